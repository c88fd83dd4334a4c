import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { symptomEntries, systemDays } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import type { SystemId } from '@/lib/clinical/systems';
import { undoChange } from './changes';
import { getEpisode } from './episodes';
import { setPrivate } from './private-entries';
import { repeatSystems, setSign, setStill, setSystem } from './symptoms';

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
const choose = (system: SystemId, level: 0 | 1 | 2 | 3) => setSystem(viewer, patient, { ...onToday(), system, level });
const mark = (sign: string, level: 0 | 1 | 2 | 3) => setSign(viewer, patient, { ...onToday(), sign, level });

const signRows = () =>
  engine.read((q) => q.select().from(symptomEntries).where(eq(symptomEntries.patientId, patient.patientId)));

const levelsOfSigns = async () => {
  const standing = (await signRows()).filter(({ deletedAt }) => deletedAt === null);
  return Object.fromEntries(standing.map(({ slot, level }) => [slot, level]));
};

test('Signs that stand where their system stood go along with it; one set by itself stays', async () => {
  await choose('joints', 3);
  await mark('joint-pain', 3);
  await mark('joint-swelling', 1);
  await choose('skin', 3);
  await mark('malar-rash', 3);

  const saved = await choose('joints', 2);

  expect(await levelsOfSigns()).toEqual({ 'joint-pain': 2, 'joint-swelling': 1, 'malar-rash': 3 });
  await undoChange(viewer, patient, (saved as { undoId?: string }).undoId ?? '');
  expect(await levelsOfSigns()).toEqual({ 'joint-pain': 3, 'joint-swelling': 1, 'malar-rash': 3 });
});

test('A sealed sign goes along, and lies sealed', async () => {
  await choose('brain', 2);
  await mark('low-mood', 2);

  await choose('brain', 1);

  expect(await signRows()).toMatchObject([{ level: null, symptomId: null, version: 2 }]);
  expect((await getEpisode(viewer, patient, episodeId)).signs).toEqual([expect.objectContaining({ level: 1 })]);
});

test('A system that goes off or is answered with none leaves its signs as they were felt', async () => {
  await choose('joints', 2);
  await mark('joint-pain', 2);

  await choose('joints', 0);
  await choose('joints', 3);
  await setStill(viewer, patient, { ...onToday(), system: 'joints', level: 0 });

  expect(await levelsOfSigns()).toEqual({ 'joint-pain': 2 });
});

test('Signs of another day and of no flare stay when a system changes', async () => {
  const yesterday = addDays(today, -1);
  await givenSymptom(patient, { day: yesterday, symptom: 'joint-pain', level: 3 });
  await choose('joints', 3);

  await choose('joints', 1);

  expect(await levelsOfSigns()).toEqual({ 'joint-pain': 3 });
});

test('A sign set by itself stays although its place comes to where it stands, and leaves again', async () => {
  await choose('joints', 3);
  await mark('joint-pain', 1);

  await choose('joints', 1);
  await choose('joints', 3);

  expect(await levelsOfSigns()).toEqual({ 'joint-pain': 1 });
});

test('A place that is sealed or hidden is told by no sign that others may see', async () => {
  await choose('brain', 1);
  await mark('headache', 1);
  await choose('joints', 1);
  await mark('joint-pain', 1);
  await mark('joint-swelling', 1);
  const [swelling] = (await signRows()).filter(({ slot }) => slot === 'joint-swelling');
  const [joints] = await engine.read((q) =>
    q
      .select()
      .from(systemDays)
      .where(and(eq(systemDays.patientId, patient.patientId), eq(systemDays.slot, 'joints'))),
  );
  await setPrivate(viewer, patient, { table: 'system_days', id: joints?.id ?? '', isPrivate: true });
  await setPrivate(viewer, patient, { table: 'symptom_entries', id: swelling?.id ?? '', isPrivate: true });
  await mark('joint-pain', 1);

  await choose('brain', 3);
  await choose('joints', 3);

  expect(await levelsOfSigns()).toEqual({ headache: 1, 'joint-pain': 1, 'joint-swelling': 3 });
});

test('“Same places as yesterday” takes the signs of a place along', async () => {
  await givenSystemDay(patient, { day: addDays(today, -1), system: 'joints', level: 1 });
  await choose('joints', 3);
  await mark('joint-pain', 3);

  await repeatSystems(viewer, patient, onToday());

  expect(await levelsOfSigns()).toEqual({ 'joint-pain': 1 });
});
