import { addDays, daysBetween, type IsoDay } from './days';
import { checkState } from './monitoring';

/** Most milligrams a day for each kilogram of actual weight. Source: docs/clinical/monitoring.md (2020 joint statement). */
export const HCQ_LIMIT_MG_PER_KG = 5;

/** A weight older than this says nothing about today. */
export const WEIGHT_DAYS = 365;

const DAYS_A_YEAR = 365.25;
const YEAR = 365;
const FIVE_YEARS = 1826;

/** Whose timetable of eye checks: the joint statement of the United States, or the UK college of 2020. */
export type EyeSchedule = 'us' | 'uk';

/** Milligrams a day for each kilogram, not rounded; null without a weight of the last year. */
export function mgPerKg(
  mgADay: number,
  weight: { kg: number; day: IsoDay } | null,
  today: IsoDay,
): { value: number; isAbove: boolean } | null {
  if (weight === null || daysBetween(weight.day, today) > WEIGHT_DAYS) return null;
  const value = mgADay / weight.kg;
  // 400 mg at 80 kg is exactly on the limit: binary fractions must not push it over.
  return { value, isAbove: value > HCQ_LIMIT_MG_PER_KG + 1e-9 };
}

/** Years of use, from the first day to today, less what lay between courses. */
export function yearsTaken(courses: readonly { day: IsoDay; untilDay: IsoDay | null }[], today: IsoDay): number {
  const days = courses.reduce((sum, { day, untilDay }) => {
    const end = untilDay === null || untilDay > today ? today : untilDay;
    return sum + Math.max(0, daysBetween(day, end) + (end === today ? 0 : 1));
  }, 0);
  return days / DAYS_A_YEAR;
}

/** What brings the yearly eye checks forward. */
export type EyeRisk = {
  isAboveDose: boolean;
  hasReducedKidneys: boolean;
  takesTamoxifen: boolean;
  hasMacularDisease: boolean;
};

type EyeAsked = {
  schedule: EyeSchedule;
  firstDay: IsoDay;
  lastCheck: IsoDay | null;
  risk: EyeRisk;
  today: IsoDay;
};

/** `baseline`: the first look within the first year. */
export type EyeCheck = { dueDay: IsoDay; kind: 'baseline' | 'yearly'; state: 'later' | 'near' | 'late' };

// The UK list does not name disease of the macula.
const RISKS: Readonly<Record<EyeSchedule, readonly (keyof EyeRisk)[]>> = {
  us: ['isAboveDose', 'hasReducedKidneys', 'takesTamoxifen', 'hasMacularDisease'],
  uk: ['isAboveDose', 'hasReducedKidneys', 'takesTamoxifen'],
};

/** The risks that a schedule names, of those that are there. */
export function risksUnder(schedule: EyeSchedule, risk: EyeRisk): (keyof EyeRisk)[] {
  return RISKS[schedule].filter((name) => risk[name]);
}

function firstYearly({ schedule, firstDay, risk }: EyeAsked): IsoDay {
  return addDays(firstDay, risksUnder(schedule, risk).length > 0 ? YEAR : FIVE_YEARS);
}

function dueOf(asked: EyeAsked): Omit<EyeCheck, 'state'> {
  const { schedule, firstDay, lastCheck } = asked;
  if (lastCheck === null && schedule === 'us') return { dueDay: addDays(firstDay, YEAR), kind: 'baseline' };
  const first = firstYearly(asked);
  if (lastCheck === null) return { dueDay: first, kind: 'yearly' };
  const next = addDays(lastCheck, YEAR);
  return { dueDay: next > first ? next : first, kind: 'yearly' };
}

/**
 * When eyes are usually looked at next. United States: once within the first year, then yearly from year five, with a
 * major risk factor from the start. UK: no first look, yearly from year five, with a risk factor from year one.
 */
export function eyeCheck(asked: EyeAsked): EyeCheck {
  const due = dueOf(asked);
  return { ...due, state: checkState(due.dueDay, asked.today) };
}
