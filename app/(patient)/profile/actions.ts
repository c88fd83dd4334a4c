'use server';

import { refresh } from 'next/cache';
import { personFields, profileFields } from '@/components/profile/profile-fields';
import { patientAction } from '@/lib/actions/action';
import { changeProfile, correctPerson } from '@/lib/records/profile';
import { personInput, profileInput } from '@/lib/schemas/profile';

/** Keeps the whole profile; a form of an older version is answered with what stands now. */
export const saveProfile = patientAction(profileInput, async (viewer, { version, profile }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  const answer = await changeProfile(viewer, subject, { version, profile });
  if (answer.status === 'invalid') return answer;
  if (answer.status === 'saved') return { status: 'saved', next: `/profile?said=${answer.undoId ?? ''}` };
  // Drawn again, the form stands on the newer version: sent once more, it is kept.
  refresh();
  return { status: 'conflict', theirs: profileFields(answer.theirs.profile) };
});

/** Corrects year of birth and diagnosis. */
export const savePerson = patientAction(personInput, async (viewer, { version, birthYear, diagnosis }, once) => {
  const subject = { patientId: viewer.patientId ?? '', once };
  const answer = await correctPerson(viewer, subject, { version, birthYear, diagnosis });
  if (answer.status === 'invalid') return answer;
  if (answer.status === 'saved') return { status: 'saved', next: `/profile?said=${answer.undoId ?? ''}` };
  refresh();
  return { status: 'conflict', theirs: personFields(answer.theirs) };
});
