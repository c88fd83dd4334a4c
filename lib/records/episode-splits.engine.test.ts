import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now } from '@/lib/platform/clock';
import { getLastChange, undoChange } from './changes';
import { splitEpisode } from './episode-splits';
import { getEpisode } from './episodes';
import { setPrivate } from './private-entries';

const ZONE = 'Europe/London';

let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  await givenDecoy(today);
});

afterAll(closeTestEngine);

const ago = (days: number) => addDays(today, -days);
const split = async (episodeId: string, from: string) => {
  const answer = await splitEpisode(viewer, patient, { episodeId, from, zone: ZONE });
  return answer as { undoId: string; episodeId: string };
};
const flares = async (id: string) =>
  (await getEpisode(viewer, patient, id)).flares.map(({ day, untilDay, isOpen }) => ({ day, untilDay, isOpen }));

test('one flare becomes two: days, signs and the running end go with the part they belong to', async () => {
  const id = await givenEpisode(patient, { day: ago(20), level: 2 });
  await givenSymptom(patient, { day: ago(18), symptom: 'fever', level: 2, episodeId: id });
  await givenSymptom(patient, { day: ago(3), symptom: 'cough', level: 1, episodeId: id });
  await givenSystemDay(patient, { day: ago(3), system: 'chest', level: 1 });
  const { undoId, episodeId } = await split(id, ago(5));

  expect(await flares(id)).toEqual([
    { day: ago(20), untilDay: ago(6), isOpen: false },
    { day: ago(5), untilDay: null, isOpen: true },
  ]);
  const second = await getEpisode(viewer, patient, episodeId);
  expect(second.days.map(({ day, signs }) => [day, signs.map((sign) => sign.symptomId)])).toEqual([
    [ago(3), ['cough']],
  ]);
  expect((await getLastChange(viewer, patient))?.words).toEqual({ kind: 'split' });

  await undoChange(viewer, patient, undoId);
  expect(await flares(id)).toEqual([{ day: ago(20), untilDay: null, isOpen: true }]);
  expect((await getEpisode(viewer, patient, id)).days.map(({ day }) => day)).toEqual([ago(18), ago(3)]);
});

test.each([20, 9, -1])('a second part cannot begin %d days before today, outside of the flare', async (days) => {
  const id = await givenEpisode(patient, { day: ago(20), untilDay: ago(10) });
  const answer = await splitEpisode(viewer, patient, { episodeId: id, from: ago(days), zone: ZONE });
  expect(answer).toEqual({ status: 'invalid', fields: { from: ['episode.split.outside'] } });
});

test('both parts of a hidden flare stay hidden', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician);
  const id = await givenEpisode(patient, { day: ago(20), untilDay: ago(10) });
  const shown = await givenEpisode(patient, { day: ago(60), untilDay: ago(50) });
  await setPrivate(viewer, patient, { table: 'episodes', id, isPrivate: true });
  await split(id, ago(15));
  const { flares: seen } = await getEpisode(issueViewer(clinician.session), patient, shown);
  expect(seen.map(({ day }) => day)).toEqual([ago(60)]);
});

test('the worst day is the first that was noted as bad, and a hidden day is not told to the clinician', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician);
  const id = await givenEpisode(patient, { day: ago(20), untilDay: ago(10), level: 3 });
  const hidden = await givenSystemDay(patient, { day: ago(18), system: 'kidneys', level: 3 });
  await givenSystemDay(patient, { day: ago(15), system: 'joints', level: 3 });
  await setPrivate(viewer, patient, { table: 'system_days', id: hidden, isPrivate: true });
  expect(await getEpisode(issueViewer(clinician.session), patient, id)).toMatchObject({
    worstDay: ago(15),
    days: [{ day: ago(15) }],
  });
});
