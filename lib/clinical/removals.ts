/** How long what a person removed can be brought back; then it is really gone. */
export const REMOVED_FOR_DAYS = 30;

const DAY_MS = 86_400_000;

/** What was removed before this moment (UTC milliseconds) is due to go for good. */
export function removalsDueBefore(now: number): number {
  return now - REMOVED_FOR_DAYS * DAY_MS;
}
