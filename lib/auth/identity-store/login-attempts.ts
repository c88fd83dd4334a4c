import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { engine } from '@/db/engine/open';
import { accounts, loginAttempts, type Role } from '@/db/schema';
import { spendStep } from './second-factors';
import { ACCOUNTS } from './security-events';
import { beginSession, type SessionStart } from './session-rows';

/** How long a person has between passphrase and code. */
export const ATTEMPT_MS = 5 * 60_000;
const MOST_TRIES = 5;

export type Attempt = { accountId: string; role: Role; isOwnDevice: boolean };

const isAlive = (idHash: string, at: number) =>
  and(
    eq(loginAttempts.idHash, idHash),
    isNull(loginAttempts.usedAt),
    gt(loginAttempts.expiresAt, at),
    lt(loginAttempts.tries, MOST_TRIES),
  );

type NewAttempt = { idHash: string; accountId: string; isOwnDevice: boolean; at: number };

/** Between passphrase and code: five minutes, five tries. Attempts of this account that ran out go. */
export async function openAttempt({ at, ...attempt }: NewAttempt): Promise<void> {
  await engine().write(ACCOUNTS, async (q) => {
    await q
      .delete(loginAttempts)
      .where(and(eq(loginAttempts.accountId, attempt.accountId), lt(loginAttempts.expiresAt, at)));
    await q.insert(loginAttempts).values({ ...attempt, createdAt: at, expiresAt: at + ATTEMPT_MS, tries: 0 });
  });
}

/** Is there an attempt that a code could still finish? */
export async function isAttemptAlive(idHash: string, at: number): Promise<boolean> {
  const rows = await engine().read((q) =>
    q.select({ idHash: loginAttempts.idHash }).from(loginAttempts).where(isAlive(idHash, at)),
  );
  return rows.length > 0;
}

/** Reserves one of the five tries before the code is looked at; null when there is none left. */
export async function reserveTry(idHash: string, at: number): Promise<Attempt | null> {
  return engine().write(ACCOUNTS, async (q) => {
    const [tried] = await q
      .update(loginAttempts)
      .set({ tries: sql`${loginAttempts.tries} + 1` })
      .where(isAlive(idHash, at))
      .returning({ accountId: loginAttempts.accountId, isOwnDevice: loginAttempts.isOwnDevice });
    if (tried === undefined) return null;
    const [account] = await q
      .select({ role: accounts.role })
      .from(accounts)
      .where(and(eq(accounts.id, tried.accountId), eq(accounts.status, 'active')));
    return account === undefined ? null : { ...tried, role: account.role };
  });
}

type Finish = { idHash: string; step: number; session: SessionStart };

/** The right code: attempt and time step are used up and the session begins, all or nothing. False on a replay. */
export async function finishAttempt({ idHash, step, session }: Finish): Promise<boolean> {
  return engine().write(ACCOUNTS, async (q) => {
    if (!(await spendStep(q, session.accountId, step))) return false;
    const used = await q
      .update(loginAttempts)
      .set({ usedAt: session.at })
      .where(and(eq(loginAttempts.idHash, idHash), isNull(loginAttempts.usedAt)))
      .returning({ idHash: loginAttempts.idHash });
    if (used.length === 0) return false;
    await beginSession(q, session);
    return true;
  });
}

/** Gives an attempt up: the person starts again with the passphrase. */
export async function dropAttempt(idHash: string): Promise<void> {
  await engine().write(ACCOUNTS, (q) => q.delete(loginAttempts).where(eq(loginAttempts.idHash, idHash)));
}
