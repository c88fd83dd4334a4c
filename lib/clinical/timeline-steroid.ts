import { addDays, daysBetween, maxDay, minDay, type IsoDay } from './days';
import type { DoseStep, MedicineCourse } from './doses';
import { asPrednisoneMg, exactMg, isSystemicSteroid, steroidDays, type SteroidId } from './steroids';
import { unconfirmedIn } from './timeline-confirmed';
import type { RecordedMedicine } from './timeline-record';
import type { Stretch } from './timeline-values';

/** Days in a row of one dose, in milligrams a day as prednisone. */
export type SteroidRun = Stretch & { mg: number };

/** Intravenous days that stand apart, in milligrams as they were given; days in a row of one dose are one pulse. */
export type SteroidPulse = Stretch & { mg: number; days: number };

/** The top of the lane's scale. */
export type SteroidTop = 10 | 20 | 40 | 60;

/** The steroid lane. Days without a run have no planned dose: that is not a dose of zero that somebody logged. */
export type SteroidLane = {
  runs: SteroidRun[];
  /** The first day of a share in view, where a dose ran before it: the run that begins then is no change of dose. */
  cutDay: IsoDay | null;
  pulses: SteroidPulse[];
  /** Where no dose has been logged for two weeks. */
  unconfirmed: Stretch[];
  top: SteroidTop;
};

type Steroid = RecordedMedicine & { drugId: SteroidId };

const TOPS: readonly SteroidTop[] = [10, 20, 40, 60];

const isSteroid = (course: RecordedMedicine): course is Steroid => isSystemicSteroid(course);

function perDay(amount: number, unit: string, drugId: SteroidId): number {
  return asPrednisoneMg(drugId, amount * (unit === 'g' ? 1000 : unit === 'mg' ? 1 : 0));
}

/** Days on which a step plans doses, as part of all days; null for plans that name their days or none. */
export function shareOfDays({ schedule }: Pick<DoseStep, 'schedule'>): number | null {
  if (schedule.kind === 'daily') return 1;
  if (schedule.kind === 'weekly') return schedule.weekdays.length / 7;
  return schedule.kind === 'every' ? 1 / schedule.days : null;
}

/** What a step plans for one of its dose days, in its own unit. */
export function amountOfStep({ schedule }: Pick<DoseStep, 'schedule'>): number {
  return schedule.kind === 'as-needed' ? 0 : schedule.doses.reduce((sum, { amount }) => sum + amount, 0);
}

/** The stretch of days on which each step of a course holds, oldest first; of two steps on a day the later one. */
export function stepStretches(course: MedicineCourse, window: Stretch): (Stretch & { step: DoseStep })[] {
  const last = minDay(course.untilDay ?? window.to, window.to);
  return course.steps.flatMap((step, place) => {
    const next = course.steps[place + 1];
    const from = maxDay(maxDay(step.day, course.day), window.from);
    const to = next === undefined ? last : minDay(last, addDays(next.day, -1));
    return from > to ? [] : [{ step, from, to }];
  });
}

/** Plans by the calendar as their mean: 10 mg every other day is 5 mg a day, and no comb of tens and zeros. */
function plannedRuns(course: Steroid, window: Stretch): SteroidRun[] {
  return stepStretches(course, window).flatMap(({ step, from, to }) => {
    const mg = perDay(amountOfStep(step), step.unit, course.drugId);
    const share = shareOfDays(step);
    if (share !== null) return [{ from, to, mg: mg * share }];
    const named = step.schedule.kind === 'on-days' ? step.schedule.days : [];
    return named.filter((day) => from <= day && day <= to).map((day) => ({ from: day, to: day, mg }));
  });
}

/** What was taken as needed; the plan knows nothing of it. */
function takenRuns(course: Steroid, window: Stretch): SteroidRun[] {
  return course.intakes
    .filter(({ day, dueAt, state }) => dueAt === null && state !== 'skipped' && window.from <= day && day <= window.to)
    .flatMap(({ day, amount }) => {
      const unit = course.steps.findLast((step) => step.day <= day)?.unit ?? '';
      return amount === null ? [] : [{ from: day, to: day, mg: perDay(amount, unit, course.drugId) }];
    });
}

