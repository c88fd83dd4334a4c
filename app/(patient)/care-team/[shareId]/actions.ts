'use server';

import { refresh } from 'next/cache';
import { patientAction } from '@/lib/actions/action';
import { confirmShare } from '@/lib/records/shares';
import { shareInput } from '@/lib/schemas/shares';

/** The patient's last word: from here on the person sees what the share says. */
export const confirmPerson = patientAction(shareInput, async (viewer, { share }, once) => {
  const answer = await confirmShare(viewer, { patientId: viewer.patientId ?? '', once }, share);
  if (answer.status === 'saved') return { status: 'saved', next: '/care-team?said=confirmed' };
  // A key is spent on its answer: the page brings a new one for the next try.
  refresh();
  return answer;
});
