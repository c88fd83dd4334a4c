import { addDays, dayOf, type IsoDay } from './days';
import { INVITATION_DAYS, SHARE_DAYS } from './shares';

/** The last day on which a share is open; `expiresAt` is the moment after it (UTC milliseconds). */
export function lastDayOfShare(expiresAt: number): IsoDay {
  return dayOf(expiresAt - 1, 'UTC');
}

/** The last days a new share may have: the first and the latest possible one, and the one that is offered. */
export function endDaysFrom(today: IsoDay): { first: IsoDay; offered: IsoDay; last: IsoDay } {
  return {
    first: addDays(today, 1),
    offered: addDays(today, SHARE_DAYS.offered),
    last: addDays(today, SHARE_DAYS.most),
  };
}

/** The moment (UTC milliseconds) an invitation lapses when nobody answers it. */
export function lapseOfInvitation(invitedAt: number): number {
  return invitedAt + INVITATION_DAYS * 86_400_000;
}
