import { addDays, daysBetween, type IsoDay } from './days';
import { dosesOn, type Intake, type MedicineCourse } from './doses';

/**
 * Milligrams that equal 5 mg of prednisone. Source: docs/clinical/steroids.md (three tables and more; betamethasone
 * 0.75 chosen where tables split between 0.6 and 0.75; deflazacort from a trial in SLE).
 */
export const EQUIVALENT_TO_PREDNISONE_5_MG = {
  prednisone: 5,
  prednisolone: 5,
  methylprednisolone: 4,
  triamcinolone: 4,
  dexamethasone: 0.75,
  betamethasone: 0.75,
  hydrocortisone: 20,
  cortisone: 25,
  deflazacort: 6,
} as const;

export type SteroidId = keyof typeof EQUIVALENT_TO_PREDNISONE_5_MG;

/** The line drawn across steroid charts, and where it comes from: EULAR 2023, maintenance at most 5 mg a day. */
export const MAINTENANCE_LINE_MG = 5;

/** From here on a single intravenous day is a pulse: stands apart, stays in sums, never in the current dose. */
export const PULSE_FROM_MG = 250;

const SYSTEMIC_ROUTES: readonly string[] = ['oral', 'intravenous', 'intramuscular'];

function isSteroid(drugId: string | null): drugId is SteroidId {
  return drugId !== null && Object.hasOwn(EQUIVALENT_TO_PREDNISONE_5_MG, drugId);
}

// Sums of binary fractions differ in the sixteenth digit, and a dose on a limit is not above it.
const EXACT = 1e6;

/** Milligrams without what binary fractions add in a sum; rounds nothing that was entered. */
export function exactMg(mg: number): number {
  return Math.round(mg * EXACT) / EXACT;
}

/** Whether doses count as prednisone: a steroid by mouth, vein or muscle. Local routes are listed, never converted. */
export function isSystemicSteroid(course: Pick<MedicineCourse, 'drugId' | 'route'>): boolean {
  return isSteroid(course.drugId) && SYSTEMIC_ROUTES.includes(course.route ?? 'oral');
}

/** Milligrams as prednisone: `mg * 5 / equivalent`, not rounded. */
export function asPrednisoneMg(steroid: SteroidId, mg: number): number {
  return (mg * 5) / EQUIVALENT_TO_PREDNISONE_5_MG[steroid];
}

/**
 * Milligrams as prednisone. `plannedMg` is what the steps say. The truth lies between `lowMg` (nothing unanswered was
 * taken) and `highMg` (all of it was); skipped doses are in neither.
 */
export type SteroidBand = { plannedMg: number; lowMg: number; highMg: number };

/** One day, all systemic steroids summed; intravenous pulses apart. */
export type SteroidDay = {
  day: IsoDay;
  dose: SteroidBand;
  pulse: SteroidBand;
  /** Scheduled doses, and how many of them have an answer. */
  doses: number;
  answered: number;
};

const NOTHING: SteroidBand = { plannedMg: 0, lowMg: 0, highMg: 0 };

function plus(a: SteroidBand, b: SteroidBand): SteroidBand {
  return { plannedMg: a.plannedMg + b.plannedMg, lowMg: a.lowMg + b.lowMg, highMg: a.highMg + b.highMg };
}

type Course = MedicineCourse & { drugId: SteroidId };
type CourseDay = { band: SteroidBand; doses: number; answered: number };

/** Only milligrams can be converted; other units are listed elsewhere and count for nothing here. */
function milligramsIn(unit: string): number {
  if (unit === 'mg') return 1;
  return unit === 'g' ? 1000 : 0;
}

/** What one dose adds to its day, in its own unit. */
function bandOfDose(planned: number, answer: Intake | undefined): SteroidBand {
  if (answer === undefined) return { plannedMg: planned, lowMg: 0, highMg: planned };
  const taken = answer.state === 'skipped' ? 0 : (answer.amount ?? planned);
  return { plannedMg: planned, lowMg: taken, highMg: taken };
}

/** The most that any step of a course plans for one dose, in milligrams. */
function mostOfOneDose({ steps }: Course): number {
  const amounts = steps.flatMap(({ schedule, unit }) => {
    const doses = schedule.kind === 'as-needed' ? [schedule.amount ?? 0] : schedule.doses.map(({ amount }) => amount);
    return doses.map((amount) => amount * milligramsIn(unit));
  });
  return Math.max(0, ...amounts);
}

