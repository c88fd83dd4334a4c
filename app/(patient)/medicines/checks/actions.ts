'use server';

import { patientAction } from '@/lib/actions/action';
import type { Outcome } from '@/lib/actions/result';
import { addCheck, planCheck } from '@/lib/records/checks';
import type { CaptureAnswer } from '@/lib/records/saved';
import { checkDoneInput, checkPlanInput } from '@/lib/schemas/checks';

const HERE = '/medicines/checks';

function saved(answer: CaptureAnswer): Outcome {
  if (answer.status === 'invalid') return answer;
  return { status: 'saved', next: answer.undoId === null ? HERE : `${HERE}?said=${answer.undoId}` };
}

/** A check that was done. */
export const saveCheck = patientAction(checkDoneInput, async (viewer, { check, day }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  return saved(await addCheck(viewer, subject, { check, day, zone: viewer.zone, drawnAt: null }));
});

/** Another interval than is usual, as the care team said. */
export const savePlan = patientAction(checkPlanInput, async (viewer, { check, everyDays }, once) =>
  saved(await planCheck(viewer, { patientId: viewer.patientId ?? '', once }, { check, everyDays })),
);
