import { addDays, dayOf, startOfDay, type IsoDay } from './days';
import { MOST_AGE } from './birth-years';

/**
 * `live`: said on the day itself. `backfill`: written down later, and marked so. `future` is refused, and so is
 * `nowhere`: a day that the zone's calendar left out, as Samoa did with 30 December 2011.
 */
export type EntryTiming = 'live' | 'backfill' | 'future' | 'nowhere';

const FORM_LIFETIME_MS = 24 * 3_600_000;

/**
 * Judges the day a form speaks of. A form left open past midnight still means the day it showed, for 24 hours.
 * @param drawnAt when the form was drawn, UTC milliseconds; null when the form did not say
 */
export function timingOf(entry: { day: IsoDay; zone: string; drawnAt: number | null; now: number }): EntryTiming {
  const { day, zone, now } = entry;
  if (day > dayOf(now, zone)) return 'future';
  if (startOfDay(day, zone) === startOfDay(addDays(day, 1), zone)) return 'nowhere';
  const drawnAt = entry.drawnAt ?? now;
  const isYoung = drawnAt <= now && now - drawnAt <= FORM_LIFETIME_MS;
  return isYoung && day === dayOf(drawnAt, zone) ? 'live' : 'backfill';
}

/**
 * Whether a day lies before the person's life: before the year of their birth or, where that is not known, more years
 * back than anyone lives. Any later day can be filled in, however long ago: paper diaries reach back for decades, and
 * only a slip of the pen reaches beyond birth.
 */
export function isBeforeLife(day: IsoDay, person: { birthYear: number | null; today: IsoDay }): boolean {
  const year = Number(day.slice(0, 4));
  return year < (person.birthYear ?? Number(person.today.slice(0, 4)) - MOST_AGE);
}
