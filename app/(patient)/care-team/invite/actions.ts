'use server';

import { refresh } from 'next/cache';
import { patientAction } from '@/lib/actions/action';
import { inviteClinician } from '@/lib/records/shares';
import { invitationInput } from '@/lib/schemas/shares';

/** Invites an address. What follows is the same for every address. */
export const invite = patientAction(invitationInput, async (viewer, { email, categories, endDay, fromDay }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  const answer = await inviteClinician(viewer, subject, { email, categories, endDay, fromDay });
  if (answer.status === 'saved') return { status: 'saved', next: '/care-team?said=invited' };
  // A key is spent on its answer: the page brings a new one for the next try.
  refresh();
  return answer;
});
