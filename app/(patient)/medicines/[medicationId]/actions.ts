'use server';

import type { Viewer } from '@/lib/access/viewer';
import { patientAction } from '@/lib/actions/action';
import type { FormOnce } from '@/lib/actions/once';
import type { Outcome } from '@/lib/actions/result';
import { countSupply, putAway } from '@/lib/records/medicine-shelf';
import type { CaptureAnswer } from '@/lib/records/saved';
import { addSideEffect, removeSideEffect } from '@/lib/records/side-effects';
import { archiveInput, sideEffectInput, sideEffectOnly, supplyInput } from '@/lib/schemas/medicine-shelf';

const subjectOf = (viewer: Viewer, once: FormOnce) => ({ patientId: viewer.patientId ?? '', once });

/** After a save the page says what was saved, with its Undo. */
function saved(answer: CaptureAnswer, medicationId: string): Outcome {
  if (answer.status === 'invalid') return answer;
  const page = `/medicines/${medicationId}`;
  return { status: 'saved', next: answer.undoId === null ? page : `${page}?said=${answer.undoId}` };
}

/** Puts a medicine of before away, or takes it out again. */
export const archive = patientAction(archiveInput, async (viewer, input, once) =>
  saved(await putAway(viewer, subjectOf(viewer, once), input), input.medicationId),
);

/** How much is in the house. */
export const saveSupply = patientAction(supplyInput, async (viewer, input, once) =>
  saved(await countSupply(viewer, subjectOf(viewer, once), input), input.medicationId),
);

/** Something that the patient suspects the medicine of. */
export const saveSideEffect = patientAction(sideEffectInput, async (viewer, input, once) => {
  const capture = { ...input, zone: viewer.zone, drawnAt: null };
  return saved(await addSideEffect(viewer, subjectOf(viewer, once), capture), input.medicationId);
});

/** Takes a side effect out. */
export const takeOutSideEffect = patientAction(sideEffectOnly, async (viewer, { medicine, entry }, once) => {
  const input = { medicationId: medicine, sideEffectId: entry };
  return saved(await removeSideEffect(viewer, subjectOf(viewer, once), input), medicine);
});
