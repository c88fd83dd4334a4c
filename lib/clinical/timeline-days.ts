import type { IsoDay } from './days';
import type { Feeling } from './feelings';
import type { Level } from './severity';
import { symptomById } from './symptoms';
import type { SystemId } from './systems';
import type { TimelineRecord } from './timeline-record';

/** What was logged on one day. A day without a value was not logged; it is never the same as a well day. */
export type DayValue = { day: IsoDay; feeling: Feeling | null; levels: Partial<Record<SystemId, Level>> };

/** The logged days alone, oldest first. */
export type DayValues = readonly DayValue[];

/** Every logged day of a record. A lane's level is the higher of its system and its signs. */
export function dayValues(record: TimelineRecord): DayValues {
  const days = new Map<IsoDay, DayValue>();
  const dayAt = (day: IsoDay): DayValue => {
    const known = days.get(day);
    if (known !== undefined) return known;
    const made: DayValue = { day, feeling: null, levels: {} };
    days.set(day, made);
    return made;
  };
  const raise = (day: IsoDay, system: SystemId, level: Level): void => {
    const { levels } = dayAt(day);
    if (level >= (levels[system] ?? 0)) levels[system] = level;
  };
  for (const { day, feeling } of record.checkIns) dayAt(day).feeling = feeling;
  for (const { day, system, level } of record.systemDays) raise(day, system, level);
  for (const { day, symptomId, level } of record.symptoms) {
    const lane = symptomById(symptomId)?.lane;
    if (lane !== undefined) raise(day, lane, level);
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
