'use server';

import { refresh } from 'next/cache';
import { cardTicks } from '@/components/profile/card-choice';
import { patientAction } from '@/lib/actions/action';
import { chooseCardFields } from '@/lib/records/profile';
import { cardInput } from '@/lib/schemas/profile';

/** Keeps what the card shows. */
export const saveCard = patientAction(cardInput, async (viewer, { version, cardFields }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  const answer = await chooseCardFields(viewer, subject, { version, cardFields });
  if (answer.status === 'invalid') return answer;
  if (answer.status === 'saved') return { status: 'saved', next: `/emergency-card?said=${answer.undoId ?? ''}` };
  refresh();
  return { status: 'conflict', theirs: cardTicks(answer.theirs.cardFields) };
});
