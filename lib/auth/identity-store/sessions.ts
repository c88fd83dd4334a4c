import { and, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import { engine } from '@/db/engine/open';
import { accounts, patients, secondFactors, sessions } from '@/db/schema';
import type { LiveSession } from '@/lib/access/issue-viewer';
import { ACCOUNTS, noteSecurityEvent } from './security-events';
import { beginSession, renewRow, revokeRow, type Renewal, type Renewed, type SessionStart } from './session-rows';

/** `seen_at` is written at most this often: a page must not cost a write each time. */
const TOUCH_MS = 60_000;

export type FoundSession = { session: LiveSession; seenAt: number };

/** The living session behind a token's hash, with its account and record; null for every reason it does not live. */
export async function findLiveSession(sessionId: string, now: number): Promise<FoundSession | null> {
  const [row] = await engine().read((q) =>
    q
      .select({
        session: {
          accountId: accounts.id,
          role: accounts.role,
          displayName: accounts.displayName,
          zone: accounts.zone,
        },
        patientId: patients.patientId,
        mfaAt: sessions.mfaAt,
        factorAt: secondFactors.confirmedAt,
        seenAt: sessions.seenAt,
        idleMs: sessions.idleMs,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .leftJoin(patients, eq(patients.accountId, accounts.id))
      .leftJoin(secondFactors, and(eq(secondFactors.accountId, accounts.id), isNotNull(secondFactors.confirmedAt)))
      .where(
        and(
          eq(sessions.idHash, sessionId),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, now),
          eq(accounts.status, 'active'),
        ),
      ),
  );
  if (row === undefined || row.seenAt + row.idleMs <= now) return null;
  const { session, patientId, mfaAt, factorAt, seenAt } = row;
  // For staff a factor counts only once it was shown in this session.
  const hasSecondFactor = factorAt !== null && (session.role === 'patient' || mfaAt !== null);
  return { session: { ...session, sessionId, patientId, hasSecondFactor }, seenAt };
}

/** Notes that a session is in use. */
export async function touchSession({ session, seenAt }: FoundSession, now: number): Promise<void> {
  const { sessionId } = session;
  if (seenAt + TOUCH_MS > now) return;
  await engine().write(`session|${sessionId}`, (q) =>
    q
      .update(sessions)
      .set({ seenAt: now })
      .where(and(eq(sessions.idHash, sessionId), isNull(sessions.revokedAt), lte(sessions.seenAt, now))),
  );
}

/** Begins a session after a passphrase alone: patients, and staff on their way to enrolment. */
export async function startSession(start: SessionStart): Promise<void> {
  await engine().write(ACCOUNTS, (q) => beginSession(q, start));
}

/** Ends a session; twice is no fault. */
export async function endSession(sessionId: string, at: number): Promise<void> {
  await engine().write(ACCOUNTS, async (q) => {
    if (!(await revokeRow(q, sessionId, at))) return;
    const [owner] = await q
      .select({ accountId: accounts.id, role: accounts.role })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(eq(sessions.idHash, sessionId));
    if (owner !== undefined) await noteSecurityEvent(q, { kind: 'session.ended', ...owner, at, sessionId });
  });
}

/** See {@link renewRow}. */
export async function renewSession(renewal: Renewal): Promise<Renewed | null> {
  return engine().write(ACCOUNTS, (q) => renewRow(q, renewal));
}
