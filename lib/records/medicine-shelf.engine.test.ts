import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenMedication, givenSideEffect } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { medications, symptomEntries, type Category } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { undoChange } from './changes';
import { getMedicine } from './medications';
import { countSupply, putAway } from './medicine-shelf';
import { setPrivate } from './private-entries';
import { addSideEffect, listSideEffects, removeSideEffect } from './side-effects';
import { getCheckInDay } from './today';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;
let medicationId: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

async function taking(drugId: string, more: { untilDay?: string } = {}): Promise<string> {
  const on = { day: addDays(today, -100), drugId, ...more };
  const id = await givenMedication(patient, on);
  const schedule = { kind: 'daily' as const, doses: [{ at: '08:00', amount: 5 }] };
  await givenDoseStep(patient, { day: on.day, medicationId: id, schedule });
  return id;
}

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), patient.zone);
  medicationId = await taking('prednisone');
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  const theirs = await givenMedication(decoy, { day: today });
  await givenSideEffect(decoy, { day: today, medicationId: theirs });
});

async function reader(categories: Category[]): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories });
  return issueViewer(clinician.session);
}

const note = (symptomId: string, medicine = medicationId, day = today) =>
  addSideEffect(viewer, patient, {
    medicationId: medicine,
    symptomId,
    level: 2,
    day,
    zone: patient.zone,
    drawnAt: null,
  });
const noted = async (by: Viewer = viewer, medicine = medicationId) =>
  (await listSideEffects(by, patient, medicine)).map(({ symptomId }) => symptomId);

test('a side effect stands with its medicine and not among the symptoms of the day; Undo and removal', async () => {
  const saved = await note('nausea');
  expect(await noted()).toEqual(['nausea']);
  expect((await getCheckInDay(viewer, patient, today)).symptoms).toEqual([]);
  await undoChange(viewer, patient, (saved as { undoId: string }).undoId);
  expect(await noted()).toEqual([]);
  await note('nausea');
  const [one] = await listSideEffects(viewer, patient, medicationId);
  await removeSideEffect(viewer, patient, { medicationId, sideEffectId: one?.id ?? '' });
  expect(await noted()).toEqual([]);
});

test('twice on one day is one entry, on two days two', async () => {
  await note('nausea');
  await note('nausea');
  await note('nausea', medicationId, addDays(today, -1));
  expect(await noted()).toEqual(['nausea', 'nausea']);
});

test('before the medicine, and on a day to come, nothing is noted', async () => {
  expect(await note('nausea', medicationId, addDays(today, -101))).toMatchObject({
    fields: { day: ['dose.before-start'] },
  });
  expect(await note('nausea', medicationId, addDays(today, 2))).toMatchObject({ fields: { day: ['day.future'] } });
});

test('a clinician with the medicines reads it; what is felt in the mind only with that category, and it is sealed', async () => {
  await note('nausea');
  await note('low-mood');
  expect(await noted(await reader(['meds']))).toEqual(['nausea']);
  expect((await noted(await reader(['meds', 'mental']))).sort()).toEqual(['low-mood', 'nausea']);
  const rows = await engine.read((q) =>
    q.select().from(symptomEntries).where(eq(symptomEntries.patientId, patient.patientId)),
  );
  expect(JSON.stringify(rows)).not.toContain('low-mood');
});

test('a medicine kept to oneself takes its side effects along', async () => {
  await note('nausea');
  const clinician = await reader(['meds']);
  await setPrivate(viewer, patient, { table: 'medications', id: medicationId, isPrivate: true });
  await expect(noted(clinician)).rejects.toMatchObject({ code: 'not_found' });
  await note('headache');
  expect((await noted()).sort()).toEqual(['headache', 'nausea']);
});

test('what is in the house is the patient’s to know, kept sealed with a sealed medicine, and can be forgotten', async () => {
  const supplyOf = async (by: Viewer, id: string) => (await getMedicine(by, patient, id)).medicine.supply;
  const sealed = await taking('duloxetine');
  const supply = { amount: 150, day: today };
  await countSupply(viewer, patient, { medicationId, supply });
  await countSupply(viewer, patient, { medicationId: sealed, supply });
  expect([await supplyOf(viewer, medicationId), await supplyOf(viewer, sealed)]).toEqual([supply, supply]);
  expect(await supplyOf(await reader(['meds']), medicationId)).toBeNull();
  const [row] = await engine.read((q) => q.select().from(medications).where(eq(medications.id, sealed)));
  expect(row).toMatchObject({ supplyAmount: null, supplyDay: null });
  await countSupply(viewer, patient, { medicationId, supply: null });
  expect(await supplyOf(viewer, medicationId)).toBeNull();
  const ahead = { amount: 1, day: addDays(today, 1) };
  expect(await countSupply(viewer, patient, { medicationId, supply: ahead })).toMatchObject({
    fields: { day: ['day.future'] },
  });
});

test('a medicine of before is put away and taken out; one that goes on is not', async () => {
  const before = await taking('azathioprine', { untilDay: addDays(today, -10) });
  const isArchived = async () => (await getMedicine(viewer, patient, before)).medicine.isArchived;
  await putAway(viewer, patient, { medicationId: before, isArchived: true });
  expect(await isArchived()).toBe(true);
  await putAway(viewer, patient, { medicationId: before, isArchived: false });
  expect(await isArchived()).toBe(false);
  expect(await putAway(viewer, patient, { medicationId, isArchived: true })).toMatchObject({
    fields: { medicine: ['medicine.archive.going-on'] },
  });
});
