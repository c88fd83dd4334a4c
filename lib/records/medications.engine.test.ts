import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { doseSteps, medications, type Schedule } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { dosesOn } from '@/lib/clinical/doses';
import { undoChange } from './changes';
import { addDoseSteps, removeDoseStep } from './dose-steps';
import {
  addMedicine,
  changeMedicine,
  getMedicine,
  listMedicines,
  removeMedicine,
  stopMedicine,
  type NewMedicine,
} from './medications';
import type { CaptureAnswer } from './saved';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  const medicationId = await givenMedication(decoy, { day: today, reason: 'decoy reason' });
  await givenDoseStep(decoy, { day: today, medicationId, schedule: daily(99) });
});

afterAll(closeTestEngine);

const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });

const prednisone = (change: Partial<NewMedicine> = {}): NewMedicine => ({
  drugId: 'prednisone',
  name: null,
  drugClass: 'supportive',
  category: 'meds',
  route: 'oral',
  reason: 'joints',
  zone: ZONE,
  untilDay: null,
  isSure: false,
  step: { day: today, unit: 'mg', schedule: daily(20) },
  ...change,
});

const idOf = (answer: CaptureAnswer): string => (answer as { medicationId: string }).medicationId;
const undoOf = (answer: CaptureAnswer): string => (answer as { undoId: string }).undoId;
const add = (change?: Partial<NewMedicine>) => addMedicine(viewer, patient, prednisone(change));
const added = async (change?: Partial<NewMedicine>) => idOf(await add(change));
const list = async () => (await listMedicines(viewer, patient)).medicines;

const step = (day: string, amount: number) => ({ day, unit: 'mg', schedule: daily(amount) });
const dose = async (medicationId: string, ...steps: ReturnType<typeof step>[]) => {
  const { planVersion } = await getMedicine(viewer, patient, medicationId);
  const typed = steps.map((one) => ({ ...one, field: 'day' }));
  return addDoseSteps(viewer, patient, { medicationId, zone: ZONE, isSure: true, planVersion, steps: typed });
};
const undoStep = async (answer: Awaited<ReturnType<typeof dose>>) =>
  undoChange(viewer, patient, (answer as { undoId: string }).undoId);

test('A medicine of the catalogue is kept with its class and its first dose; the reason is sealed', async () => {
  const medicationId = await added();
  expect(await list()).toMatchObject([
    {
      id: medicationId,
      drugId: 'prednisone',
      drugClass: 'corticosteroid',
      reason: 'joints',
      day: today,
      steps: [{ day: today, unit: 'mg', schedule: daily(20) }],
    },
  ]);
  const rows = await engine.read((q) => q.select().from(medications).where(eq(medications.id, medicationId)));
  expect(Buffer.from(rows[0]?.reason ?? []).toString()).not.toContain('joints');
});

test('A medicine in own words is of the category chosen for it, and sealed where that is mood or cycle', async () => {
  const own = { drugId: null, name: 'Grandmother’s drops', drugClass: 'supportive', category: 'cycle' } as const;
  const medicationId = await added(own);
  expect(await list()).toMatchObject([{ name: 'Grandmother’s drops', drugClass: 'supportive', category: 'cycle' }]);
  const rows = await engine.read((q) => q.select().from(medications).where(eq(medications.id, medicationId)));
  expect(rows).toMatchObject([{ drugId: null, drugClass: null, route: null, stopReason: null }]);
  const steps = await engine.read((q) => q.select().from(doseSteps).where(eq(doseSteps.medicationId, medicationId)));
  expect(steps).toMatchObject([{ unit: null, schedule: null }]);
});

test('A medicine for mood is of that category whatever the form says', async () => {
  await added({ drugId: 'duloxetine', step: step(today, 30) });
  expect(await list()).toMatchObject([{ drugId: 'duloxetine', category: 'mental' }]);
});

test('A change of dose keeps the old step', async () => {
  const medicationId = await added({ step: step(addDays(today, -10), 20) });
  await dose(medicationId, step(today, 15));
  const [medicine] = await list();
  const amounts = [addDays(today, -1), today].map((day) => medicine && dosesOn(medicine, day)[0]?.amount);
  expect(amounts).toEqual([20, 15]);
  expect(medicine?.steps).toHaveLength(2);
});

test('A taper is several steps in one act, and Undo takes all of them back', async () => {
  const medicationId = await added();
  const taper = await dose(medicationId, step(addDays(today, 7), 15), step(addDays(today, 14), 10));
  expect((await list())[0]?.steps).toHaveLength(3);
  await undoStep(taper);
  expect((await list())[0]?.steps).toHaveLength(1);
});

test('Methotrexate is refused daily, when it is added and when its dose changes, and nothing of the form is kept', async () => {
  const weekly: Schedule = { kind: 'weekly', weekdays: [0], doses: [{ at: '08:00', amount: 15 }] };
  const refused = { status: 'invalid', fields: { kind: ['dose.methotrexate'] } };
  expect(await add({ drugId: 'methotrexate', step: step(today, 15), isSure: true })).toEqual(refused);
  const medicationId = await added({ drugId: 'methotrexate', step: { day: today, unit: 'mg', schedule: weekly } });
  const twice = await dose(medicationId, { day: addDays(today, 1), unit: 'mg', schedule: weekly }, step(today, 15));
  expect(twice).toEqual(refused);
  expect((await list())[0]?.steps).toHaveLength(1);
});

