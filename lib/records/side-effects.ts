import { symptomEntries } from '@/db/schema';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import { dayFault, placed, type Capture } from './capture-rows';
import { beginAct, changeRow } from './history-rows';
import { oneMedicine } from './medication-write-rows';
import { invalid, type CaptureAnswer } from './saved';
import { oneSideEffect, putSideEffect, sideEffectRows, type SideEffect } from './side-effect-rows';

export type { SideEffect };

type OfMedicine = { medicationId: string };

/** What the patient suspects a medicine of, the latest first. */
export async function listSideEffects(viewer: Viewer, subject: Subject, medicationId: string): Promise<SideEffect[]> {
  return withAccess(viewer, 'medication.read', subject, async (allowed) => {
    const { id } = await oneMedicine(allowed, medicationId);
    return sideEffectRows(allowed, id);
  });
}

/** Notes a side effect of a day. It stands with the medicine, and not among the symptoms of lupus. */
export async function addSideEffect(
  viewer: Viewer,
  subject: Subject,
  input: Capture & OfMedicine & Pick<SideEffect, 'symptomId' | 'level'>,
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const medicine = await oneMedicine(allowed, input.medicationId);
    const where = placed(allowed, input);
    if (where === null) return invalid('day', dayFault(allowed, input));
    if (input.day < medicine.day) return invalid('day', 'dose.before-start');
    const act = beginAct(allowed);
    await putSideEffect(allowed, act, { medicine, placed: where }, input);
    return { status: 'saved', undoId: act.undoId, medicationId: medicine.id };
  });
}

/** Takes a side effect out; Undo brings it back. */
export async function removeSideEffect(
  viewer: Viewer,
  subject: Subject,
  input: OfMedicine & { sideEffectId: string },
): Promise<CaptureAnswer> {
  return withAccess(viewer, 'medication.update', subject, async (allowed) => {
    const { id } = await oneSideEffect(allowed, input.medicationId, input.sideEffectId);
    const act = beginAct(allowed);
    await changeRow(allowed, act, symptomEntries, { id, set: { deletedAt: allowed.now } });
    return { status: 'saved', undoId: act.undoId, medicationId: input.medicationId };
  });
}
