import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { clockOf, dayOf, daysBetween, maxDay, minDay, type IsoDay } from '@/lib/clinical/days';
import { isUnusualIntake } from '@/lib/clinical/dose-rules';
import { DAY_ENDS_AT, dosesOn, windowOfDose, type DueDose, type IntakeState } from '@/lib/clinical/doses';
import { dayFault, placed, type Capture } from './capture-rows';
import type { Sure } from './dose-step-rows';
import { beginAct, type Act } from './history-rows';
import { coursesOf, type Medicine } from './medication-rows';
import {
  answerRow,
  changeIntakeRow,
  clearIntakeRow,
  oneIntake,
  oneMedicine,
  type KeptMedicine,
} from './medication-write-rows';
import { invalid, type CaptureAnswer, type Invalid } from './saved';

type Amount = Partial<Sure> & { amount: number | null };

/** Names a scheduled dose: `day` of the plan and hour; without an hour it is one taken as needed. */
type Dose = { medicationId: string; dueAt: string | null };

export type DoseAnswer = Capture &
  Dose &
  Partial<Sure> & { state: IntakeState; amount: number | null; takenAt: string | null; skipReason: string | null };

type Planned = { medicine: Medicine; dose: DueDose };

function plannedIn(courses: readonly Medicine[], { medicationId, dueAt }: Dose, day: IsoDay): Planned | null {
  const medicine = courses.find(({ id }) => id === medicationId);
  const dose = medicine === undefined ? undefined : dosesOn(medicine, day).find(({ at }) => at === dueAt);
  return medicine === undefined || dose === undefined ? null : { medicine, dose };
}

function isAnswered({ medicine, dose }: Planned): boolean {
  return medicine.intakes.some(({ day, dueAt }) => day === dose.day && dueAt === dose.at);
}

/** Whether a dose's window is over; one of yesterday's plan may still be open past midnight, and is then live. */
function isOver(allowed: Allowed, zone: string, planned: Planned | null): boolean {
  if (planned === null) return true;
  const { medicine, dose } = planned;
  const local = { day: dayOf(allowed.now, zone), clock: clockOf(allowed.now, zone) };
  return windowOfDose(dose, medicine, local, allowed.person.dayEndsAt ?? DAY_ENDS_AT) === 'unknown';
}

/** What was taken as needed has no plan to say how much, so it stands with the answer. */
function amountOf(courses: readonly Medicine[], input: DoseAnswer): number | null {
  if (input.amount !== null || input.dueAt !== null) return input.amount;
  const step = courses.find(({ id }) => id === input.medicationId)?.steps.findLast(({ day }) => day <= input.day);
  return step?.schedule.kind === 'as-needed' ? step.schedule.amount : null;
}

/** A dose taken as needed today stands at the hour of the tap, unless the form says another. */
function hourOf(allowed: Allowed, { dueAt, takenAt, day, zone }: DoseAnswer): string | null {
  const isNow = dueAt === null && day === dayOf(allowed.now, zone);
  return takenAt ?? (isNow ? clockOf(allowed.now, zone) : null);
}

type Standing = { courses: readonly Medicine[]; medicine: KeptMedicine };

/** An amount so far from the plan that it may be a slip of the finger is asked about once. */
function amountFault({ courses, medicine }: Standing, day: IsoDay, { amount, isSure }: Amount): Invalid | null {
  const course = courses.find(({ id }) => id === medicine.id);
  const step = course?.steps.findLast((one) => one.day <= day) ?? course?.steps[0];
  if (isSure === true || amount === null || step === undefined) return null;
  return isUnusualIntake(medicine, step, amount) ? invalid('sure', 'dose.unusual') : null;
}

/** Why an answer cannot stand: a dose that is in no plan, a day without the medicine, an amount to look at twice. */
function faultOfAnswer(standing: Standing, input: DoseAnswer, planned: Planned | null): Invalid | null {
  const { day, untilDay } = standing.medicine;
  if (input.dueAt !== null && planned === null) return invalid('at', 'dose.not-planned');
  if (input.day < day || (untilDay !== null && input.day > untilDay)) return invalid('day', 'dose.outside');
  return amountFault(standing, input.day, input);
}

