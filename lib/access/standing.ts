import { and, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { accounts, patients, secondFactors, sessions, shares, type Role } from '@/db/schema';
import type { LiveShare, Standing } from './policy';
import type { Viewer } from './viewer';

/** How long a proof of identity counts as recent. */
export const FRESH_MS = 10 * 60_000;

type LiveSessionRow = { role: Role; isFresh: boolean; isProven: boolean };

const STAFF: readonly Role[] = ['clinician', 'admin'];

/** Re-reads session, account and second factor; null when any of them is no longer alive. */
async function readLiveSession(q: Q, viewer: Viewer, now: number): Promise<LiveSessionRow | null> {
  const [row] = await q
    .select({
      role: accounts.role,
      authAt: sessions.authAt,
      mfaAt: sessions.mfaAt,
      seenAt: sessions.seenAt,
      idleMs: sessions.idleMs,
      factorAt: secondFactors.confirmedAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(secondFactors, and(eq(secondFactors.accountId, accounts.id), isNotNull(secondFactors.confirmedAt)))
    .where(
      and(
        eq(sessions.idHash, viewer.sessionId),
        eq(sessions.accountId, viewer.accountId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        eq(accounts.status, 'active'),
      ),
    );
  if (row === undefined || row.seenAt + row.idleMs <= now) return null;
  return {
    role: row.role,
    isFresh: row.authAt + FRESH_MS > now,
    isProven: !STAFF.includes(row.role) || (row.mfaAt !== null && row.factorAt !== null),
  };
}

const shareColumns = {
  id: shares.id,
  categories: shares.categories,
  fromDay: shares.fromDay,
  untilDay: shares.untilDay,
  level: shares.level,
  canExport: shares.canExport,
  expiresAt: shares.expiresAt,
};

/** The share that counts right now between this clinician and this patient; null for every reason there is not one. */
async function readLiveShare(q: Q, viewer: Viewer, patientId: string, now: number): Promise<LiveShare | null> {
  const [row] = await q
    .select(shareColumns)
    .from(shares)
    .innerJoin(patients, eq(patients.patientId, shares.patientId))
    .innerJoin(accounts, eq(accounts.id, shares.clinicianId))
    .where(and(eq(shares.patientId, patientId), eq(shares.clinicianId, viewer.accountId), isEffective(now)));
  return row ?? null;
}

/**
 * A share is effective when it is active and not over, the patient has not paused sharing, the patient's account
 * lives, and the clinician's verification is valid. Expects `shares`, `patients` and the clinician's `accounts`.
 */
export function isEffective(now: number) {
  return and(
    eq(shares.state, 'active'),
    gt(shares.expiresAt, now),
    isNull(patients.sharingPausedAt),
    isNotNull(accounts.verifiedAt),
    lte(accounts.verifiedAt, now),
    or(isNull(accounts.verifiedUntil), gt(accounts.verifiedUntil, now)),
    sql`exists (select 1 from ${accounts} as owner_account where owner_account.id = ${patients.accountId} and owner_account.status = 'active')`,
  );
}

/** Where the viewer stands towards one patient's record. */
export async function standingTowards(q: Q, viewer: Viewer, patientId: string, now: number): Promise<Standing> {
  const session = await readLiveSession(q, viewer, now);
  if (session === null) return { is: 'signed-out' };
  if (!session.isProven) return { is: 'without-second-factor' };
  if (session.role === 'patient') {
    const [own] = await q
      .select({ patientId: patients.patientId })
      .from(patients)
      .where(and(eq(patients.patientId, patientId), eq(patients.accountId, viewer.accountId)));
    return own === undefined ? { is: 'stranger' } : { is: 'owner', isFresh: session.isFresh };
  }
  // An administrator has no way to a record: there is no branch to get wrong.
  if (session.role !== 'clinician') return { is: 'stranger' };
  const share = await readLiveShare(q, viewer, patientId, now);
  return share === null ? { is: 'stranger' } : { is: 'clinician', share, isFresh: session.isFresh };
}

type Through = { patientId: string; shareId: string; now: number };

/**
 * "See what they see": the owner stands where the person behind one of their shares would stand, and from there on
 * nothing tells the two apart. Anybody else, and a share that is over or somebody else's, finds nothing.
 */
export async function standingThrough(q: Q, owner: Standing, through: Through): Promise<Standing> {
  if (owner.is === 'signed-out' || owner.is === 'without-second-factor') return owner;
  const { patientId, shareId, now } = through;
  const [share] = await q
    .select(shareColumns)
    .from(shares)
    .where(
      and(
        eq(shares.patientId, patientId),
        eq(shares.id, shareId),
        inArray(shares.state, ['invited', 'accepted', 'active']),
        gt(shares.expiresAt, now),
      ),
    );
  const isFound = owner.is === 'owner' && share !== undefined;
  return isFound ? { is: 'clinician', share, isFresh: owner.isFresh } : { is: 'stranger' };
}

/** Where the viewer stands when no patient is named: a member of a role. */
export async function standingAsMember(q: Q, viewer: Viewer, now: number): Promise<Standing> {
  const session = await readLiveSession(q, viewer, now);
  if (session === null) return { is: 'signed-out' };
  if (!session.isProven) return { is: 'without-second-factor' };
  return { is: 'member', role: session.role, isFresh: session.isFresh };
}
