import { desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { accounts, credentials, sessions } from '@/db/schema';
import { withMembers, type AllowedAmongMembers, type MemberSubject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';

/** How much of a session's id tells two devices apart: not enough to use. */
const REF_LENGTH = 12;

/** Somewhere this account is signed in. */
export type Device = {
  ref: string;
  /** Family of the browser, like "Firefox on Android". */
  device: string;
  createdAt: number;
  seenAt: number;
  /** The one that asks. */
  isHere: boolean;
};

export type OwnAccount = { email: string; zone: string; devices: Device[] };

// As long as REF_LENGTH says.
const refOf = sql<string>`substr(${sessions.idHash}, 1, 12)`;

async function devicesOf({ q, ofAccounts, viewer, now }: AllowedAmongMembers): Promise<Device[]> {
  const rows = await q
    .select({
      idHash: sessions.idHash,
      device: sessions.device,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      idleMs: sessions.idleMs,
    })
    .from(sessions)
    .where(
      ofAccounts(
        sessions,
        eq(sessions.accountId, viewer.accountId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
      ),
    )
    .orderBy(desc(sessions.seenAt));
  return rows
    .filter(({ seenAt, idleMs }) => seenAt + idleMs > now)
    .map(({ idHash, device, createdAt, seenAt }) => ({
      ref: idHash.slice(0, REF_LENGTH),
      device,
      createdAt,
      seenAt,
      isHere: idHash === viewer.sessionId,
    }));
}

/** One's own account: address, zone, and where it is signed in. */
export async function getOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  return withMembers(viewer, 'account.read_self', {}, async (allowed) => {
    const { q, ofAccounts } = allowed;
    const [row] = await q
      .select({ email: accounts.emailNorm, zone: accounts.zone })
      .from(accounts)
      .where(ofAccounts(accounts, eq(accounts.id, viewer.accountId)));
    if (row === undefined) throw new Refused('not_found');
    return { ...row, devices: await devicesOf(allowed) };
  });
}

type OwnSaved = { status: 'saved' };

/** Changes the zone that one's days follow from now on; what was logged keeps the day it had. */
export async function changeZone(viewer: Viewer, subject: MemberSubject, zone: string): Promise<OwnSaved> {
  return withMembers(viewer, 'account.change_self', subject, async ({ q, ofAccounts, ofAccountsSet, audit }) => {
    await q
      .update(accounts)
      .set(ofAccountsSet(accounts, { zone }))
      .where(ofAccounts(accounts, eq(accounts.id, viewer.accountId)));
    audit({ kind: 'account.zone_changed', objectType: 'account', objectId: viewer.accountId });
    return { status: 'saved' };
  });
}

/** Signs one of one's own devices out; one that is gone already is no fault. */
export async function endOwnSession(viewer: Viewer, subject: MemberSubject, ref: string): Promise<OwnSaved> {
  return withMembers(viewer, 'account.end_own_sessions', subject, async (allowed) => {
    const { q, ofAccounts, ofAccountsSet, now } = allowed;
    await q
      .update(sessions)
      .set(ofAccountsSet(sessions, { revokedAt: now }))
      .where(
        ofAccounts(
          sessions,
          eq(sessions.accountId, viewer.accountId),
          isNull(sessions.revokedAt),
          sql`${refOf} = ${ref}`,
        ),
      );
    allowed.audit({ kind: 'account.device_ended', objectType: 'account', objectId: viewer.accountId });
    return { status: 'saved' };
  });
}

/** Signs one out everywhere, here too. */
export async function endOwnSessions(viewer: Viewer, subject: MemberSubject): Promise<OwnSaved> {
  return withMembers(viewer, 'account.end_own_sessions', subject, async (allowed) => {
    const { q, ofAccounts, ofAccountsSet, now } = allowed;
    await q
      .update(sessions)
      .set(ofAccountsSet(sessions, { revokedAt: now }))
      .where(ofAccounts(sessions, eq(sessions.accountId, viewer.accountId), isNull(sessions.revokedAt)));
    allowed.audit({ kind: 'account.sessions_ended', objectType: 'account', objectId: viewer.accountId });
    return { status: 'saved' };
  });
}

/**
 * Puts a new passphrase hash in place; all other devices are signed out, and the address hears of it.
 *
 * @param passwordHash made by lib/auth, which also judged the passphrase
 */
export async function changePassword(viewer: Viewer, subject: MemberSubject, passwordHash: string): Promise<OwnSaved> {
  return withMembers(viewer, 'account.change_password', subject, async (allowed) => {
    const { q, ofAccounts, ofAccountsSet, now } = allowed;
    const { accountId, sessionId } = viewer;
    const [own] = await q
      .select({ email: accounts.emailNorm })
      .from(accounts)
      .where(ofAccounts(accounts, eq(accounts.id, accountId)));
    if (own === undefined) throw new Refused('not_found');
    await q
      .update(credentials)
      .set(ofAccountsSet(credentials, { passwordHash, changedAt: now }))
      .where(ofAccounts(credentials, eq(credentials.accountId, accountId)));
    await q
      .update(sessions)
      .set(ofAccountsSet(sessions, { revokedAt: now }))
      .where(
        ofAccounts(
          sessions,
          eq(sessions.accountId, accountId),
          isNull(sessions.revokedAt),
          ne(sessions.idHash, sessionId),
        ),
      );
    await allowed.post({ kind: 'password-changed', to: own.email, token: null, until: null });
    allowed.audit({ kind: 'account.password_changed', objectType: 'account', objectId: accountId });
    return { status: 'saved' };
  });
}
