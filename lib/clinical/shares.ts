export type ShareState = 'invited' | 'accepted' | 'active' | 'declined' | 'revoked' | 'expired';

/** Which state a share may move to. A share that ended is never revived: a new one is made. */
export const SHARE_MOVES: Record<ShareState, readonly ShareState[]> = {
  invited: ['accepted', 'declined', 'revoked', 'expired'],
  accepted: ['active', 'declined', 'revoked', 'expired'],
  active: ['revoked', 'expired'],
  declined: [],
  revoked: [],
  expired: [],
};

/** May a share go from one state to another? */
export function canShareMove(from: ShareState, to: ShareState): boolean {
  return SHARE_MOVES[from].includes(to);
}

/** Days a share lasts when nothing else is said, and at most. */
export const SHARE_DAYS = { offered: 180, most: 730 } as const;

/** An invitation nobody took up lapses after this many days. */
export const INVITATION_DAYS = 7;

/** Most invitations a patient may have waiting. */
export const OPEN_INVITATIONS = 10;

/** Most invitations a patient may send within 24 hours. */
export const INVITATIONS_A_DAY = 20;

type Window = { fromDay: string | null; untilDay: string | null };
type Span = { day: string; untilDay: string | null };

/** A span as a share shows it: begun no earlier and ended no later than its window. */
export function cutAtWindow(span: Span, window: Window): Span {
  const { fromDay, untilDay } = window;
  const isPastEnd = untilDay !== null && (span.untilDay === null || span.untilDay > untilDay);
  return {
    day: fromDay !== null && span.day < fromDay ? fromDay : span.day,
    untilDay: isPastEnd ? untilDay : span.untilDay,
  };
}

type Days = { fromDay: string | null; expiresAt: number };

/** Does a change of days show more than before: earlier days, or longer? Then it asks who it is. */
export function showsMore(before: Days, after: Days): boolean {
  const isEarlier = before.fromDay !== null && (after.fromDay === null || after.fromDay < before.fromDay);
  return isEarlier || after.expiresAt > before.expiresAt;
}
