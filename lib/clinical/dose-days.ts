import { addDays, daysBetween, type IsoDay } from './days';
import { doseState, dosesOn, stepOn, type DoseStep, type Intake, type LocalTime, type MedicineCourse } from './doses';

/**
 * A day of one medicine at a glance. `part`: some taken, some not. `open`: nothing answered and a dose still to come.
 * `none`: nothing was planned, or it is taken as needed and was not.
 */
export type DayMark = 'taken' | 'part' | 'skipped' | 'unanswered' | 'open' | 'none';

function asNeededMark(course: MedicineCourse, day: IsoDay): DayMark {
  return course.intakes.some((intake) => intake.day === day && intake.state !== 'skipped') ? 'taken' : 'none';
}

/** How a day of a plan went, from the answers alone; doses that can still be answered as due are left out. */
export function markOfDay(course: MedicineCourse, day: IsoDay, now: LocalTime, dayEndsAt: string): DayMark {
  const doses = dosesOn(course, day);
  if (doses.length === 0) return asNeededMark(course, day);
  const states = doses.map((dose) => doseState(dose, course, now, dayEndsAt));
  const settled = states.filter((state) => state !== 'due' && state !== 'later');
  if (settled.length === 0) return 'open';
  const marks = new Set(settled.map((state) => (state === 'late' ? 'taken' : state)));
  const [only] = marks;
  if (marks.size > 1 || only === undefined) return 'part';
  return only === 'unknown' ? 'unanswered' : only;
}

/** Doses of some days whose window is over or that were answered, and how many of them have an answer. */
export function answeredBetween(
  course: MedicineCourse,
  days: readonly IsoDay[],
  now: LocalTime,
  dayEndsAt: string,
): { doses: number; answered: number } {
  const states = days.flatMap((day) => dosesOn(course, day).map((dose) => doseState(dose, course, now, dayEndsAt)));
  const settled = states.filter((state) => state !== 'due' && state !== 'later');
  return { doses: settled.length, answered: settled.filter((state) => state !== 'unknown').length };
}

/**
 * What was planned a day, and what was lived: the truth lies between `low` (nothing unanswered was taken) and `high`
 * (all of it was). In the unit of the steps.
 */
export type Lived = { planned: number; low: number; high: number };

function ofDose(planned: number, answer: Intake | undefined): Lived {
  if (answer === undefined) return { planned, low: 0, high: planned };
  const taken = answer.state === 'skipped' ? 0 : (answer.amount ?? planned);
  return { planned, low: taken, high: taken };
}

function ofDay(course: MedicineCourse, day: IsoDay): Lived {
  const answers = course.intakes.filter((intake) => intake.day === day);
  const doses = dosesOn(course, day);
  const lived = doses.map(({ at, amount }) =>
    ofDose(
      amount,
      answers.find(({ dueAt }) => dueAt === at),
    ),
  );
  const beyond = answers
    .filter(({ dueAt, state }) => state !== 'skipped' && !doses.some(({ at }) => at === dueAt))
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return lived.reduce(plus, { planned: 0, low: beyond, high: beyond });
}

function plus(a: Lived, b: Lived): Lived {
  return { planned: a.planned + b.planned, low: a.low + b.low, high: a.high + b.high };
}

/** Amount a day, averaged over a stretch, both ends included; null for an empty one. */
export function livedBetween(course: MedicineCourse, from: IsoDay, to: IsoDay): Lived | null {
  const days = daysBetween(from, to) + 1;
  if (days < 1) return null;
  const all = Array.from({ length: days }, (_, place) => ofDay(course, addDays(from, place)));
  const sum = all.reduce(plus, { planned: 0, low: 0, high: 0 });
  return { planned: sum.planned / days, low: sum.low / days, high: sum.high / days };
}

/** A step with its last day: the day before the next one begins; null while it is open. */
export type StepSpan = { step: DoseStep; day: IsoDay; untilDay: IsoDay | null; place: 'past' | 'now' | 'next' };

/** Steps that count, oldest first: of two on one day the later one. */
export function stepSpans(course: MedicineCourse, today: IsoDay): StepSpan[] {
  const counted = course.steps.filter((step, place) => course.steps[place + 1]?.day !== step.day);
  const now = stepOn(course, today);
  return counted.map((step, place) => {
    const next = counted[place + 1];
    const untilDay = next === undefined ? course.untilDay : addDays(next.day, -1);
    const isNow = step.id === now?.id;
    const when = isNow ? 'now' : 'past';
    return { step, day: step.day, untilDay, place: step.day > today ? 'next' : when };
  });
}

/** Whether another step of the same day replaces this one. */
export function isReplaced(course: MedicineCourse, step: DoseStep): boolean {
  const place = course.steps.findIndex(({ id }) => id === step.id);
  return course.steps[place + 1]?.day === step.day;
}

/** Amount a day of a step, averaged over its rhythm; null when taken as needed. */
export function dailyAmountOf({ schedule }: DoseStep): number | null {
  if (schedule.kind === 'as-needed') return null;
  const ofOneDay = schedule.doses.reduce((sum, { amount }) => sum + amount, 0);
  if (schedule.kind === 'weekly') return (ofOneDay * schedule.weekdays.length) / 7;
  return schedule.kind === 'every' ? ofOneDay / schedule.days : ofOneDay;
}
