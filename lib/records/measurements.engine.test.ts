import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenMeasurement } from '@/db/factories/given-measurements';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { measurements } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now } from '@/lib/platform/clock';
import { getLastChange, undoChange } from './changes';
import {
  addMeasurement,
  changeMeasurement,
  listMeasurements,
  removeMeasurement,
  type MeasurementInput,
} from './measurements';
import { setPrivate } from './private-entries';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let clinician: GivenAccount;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  clinician = await givenClinician();
  await givenShare(patient, clinician);
  await givenMeasurement(await givenPatient({ name: 'Dora Decoy' }), { day: today, value: 99 });
});

afterAll(closeTestEngine);

const weight = (value: number, more: Partial<MeasurementInput> = {}): MeasurementInput => ({
  kind: 'weight',
  value,
  lower: null,
  unit: 'kg',
  day: today,
  measuredAt: null,
  sunProtection: null,
  zone: ZONE,
  isSure: false,
  ...more,
});
const weights = async (by: Viewer = viewer) =>
  (await listMeasurements(by, patient, 'weight')).entries.map(({ day, value, unit }) => [day, value, unit]);
const idOf = async () => (await listMeasurements(viewer, patient, 'weight')).entries[0]?.id ?? '';

test('a weight is kept in the unit it was read in, the latest first, and Undo takes it back', async () => {
  await addMeasurement(viewer, patient, weight(70, { day: addDays(today, -3) }));
  await addMeasurement(viewer, patient, weight(154.5, { unit: 'lb' }));
  expect(await weights()).toEqual([
    [today, 154.5, 'lb'],
    [addDays(today, -3), 70, 'kg'],
  ]);
  const change = await getLastChange(viewer, patient);
  expect(change?.words).toEqual({ kind: 'entry', noun: 'measurement' });
  await undoChange(viewer, patient, change?.undoId ?? '');
  expect(await weights()).toEqual([[addDays(today, -3), 70, 'kg']]);
});

test('an unlikely weight is asked about once, then kept; what cannot be never is', async () => {
  const asked = { status: 'invalid', fields: { sure: ['measurement.unlikely'] } };
  expect(await addMeasurement(viewer, patient, weight(700))).toEqual(asked);
  expect(await addMeasurement(viewer, patient, weight(0, { isSure: true }))).toEqual({
    status: 'invalid',
    fields: { value: ['measurement.value.impossible'] },
  });
  expect(await addMeasurement(viewer, patient, weight(700, { isSure: true }))).toMatchObject({ status: 'saved' });
  expect(await weights()).toEqual([[today, 700, 'kg']]);
});

test('a weight far from the one before it is asked about, a back-filled one is judged by its own day', async () => {
  await addMeasurement(viewer, patient, weight(70, { day: addDays(today, -900) }));
  await addMeasurement(viewer, patient, weight(55, { isSure: true }));
  expect(await addMeasurement(viewer, patient, weight(69, { day: addDays(today, -800) }))).toMatchObject({
    status: 'saved',
  });
  expect(await addMeasurement(viewer, patient, weight(69))).toMatchObject({ status: 'invalid' });
});

test('a day that has not come is refused', async () => {
  const early = await addMeasurement(viewer, patient, weight(70, { day: addDays(today, 2) }));
  expect(early).toEqual({ status: 'invalid', fields: { day: ['day.future'] } });
});

test('a change is a new version; a form drawn from an older one gets what stands now', async () => {
  await addMeasurement(viewer, patient, weight(70));
  const id = await idOf();
  expect(await changeMeasurement(viewer, patient, { ...weight(71), id, version: 1 })).toMatchObject({
    status: 'saved',
  });
  expect(await changeMeasurement(viewer, patient, { ...weight(72), id, version: 1 })).toMatchObject({
    status: 'conflict',
    theirs: { value: 71 },
  });
  expect(await weights()).toEqual([[today, 71, 'kg']]);
  const change = await getLastChange(viewer, patient);
  await undoChange(viewer, patient, change?.undoId ?? '');
  expect(await weights()).toEqual([[today, 70, 'kg']]);
});

test('one taken out is gone from the list, and Undo brings it back', async () => {
  await addMeasurement(viewer, patient, weight(70));
  const { undoId } = await removeMeasurement(viewer, patient, await idOf());
  expect(await weights()).toEqual([]);
  await undoChange(viewer, patient, undoId ?? '');
  expect(await weights()).toEqual([[today, 70, 'kg']]);
});

test('the clinician reads the shared ones, and of a private one there is no trace', async () => {
  await givenMeasurement(patient, { day: addDays(today, -1), value: 70 });
  await givenMeasurement(patient, { day: today, value: 71 });
  await setPrivate(viewer, patient, { table: 'measurements', id: await idOf(), isPrivate: true });
  expect(await weights(issueViewer(clinician.session))).toEqual([[addDays(today, -1), 70, 'kg']]);
  expect(await weights()).toHaveLength(2);
});

test('moved to another day, a measurement is marked as filled in later; rewritten on its day, it is not', async () => {
  await addMeasurement(viewer, patient, weight(70));
  const id = await idOf();
  const isBackfill = async () =>
    (await engine.read((q) => q.select().from(measurements).where(eq(measurements.id, id))))[0]?.isBackfill;
  await changeMeasurement(viewer, patient, { ...weight(71), id, version: 1 });
  expect(await isBackfill()).toBe(false);
  await changeMeasurement(viewer, patient, { ...weight(71, { day: addDays(today, -9) }), id, version: 2 });
  expect(await isBackfill()).toBe(true);
});

test('time outdoors is a light diary: minutes, how she was covered, amended, undone, and shared as her flares are', async () => {
  const outdoors = { kind: 'outdoors', unit: 'min', value: 150, sunProtection: 'partly' } as const;
  await addMeasurement(viewer, patient, weight(0, outdoors));
  const read = async (by: Viewer) => (await listMeasurements(by, patient, 'outdoors')).entries;
  const [first] = await read(viewer);
  const place = { id: first?.id ?? '', version: 1 };
  await changeMeasurement(viewer, patient, { ...weight(0, outdoors), ...place, sunProtection: 'covered' });
  expect(await read(issueViewer(clinician.session))).toMatchObject([{ value: 150, sunProtection: 'covered' }]);
  await undoChange(viewer, patient, (await getLastChange(viewer, patient))?.undoId ?? '');
  expect(await read(viewer)).toMatchObject([{ value: 150, unit: 'min', sunProtection: 'partly' }]);
});

test('how somebody was covered is kept for time outdoors alone', async () => {
  await addMeasurement(viewer, patient, weight(70, { sunProtection: 'covered' }));
  const [entry] = (await listMeasurements(viewer, patient, 'weight')).entries;
  expect(entry?.sunProtection).toBeNull();
});
