import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { photoBytes, photos, type Sealed } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { askedView } from '@/lib/clinical/timeline-view';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import { listPatients } from './caseload';
import { undoChange } from './changes';
import { addAnswer } from './check-ins';
import { mergeEpisodes } from './episode-amends';
import { getEpisode } from './episodes';
import { setTrigger } from './exposures';
import { setPrivate } from './private-entries';
import { setSign, setSymptom, setSystem } from './symptoms';
import { getTimeline } from './timeline';
import { getCheckInDay } from './today';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let clinician: GivenAccount;
let today: string;
let yesterday: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  yesterday = addDays(today, -1);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  clinician = await givenClinician();
  await givenDecoy(yesterday);
  await givenCheckIn(patient, { day: addDays(today, -40), feeling: 1 });
  await givenShare(patient, clinician);
});

afterAll(closeTestEngine);

type Entry = Pick<Parameters<typeof setPrivate>[2], 'table' | 'id'>;

const hide = (entry: Entry) => setPrivate(viewer, patient, { ...entry, isPrivate: true });
const show = (entry: Entry) => setPrivate(viewer, patient, { ...entry, isPrivate: false });
const capture = () => ({ day: today, zone: ZONE, drawnAt: null });

/** All that a clinician with a share can look at. */
async function seen() {
  const theirs = issueViewer(clinician.session);
  const { record } = await getTimeline(theirs, patient, askedView({}));
  const list = await listPatients(theirs);
  return { record, list };
}

test('a hidden flare takes along what was noted in it, and brings back all but what was hidden by itself', async () => {
  const before = await seen();
  const id = await givenEpisode(patient, { day: yesterday, level: 2 });
  await givenSymptom(patient, { day: yesterday, symptom: 'fever', level: 2, episodeId: id });
  const ownSecret = await givenSymptom(patient, { day: yesterday, symptom: 'hives', level: 1, episodeId: id });
  await givenSystemDay(patient, { day: today, system: 'joints', level: 2 });
  await givenExposure(patient, { day: yesterday, trigger: 'emotional-stress', grade: 2 });
  await hide({ table: 'symptom_entries', id: ownSecret });
  const shown = await seen();

  await hide({ table: 'episodes', id });
  expect(await seen()).toEqual(before);
  await show({ table: 'episodes', id });
  expect(await seen()).toEqual(shown);
});

test('what is tapped in a hidden flare is hidden, and comes back with it', async () => {
  const id = await givenEpisode(patient, { day: today, level: 2 });
  const takenOff = { ...capture(), episodeId: id, sign: 'fever' };
  await setSign(viewer, patient, { ...takenOff, level: 2 });
  await setSign(viewer, patient, { ...takenOff, level: 0 });
  await hide({ table: 'episodes', id });
  const hidden = await seen();

  await setSystem(viewer, patient, { ...capture(), episodeId: id, system: 'skin', level: 3 });
  await setSign(viewer, patient, { ...capture(), episodeId: id, sign: 'malar-rash', level: 3 });
  await setSign(viewer, patient, { ...takenOff, level: 3 });
  await setSymptom(viewer, patient, { ...capture(), symptom: 'nausea', level: 2 });
  await setTrigger(viewer, patient, { ...capture(), episodeId: id, trigger: 'sunlight-uv', grade: 3 });
  expect(await seen()).toEqual(hidden);

  await show({ table: 'episodes', id });
  const { record } = await seen();
  expect(record.laneDays).toEqual([{ day: today, levels: { general: 2, skin: 3, stomach: 2 } }]);
  expect((await getEpisode(viewer, patient, id)).signs).toHaveLength(3);
});

test('a second answer beside a hidden check-in is hidden too: a day is one check-in', async () => {
  const before = await seen();
  const id = await givenCheckIn(patient, { day: today, feeling: 3 });
  await hide({ table: 'check_in_observations', id });
  await addAnswer(viewer, patient, { ...capture(), feeling: 4 });
  expect(await seen()).toEqual(before);
  const page = await getCheckInDay(viewer, patient, today);
  expect(page).toMatchObject({ checkIn: { feeling: 4 }, entry: { isPrivate: true } });
  await show({ table: 'check_in_observations', id: page.entry?.id ?? '' });
  expect((await seen()).record.checkIns).toContainEqual(expect.objectContaining({ day: today, feeling: 4 }));
});

test('a flare joined with a hidden one is hidden', async () => {
  const before = await seen();
  const first = await givenEpisode(patient, { day: addDays(today, -30), untilDay: addDays(today, -25) });
  const second = await givenEpisode(patient, { day: addDays(today, -9), untilDay: addDays(today, -5) });
  await hide({ table: 'episodes', id: second });
  await mergeEpisodes(viewer, patient, { episodeId: first, otherId: second });
  expect(await seen()).toEqual(before);
});

test('the bytes of a picture are hidden with it, and shown with it', async () => {
  const id = newId('pho');
  const { patientId, accountId } = patient;
  const bytes = new Uint8Array([1, 2, 3]) as Sealed;
  const row = { patientId, day: today, category: 'photos', isPrivate: false } as const;
  const picture = { width: 1, height: 1, bytes: 3, hash: 'h', zone: ZONE, at: now(), enteredBy: accountId, version: 1 };
  await engine.write(patientId, async (q) => {
    await q.insert(photos).values({ ...row, ...picture, id, isBackfill: false });
    await q.insert(photoBytes).values({ ...row, ownerId: id, size: 'full', bytes });
  });
  const isHidden = async () =>
    (await engine.read((q) => q.select().from(photoBytes).where(eq(photoBytes.ownerId, id))))[0]?.isPrivate;
  const { undoId } = await hide({ table: 'photos', id });
  expect(await isHidden()).toBe(true);
  await undoChange(viewer, patient, undoId ?? '');
  expect(await isHidden()).toBe(false);
});
