'use server';

import { refresh } from 'next/cache';
import type { Viewer } from '@/lib/access/viewer';
import { patientAction } from '@/lib/actions/action';
import type { FormOnce } from '@/lib/actions/once';
import type { Outcome } from '@/lib/actions/result';
import { theirsOf } from '@/components/labs/lab-words';
import { addLabReport, changeLabResult, removeLabResult } from '@/lib/records/labs';
import type { CaptureAnswer } from '@/lib/records/saved';
import { zoneOr } from '@/lib/schemas/entry';
import { changedResultInput, reportInput, resultOnly } from '@/lib/schemas/labs';

// An account without a record asks for a record that is not there, and hears that.
const subjectOf = (viewer: Viewer, once: FormOnce) => ({ patientId: viewer.patientId ?? '', once });

const LIST = '/labs';

function saved(answer: CaptureAnswer, page: string): Outcome {
  if (answer.status === 'invalid') return answer;
  return { status: 'saved', next: answer.undoId === null ? page : `${page}?said=${answer.undoId}` };
}

/** The results of one report; or the form again, with more rows or one for a test in own words. */
export const saveReport = patientAction(reportInput, async (viewer, input, once): Promise<Outcome> => {
  if (input.isMore) return { status: 'invalid', fields: {} };
  const { day, laboratory, isPrivate, results } = input;
  const zone = zoneOr(input.zone, viewer.zone);
  const report = { day, zone, laboratory, isPrivate, results };
  return saved(await addLabReport(viewer, subjectOf(viewer, once), report), LIST);
});

/** A result, its day and its laboratory as they are to stand. */
export const saveResult = patientAction(changedResultInput, async (viewer, input, once): Promise<Outcome> => {
  const { resultId, version, day, laboratory, row } = input;
  const zone = zoneOr(input.zone, viewer.zone);
  const { test, entry, isSure } = row;
  const change = { resultId, version, day, zone, laboratory, test, entry, isSure };
  const answer = await changeLabResult(viewer, subjectOf(viewer, once), change);
  if (answer.status === 'conflict') {
    // What is sent next is judged against the version that was shown beside it.
    refresh();
    return { status: 'conflict', theirs: theirsOf(answer.theirs) };
  }
  return saved(answer, `${LIST}/${test.analyteId ?? resultId}`);
});

/** Takes a result back. */
export const removeResult = patientAction(resultOnly, async (viewer, { result }, once) =>
  saved(await removeLabResult(viewer, subjectOf(viewer, once), result), LIST),
);
