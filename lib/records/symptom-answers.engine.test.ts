import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { daySummaries, symptomEntries, systemDays } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { SYMPTOMS } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { getEpisode } from './episodes';
import { repeatSystems, setSign, setStill, setSymptom } from './symptoms';
import { getCheckInDay, getToday } from './today';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;
let episodeId: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  episodeId = await givenEpisode(patient, { day: today });
  await givenDecoy(today);
});

afterAll(closeTestEngine);

const onToday = () => ({ day: today, zone: ZONE, drawnAt: null, episodeId });
const mark = (sign: string, level: 0 | 1 | 2 | 3) => setSign(viewer, patient, { ...onToday(), sign, level });

const systemRows = () =>
  engine.read((q) =>
    q.select().from(systemDays).where(eq(systemDays.patientId, patient.patientId)).orderBy(asc(systemDays.at)),
  );

const signRows = () =>
  engine.read((q) => q.select().from(symptomEntries).where(eq(symptomEntries.patientId, patient.patientId)));

const summary = async () => {
  const isToday = and(eq(daySummaries.patientId, patient.patientId), eq(daySummaries.day, today));
  const [row] = await engine.read((q) => q.select().from(daySummaries).where(isToday));
  return { entries: row?.entries, worstLevel: row?.worstLevel };
};

const still = (system: SystemId, level: 0 | 1 | 2 | 3) => setStill(viewer, patient, { ...onToday(), system, level });
const note = (symptom: string, level: 0 | 1 | 2 | 3 | null, day = today) =>
  setSymptom(viewer, patient, { day, zone: ZONE, drawnAt: null, symptom, level });

test('"Still moderate?" asks about the leading place of the last day that has any, until it is answered', async () => {
  const other = await givenPatient();
  const theirs = issueViewer(other.session);
  const id = await givenEpisode(other, { day: addDays(today, -5), level: 2 });
  await givenSystemDay(other, { day: addDays(today, -6), system: 'kidneys', level: 3 });
  await givenSystemDay(other, { day: addDays(today, -2), system: 'joints', level: 2 });
  await givenSystemDay(other, { day: addDays(today, -2), system: 'brain', level: 2 });
  expect((await getToday(theirs, other)).still).toEqual({
    day: addDays(today, -2),
    system: 'joints',
    level: 2,
    episodeId: id,
  });

  await setStill(theirs, other, { ...onToday(), episodeId: id, system: 'joints', level: 1 });

  expect((await getToday(theirs, other)).still).toBeNull();
});

test('"Gone" is an answered none: a row of level 0, and the flare goes on', async () => {
  await still('joints', 0);

  const page = await getEpisode(viewer, patient, episodeId);
  expect(await systemRows()).toMatchObject([{ systemId: 'joints', level: 0, deletedAt: null }]);
  expect(page.episode.isOpen).toBe(true);
  expect(await summary()).toEqual({ entries: 2, worstLevel: 0 });
});

test('What is gone today is not copied to tomorrow, and takes nothing off', async () => {
  await givenSystemDay(patient, { day: today, system: 'skin', level: 1 });
  const yesterday = { ...onToday(), day: addDays(today, -1) };
  await setStill(viewer, patient, { ...yesterday, system: 'skin', level: 0 });

  await repeatSystems(viewer, patient, onToday());

  expect((await getEpisode(viewer, patient, episodeId)).systems).toEqual([{ day: today, system: 'skin', level: 1 }]);
});

test('A sign switches a place on that was answered as none', async () => {
  await still('skin', 0);
  await mark('malar-rash', 2);

  expect(await systemRows()).toMatchObject([{ systemId: 'skin', level: 2 }]);
});

test('Any symptom of the catalogue is noted, answered with none, and taken back', async () => {
  expect(await note('dizziness', 2)).toMatchObject({ status: 'saved' });
  expect(await note('irregular-periods', 1)).toMatchObject({ status: 'saved' });
  await note('dizziness', 0);

  const { symptoms } = await getCheckInDay(viewer, patient, today);
  expect(symptoms.map((one) => [one.symptomId, one.level]).sort()).toEqual([
    ['dizziness', 0],
    ['irregular-periods', 1],
  ]);
  const sealed = (await signRows()).find((row) => row.category === 'cycle');
  expect(sealed).toMatchObject({ symptomId: null, level: null });

  await note('dizziness', null);
  expect((await getCheckInDay(viewer, patient, today)).symptoms.map((one) => one.symptomId)).toEqual([
    'irregular-periods',
  ]);
});

test('A symptom of a day of the running flare belongs to it, one before it to none', async () => {
  await note('fever', 1);
  await note('fever', 1, addDays(today, -1));

  expect((await signRows()).map((row) => [row.day, row.episodeId, row.isBackfill]).sort()).toEqual([
    [addDays(today, -1), null, true],
    [today, episodeId, false],
  ]);
});

test('A day of three hundred answers still holds each symptom once', async () => {
  const levels = [1, 2, 3, 0] as const;
  for (const level of levels) for (const { id } of SYMPTOMS) await note(id, level);
  for (const { id } of SYMPTOMS.slice(0, 20)) await note(id, 2);

  const { symptoms } = await getCheckInDay(viewer, patient, today);
  expect(symptoms).toHaveLength(SYMPTOMS.length);
  expect(symptoms.filter((one) => one.level === 2)).toHaveLength(20);
});
