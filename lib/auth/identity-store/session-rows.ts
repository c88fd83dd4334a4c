import { and, eq, isNull } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { accounts, sessions, type Role } from '@/db/schema';
import { noteSecurityEvent } from './security-events';

/** A session to begin; times in UTC milliseconds. `sessionId` is the hash of the token in the cookie. */
export type SessionStart = {
  sessionId: string;
  accountId: string;
  role: Role;
  device: string;
  at: number;
  idleMs: number;
  expiresAt: number;
  /** When a second factor was shown; null = not in this session. */
  mfaAt: number | null;
};

/** Begins a session inside a transaction that holds the chain `accounts`. */
export async function beginSession(q: Q, start: SessionStart): Promise<void> {
  const { sessionId, accountId, role, device, at, idleMs, expiresAt, mfaAt } = start;
  await q.insert(sessions).values({
    idHash: sessionId,
    accountId,
    createdAt: at,
    seenAt: at,
    expiresAt,
    idleMs,
    mfaAt,
    authAt: at,
    device,
    revokedAt: null,
  });
  await q.update(accounts).set({ lastSignInAt: at }).where(eq(accounts.id, accountId));
  const proof = mfaAt === null ? 'password' : 'password and code';
  await noteSecurityEvent(q, { kind: 'session.started', accountId, role, at, sessionId, detail: { device, proof } });
}

/** Takes a session's token out of use; false when it was already. */
export async function revokeRow(q: Q, sessionId: string, at: number): Promise<boolean> {
  const ended = await q
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.idHash, sessionId), isNull(sessions.revokedAt)))
    .returning({ idHash: sessions.idHash });
  return ended.length > 0;
}

export type Renewal = {
  oldId: string;
  newId: string;
  at: number;
  role: Role;
  /** A second factor was shown just now. */
  hasShownFactor: boolean;
};

/** When the renewed session ends at the latest, and after how long without a request. */
export type Renewed = { expiresAt: number; idleMs: number };

/**
 * Gives a living session a new token and a fresh proof of identity; its end stays where it was. Null when the old
 * token is dead, because somebody else was quicker or the session was ended meanwhile.
 */
export async function renewRow(q: Q, renewal: Renewal): Promise<Renewed | null> {
  const { oldId, newId, at, role, hasShownFactor } = renewal;
  const [old] = await q
    .select()
    .from(sessions)
    .where(and(eq(sessions.idHash, oldId), isNull(sessions.revokedAt)));
  if (old === undefined || old.expiresAt <= at) return null;
  await revokeRow(q, oldId, at);
  const mfaAt = hasShownFactor ? at : old.mfaAt;
  await q.insert(sessions).values({ ...old, idHash: newId, seenAt: at, authAt: at, mfaAt });
  const { accountId } = old;
  await noteSecurityEvent(q, { kind: 'session.renewed', accountId, role, at, sessionId: newId });
  return { expiresAt: old.expiresAt, idleMs: old.idleMs };
}
