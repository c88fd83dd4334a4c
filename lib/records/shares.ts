import { desc, eq } from 'drizzle-orm';
import { shares, type Category } from '@/db/schema';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import type { IsoDay } from '@/lib/clinical/days';
import { canShareMove, INVITATIONS_A_DAY, OPEN_INVITATIONS } from '@/lib/clinical/shares';
import { invalid, type Invalid } from './saved';
import {
  afterDay,
  cardOf,
  endFault,
  fromFault,
  oneShare,
  peopleOf,
  stateNow,
  type ShareAnswer,
  type ShareCard,
  type ShareRow,
} from './shares-rows';

export type { ShareAnswer, ShareCard, SharePerson } from './shares-rows';

const DAY_MS = 86_400_000;

/** What an agreement to one category more of a share is about. */
const partOf = (shareId: string, category: string): string => `${shareId} ${category}`;

/** Everyone the patient shares or shared with, newest invitation first. */
export async function listShares(viewer: Viewer, subject: Subject): Promise<ShareCard[]> {
  return withAccess(viewer, 'share.list', subject, async (allowed) => {
    const { q, own, now } = allowed;
    const rows = await q.select().from(shares).where(own(shares)).orderBy(desc(shares.invitedAt), desc(shares.id));
    const people = await peopleOf(allowed, rows);
    return rows.map((row) => cardOf(row, people, now));
  });
}

/** One share of the patient's own. */
export async function getShare(viewer: Viewer, subject: Subject, shareId: string): Promise<ShareCard> {
  return withAccess(viewer, 'share.list', subject, async (allowed) => {
    const row = await oneShare(allowed, shareId);
    return cardOf(row, await peopleOf(allowed, [row]), allowed.now);
  });
}

export type Invitation = { email: string; categories: Category[]; endDay: IsoDay; fromDay?: IsoDay | undefined };

/** Why nobody can be invited at this address now; null when they can. */
function invitationFault(rows: readonly ShareRow[], email: string, now: number): Invalid | null {
  const open = rows.filter((row) => ['invited', 'accepted', 'active'].includes(stateNow(row, now)));
  if (open.some((row) => row.emailNorm === email)) return invalid('email', 'share.already');
  if (open.filter((row) => row.state === 'invited').length >= OPEN_INVITATIONS) {
    return invalid('email', 'share.too-many');
  }
  const ofToday = rows.filter((row) => row.invitedAt > now - DAY_MS);
  return ofToday.length >= INVITATIONS_A_DAY ? invalid('email', 'share.too-many-today') : null;
}

/**
 * Invites an address. Whether it has an account is neither asked nor told: a clinician's account finds the
 * invitation under Requests.
 * @param invitation address already normalised; `endDay` the last day of the share, at most 730 from today; `fromDay`
 *   the first day that is shown, absent for all
 */
export async function inviteClinician(viewer: Viewer, subject: Subject, invitation: Invitation): Promise<ShareAnswer> {
  return withAccess(viewer, 'share.invite', subject, async (allowed) => {
    const { q, own, ownRow, now } = allowed;
    const { email, categories, endDay, fromDay = null } = invitation;
    const rows = await q.select().from(shares).where(own(shares));
    const fault = endFault(allowed, endDay) ?? fromFault(allowed, fromDay) ?? invitationFault(rows, email, now);
    if (fault !== null) return fault;
    const id = allowed.newId('shr');
    await q.insert(shares).values(
      ownRow(shares, {
        id,
        emailNorm: email,
        state: 'invited',
        level: 'view',
        categories,
        fromDay,
        expiresAt: afterDay(endDay),
        canExport: false,
        invitedAt: now,
      }),
    );
    await allowed.consents.agree('share', id);
    for (const category of categories) await allowed.consents.agree('share-category', partOf(id, category));
    // The same letter whether or not anybody has the address: nobody learns which.
    await allowed.post({ kind: 'share-invited', to: email, token: null, until: null });
    allowed.audit({ kind: 'share.invited', objectType: 'share', objectId: id });
    return { status: 'saved', shareId: id };
  });
}

/** The patient's last word: "yes, this is the person". Only then does the share open anything. */
export async function confirmShare(viewer: Viewer, subject: Subject, shareId: string): Promise<ShareAnswer> {
  return withAccess(viewer, 'share.confirm_person', subject, async (allowed) => {
    const { q, own, ownSet, now } = allowed;
    const row = await oneShare(allowed, shareId);
    if (!canShareMove(stateNow(row, now), 'active')) throw new Refused('conflict');
    const person = cardOf(row, await peopleOf(allowed, [row]), now).person;
    if (person === null || person.checked === null) return invalid('do', 'share.person.unverified');
    await q
      .update(shares)
      .set(ownSet(shares, { state: 'active', confirmedAt: now }))
      .where(own(shares, eq(shares.id, shareId)));
    allowed.audit({ kind: 'share.confirmed', objectType: 'share', objectId: shareId });
    return { status: 'saved', shareId };
  });
}

/**
 * Opens or closes one category of a share. Opening asks for a recent proof of identity, closing never does; the
 * last tap wins.
 */
export async function setShareCategory(
  viewer: Viewer,
  subject: Subject,
  change: { shareId: string; category: Category; isShared: boolean },
): Promise<ShareAnswer> {
  const action = change.isShared ? 'share.widen' : 'share.narrow';
  return withAccess(viewer, action, subject, async (allowed) => {
    const { q, own, ownSet, now } = allowed;
    const row = await oneShare(allowed, change.shareId);
    if (!canShareMove(stateNow(row, now), 'revoked')) throw new Refused('conflict');
    const others = row.categories.filter((category) => category !== change.category);
    const categories = change.isShared ? [...others, change.category] : others;
    await q
      .update(shares)
      .set(ownSet(shares, { categories }))
      .where(own(shares, eq(shares.id, change.shareId)));
    const about = partOf(row.id, change.category);
    if (change.isShared) await allowed.consents.agree('share-category', about);
    else await allowed.consents.withdraw('share-category', (one) => one === about);
    const kind = change.isShared ? 'share.widened' : 'share.narrowed';
    allowed.audit({ kind, objectType: 'share', objectId: row.id, detail: { category: change.category } });
    return { status: 'saved', shareId: row.id };
  });
}

/** Stops a share at once, in whatever state it waits. The row is kept for the log and never revived. */
export async function stopShare(viewer: Viewer, subject: Subject, shareId: string): Promise<ShareAnswer> {
  return withAccess(viewer, 'share.revoke', subject, async (allowed) => {
    const { q, own, ownSet, now } = allowed;
    const row = await oneShare(allowed, shareId);
    if (!canShareMove(row.state, 'revoked')) return { status: 'saved', shareId };
    await q
      .update(shares)
      .set(ownSet(shares, { state: 'revoked', endedAt: now }))
      .where(own(shares, eq(shares.id, shareId)));
    await allowed.consents.withdraw('share', (about) => about === shareId);
    await allowed.consents.withdraw('share-category', (about) => about.startsWith(partOf(shareId, '')));
    allowed.audit({ kind: 'share.revoked', objectType: 'share', objectId: shareId });
    return { status: 'saved', shareId };
  });
}