/** On which days the sum of some runs changes, and by how much. */
function changesOf(runs: readonly SteroidRun[]): { day: IsoDay; by: number }[] {
  const changes = new Map<IsoDay, number>();
  for (const { from, to, mg } of runs) {
    const after = addDays(to, 1);
    changes.set(from, (changes.get(from) ?? 0) + mg);
    changes.set(after, (changes.get(after) ?? 0) - mg);
  }
  return [...changes].map(([day, by]) => ({ day, by })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A run of the same dose as the one just before it makes that one longer. */
function append(runs: SteroidRun[], run: SteroidRun): void {
  const last = runs.at(-1);
  if (last?.mg === run.mg && addDays(last.to, 1) === run.from) last.to = run.to;
  else runs.push(run);
}

/** Adds runs up from change to change, without visiting every day. */
function summed(runs: readonly SteroidRun[]): SteroidRun[] {
  const changes = changesOf(runs);
  const sums: SteroidRun[] = [];
  let mg = 0;
  for (const [place, { day, by }] of changes.entries()) {
    mg = exactMg(mg + by);
    const next = changes[place + 1];
    if (next !== undefined && mg > 0) append(sums, { from: day, to: addDays(next.day, -1), mg });
  }
  return sums;
}

type IntravenousDays = { runs: SteroidRun[]; pulses: SteroidPulse[] };

/**
 * Intravenous doses are few and may be pulses: each day for itself. Without an answer it is drawn as planned, with one
 * as it was given: what was skipped is not drawn.
 */
function intravenousDays(course: Steroid, window: Stretch): IntravenousDays {
  const from = maxDay(course.day, window.from);
  const to = minDay(course.untilDay ?? window.to, window.to);
  const found: IntravenousDays = { runs: [], pulses: [] };
  for (const { day, dose, pulse } of steroidDays([course], from, to)) {
    const mg = exactMg(dose.highMg);
    if (mg > 0) found.runs.push({ from: day, to: day, mg });
    const given = exactMg(pulse.highMg / asPrednisoneMg(course.drugId, 1));
    if (given === 0) continue;
    const last = found.pulses.at(-1);
    if (last?.mg === given && daysBetween(last.to, day) === 1) {
      last.to = day;
      last.days += 1;
    } else found.pulses.push({ from: day, to: day, mg: given, days: 1 });
  }
  return found;
}

/** Where a share cuts a plan by the calendar; days that are named stand for themselves. */
function cutDayOf(courses: readonly Steroid[], window: Stretch): IsoDay | null {
  const cut = courses
    .flatMap(({ steps }) => steps)
    .find((step) => step.isCutStart === true && step.day >= window.from && shareOfDays(step) !== null);
  return cut?.day ?? null;
}

/** The steroid lane of a window: all systemic steroids summed, pulses apart. */
export function steroidLane(medicines: readonly RecordedMedicine[], window: Stretch): SteroidLane {
  const steroids = medicines.filter(isSteroid);
  const byVein = steroids
    .filter(({ route }) => route === 'intravenous')
    .map((course) => intravenousDays(course, window));
  const swallowed = steroids.filter(({ route }) => route !== 'intravenous');
  const tablets = swallowed.flatMap((course) => [...plannedRuns(course, window), ...takenRuns(course, window)]);
  const runs = summed([...tablets, ...byVein.flatMap((one) => one.runs)]);
  const most = Math.max(0, ...summed(tablets).map(({ mg }) => mg));
  return {
    runs,
    cutDay: cutDayOf(swallowed, window),
    pulses: byVein.flatMap((one) => one.pulses).sort((a, b) => (a.from < b.from ? -1 : 1)),
    unconfirmed: unconfirmedIn(swallowed, window),
    top: TOPS.find((top) => top >= most) ?? 60,
  };
}

/** The doses of a stretch: on its first and last day with one, and the mean over the days that have one. */
export type SteroidOver = { first: number; last: number; most: number; mean: number; days: number };

/** What the lane says of a stretch; null where no dose was planned or taken. */
export function steroidOver({ runs }: Pick<SteroidLane, 'runs'>, stretch: Stretch): SteroidOver | null {
  const inside = runs.filter(({ from, to }) => from <= stretch.to && to >= stretch.from);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  let [sum, days] = [0, 0];
  for (const { from, to, mg } of inside) {
    const length = daysBetween(maxDay(from, stretch.from), minDay(to, stretch.to)) + 1;
    sum += mg * length;
    days += length;
  }
  const most = Math.max(...inside.map(({ mg }) => mg));
  return { first: first.mg, last: last.mg, most, mean: sum / days, days };
}
