import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenInfusion } from '@/db/factories/given-infusions';
import { givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { infusions } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { NO_DETAILS, NO_WORDS, type InfusionFacts } from '@/lib/clinical/infusions';
import { undoChange } from './changes';
import {
  addInfusion,
  changeInfusion,
  getInfusion,
  listInfusions,
  removeInfusion,
  type InfusionInput,
} from './infusions';

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
  today = dayOf(Date.now(), 'Europe/London');
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  await givenInfusion(decoy, { day: today, words: { centre: 'decoy centre' } });
});

afterAll(closeTestEngine);

type Change = Partial<InfusionFacts> & { category?: InfusionInput['category']; isSure?: boolean };

function input({ category = 'meds', isSure = false, ...change }: Change): InfusionInput {
  const usual = { kind: 'msc', day: today, untilDay: today, amount: 1, unit: 'million-per-kg', route: null } as const;
  return { category, isSure, facts: { ...usual, details: NO_DETAILS, words: NO_WORDS, ...change } };
}

const add = (change: Change) =>
  addInfusion(viewer, patient, { ...input(change), zone: 'Europe/London', isPrivate: false });
const list = async () => (await listInfusions(viewer, patient)).infusions;
const idOf = (answer: unknown): string => (answer as { infusionId: string }).infusionId;
const undoOf = (answer: unknown): string => (answer as { undoId: string }).undoId;
const rowsOf = (id: string) => engine.read((q) => q.select().from(infusions).where(eq(infusions.id, id)));

test('An MSC infusion is kept with its details, and what was typed is sealed', async () => {
  const details = { ...NO_DETAILS, cellSource: 'umbilical-cord', isInTrial: true, place: 1 } as const;
  const id = idOf(await add({ details, words: { ...NO_WORDS, centre: 'Elm Park', trial: 'NCT1' } }));
  expect(await list()).toMatchObject([{ id, kind: 'msc', amount: 1, details, words: { centre: 'Elm Park' } }]);
  const [row] = await rowsOf(id);
  expect(row).toMatchObject({ kind: 'msc', drugId: 'mesenchymal-stromal-cells', payload: null });
  expect(Buffer.from(row?.words ?? []).toString('latin1')).not.toContain('Elm Park');
});

test('An operation kept with cycle has nothing but its days in clear; MSC stays with the medicines', async () => {
  const words = { ...NO_WORDS, name: 'laparoscopy' };
  const id = idOf(await add({ kind: 'operation', amount: null, unit: null, category: 'cycle', words }));
  expect(await rowsOf(id)).toMatchObject([{ category: 'cycle', kind: null, drugId: null, details: null, day: today }]);
  expect(await list()).toMatchObject([{ kind: 'operation', words: { name: 'laparoscopy' } }]);
  const cells = idOf(await add({ category: 'cycle' }));
  expect(await rowsOf(cells)).toMatchObject([{ category: 'meds', kind: 'msc' }]);
});

test('What is far from the usual is asked about, then kept; what cannot be is refused', async () => {
  expect(await add({ amount: 900 })).toEqual({ status: 'invalid', fields: { sure: ['infusion.unusual'] } });
  expect(await add({ day: addDays(today, 1), untilDay: addDays(today, 1) })).toEqual({
    status: 'invalid',
    fields: { day: ['day.future'] },
  });
  expect(await list()).toEqual([]);
  expect(await add({ amount: 900, isSure: true })).toMatchObject({ status: 'saved' });
});

test('A change keeps the version before, Undo brings it back, and an older form overwrites nothing', async () => {
  const id = idOf(await add({}));
  const change = (version: number, amount: number) =>
    changeInfusion(viewer, patient, { ...input({ amount }), infusionId: id, version });
  const changed = await change(1, 2);
  expect(await change(1, 3)).toMatchObject({ status: 'conflict', theirs: { amount: 2, version: 2 } });
  await undoChange(viewer, patient, undoOf(changed));
  expect(await list()).toMatchObject([{ amount: 1, version: 3 }]);
});

test('A removed treatment is gone, and Undo brings it back', async () => {
  const id = idOf(await add({}));
  const removed = await removeInfusion(viewer, patient, { infusionId: id });
  expect(await list()).toEqual([]);
  await expect(getInfusion(viewer, patient, id)).rejects.toMatchObject({ code: 'not_found' });
  await undoChange(viewer, patient, undoOf(removed));
  expect(await list()).toMatchObject([{ id, amount: 1 }]);
});

test('The page names the medicines of that day, and not those of other days', async () => {
  const day = addDays(today, -50);
  const id = await givenInfusion(patient, { day });
  const taken = await givenMedication(patient, { day: addDays(day, -5) });
  await givenMedication(patient, { day: addDays(day, -9), untilDay: addDays(day, -1), drugId: 'azathioprine' });
  await givenMedication(patient, { day: addDays(day, 1), drugId: 'ibuprofen' });
  expect((await getInfusion(viewer, patient, id)).medicines.map((medicine) => medicine.id)).toEqual([taken]);
});

test('A clinician sees what is shared: without notes no words but the name, and nothing private or guarded', async () => {
  const words = { name: 'tonsils', centre: 'Elm Park', remark: 'sore' };
  const open = await givenInfusion(patient, { day: today, kind: 'operation', words });
  await givenInfusion(patient, { day: today, isPrivate: true });
  const hidden = await givenInfusion(patient, { day: today, kind: 'hospital', category: 'mental' });
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['meds'] });
  const shared = issueViewer(clinician.session);
  const seen = (await listInfusions(shared, patient)).infusions;
  expect(seen).toMatchObject([{ id: open, words: { name: 'tonsils', centre: null, remark: null } }]);
  await expect(getInfusion(shared, patient, hidden)).rejects.toMatchObject({ code: 'not_found' });
});
