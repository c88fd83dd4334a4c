import { eq } from 'drizzle-orm';
import { patients, shares } from '@/db/schema';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import type { IsoDay } from '@/lib/clinical/days';
import { canShareMove, showsMore } from '@/lib/clinical/shares';
import { afterDay, endFault, fromFault, oneShare, stateNow, type ShareAnswer, type ShareRow } from './shares-rows';

export type DaysOfShare = { shareId: string; fromDay: IsoDay | null; endDay: IsoDay };

const isWider = (row: ShareRow, { fromDay, endDay }: DaysOfShare): boolean =>
  showsMore(row, { fromDay, expiresAt: afterDay(endDay) });

/**
 * Changes the first and last day of a share. Earlier days or a later end ask for a recent proof of identity, showing
 * less never does.
 */
export async function changeShareDays(viewer: Viewer, subject: Subject, days: DaysOfShare): Promise<ShareAnswer> {
  const { shareId, fromDay, endDay } = days;
  const { patientId } = subject;
  const asksMore = await withAccess(viewer, 'share.list', { patientId }, async (allowed) =>
    isWider(await oneShare(allowed, shareId), days),
  );
  return withAccess(viewer, asksMore ? 'share.widen' : 'share.narrow', subject, async (allowed) => {
    const { q, own, ownSet, now } = allowed;
    const row = await oneShare(allowed, shareId);
    // Changed on another device meanwhile: what was narrower is not any more.
    const isOther = !asksMore && isWider(row, days);
    if (isOther || !canShareMove(stateNow(row, now), 'revoked')) throw new Refused('conflict');
    const fault = endFault(allowed, endDay) ?? fromFault(allowed, fromDay);
    if (fault !== null) return fault;
    await q
      .update(shares)
      .set(ownSet(shares, { fromDay, expiresAt: afterDay(endDay) }))
      .where(own(shares, eq(shares.id, shareId)));
    const kind = asksMore ? 'share.days_widened' : 'share.days_narrowed';
    allowed.audit({ kind, objectType: 'share', objectId: shareId, detail: { until: endDay } });
    return { status: 'saved', shareId };
  });
}

/** Since when all sharing is paused (UTC milliseconds); null while it is not. */
export async function getPause(viewer: Viewer, subject: Subject): Promise<number | null> {
  return withAccess(viewer, 'share.list', subject, async ({ q, own }) => {
    const [row] = await q.select({ pausedAt: patients.sharingPausedAt }).from(patients).where(own(patients));
    return row?.pausedAt ?? null;
  });
}

type PauseSaved = { status: 'saved' };

/** Shuts the record for everybody at their next request, and keeps every share as it is. Asks for no proof. */
export async function pauseSharing(viewer: Viewer, subject: Subject): Promise<PauseSaved> {
  return withAccess(viewer, 'share.pause_all', subject, async ({ q, own, ownSet, now, audit, patientId }) => {
    await q
      .update(patients)
      .set(ownSet(patients, { sharingPausedAt: now }))
      .where(own(patients));
    audit({ kind: 'share.paused_all', objectType: 'patient', objectId: patientId });
    return { status: 'saved' };
  });
}

/** Opens the record again to whom the shares say: that shows more, so it asks who it is. */
export async function resumeSharing(viewer: Viewer, subject: Subject): Promise<PauseSaved> {
  return withAccess(viewer, 'share.widen', subject, async ({ q, own, ownSet, audit, patientId }) => {
    await q
      .update(patients)
      .set(ownSet(patients, { sharingPausedAt: null }))
      .where(own(patients));
    audit({ kind: 'share.resumed_all', objectType: 'patient', objectId: patientId });
    return { status: 'saved' };
  });
}