/**
 * What was taken beyond the plan: as needed, or at an hour that the plan no longer has. "As planned" says nothing of
 * how much where the plan was changed behind it: that lies between none and the most that any step plans for a dose.
 */
function beyondPlan(course: Course, day: IsoDay, intakes: readonly Intake[], hours: readonly string[]): SteroidBand {
  const unit = course.steps.findLast((one) => one.day <= day)?.unit ?? '';
  return intakes
    .filter(({ state, dueAt }) => state !== 'skipped' && (dueAt === null || !hours.includes(dueAt)))
    .map(({ amount }): SteroidBand => {
      if (amount === null) return { plannedMg: 0, lowMg: 0, highMg: mostOfOneDose(course) };
      const mg = amount * milligramsIn(unit);
      return { plannedMg: 0, lowMg: mg, highMg: mg };
    })
    .reduce(plus, NOTHING);
}

function dayOfCourse(course: Course, day: IsoDay, intakes: readonly Intake[]): CourseDay {
  const doses = dosesOn(course, day);
  const hours = doses.map(({ at }) => at);
  let band = beyondPlan(course, day, intakes, hours);
  for (const { at, amount, unit } of doses) {
    const answer = intakes.find((intake) => intake.dueAt === at);
    const ofDose = bandOfDose(amount, answer);
    band = plus(band, scaled(ofDose, milligramsIn(unit)));
  }
  const answered = hours.filter((at) => intakes.some((intake) => intake.dueAt === at)).length;
  return { band: scaled(band, asPrednisoneMg(course.drugId, 1)), doses: doses.length, answered };
}

function scaled(band: SteroidBand, factor: number): SteroidBand {
  return { plannedMg: band.plannedMg * factor, lowMg: band.lowMg * factor, highMg: band.highMg * factor };
}

function isPulse(course: Course, { plannedMg, highMg }: SteroidBand): boolean {
  return course.route === 'intravenous' && Math.max(plannedMg, highMg) >= PULSE_FROM_MG;
}

function withCourse(sum: SteroidDay, course: Course, intakes: readonly Intake[]): SteroidDay {
  const { band, doses, answered } = dayOfCourse(course, sum.day, intakes);
  const place = isPulse(course, band) ? 'pulse' : 'dose';
  return { ...sum, [place]: plus(sum[place], band), doses: sum.doses + doses, answered: sum.answered + answered };
}

function intakesByDay(course: MedicineCourse): Map<IsoDay, Intake[]> {
  const byDay = new Map<IsoDay, Intake[]>();
  for (const intake of course.intakes) {
    const list = byDay.get(intake.day);
    if (list === undefined) byDay.set(intake.day, [intake]);
    else list.push(intake);
  }
  return byDay;
}

const NO_INTAKES: readonly Intake[] = [];

/**
 * Daily steroid dose from dose steps and intakes, one entry for each day from `from` to `to`, both included.
 *
 * @param courses all medicines; those that are not systemic steroids are left out
 */
export function steroidDays(courses: readonly MedicineCourse[], from: IsoDay, to: IsoDay): SteroidDay[] {
  const steroids = courses
    .filter((course): course is Course => isSystemicSteroid(course))
    .map((course) => ({ course, byDay: intakesByDay(course) }));
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, place) => {
    const day = addDays(from, place);
    const empty: SteroidDay = { day, dose: NOTHING, pulse: NOTHING, doses: 0, answered: 0 };
    return steroids.reduce((sum, { course, byDay }) => withCourse(sum, course, byDay.get(day) ?? NO_INTAKES), empty);
  });
}

/** Cumulative dose of a stretch, pulses among it: the sum of its days. Divide by `days` for the average. */
export function totalOf(days: readonly SteroidDay[]): SteroidBand & { days: number; pulseMg: number } {
  const sum = days.reduce((band, { dose, pulse }) => plus(plus(band, dose), pulse), NOTHING);
  return { ...sum, days: days.length, pulseMg: days.reduce((mg, { pulse }) => mg + pulse.highMg, 0) };
}
