import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { clockOf, dayOf, maxDay, minDay, type IsoDay } from '@/lib/clinical/days';
import { DAY_ENDS_AT, dosesOn, windowOfDose, type DueDose, type IntakeState } from '@/lib/clinical/doses';
import { dayFault, placed, type Capture } from './capture-rows';
import { beginAct, type Act } from './history-rows';
import { coursesOf, type Medicine } from './medication-rows';
import { answerRow, changeIntakeRow, clearIntakeRow, oneIntake, oneMedicine } from './medication-write-rows';
import { invalid, type CaptureAnswer } from './saved';

/** Names a scheduled dose: `day` of the plan and hour; without an hour it is one taken as needed. */
type Dose = { medicationId: string; dueAt: string | null };

export type DoseAnswer = Capture &
  Dose & { state: IntakeState; amount: number | null; takenAt: string | null; skipReason: string | null };

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

/** Answers one dose: taken, skipped with a reason, or taken late. Answering again replaces the answer. */
export async function answerDose(viewer: Viewer, subject: Subject, input: DoseAnswer): Promise<CaptureAnswer> {
  return withAccess(viewer, 'intake.create', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const courses = await coursesOf(allowed, { from: input.day, to: input.day });
    const planned = plannedIn(courses, input, input.day);
    if (input.dueAt !== null && planned === null) return invalid('at', 'dose.not-planned');
    const isBackfill = place.isBackfill && isOver(allowed, input.zone, planned);
    const { dueAt, state, skipReason } = input;
    const item = { dueAt, state, amount: amountOf(courses, input), takenAt: hourOf(allowed, input), skipReason };
    const act = beginAct(allowed);
    await answerRow(allowed, act, medicine, { place: { ...place, isBackfill }, item });
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

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
  input: { intakeId: string; takenAt: string | null; amount: number | null },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'intake.create', subject, async (allowed) => {
    const intake = await oneIntake(allowed, input.intakeId);
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
