'use server';

import { refresh } from 'next/cache';
import type { Viewer } from '@/lib/access/viewer';
import { patientAction } from '@/lib/actions/action';
import type { FormOnce } from '@/lib/actions/once';
import type { Outcome } from '@/lib/actions/result';
import { addMeasurement, changeMeasurement, removeMeasurement } from '@/lib/records/measurements';
import type { CaptureAnswer } from '@/lib/records/saved';
import { measurementChange, measurementInput, measurementOnly } from '@/lib/schemas/measurements';

const subjectOf = (viewer: Viewer, once: FormOnce) => ({ patientId: viewer.patientId ?? '', once });

const HOME = '/measurements';

/** After a save the list says what was saved, with its Undo. */
function saved(answer: CaptureAnswer, page: string): Outcome {
  if (answer.status === 'invalid') return answer;
  return { status: 'saved', next: page };
}

/** A new measurement. */
export const saveMeasurement = patientAction(measurementInput, async (viewer, { key: _key, ...input }, once) => {
  const answer = await addMeasurement(viewer, subjectOf(viewer, once), { ...input, zone: viewer.zone });
  return saved(answer, `${HOME}?kind=${input.kind}`);
});

/** Another value, unit, day or time. */
export const amendMeasurement = patientAction(measurementChange, async (viewer, input, once): Promise<Outcome> => {
  const { key: _key, ...change } = input;
  const answer = await changeMeasurement(viewer, subjectOf(viewer, once), { ...change, zone: viewer.zone });
  if (answer.status !== 'conflict') return saved(answer, `${HOME}?kind=${input.kind}`);
  // What is sent next is judged against the version that was shown beside it.
  refresh();
  const { value, lower, unit, day, measuredAt, sunProtection } = answer.theirs;
  const numbers = { value: String(value), lower: String(lower ?? ''), unit };
  const theirs = { ...numbers, day, at: measuredAt ?? '', sun: sunProtection ?? '' };
  return { status: 'conflict', theirs };
});

/** Takes one out. */
export const takeOutMeasurement = patientAction(measurementOnly, async (viewer, { id }, once) =>
  saved(await removeMeasurement(viewer, subjectOf(viewer, once), id), HOME),
);
