import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import type { IsoDay } from '@/lib/clinical/days';
import {
  addStepRow,
  changeStepRow,
  faultOfStep,
  oneStep,
  planVersionOf,
  removeStepRow,
  stepsOf,
  type KeptStep,
  type StepInput,
  type Sure,
} from './dose-step-rows';
import { beginAct } from './history-rows';
import { oneMedicine, type KeptMedicine } from './medication-write-rows';
import { invalid, type CaptureAnswer, type Invalid } from './saved';

type OfMedicine = { medicationId: string };

/** What stands now where a form was drawn from an older plan. */
export type StepsAnswer = CaptureAnswer | { status: 'conflict'; theirs: readonly KeptStep[] };

/** A step of a form; `field` is where its day was typed. */
type TypedStep = StepInput & { field: string };

function faultOfSteps(
  medicine: KeptMedicine,
  standing: readonly KeptStep[],
  { steps, isSure }: Sure & { steps: readonly TypedStep[] },
): Invalid | null {
  const taken = new Set<IsoDay>(standing.map(({ day }) => day));
  for (const step of steps) {
    if (step.day < medicine.day) return invalid(step.field, 'dose.before-start');
    const fault = faultOfStep(medicine, step, { isSure });
    if (fault !== null) return fault;
    if (taken.has(step.day)) return invalid(step.field, 'dose.day.taken');
    taken.add(step.day);
  }
  return null;
}

/** Adds dose steps: one for a change of dose, several for a taper. Those before stay; no two begin on one day. */
export async function addDoseSteps(
  viewer: Viewer,
  subject: Subject,
  input: OfMedicine & Sure & { zone: string; planVersion: number; steps: readonly TypedStep[] },
): Promise<StepsAnswer> {
  return withAccess(viewer, 'doseStep.create', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const standing = await stepsOf(allowed, medicine.id);
    if ((await planVersionOf(allowed, medicine.id)) !== input.planVersion) {
      return { status: 'conflict', theirs: standing };
    }
    const fault = faultOfSteps(medicine, standing, input);
    if (fault !== null) return fault;
    const act = beginAct(allowed);
    for (const { day, unit, schedule } of input.steps) {
      await addStepRow(allowed, act, medicine, { day, unit, schedule, zone: input.zone });
    }
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

/** Rewrites one dose step. A form drawn from an older version gets what stands now. */
export async function changeDoseStep(
  viewer: Viewer,
  subject: Subject,
  input: OfMedicine & Sure & { stepId: string; version: number; step: TypedStep },
): Promise<StepsAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const { stepId, version, step, isSure } = input;
    const kept = await oneStep(allowed, medicine.id, stepId);
    if (kept.version !== version) return { status: 'conflict', theirs: [kept] };
    const others = (await stepsOf(allowed, medicine.id)).filter(({ id }) => id !== stepId);
    const fault = faultOfSteps(medicine, others, { steps: [step], isSure });
    if (fault !== null) return fault;
    const act = beginAct(allowed);
    const { day, unit, schedule } = step;
    await changeStepRow(allowed, act, medicine, { id: stepId, day, unit, schedule });
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

/** Takes a dose step out, as if it had not been entered. */
export async function removeDoseStep(
  viewer: Viewer,
  subject: Subject,
  input: OfMedicine & { stepId: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const act = beginAct(allowed);
    await removeStepRow(allowed, act, medicine.id, input.stepId);
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}
