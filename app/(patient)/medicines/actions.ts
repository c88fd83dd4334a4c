'use server';

import { refresh } from 'next/cache';
import type { Viewer } from '@/lib/access/viewer';
import { patientAction } from '@/lib/actions/action';
import type { FormOnce } from '@/lib/actions/once';
import type { Outcome } from '@/lib/actions/result';
import { stopReasonName } from '@/components/medications/medicine-names';
import { stepText } from '@/components/medications/dose-words';
import { correctIntake } from '@/lib/records/intakes';
import { addDoseSteps, changeDoseStep, removeDoseStep, type StepsAnswer } from '@/lib/records/dose-steps';
import { addMedicine, changeMedicine, removeMedicine, stopMedicine, takeAgain } from '@/lib/records/medications';
import type { CaptureAnswer } from '@/lib/records/saved';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { correctionInput } from '@/lib/schemas/intakes';
import {
  detailsInput,
  doseStepInput,
  medicineInput,
  medicineOnly,
  stepOnly,
  stopInput,
  taperInput,
} from '@/lib/schemas/medications';

// An account without a record asks for a record that is not there, and hears that.
const subjectOf = (viewer: Viewer, once: FormOnce) => ({ patientId: viewer.patientId ?? '', once });

const LIST = '/medicines';
const pageOf = (medicine: string): string => `${LIST}/${medicine}`;

/** After a save the page says what was saved, with its Undo. */
function saved(answer: CaptureAnswer, page: string): Outcome {
  if (answer.status === 'invalid') return answer;
  return { status: 'saved', next: answer.undoId === null ? page : `${page}?said=${answer.undoId}` };
}

/** A medicine with its first dose. */
export const saveMedicine = patientAction(medicineInput, async (viewer, { key: _key, ...input }, once) => {
  const answer = await addMedicine(viewer, subjectOf(viewer, once), { ...input, zone: viewer.zone });
  return saved(answer, LIST);
});

/** The page is drawn again over what stands now: the next save is over that. */
function conflict(theirs: Record<string, string>): Outcome {
  refresh();
  return { status: 'conflict', theirs };
}

/** What stands now of the doses, by the day each begins; shown beside the first day that was typed. */
function savedSteps(answer: StepsAnswer, medicine: string, field: string): Outcome {
  if (answer.status !== 'conflict') return saved(answer, pageOf(medicine));
  const steps = answer.theirs.map((step) =>
    say('step.stands', { day: formatDay(step.day, { today: step.day }), dose: stepText(step, step.day) }),
  );
  return conflict({ [field]: steps.join('; ') });
}

/** A change of dose. */
export const saveDose = patientAction(doseStepInput, async (viewer, { medicine, step, isSure, version }, once) => {
  const input = { medicationId: medicine, zone: viewer.zone, isSure, planVersion: version, steps: [step] };
  return savedSteps(await addDoseSteps(viewer, subjectOf(viewer, once), input), medicine, 'day');
});

/** Another day or amount for a step. */
export const saveStep = patientAction(doseStepInput, async (viewer, { medicine, ...input }, once) => {
  const change = { medicationId: medicine, ...input };
  return savedSteps(await changeDoseStep(viewer, subjectOf(viewer, once), change), medicine, 'day');
});

/** A medicine of before, taken again. */
export const saveAgain = patientAction(doseStepInput, async (viewer, { medicine, step, isSure }, once) => {
  const input = { medicationId: medicine, zone: viewer.zone, isSure, step };
  return saved(await takeAgain(viewer, subjectOf(viewer, once), input), LIST);
});

/** The steps of a taper. */
export const saveTaper = patientAction(taperInput, async (viewer, { medicine, steps, isSure, version }, once) => {
  const input = { medicationId: medicine, zone: viewer.zone, isSure, planVersion: version, steps };
  return savedSteps(await addDoseSteps(viewer, subjectOf(viewer, once), input), medicine, 'day1');
});

/** Takes one dose step out; the page is drawn again in place. */
export const removeStep = patientAction(stepOnly, async (viewer, { medicine, step }, once) => {
  const input = { medicationId: medicine, stepId: step };
  const answer = await removeDoseStep(viewer, subjectOf(viewer, once), input);
  refresh();
  return saved(answer, pageOf(medicine));
});

/** The last day of a medicine and why. */
export const stop = patientAction(stopInput, async (viewer, { medicine, version, until, reason }, once) => {
  const input = { medicationId: medicine, version, untilDay: until, stopReason: reason };
  const answer = await stopMedicine(viewer, subjectOf(viewer, once), input);
  if (answer.status !== 'conflict') return saved(answer, LIST);
  const { untilDay, stopReason } = answer.theirs;
  const day = untilDay === null ? say('stop.none') : formatDay(untilDay, { today: untilDay });
  const why = stopReasonName(stopReason);
  return conflict({ until: why === null ? day : say('stop.stands', { day, why }) });
});

/** Removes a medicine with its doses. */
export const remove = patientAction(medicineOnly, async (viewer, { medicine }, once) =>
  saved(await removeMedicine(viewer, subjectOf(viewer, once), { medicationId: medicine }), LIST),
);

/** What it is called, how it is taken and why. */
export const saveDetails = patientAction(detailsInput, async (viewer, input, once): Promise<Outcome> => {
  const { key: _key, medicine, version, ...details } = input;
  const change = { medicationId: medicine, version, details };
  const answer = await changeMedicine(viewer, subjectOf(viewer, once), change);
  if (answer.status !== 'conflict') return saved(answer, pageOf(medicine));
  const { name, reason } = answer.theirs;
  return conflict({ name: name ?? '', reason: reason ?? '' });
});

/** When and how much was taken. */
export const saveCorrection = patientAction(correctionInput, async (viewer, input, once) => {
  const { medicine, intake, hour, amount, sure } = input;
  const change = { intakeId: intake, takenAt: hour, amount, isSure: sure === 'on' };
  return saved(await correctIntake(viewer, subjectOf(viewer, once), change), pageOf(medicine));
});
