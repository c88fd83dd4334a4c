'use server';

import { refresh } from 'next/cache';
import type { Viewer } from '@/lib/access/viewer';
import { patientAction } from '@/lib/actions/action';
import type { FormOnce } from '@/lib/actions/once';
import type { Outcome } from '@/lib/actions/result';
import { setShareCategory, stopShare } from '@/lib/records/shares';
import { pauseSharing, resumeSharing } from '@/lib/records/shares-days';
import { keyOnlyInput } from '@/lib/schemas/settings';
import { categoryInput, shareInput, type ShareInput } from '@/lib/schemas/shares';

// An account without a record asks for a record that is not there, and hears that.
const subjectOf = (viewer: Viewer, once: FormOnce) => ({ patientId: viewer.patientId ?? '', once });

async function stopAnd(viewer: Viewer, { share }: ShareInput, once: FormOnce, said: string): Promise<Outcome> {
  const answer = await stopShare(viewer, subjectOf(viewer, once), share);
  return answer.status === 'saved' ? { status: 'saved', next: `/care-team?said=${said}` } : answer;
}

/** Opens or closes one category; the page is drawn again in place, so that the finger finds the switch where it was. */
export const setCategory = patientAction(categoryInput, async (viewer, { share, category, to }, once) => {
  const change = { shareId: share, category, isShared: to === 'shown' };
  const answer = await setShareCategory(viewer, subjectOf(viewer, once), change);
  refresh();
  return answer.status === 'saved' ? { status: 'saved' } : answer;
});

/** Stops an active share at once. */
export const stopSharing = patientAction(shareInput, (viewer, input, once) => stopAnd(viewer, input, once, 'stopped'));

/** Takes an invitation back that nobody has answered. */
export const takeBack = patientAction(shareInput, (viewer, input, once) => stopAnd(viewer, input, once, 'taken-back'));

/** Says no to somebody who took an invitation up: not them, or not any more. */
export const refusePerson = patientAction(shareInput, (viewer, input, once) =>
  stopAnd(viewer, input, once, 'not-them'),
);

/** Shuts the record for everybody at once; nobody is told. */
export const pauseAll = patientAction(keyOnlyInput, async (viewer, _input, once) => {
  await pauseSharing(viewer, subjectOf(viewer, once));
  return { status: 'saved', next: '/care-team?said=paused' };
});

/** Opens the record again to whom the shares say. */
export const resumeAll = patientAction(keyOnlyInput, async (viewer, _input, once) => {
  await resumeSharing(viewer, subjectOf(viewer, once));
  return { status: 'saved', next: '/care-team?said=resumed' };
});
