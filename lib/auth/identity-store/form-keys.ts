import { and, eq } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { accounts, idempotencyKeys } from '@/db/schema';

/** A form behind a link, as it was drawn once: the hash of the link's code and the form's own key. */
export type LinkFormKey = { tokenHash: string; key: string };

/** Keeps, in the act's own transaction, that this form did what it was for. */
export async function keepFormKey(q: Q, kept: LinkFormKey & { accountId: string; at: number }): Promise<void> {
  const { tokenHash, ...row } = kept;
  await q.insert(idempotencyKeys).values({ ...row, requestHash: tokenHash, answer: null });
}

/** The address of the account for which this form went through before; null when it did not. */
export async function addressDoneFor({ tokenHash, key }: LinkFormKey): Promise<string | null> {
  const rows = await engine().read((q) =>
    q
      .select({ email: accounts.emailNorm })
      .from(idempotencyKeys)
      .innerJoin(accounts, eq(accounts.id, idempotencyKeys.accountId))
      .where(and(eq(idempotencyKeys.key, key), eq(idempotencyKeys.requestHash, tokenHash))),
  );
  return rows[0]?.email ?? null;
}
