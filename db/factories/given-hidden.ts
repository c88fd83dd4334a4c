import { givenPatient, type GivenPatient } from './given-accounts';
import { givenCheckIn, givenEpisode, givenExposure, givenSymptom, givenSystemDay } from './given-entries';
import type { RecordOwner } from './entry-rows';

/** Another person with much to see on one day: whatever shows up of theirs in an answer is a leak. */
export async function givenDecoy(day: string): Promise<GivenPatient> {
  const decoy = await givenPatient({ name: 'Dora Decoy', diagnosis: 'decoy' });
  await givenEpisode(decoy, { day, level: 3, remark: 'decoy remark' });
  await givenCheckIn(decoy, { day, feeling: 4 });
  await givenSystemDay(decoy, { day, system: 'kidneys', level: 3 });
  await givenSymptom(decoy, { day, symptom: 'leg-swelling', level: 3 });
  await givenExposure(decoy, { day, trigger: 'alcohol', grade: 3 });
  return decoy;
}

/** Private entries: nobody but the person may ever see a trace of them. `pastDay` holds a private flare that ended. */
export async function givenPrivateRows(owner: RecordOwner, { day, pastDay }: { day: string; pastDay: string }) {
  await givenCheckIn(owner, { day, feeling: 4, isPrivate: true });
  await givenSystemDay(owner, { day, system: 'kidneys', level: 3, isPrivate: true });
  await givenSymptom(owner, { day, symptom: 'leg-swelling', level: 3, isPrivate: true });
  await givenExposure(owner, { day, trigger: 'alcohol', grade: 3, isPrivate: true });
  await givenEpisode(owner, { day: pastDay, untilDay: day, level: 3, remark: 'private remark', isPrivate: true });
}

/** Entries about mood and mind, sealed: to be seen only where that category is shared. */
export async function givenMentalRows(owner: RecordOwner, day: string) {
  await givenSystemDay(owner, { day, system: 'brain', level: 3 });
  await givenSymptom(owner, { day, symptom: 'low-mood', level: 3, category: 'mental' });
  await givenSymptom(owner, { day, symptom: 'anxiety', level: 2, category: 'mental' });
}
