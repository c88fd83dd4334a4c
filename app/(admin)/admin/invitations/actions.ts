'use server';

import { refresh } from 'next/cache';
import { adminAction } from '@/lib/actions/action';
import type { Outcome } from '@/lib/actions/result';
import { inviteStaff, resendInvitation, takeInvitationBack, type InvitationAnswer } from '@/lib/records/invitations';
import { colleagueInput, staffInvitationInput } from '@/lib/schemas/accounts';

function outcomeOf(answer: InvitationAnswer, said: string): Outcome {
  if (answer.status === 'saved') return { status: 'saved', next: `/admin/invitations?said=${said}` };
  // A key is spent on its answer: the page brings a new one for the next try.
  refresh();
  return answer;
}

/** Invites a colleague by letter. */
export const invite = adminAction(colleagueInput, async (viewer, { key: _key, ...colleague }, once) =>
  outcomeOf(await inviteStaff(viewer, { once }, colleague), 'sent'),
);

/** Sends the letter again, under a new link. */
export const sendAgain = adminAction(staffInvitationInput, async (viewer, { invitation }, once) =>
  outcomeOf(await resendInvitation(viewer, { once }, invitation), 'again'),
);

/** Takes an invitation back. */
export const takeBack = adminAction(staffInvitationInput, async (viewer, { invitation }, once) =>
  outcomeOf(await takeInvitationBack(viewer, { once }, invitation), 'back'),
);
