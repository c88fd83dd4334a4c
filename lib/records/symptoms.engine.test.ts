import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { daySummaries, idempotencyKeys, symptomEntries, systemDays } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import type { SystemId } from '@/lib/clinical/systems';
import { getEpisode } from './episodes';
import { repeatSystems, setSign, setSystem } from './symptoms';

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

test('A tile goes on, changes, goes off and on again as one row of that day', async () => {
  await choose('joints', 2);
  await choose('joints', 3);
  await choose('joints', 0);
  expect(await systemRows()).toMatchObject([{ slot: 'joints', level: 3, deletedAt: expect.any(Number) as unknown }]);

  await choose('joints', 1);

  expect(await systemRows()).toMatchObject([
    { slot: 'joints', systemId: 'joints', level: 1, deletedAt: null, version: 4, category: 'flares' },
  ]);
  expect(await summary()).toEqual({ entries: 2, worstLevel: 1 });
});

test('A tile that was never on is not taken off', async () => {
  expect(await choose('skin', 0)).toMatchObject({ status: 'saved', undoId: null });
  expect(await systemRows()).toEqual([]);
});

test('Brain and mood lies sealed, is one row a day, and counts in no list', async () => {
  await choose('brain', 2);
  await choose('brain', 3);

  const rows = await systemRows();
  const page = await getEpisode(viewer, patient, episodeId);
  expect(rows).toMatchObject([{ category: 'mental', systemId: null, level: null, version: 2 }]);
  expect(rows[0]?.slot).toMatch(/^[0-9a-f]{64}$/);
  expect(Buffer.from(rows[0]?.payload ?? []).toString('latin1')).not.toContain('brain');
  expect(page.systems).toEqual([{ day: today, system: 'brain', level: 3 }]);
  expect(await summary()).toEqual({ entries: 1, worstLevel: null });
});

test('The same sealed item has another slot for another person', async () => {
  const other = await givenPatient();
  await choose('brain', 1);
  await givenSystemDay(other, { day: today, system: 'brain', level: 1 });

  const slots = await engine.read((q) =>
    q.select({ slot: systemDays.slot }).from(systemDays).where(eq(systemDays.category, 'mental')),
  );
  expect(new Set(slots.map((row) => row.slot)).size).toBe(slots.length);
});

test('A sign brings its system along at its own level, and leaves one that is on as it is', async () => {
  await mark('malar-rash', 2);
  expect(await systemRows()).toMatchObject([{ systemId: 'skin', level: 2 }]);

  await mark('hair-loss', 3);

  expect(await systemRows()).toMatchObject([{ systemId: 'skin', level: 2, version: 1 }]);
  expect((await signRows()).map((row) => [row.symptomId, row.level, row.episodeId]).sort()).toEqual([
    ['hair-loss', 3, episodeId],
    ['malar-rash', 2, episodeId],
  ]);
});

test('A sign that is taken off leaves its system on', async () => {
  await mark('malar-rash', 2);
  await mark('malar-rash', 0);

  expect((await getEpisode(viewer, patient, episodeId)).signs).toEqual([]);
  expect(await systemRows()).toMatchObject([{ systemId: 'skin', deletedAt: null }]);
});

test('Headache is a plain sign in a sealed system, low mood is sealed itself', async () => {
  await mark('headache', 1);
  await mark('low-mood', 2);

  const rows = await signRows();
  expect(rows.map((row) => [row.category, row.symptomId, row.level]).sort()).toEqual([
    ['flares', 'headache', 1],
    ['mental', null, null],
  ]);
  expect(await summary()).toEqual({ entries: 2, worstLevel: 1 });
});

test('An emergency item leaves no trace in the answer that is kept with its key', async () => {
  const sign = { sign: 'suicidal-thoughts', level: 2 as const };
  const once = { key: 'a'.repeat(32), request: { do: 'sign', ...sign } };
  await setSign(viewer, { ...patient, once }, { ...onToday(), ...sign });

  const kept = await engine.read((q) =>
    q.select().from(idempotencyKeys).where(eq(idempotencyKeys.accountId, patient.accountId)),
  );
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/suicid|emergency/);
});

test('"Same places as yesterday" copies systems, sealed ones too, and no sign', async () => {
  const yesterday = addDays(today, -1);
  await givenSystemDay(patient, { day: yesterday, system: 'joints', level: 3 });
  await givenSystemDay(patient, { day: yesterday, system: 'brain', level: 1 });
  await givenSymptom(patient, { day: yesterday, symptom: 'chest-pain', level: 3 });
  await choose('joints', 1);

  const answer = await repeatSystems(viewer, patient, onToday());
  const page = await getEpisode(viewer, patient, episodeId);

  expect(answer).toMatchObject({ status: 'saved', episodeId });
  expect(page.systems.sort((a, b) => a.system.localeCompare(b.system))).toEqual([
    { day: today, system: 'brain', level: 1 },
    { day: today, system: 'joints', level: 3 },
  ]);
  expect(page.signs).toEqual([]);
});

test('"Same places as yesterday" after a quiet day saves nothing', async () => {
  expect(await repeatSystems(viewer, patient, onToday())).toMatchObject({ status: 'saved', undoId: null });
  expect(await systemRows()).toEqual([]);
});

test('Tomorrow is refused for systems and signs alike', async () => {
  const tomorrow = { ...onToday(), day: addDays(today, 2) };
  const refused = { status: 'invalid', fields: { day: ['day.future'] } };

  expect(await setSystem(viewer, patient, { ...tomorrow, system: 'skin', level: 1 })).toEqual(refused);
  expect(await setSign(viewer, patient, { ...tomorrow, sign: 'fatigue', level: 1 })).toEqual(refused);
  expect(await repeatSystems(viewer, patient, tomorrow)).toEqual(refused);
});
