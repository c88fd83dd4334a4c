import { and, eq, isNotNull } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { accounts, patients, secondFactors, sessions, type Role } from '@/db/schema';
import { now as clockNow } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newToken } from '@/lib/platform/ids';

const HOUR_MS = 3_600_000;

/** The facts of a live session, in the shape that the door's viewers are issued from. */
export type GivenSession = {
  sessionId: string;
  accountId: string;
  role: Role;
  displayName: string;
  zone: string;
  patientId: string | null;
  hasSecondFactor: boolean;
};

export type SessionOptions = {
  /** How long ago, in milliseconds, the person last proved who they are; more than ten minutes is stale. */
  authAgo?: number;
  /** False: no second factor was shown in this session. */
  hasMfa?: boolean;
  idleMs?: number;
  expiresAt?: number;
};

async function factsOf(q: Q, accountId: string) {
  const [account] = await q
    .select({
      accountId: accounts.id,
      role: accounts.role,
      displayName: accounts.displayName,
      zone: accounts.zone,
      patientId: patients.patientId,
      factorAt: secondFactors.confirmedAt,
    })
    .from(accounts)
    .leftJoin(patients, eq(patients.accountId, accounts.id))
    .leftJoin(secondFactors, and(eq(secondFactors.accountId, accounts.id), isNotNull(secondFactors.confirmedAt)))
    .where(eq(accounts.id, accountId));
  if (account === undefined) throw new Error('There is no such account to sign in.');
  return account;
}

/** A session of an account, begun this moment, with its facts and its cookie's token. */
export async function insertSession(
  q: Q,
  accountId: string,
  options: SessionOptions = {},
): Promise<{ session: GivenSession; token: string }> {
  const { factorAt, ...facts } = await factsOf(q, accountId);
  const { authAgo = 0, hasMfa = facts.role !== 'patient', idleMs = HOUR_MS } = options;
  const token = newToken();
  const sessionId = sha256Hex(token);
  const at = clockNow();
  await q.insert(sessions).values({
    idHash: sessionId,
    accountId,
    createdAt: at,
    seenAt: at,
    expiresAt: options.expiresAt ?? at + 12 * HOUR_MS,
    idleMs,
    mfaAt: hasMfa ? at : null,
    authAt: at - authAgo,
    device: 'a test',
  });
  return { session: { ...facts, sessionId, hasSecondFactor: hasMfa && factorAt !== null }, token };
}

/** Signs an account in once more. */
export async function givenSession(accountId: string, options: SessionOptions = {}): Promise<GivenSession> {
  return engine().write('accounts', async (q) => (await insertSession(q, accountId, options)).session);
}

/** Ends a session, as signing out does. */
export async function endSession(sessionId: string): Promise<void> {
  await engine().write('accounts', async (q) => {
    await q.update(sessions).set({ revokedAt: clockNow() }).where(eq(sessions.idHash, sessionId));
  });
}
