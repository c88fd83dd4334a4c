'use server';

import { refresh } from 'next/cache';
import { patientAction } from '@/lib/actions/action';
import { changeShareDays } from '@/lib/records/shares-days';
import { daysInput } from '@/lib/schemas/shares';

/** Keeps which days a person sees. Showing more asks for a proof of identity, showing less never does. */
export const changeDays = patientAction(daysInput, async (viewer, { share, fromDay = null, endDay }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  const answer = await changeShareDays(viewer, subject, { shareId: share, fromDay, endDay });
  if (answer.status === 'saved') return { status: 'saved', next: '/care-team?said=days' };
  // A key is spent on its answer: the page brings a new one for the next try.
  refresh();
  return answer;
});
