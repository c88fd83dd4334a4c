import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenShare, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import type { Schedule } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { stateOfMedicine } from '@/lib/clinical/medications';
import { listLooks } from './audit-events';
import { getSharedMedicines } from './shared-medicines';

const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });

let patient: GivenPatient;
let today: string;
const ago = (days: number): string => addDays(today, -days);

beforeAll(openTestEngine);
afterAll(closeTestEngine);

async function given(owner: GivenPatient, drugId: string, more: Partial<Parameters<typeof givenMedication>[1]> = {}) {
  const day = more.day ?? ago(200);
  const isPrivate = more.isPrivate ?? false;
  const id = await givenMedication(owner, { drugId, ...more, day });
  await givenDoseStep(owner, { day, medicationId: id, schedule: daily(10), isPrivate });
  return id;
}

beforeEach(async () => {
  patient = await givenPatient({ name: 'Flora Berg' });
  today = dayOf(Date.now(), patient.zone);
  const decoy = await givenDecoy(today);
  await given(decoy, 'methotrexate', { reason: 'decoy reason' });
  const steroid = await given(patient, 'prednisone', { reason: 'kidneys' });
  await givenDoseStep(patient, { day: ago(50), medicationId: steroid, schedule: daily(5) });
  await givenIntake(patient, { day: ago(12), medicationId: steroid });
  await givenIntake(patient, { day: ago(2), medicationId: steroid });
  await given(patient, 'azathioprine', { day: ago(300), untilDay: ago(5), stopReason: 'side-effect' });
});

async function reader(options: ShareOptions = {}): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['flares', 'meds'], ...options });
  return issueViewer(clinician.session);
}

const read = async (viewer: Viewer) => {
  const page = await getSharedMedicines(viewer, patient);
  const list = page.medicines.map((one) => [one.drugId, one.day, one.untilDay, one.stopReason, one.reason]);
  return { ...page, list };
};

test('What is taken, since when, and why it ended; why it is taken only with notes', async () => {
  const { list, person, day } = await read(await reader());
  expect(list).toEqual([
    ['azathioprine', ago(300), ago(5), 'side-effect', null],
    ['prednisone', ago(200), null, null, null],
  ]);
  expect({ name: person.displayName, day }).toEqual({ name: 'Flora Berg', day: today });
  const told = await read(await reader({ categories: ['meds', 'notes'] }));
  expect(told.list[1]).toEqual(['prednisone', ago(200), null, null, 'kidneys']);
});

test('Private medicines and those of another category leave no trace, and nothing of the household is told', async () => {
  const clinician = await reader();
  const before = await read(clinician);
  await given(patient, 'hydroxychloroquine', { isPrivate: true });
  const mood = await givenMedication(patient, { day: ago(100), drugId: 'duloxetine' });
  await givenDoseStep(patient, { day: ago(100), medicationId: mood, schedule: daily(30), category: 'mental' });
  const after = await read(clinician);
  expect(after.medicines).toEqual(before.medicines);
  expect(after.medicines.map(({ supply }) => supply)).toEqual([null, null]);
});

test('The days of a share cut beginnings, doses and answers', async () => {
  const { medicines, list } = await read(await reader({ fromDay: ago(10) }));
  expect(list).toEqual([
    ['azathioprine', ago(10), ago(5), 'side-effect', null],
    ['prednisone', ago(10), null, null, null],
  ]);
  expect(
    medicines.map(({ isCutStart, steps }) => [isCutStart, steps.map((step) => [step.day, step.isCutStart])]),
  ).toEqual([
    [true, [[ago(10), true]]],
    [true, [[ago(10), true]]],
  ]);
  expect(medicines[1]?.intakes.map(({ day }) => day)).toEqual([ago(2)]);
});

test('After the last day of a share that day is told, and what ended later goes on', async () => {
  const { medicines, day, planDay, list } = await read(await reader({ untilDay: ago(8) }));
  expect([day, planDay]).toEqual([ago(8), ago(8)]);
  expect(list).toEqual([
    ['azathioprine', ago(300), ago(8), null, null],
    ['prednisone', ago(200), ago(8), null, null],
  ]);
  expect(medicines.map((one) => stateOfMedicine(one, day))).toEqual(['current', 'current']);
  expect(medicines[1]?.intakes.map((intake) => intake.day)).toEqual([ago(12)]);
});

test('Without medicines shared the page is shut, and without a share there is none', async () => {
  const without = await reader({ categories: ['flares', 'mental', 'notes'] });
  await expect(getSharedMedicines(without, patient)).rejects.toMatchObject({ code: 'category_not_shared' });
  const stranger = issueViewer((await givenClinician()).session);
  await expect(getSharedMedicines(stranger, patient)).rejects.toMatchObject({ code: 'not_found' });
});

test('Each look stands in the patient’s log with what was open', async () => {
  await read(await reader());

  const { looks } = await listLooks(issueViewer(patient.session), patient, null);
  expect(looks.map(({ kind, isRefused, categories }) => [kind, isRefused, categories])).toEqual([
    ['medication.list', false, ['flares', 'meds']],
  ]);
});
