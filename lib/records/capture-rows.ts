import type { Allowed } from '@/lib/access/allowed';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { isBeforeLife, timingOf } from '@/lib/clinical/entry-day';

/** Where and when an entry belongs, as its form said. */
export type Capture = { day: IsoDay; zone: string; drawnAt: number | null };

type DayFault = 'day.future' | 'day.nowhere' | 'day.before-life';

/** Why an entry cannot stand on the day its form said; null when it can. */
function faultOf({ now, person }: Allowed, capture: Capture): DayFault | null {
  const timing = timingOf({ ...capture, now });
  if (timing === 'future' || timing === 'nowhere') return `day.${timing}`;
  const { birthYear } = person;
  return isBeforeLife(capture.day, { birthYear, today: dayOf(now, capture.zone) }) ? 'day.before-life' : null;
}

/** The sentence about a day that {@link placed} refused. */
export function dayFault(allowed: Allowed, capture: Capture): DayFault {
  return faultOf(allowed, capture) ?? 'day.future';
}

/** Columns that place an entry; null when it cannot stand on its day, see {@link dayFault}. */
export function placed(allowed: Allowed, capture: Capture): { day: IsoDay; zone: string; isBackfill: boolean } | null {
  if (faultOf(allowed, capture) !== null) return null;
  const timing = timingOf({ ...capture, now: allowed.now });
  return { day: capture.day, zone: capture.zone, isBackfill: timing === 'backfill' };
}
