import { and, eq, isNull, lt, ne } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { postLetter, postNothing } from '@/db/mail/post';
import { accounts, credentials, invitations, loginAttempts, sessions } from '@/db/schema';
import { newId } from '@/lib/platform/ids';
import { secrets } from '@/lib/platform/secrets';
import { isAddressTaken } from './account-rows';
import { keepFormKey } from './form-keys';
import { spendInvitation } from './invitations';
import { ACCOUNTS, noteSecurityEvent } from './security-events';

const DAY_MS = 24 * 3_600_000;
const SIGN_UP_MS = 7 * DAY_MS;
const PASSWORD_MS = 30 * 60_000;
/** Links that ran out this long ago are forgotten, with the address they were for. */
const FORGOTTEN_MS = 30 * DAY_MS;

/** A link to send: the code goes into the letter, its hash into the table. */
export type Link = { email: string; token: string; tokenHash: string; at: number };

const posting = (at: number) => ({ keks: secrets().keks, at });

async function sweepOld(q: Q, at: number): Promise<void> {
  await q
    .delete(invitations)
    .where(and(ne(invitations.kind, 'first-admin'), lt(invitations.expiresAt, at - FORGOTTEN_MS)));
}

/** Sends the link that begins an account; an address that has one hears that instead. */
export async function postSignUp({ email, token, tokenHash, at }: Link): Promise<void> {
  await engine().write(ACCOUNTS, async (q) => {
    await sweepOld(q, at);
    if (await isAddressTaken(q, email)) {
      await postLetter(q, posting(at), { kind: 'account-exists', to: email, token: null, until: null });
      return;
    }
    const expiresAt = at + SIGN_UP_MS;
    await q
      .insert(invitations)
      .values({ id: newId('inv'), tokenHash, kind: 'sign-up', emailNorm: email, createdAt: at, expiresAt });
    await postLetter(q, posting(at), { kind: 'sign-up', to: email, token, until: expiresAt });
  });
}

/** Sends the link for a new passphrase, if somebody signs in with this address; links from before stop working. */
export async function postPasswordLink({ email, token, tokenHash, at }: Link): Promise<void> {
  await engine().write(ACCOUNTS, async (q) => {
    await sweepOld(q, at);
    await q
      .delete(invitations)
      .where(and(eq(invitations.kind, 'password'), eq(invitations.emailNorm, email), isNull(invitations.usedAt)));
    const [account] = await q
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.emailNorm, email), eq(accounts.status, 'active')));
    if (account === undefined) return postNothing(q, posting(at));
    const expiresAt = at + PASSWORD_MS;
    await q
      .insert(invitations)
      .values({ id: newId('inv'), tokenHash, kind: 'password', emailNorm: email, createdAt: at, expiresAt });
    return postLetter(q, posting(at), { kind: 'password-link', to: email, token, until: expiresAt });
  });
}

type Reset = { tokenHash: string; key: string; passwordHash: string; at: number };

/**
 * Uses a link up: the new passphrase stands, every session and half-done sign-in of the account ends, and the address
 * hears of it. False when the link can't be used.
 */
export async function resetPassword({ tokenHash, key, passwordHash, at }: Reset): Promise<boolean> {
  return engine().write(ACCOUNTS, async (q) => {
    const invitation = await spendInvitation(q, { tokenHash, kind: 'password', at });
    const email = invitation?.email ?? '';
    const [account] = await q
      .select({ accountId: accounts.id, role: accounts.role })
      .from(accounts)
      .where(and(eq(accounts.emailNorm, email), eq(accounts.status, 'active')));
    if (invitation === null || account === undefined) return false;
    const { accountId } = account;
    await q.update(credentials).set({ passwordHash, changedAt: at }).where(eq(credentials.accountId, accountId));
    await q
      .update(sessions)
      .set({ revokedAt: at })
      .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt)));
    await q.delete(loginAttempts).where(eq(loginAttempts.accountId, accountId));
    await noteSecurityEvent(q, { kind: 'password.reset', ...account, at, sessionId: null });
    await keepFormKey(q, { tokenHash, key, accountId, at });
    await postLetter(q, posting(at), { kind: 'password-changed', to: email, token: null, until: null });
    return true;
  });
}
