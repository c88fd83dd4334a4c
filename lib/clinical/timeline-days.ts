import type { IsoDay } from './days';
import type { Feeling } from './feelings';
import type { LaneLevels } from './lane-levels';
import type { TimelineRecord } from './timeline-record';

/** What was logged on one day. A day without a value was not logged; it is never the same as a well day. */
export type DayValue = { day: IsoDay; feeling: Feeling | null; levels: LaneLevels };

/** The logged days alone, oldest first. */
export type DayValues = readonly DayValue[];

const NO_LEVELS: LaneLevels = {};

/** Every logged day of a record. */
export function dayValues({ checkIns, laneDays }: Pick<TimelineRecord, 'checkIns' | 'laneDays'>): DayValues {
  const days = new Map<IsoDay, DayValue>();
  for (const { day, feeling } of checkIns) days.set(day, { day, feeling, levels: NO_LEVELS });
  for (const { day, levels } of laneDays) {
    const known = days.get(day);
    if (known === undefined) days.set(day, { day, feeling: null, levels });
    else known.levels = levels;
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Index of the first logged day that is not before `day`. */
function firstFrom(days: DayValues, day: IsoDay): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The logged days from `from` to `to`, both included, oldest first. */
export function loggedBetween(days: DayValues, from: IsoDay, to: IsoDay): DayValues {
  const start = firstFrom(days, from);
  let end = start;
  while ((days[end]?.day ?? '~') <= to) end += 1;
  return days.slice(start, end);
}
