import { addDays, daysBetween, weekdayMonday, type IsoDay } from './days';

/** A time of day by the patient's clock, `08:00`; compares as text. */
export type ClockTime = string;

/** One dose of a day: by the clock, in the unit of its step. */
export type ScheduledDose = { at: ClockTime; amount: number };

/** When doses are due. `weekdays` count from Monday, 0 to 6; `every` counts from the step's own day. */
export type Schedule =
  | { kind: 'daily'; doses: ScheduledDose[] }
  | { kind: 'weekly'; weekdays: number[]; doses: ScheduledDose[] }
  | { kind: 'every'; days: number; doses: ScheduledDose[] }
  | { kind: 'on-days'; days: IsoDay[]; doses: ScheduledDose[] }
  | { kind: 'as-needed'; amount: number | null };

/** From `day` on, this much at these hours, until the next step. */
export type DoseStep = {
  id: string;
  day: IsoDay;
  unit: string;
  schedule: Schedule;
  /** The days of a share begin on `day`, and the dose ran before: nothing changed on that day. */
  isCutStart?: boolean;
  /** A dose day to count `every` from, where the share cuts the step's own. */
  countsFrom?: IsoDay;
};

export type IntakeState = 'taken' | 'skipped' | 'late';

/**
 * An answer. `dueAt` names the scheduled dose of `day` it belongs to; null is a dose taken as needed. `amount` null
 * is "as planned".
 */
export type Intake = { day: IsoDay; dueAt: ClockTime | null; state: IntakeState; amount: number | null };

/** A medicine with all that is known of its doses. `untilDay` is its last day; null while none is known. */
export type MedicineCourse = {
  id: string;
  drugId: string | null;
  route: string | null;
  day: IsoDay;
  untilDay: IsoDay | null;
  /** Oldest first; of two steps on one day the later one counts. */
  steps: readonly DoseStep[];
  intakes: readonly Intake[];
};

/** One dose that is to be taken: `day` is the day of the plan, also where its hour lies past midnight. */
export type DueDose = {
  medicationId: string;
  stepId: string;
  day: IsoDay;
  at: ClockTime;
  amount: number;
  unit: string;
};

/** A moment by the patient's clock. */
export type LocalTime = { day: IsoDay; clock: ClockTime };

/** "My day ends at" unless the patient chose another hour. */
export const DAY_ENDS_AT: ClockTime = '03:00';

/** The step that holds on a day; null before the first one and outside the medicine's days. */
export function stepOn(course: MedicineCourse, day: IsoDay): DoseStep | null {
  if (day < course.day || (course.untilDay !== null && day > course.untilDay)) return null;
  return course.steps.findLast((step) => step.day <= day) ?? null;
}

function isDoseDay(step: DoseStep, day: IsoDay): boolean {
  const { schedule } = step;
  switch (schedule.kind) {
    case 'daily':
      return true;
    case 'weekly':
      return schedule.weekdays.includes(weekdayMonday(day));
    case 'every':
      return daysBetween(step.countsFrom ?? step.day, day) % schedule.days === 0;
    case 'on-days':
      return schedule.days.includes(day);
    case 'as-needed':
      return false;
  }
}

/** The doses a step plans for a day, earliest first; none for medicines taken as needed. */
export function dosesOfStep(step: DoseStep, day: IsoDay): readonly ScheduledDose[] {
  if (step.schedule.kind === 'as-needed' || !isDoseDay(step, day)) return [];
  return step.schedule.doses;
}

/** The doses planned for a day, earliest first. */
export function dosesOn(course: MedicineCourse, day: IsoDay): DueDose[] {
  const step = stepOn(course, day);
  if (step === null) return [];
  return dosesOfStep(step, day).map(({ at, amount }) => ({
    medicationId: course.id,
    stepId: step.id,
    day,
    at,
    amount,
    unit: step.unit,
  }));
}

function isBefore(a: LocalTime, b: LocalTime): boolean {
  return a.day < b.day || (a.day === b.day && a.clock < b.clock);
}

/** An hour before the day's end belongs to the night after: 01:00 of Monday's plan is on Tuesday's date. */
function momentOf(dose: { day: IsoDay; at: ClockTime }, dayEndsAt: ClockTime): LocalTime {
  return { day: dose.at < dayEndsAt ? addDays(dose.day, 1) : dose.day, clock: dose.at };
}

/** Until when a dose can be answered as due: to the next dose of its plan, at the latest to the end of its day. */
function windowEnd(dose: DueDose, ofDay: readonly DueDose[], dayEndsAt: ClockTime): LocalTime {
  const end = { day: addDays(dose.day, 1), clock: dayEndsAt };
  const start = momentOf(dose, dayEndsAt);
  return ofDay
    .map((other) => momentOf(other, dayEndsAt))
    .filter((moment) => isBefore(start, moment))
    .reduce((first, moment) => (isBefore(moment, first) ? moment : first), end);
}

export type DoseState = IntakeState | 'later' | 'due' | 'unknown';

/** Where a dose's window stands, whatever was answered: before it, open, or over. */
export function windowOfDose(
  dose: DueDose,
  course: MedicineCourse,
  now: LocalTime,
  dayEndsAt: ClockTime = DAY_ENDS_AT,
): 'later' | 'due' | 'unknown' {
  if (isBefore(now, momentOf(dose, dayEndsAt))) return 'later';
  return isBefore(now, windowEnd(dose, dosesOn(course, dose.day), dayEndsAt)) ? 'due' : 'unknown';
}

/**
 * How a dose stands: its answer, or, without one, `later` before its hour, `due` while its window is open and
 * `unknown` afterwards. Computed by whoever reads; nobody writes it, and it never means "missed".
 */
export function doseState(
  dose: DueDose,
  course: MedicineCourse,
  now: LocalTime,
  dayEndsAt: ClockTime = DAY_ENDS_AT,
): DoseState {
  const answer = course.intakes.find((intake) => intake.day === dose.day && intake.dueAt === dose.at);
  return answer?.state ?? windowOfDose(dose, course, now, dayEndsAt);
}

/** The day of the plan that a moment belongs to: before "my day ends at" it is still yesterday's. */
export function planDayOf(now: LocalTime, dayEndsAt: ClockTime = DAY_ENDS_AT): IsoDay {
  return now.clock < dayEndsAt ? addDays(now.day, -1) : now.day;
}

/** Planned amount of a day, in the unit of its step; null when the medicine is not taken that day or as needed. */
export function plannedAmount(course: MedicineCourse, day: IsoDay): number | null {
  const step = stepOn(course, day);
  if (step === null || step.schedule.kind === 'as-needed') return null;
  return dosesOfStep(step, day).reduce((sum, { amount }) => sum + amount, 0);
}
