import { hash } from '@node-rs/argon2';
import { and, eq, isNull } from 'drizzle-orm';
import { engine } from '@/db/engine/open';
import { credentials, sessions } from '@/db/schema';
import { now as clockNow } from '@/lib/platform/clock';
import { secrets } from '@/lib/platform/secrets';

// The settings of the product: a weaker hash would be made anew at the first sign-in.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Gives an account a passphrase it can sign in with, as the product would store it. */
export async function givenPassphrase(accountId: string, passphrase: string): Promise<void> {
  const passwordHash = await hash(passphrase.normalize('NFC'), { ...COST, secret: secrets().pepper });
  await engine().write('accounts', async (q) => {
    await q.insert(credentials).values({ accountId, passwordHash, changedAt: clockNow() });
  });
}

/** Makes the last proof of identity in all sessions of an account this old: beyond ten minutes it is stale. */
export async function givenProofAge(accountId: string, ageMs: number): Promise<void> {
  await engine().write('accounts', async (q) => {
    await q
      .update(sessions)
      .set({ authAt: clockNow() - ageMs })
      .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt)));
  });
}
