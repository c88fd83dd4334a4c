import { givenClinician, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenShare } from '@/db/factories/given-shares';
import { daysAgo, today } from './days';

const WORDS = 'Averylongwordwithoutanyplacetobreakitbecausepeoplewritethemtoo and then a few short ones';

/** Ids of what a patient's pages are about. */
export type Story = { flare: string; active: string; accepted: string };

/** A record with something on every page: two flares, days with and without entries, shares in each state. */
export async function givenStory(patient: GivenPatient, clinician: GivenAccount): Promise<Story> {
  await givenEpisode(patient, { day: daysAgo(80), untilDay: daysAgo(70), level: 3 });
  const flare = await givenEpisode(patient, { day: daysAgo(10), level: 2, remark: WORDS });
  for (const ago of [76, 75, 40, 9, 8, 7, 2, 1, 0]) {
    await givenCheckIn(patient, { day: daysAgo(ago), feeling: 3 });
    await givenSystemDay(patient, { day: daysAgo(ago), system: 'joints', level: 2 });
    await givenSystemDay(patient, { day: daysAgo(ago), system: 'brain', level: 1 });
  }
  await givenSymptom(patient, { day: today(), symptom: 'joint-swelling', level: 2, episodeId: flare });
  await givenExposure(patient, { day: daysAgo(10), trigger: 'infection', grade: 2 });
  const active = await givenShare(patient, clinician);
  const colleague = await givenClinician({ name: 'Prof. Dr. Maximiliane Oberhauser-Lindqvist' });
  const accepted = await givenShare(patient, colleague, { state: 'accepted' });
  await givenShare(patient, await givenClinician(), { state: 'invited' });
  await givenShare(patient, await givenClinician(), { state: 'revoked' });
  return { flare, active, accepted };
}
