import { eq } from 'drizzle-orm';
import { revisions } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { entryNameOf, revisionsOfAct, type RevisionRow } from './change-rows';
import { isDerivedFrom, refreshDay } from './day-rows';
import { isTaken, visibleEpisodes } from './episode-rows';
import { beginAct } from './history-rows';
import { lastChangeOf, type LastChange } from './last-change-rows';
import { consentsFollow } from './profile-rows';
import type { Saved } from './saved';
import { settleRows, undoRevision } from './undo-rows';

export type { ChangeAct, LastChange } from './last-change-rows';

/** The patient's last change, as long as it is offered for Undo; null when there is none. */
export async function getLastChange(viewer: Viewer, subject: Subject): Promise<LastChange | null> {
  return withAccess(viewer, 'change.read', subject, lastChangeOf);
}

/** A flare that comes back, or gets its days back, does not lie over one that was begun meanwhile. */
async function refuseOverlap(allowed: Allowed, ofAct: readonly RevisionRow[]): Promise<void> {
  const ids = ofAct.filter((one) => entryNameOf(one) === 'episodes').map(({ rowId }) => rowId);
  if (ids.length === 0) return;
  for (const flare of (await visibleEpisodes(allowed)).filter(({ id }) => ids.includes(id))) {
    if (await isTaken(allowed, flare, { mayTouch: true })) throw new Refused('conflict');
  }
}

const isTap = ({ id, actId }: RevisionRow): boolean => id === actId;

/**
 * The rows of an act in the order they are written back. What the tap wrote first comes last: joined flares must come
 * apart before one of them opens again. Where an Undo is taken back it comes first again, as it did in the tap.
 */
async function backwards(allowed: Allowed, { actId, undoesActId }: RevisionRow): Promise<RevisionRow[]> {
  const ofAct = await revisionsOfAct(allowed, actId);
  const again = (undoesActId === null ? [] : await revisionsOfAct(allowed, undoesActId)).find(isTap);
  const isFirst = (one: RevisionRow): boolean => one.tableName === again?.tableName && one.rowId === again.rowId;
  const others = ofAct.filter((one) => !isFirst(one));
  return [...ofAct.filter(isFirst), ...others.filter((one) => !isTap(one)), ...others.filter(isTap)];
}

/**
 * Takes a change back, with all that the same tap wrote: the old values become new versions, a new row is taken
 * out. Only while each row still stands as that change left it.
 * @throws Refused conflict when a row changed since, belongs to what was erased or a flare would lie over another;
 * not_found when the change is not this patient's
 */
export async function undoChange(viewer: Viewer, subject: Subject, revisionId: string): Promise<Saved> {
  return withAccess(viewer, 'change.undo', subject, async (allowed) => {
    const { q, own } = allowed;
    const [asked] = await q
      .select()
      .from(revisions)
      .where(own(revisions, eq(revisions.id, revisionId)));
    if (asked === undefined) throw new Refused('not_found');
    // Who takes an Undo back makes the change again, and is told of it as of any other.
    const act = beginAct(allowed, asked.undoesActId === null ? asked.actId : null);
    const days = new Set<string>();
    const ofAct = await backwards(allowed, asked);
    for (const revision of ofAct) {
      const written = await undoRevision(allowed, act, revision);
      if (isDerivedFrom(entryNameOf(revision))) for (const day of written) days.add(day);
    }
    await settleRows(allowed, act, ofAct);
    await refuseOverlap(allowed, ofAct);
    for (const day of days) await refreshDay(allowed, day);
    if (ofAct.some((one) => entryNameOf(one) === 'profiles')) await consentsFollow(allowed);
    return { status: 'saved', undoId: act.undoId };
  });
}
