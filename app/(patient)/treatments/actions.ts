'use server';

import { refresh } from 'next/cache';
import { infusionFields } from '@/components/infusions/infusion-fields';
import type { Viewer } from '@/lib/access/viewer';
import { patientAction } from '@/lib/actions/action';
import type { FormOnce } from '@/lib/actions/once';
import type { Outcome } from '@/lib/actions/result';
import { addInfusion, changeInfusion, removeInfusion } from '@/lib/records/infusions';
import type { CaptureAnswer } from '@/lib/records/saved';
import { infusionChange, infusionInput, infusionOnly } from '@/lib/schemas/infusions';

// An account without a record asks for a record that is not there, and hears that.
const subjectOf = (viewer: Viewer, once: FormOnce) => ({ patientId: viewer.patientId ?? '', once });

const LIST = '/treatments';

function saved(answer: CaptureAnswer, page: string): Outcome {
  if (answer.status === 'invalid') return answer;
  return { status: 'saved', next: `${page}?said=${answer.undoId ?? ''}` };
}

/** A treatment to add. */
export const saveInfusion = patientAction(infusionInput, async (viewer, { key: _key, ...input }, once) =>
  saved(await addInfusion(viewer, subjectOf(viewer, once), { ...input, zone: viewer.zone }), LIST),
);

/** A treatment put right; a form of an older version is answered with what stands now. */
export const saveChange = patientAction(infusionChange, async (viewer, input, once): Promise<Outcome> => {
  const { infusion, version, facts, category, isSure } = input;
  const change = { infusionId: infusion, version, facts, category, isSure };
  const answer = await changeInfusion(viewer, subjectOf(viewer, once), change);
  if (answer.status !== 'conflict') return saved(answer, `${LIST}/${infusion}`);
  // Drawn again, the form stands on the newer version: sent once more, it is kept.
  refresh();
  return { status: 'conflict', theirs: infusionFields(answer.theirs) };
});

/** Removes a treatment. */
export const remove = patientAction(infusionOnly, async (viewer, { infusion }, once) =>
  saved(await removeInfusion(viewer, subjectOf(viewer, once), { infusionId: infusion }), LIST),
);
