import { and, eq, gte, lt } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { idempotencyKeys } from '@/db/schema';
import type { Viewer } from './viewer';

const prefixOf = (now: number): string => `listed:${new Date(now).toISOString().slice(0, 10)}:`;

/** Whose log has heard today that this clinician saw them in a list. */
export async function listedOn(q: Q, viewer: Viewer, now: number): Promise<Set<string>> {
  const prefix = prefixOf(now);
  const { accountId, key } = idempotencyKeys;
  const rows = await q
    .select({ key })
    .from(idempotencyKeys)
    // `;` follows `:`, so the range holds every key that begins with the prefix.
    .where(and(eq(accountId, viewer.accountId), gte(key, prefix), lt(key, `${prefix.slice(0, -1)};`)));
  return new Set(rows.map((row) => row.key.slice(prefix.length)));
}

/** Marks a person as listed today. */
export async function noteListed(q: Q, viewer: Viewer, patientId: string, now: number): Promise<void> {
  const key = prefixOf(now) + patientId;
  await q.insert(idempotencyKeys).values({ accountId: viewer.accountId, key, requestHash: '', answer: null, at: now });
}

/** Marks a refused attempt; false when this hour has one of this clinician and record already. */
export async function isFirstKnock(q: Q, viewer: Viewer, patientId: string, now: number): Promise<boolean> {
  const key = `refused:${new Date(now).toISOString().slice(0, 13)}:${patientId}`;
  const fresh = await q
    .insert(idempotencyKeys)
    .values({ accountId: viewer.accountId, key, requestHash: '', answer: null, at: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  return fresh.length > 0;
}
