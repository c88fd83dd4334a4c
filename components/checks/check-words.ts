import type { UsualCheck } from '@/lib/clinical/monitoring';
import type { CheckId } from '@/lib/clinical/monitoring-catalogue';
import { plural, say } from '@/lib/messages/say';

const WEEK = 7;
const YEAR = 365;
/** Days that the guidelines' lists write as months. */
const MONTHS: ReadonlyMap<number, number> = new Map([
  [30, 1],
  [91, 3],
  [182, 6],
]);

/** What a check is called. */
export function checkName(check: CheckId | 'eyes'): string {
  return say(`check.name.${check}`);
}

function planText(everyDays: number | null): string {
  if (everyDays === null) return say('check.plan.none');
  return everyDays % WEEK === 0 ? plural('check.plan.weeks', everyDays / WEEK) : plural('check.plan.days', everyDays);
}

function daysText(days: number): string {
  const months = MONTHS.get(days);
  if (months !== undefined) return plural('check.every.months', months);
  if (days % YEAR === 0) return plural('check.every.years', days / YEAR);
  return days % WEEK === 0 ? plural('check.every.weeks', days / WEEK) : plural('check.every.days', days);
}

/** "usually every 3 months", or what the care team said. */
export function everyText({ everyDays, occasion, isPlan }: UsualCheck): string {
  if (isPlan) return planText(everyDays);
  if (everyDays !== null) return daysText(everyDays);
  return say(`check.occasion.${occasion ?? 'clinic'}`);
}
