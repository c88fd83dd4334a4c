import { addDays, daysBetween, type IsoDay } from './days';
import { dailyAmountOf, livedBetween } from './dose-days';
import { stepOn, type MedicineCourse } from './doses';

/** What was counted in the house on a day, in the unit of the doses. */
export type Supply = { amount: number; day: IsoDay };

/** `days` and `lastsUntil` null where the plan does not tell how much a day is taken. */
export type SupplyLeft = { amount: number; days: number | null; lastsUntil: IsoDay | null };

/** A count older than this says nothing of today. */
const COUNTED_FOR_DAYS = 366;

/** The unit has stood since the count, as far as a plan tells one. */
function hasOneUnit(course: MedicineCourse, days: readonly IsoDay[]): boolean {
  const units = days.map((day) => stepOn(course, day)?.unit).filter((unit) => unit !== undefined);
  return new Set(units).size <= 1;
}

/** Whole days that an amount is enough for; null where the plan does not tell how much a day is taken. */
function daysOf(left: number, course: MedicineCourse, today: IsoDay): number | null {
  const step = stepOn(course, today);
  const daily = step === null ? null : dailyAmountOf(step);
  // 30 tablets at a third a day are 90 days: binary fractions must not make 89 of it.
  return daily === null || daily === 0 ? null : Math.floor(left / daily + 1e-9);
}

/**
 * What should be left of what was counted: unanswered doses as taken, skipped ones as still there; and how many more
 * whole days of the plan that is. Null where the count is too old, lies ahead, or the unit of the doses has changed
 * since. Arithmetic over the patient's own plan, for whoever refills the box.
 */
export function supplyLeft({ amount, day }: Supply, course: MedicineCourse, today: IsoDay): SupplyLeft | null {
  const since = daysBetween(day, today);
  if (since < 0 || since > COUNTED_FOR_DAYS || !hasOneUnit(course, [day, today])) return null;
  const lived = livedBetween(course, day, addDays(today, -1));
  const left = Math.max(0, amount - (lived === null ? 0 : lived.high * since));
  const days = daysOf(left, course, today);
  return { amount: left, days, lastsUntil: days === null || days === 0 ? null : addDays(today, days - 1) };
}
