import { addDays, maxDay, minDay, type IsoDay } from './days';
import { dosesOn, type IntakeState, type MedicineCourse, type Schedule } from './doses';
import { isSystemicSteroid } from './steroids';
import { unconfirmedIn } from './timeline-confirmed';
import type { RecordedMedicine } from './timeline-record';
import { amountOfStep, shareOfDays, stepStretches } from './timeline-steroid';
import type { Stretch } from './timeline-values';

/** What one step plans: for words. `amount` is that of a dose day; null where it is taken as needed. */
export type PlannedDose = { amount: number | null; unit: string; schedule: Schedule };

/** Days of one plan; `height` is the dose within that medicine, up to 1. Cut: it ran before the share's days. */
export type MedicinePart = Stretch & { dose: PlannedDose; height: number; isCutStart: boolean };

/** One medicine as it stands in a view. */
export type MedicineBar = {
  id: string;
  drugId: string | null;
  name: string | null;
  drugClass: string | null;
  /** Oldest first; without any step the medicine is one part of unknown dose. */
  parts: MedicinePart[];
  /** What of it lies in the view. */
  from: IsoDay;
  to: IsoDay;
  /** Its last day lies in the view. */
  isStopped: boolean;
  /** The share's days begin in the view, and it was taken before. */
  isCutStart: boolean;
  /** Where no dose has been logged for two weeks. */
  unconfirmed: Stretch[];
  /** It began, changed or was stopped inside the view. */
  isChanging: boolean;
};

/** The timeline's order; classes that are not named follow. */
const ORDER = ['antimalarial', 'immunosuppressive', 'biologic', 'cytotoxic', 'anti-inflammatory'];
const LEAST_HEIGHT = 0.4;
const UNKNOWN_DOSE: PlannedDose = { amount: null, unit: '', schedule: { kind: 'as-needed', amount: null } };

function placeOfClass(drugClass: string | null): number {
  const place = ORDER.indexOf(drugClass ?? '');
  return place === -1 ? ORDER.length : place;
}

const rateOf = (step: MedicineCourse['steps'][number]): number => amountOfStep(step) * (shareOfDays(step) ?? 1);

/** Height by dose: only doses in one unit can be compared. */
function heightOf(step: MedicineCourse['steps'][number], course: MedicineCourse): number {
  const same = course.steps.filter(({ unit }) => unit === step.unit);
  const most = Math.max(...same.map(rateOf));
  return same.length < course.steps.length || most === 0 ? 1 : Math.max(LEAST_HEIGHT, rateOf(step) / most);
}

const isSameDose = (a: PlannedDose, b: PlannedDose): boolean =>
  a.amount === b.amount && a.unit === b.unit && JSON.stringify(a.schedule) === JSON.stringify(b.schedule);

const isCutAt = (step: MedicineCourse['steps'][number], from: IsoDay): boolean =>
  step.isCutStart === true && step.day === from;

function partsOf(course: MedicineCourse, inView: Stretch): MedicinePart[] {
  const parts: MedicinePart[] = [];
  for (const { step, from, to } of stepStretches(course, inView)) {
    const amount = step.schedule.kind === 'as-needed' ? step.schedule.amount : amountOfStep(step);
    const dose = { amount, unit: step.unit, schedule: step.schedule };
    const last = parts.at(-1);
    if (last !== undefined && isSameDose(last.dose, dose)) last.to = to;
    else parts.push({ from, to, dose, height: heightOf(step, course), isCutStart: isCutAt(step, from) });
  }
  return parts.length === 0 ? [{ ...inView, dose: UNKNOWN_DOSE, height: 1, isCutStart: false }] : parts;
}

function barOf(course: RecordedMedicine, view: Stretch): MedicineBar {
  const { id, drugId, name, drugClass, day, untilDay } = course;
  const inView = { from: maxDay(day, view.from), to: minDay(untilDay ?? view.to, view.to) };
  const parts = partsOf(course, inView);
  const isStopped = untilDay !== null && untilDay < view.to && !course.isCutEnd;
  const isCutStart = course.isCutStart && day >= view.from;
  return {
    id,
    drugId,
    name,
    drugClass,
    parts,
    ...inView,
    isStopped,
    isCutStart,
    unconfirmed: unconfirmedIn([course], inView),
    isChanging: isStopped || (day > view.from && !isCutStart) || parts.length > 1,
  };
}

/** The medicines that touch a view, by class; systemic steroids have a lane of their own. */
export function medicineBars(medicines: readonly RecordedMedicine[], view: Stretch): MedicineBar[] {
  return medicines
    .filter((course) => !isSystemicSteroid(course))
    .filter(({ day, untilDay }) => day <= view.to && (untilDay ?? view.to) >= view.from)
    .map((course) => barOf(course, view))
    .sort((a, b) => placeOfClass(a.drugClass) - placeOfClass(b.drugClass) || (a.from < b.from ? -1 : 1));
}

/** More than six: those that change first, and the rest behind one line. */
export const MEDICINES_SHOWN = 6;

/** Splits the bars of a view into those that are shown and those that wait behind "4 steady: show". */
export function shownMedicines(bars: readonly MedicineBar[]): { shown: MedicineBar[]; folded: MedicineBar[] } {
  const first = [...bars].sort((a, b) => Number(b.isChanging) - Number(a.isChanging)).slice(0, MEDICINES_SHOWN);
  return { shown: bars.filter((bar) => first.includes(bar)), folded: bars.filter((bar) => !first.includes(bar)) };
}

/**
 * Planned doses of a stretch and how they were answered; an unanswered dose is none of both. What can still be answered
 * today does not count.
 */
export type DosesOver = { planned: number; taken: number; skipped: number };

/** How each planned dose of a stretch was answered; null is not answered, on a day that is over. */
function answersOf(course: MedicineCourse, stretch: Stretch, lastOver: IsoDay): (IntakeState | null)[] {
  const known = new Map(course.intakes.map(({ day, dueAt, state }) => [`${day} ${dueAt ?? ''}`, state]));
  const answers: (IntakeState | null)[] = [];
  const last = minDay(course.untilDay ?? stretch.to, stretch.to);
  for (let day = maxDay(course.day, stretch.from); day <= last; day = addDays(day, 1)) {
    const ofDay = dosesOn(course, day).map(({ at }) => known.get(`${day} ${at}`) ?? null);
    answers.push(...ofDay.filter((state) => state !== null || day <= lastOver));
  }
  return answers;
}

/** Counts doses day by day, for one bin at a time. `lastOver`: the last day whose doses can no longer be due. */
export function dosesOver(medicines: readonly MedicineCourse[], stretch: Stretch, lastOver: IsoDay): DosesOver {
  const answers = medicines.flatMap((course) => answersOf(course, stretch, lastOver));
  const skipped = answers.filter((state) => state === 'skipped').length;
  const unanswered = answers.filter((state) => state === null).length;
  return { planned: answers.length, skipped, taken: answers.length - skipped - unanswered };
}