/** Answers one dose: taken, skipped with a reason, or taken late. Answering again replaces the answer. */
export async function answerDose(viewer: Viewer, subject: Subject, input: DoseAnswer): Promise<CaptureAnswer> {
  return withAccess(viewer, 'intake.create', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const courses = await coursesOf(allowed, { from: input.day, to: input.day });
    const planned = plannedIn(courses, input, input.day);
    const fault = faultOfAnswer({ courses, medicine }, input, planned);
    if (fault !== null) return fault;
    const isBackfill = place.isBackfill && isOver(allowed, input.zone, planned);
    const { dueAt, state, skipReason } = input;
    const item = { dueAt, state, amount: amountOf(courses, input), takenAt: hourOf(allowed, input), skipReason };
    const act = beginAct(allowed);
    await answerRow(allowed, act, medicine, { place: { ...place, isBackfill }, item });
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

/** A form shows the doses of one day, of the night before, and for a moment those of the day after. */
const MOST_DAYS_AT_ONCE = 2;

type ShownDose = { medicationId: string; day: IsoDay; dueAt: string };

/** One of the doses that a form showed; passed over when it was answered meanwhile or is in no plan any more. */
async function takeShown(
  allowed: Allowed,
  act: Act,
  courses: readonly Medicine[],
  { day, zone, drawnAt, ...dose }: Capture & ShownDose,
): Promise<void> {
  const place = placed(allowed, { day, zone, drawnAt });
  const planned = plannedIn(courses, dose, day);
  if (place === null || planned === null || isAnswered(planned)) return;
  const medicine = await oneMedicine(allowed, dose.medicationId);
  const item = { dueAt: dose.dueAt, state: 'taken', amount: null, takenAt: null, skipReason: null } as const;
  const isBackfill = place.isBackfill && isOver(allowed, zone, planned);
  await answerRow(allowed, act, medicine, { place: { ...place, isBackfill }, item });
}

/**
 * "I took all": the doses that the form showed as due, in one act. What has an answer meanwhile keeps it, and what
 * the plan no longer has is passed over.
 */
export async function answerAll(
  viewer: Viewer,
  subject: Subject,
  input: Capture & { doses: readonly ShownDose[] },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'intake.create', subject, async (allowed) => {
    const { zone, drawnAt, doses } = input;
    const days = [input.day, ...doses.map(({ day }) => day)].reduce(
      ({ from, to }, day) => ({ from: minDay(from, day), to: maxDay(to, day) }),
      { from: input.day, to: input.day },
    );
    if (placed(allowed, { day: days.to, zone, drawnAt }) === null)
      return invalid('day', dayFault(allowed, { day: days.to, zone, drawnAt }));
    if (daysBetween(days.from, days.to) > MOST_DAYS_AT_ONCE) return invalid('doses', 'dose.apart');
    const act = beginAct(allowed);
    const courses = await coursesOf(allowed, days);
    for (const dose of doses) await takeShown(allowed, act, courses, { zone, drawnAt, ...dose });
    if (act.undoId === null) return invalid('doses', 'dose.none-due');
    return { status: 'saved', undoId: act.undoId };
  });
}

/** Corrects when and how much was taken; null is not said. */
export async function correctIntake(
  viewer: Viewer,
  subject: Subject,
  input: Amount & { intakeId: string; takenAt: string | null },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'intake.create', subject, async (allowed) => {
    const intake = await oneIntake(allowed, input.intakeId);
    const medicine = await oneMedicine(allowed, intake.medicationId);
    const { day } = intake;
    const fault = amountFault({ courses: await coursesOf(allowed, { from: day, to: day }), medicine }, day, input);
    if (fault !== null) return fault;
    const act = beginAct(allowed);
    await changeIntakeRow(allowed, act, intake, { takenAt: input.takenAt, amount: input.amount });
    return { status: 'saved', undoId: act.undoId, medicationId: intake.medicationId };
  });
}

/** Takes an answer back: the dose is unanswered again. */
export async function clearIntake(viewer: Viewer, subject: Subject, intakeId: string): Promise<CaptureAnswer> {
  return withAccess(viewer, 'intake.create', subject, async (allowed) => {
    const intake = await oneIntake(allowed, intakeId);
    const act = beginAct(allowed);
    await clearIntakeRow(allowed, act, intake.id);
    return { status: 'saved', undoId: act.undoId, medicationId: intake.medicationId };
  });
}