test('An absurd dose is asked about, then accepted', async () => {
  expect(await add({ step: step(today, 500) })).toEqual({ status: 'invalid', fields: { sure: ['dose.unusual'] } });
  expect(await list()).toEqual([]);
  expect(await add({ step: step(today, 500), isSure: true })).toMatchObject({ status: 'saved' });
});

test('An end before the start is refused, and so is a dose before it', async () => {
  const before = { status: 'invalid', fields: { until: ['medicine.until.before-start'] } };
  expect(await add({ untilDay: addDays(today, -1) })).toEqual(before);
  const medicationId = await added();
  const stop = { medicationId, version: 1, untilDay: addDays(today, -1), stopReason: 'finished' };
  expect(await stopMedicine(viewer, patient, stop)).toEqual(before);
  expect(await dose(medicationId, step(addDays(today, -1), 5))).toEqual({
    status: 'invalid',
    fields: { day: ['dose.before-start'] },
  });
});

test('A medicine that was stopped keeps its doses, and Undo takes the stop back', async () => {
  const medicationId = await added({ step: step(addDays(today, -10), 20) });
  const stop = await stopMedicine(viewer, patient, {
    medicationId,
    version: 1,
    untilDay: today,
    stopReason: 'side-effect',
  });
  expect(await list()).toMatchObject([{ untilDay: today, stopReason: 'side-effect', reason: 'joints', steps: [{}] }]);
  await undoChange(viewer, patient, undoOf(stop as CaptureAnswer));
  expect(await list()).toMatchObject([{ untilDay: null, stopReason: null, reason: 'joints' }]);
});

test('A removed medicine is gone with its doses, and Undo brings all of it back', async () => {
  const medicationId = await added();
  const removed = await removeMedicine(viewer, patient, { medicationId });
  expect(await list()).toEqual([]);
  await expect(getMedicine(viewer, patient, medicationId)).rejects.toMatchObject({ code: 'not_found' });
  await undoChange(viewer, patient, undoOf(removed));
  expect(await list()).toMatchObject([{ id: medicationId, steps: [{}] }]);
});

test('A dose step is removed alone, and Undo brings it back with its schedule', async () => {
  const medicationId = await added();
  await dose(medicationId, step(addDays(today, 7), 15));
  const stepId = (await list())[0]?.steps[1]?.id ?? '';
  const removed = await removeDoseStep(viewer, patient, { medicationId, stepId });
  expect((await list())[0]?.steps).toHaveLength(1);
  await undoChange(viewer, patient, undoOf(removed));
  expect((await list())[0]?.steps).toMatchObject([{}, { schedule: daily(15), unit: 'mg' }]);
});

test('A form drawn from an older version gets what stands now, and nothing is overwritten', async () => {
  const medicationId = await added();
  const details = { name: null, drugClass: null, route: 'oral', reason: 'kidneys' };
  const change = (version: number, reason: string) =>
    changeMedicine(viewer, patient, { medicationId, version, details: { ...details, reason } });
  expect(await change(1, 'kidneys')).toMatchObject({ status: 'saved' });
  expect(await change(1, 'rash')).toMatchObject({ status: 'conflict', theirs: { reason: 'kidneys' } });
  expect(await list()).toMatchObject([{ reason: 'kidneys', drugClass: 'corticosteroid' }]);
});

test('Sixty medicines and two hundred dose steps are all read back, each with its own', async () => {
  for (let n = 0; n < 60; n += 1) await givenMedication(patient, { day: today, name: `Medicine ${String(n)}` });
  const medicationId = await added({ step: step('2020-01-01', 1) });
  const steps = Array.from({ length: 199 }, (_, place) => step(addDays('2020-01-02', place), 1 + place));
  await dose(medicationId, ...steps.slice(0, 80));
  await dose(medicationId, ...steps.slice(80));
  const medicines = await list();
  expect(medicines).toHaveLength(61);
  expect(medicines.find(({ id }) => id === medicationId)?.steps).toHaveLength(200);
});

test('A clinician without medicines hears that they are not shared; a private or sealed one leaves no trace', async () => {
  await added();
  await givenMedication(patient, { day: today, name: 'private', isPrivate: true });
  const hidden = await givenMedication(patient, { day: today, drugId: 'duloxetine', category: 'mental' });
  const look = async (categories: ('flares' | 'meds')[]) => {
    const clinician = await givenClinician();
    await givenShare(patient, clinician, { categories });
    return issueViewer(clinician.session);
  };
  const shared = await look(['meds']);
  expect((await listMedicines(shared, patient)).medicines).toMatchObject([{ drugId: 'prednisone', reason: null }]);
  await expect(getMedicine(shared, patient, hidden)).rejects.toMatchObject({ code: 'not_found' });
  await expect(listMedicines(await look(['flares']), patient)).rejects.toMatchObject({ code: 'category_not_shared' });
});
