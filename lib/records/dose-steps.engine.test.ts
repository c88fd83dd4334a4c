import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import type { Schedule } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { undoChange } from './changes';
import { addDoseSteps, changeDoseStep, removeDoseStep } from './dose-steps';
import { getMedicine, listMedicines, stopMedicine, takeAgain } from './medications';

const ZONE = 'Europe/London';

let patient: GivenPatient;
let viewer: Viewer;
let today: string;
let start: string;
let medicationId: string;
let stepId: string;

const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });
const step = (day: string, amount: number, field = 'day') => ({ day, unit: 'mg', schedule: daily(amount), field });

async function givenCourse(of: GivenPatient, more: Partial<Parameters<typeof givenMedication>[1]> = {}) {
  const id = await givenMedication(of, { day: start, reason: 'kidneys', ...more });
  return { id, step: await givenDoseStep(of, { day: start, medicationId: id, schedule: daily(20) }) };
}

beforeAll(openTestEngine);

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  start = addDays(today, -30);
  const course = await givenCourse(patient);
  [medicationId, stepId] = [course.id, course.step];
  await givenCourse(await givenPatient({ name: 'Dora Decoy' }));
});

afterAll(closeTestEngine);

const steps = async () => (await getMedicine(viewer, patient, medicationId)).medicine.steps;
const planVersion = async () => (await getMedicine(viewer, patient, medicationId)).planVersion;
const add = (over: number, ...typed: ReturnType<typeof step>[]) =>
  addDoseSteps(viewer, patient, { medicationId, zone: ZONE, isSure: false, planVersion: over, steps: typed });
const change = (version: number, typed: ReturnType<typeof step>) =>
  changeDoseStep(viewer, patient, { medicationId, stepId, version, isSure: false, step: typed });

test('Two doses that begin on one day are refused where the day was typed, and nothing of the form is kept', async () => {
  const over = await planVersion();
  const refused = (field: string) => ({ status: 'invalid', fields: { [field]: ['dose.day.taken'] } });
  expect(await add(over, step(today, 15, 'day1'), step(start, 10, 'day2'))).toEqual(refused('day2'));
  expect(await add(over, step(today, 15, 'day1'), step(today, 10, 'day2'))).toEqual(refused('day2'));
  expect(await steps()).toHaveLength(1);
});

test('A form drawn before the plan changed hears what stands now, also where a step was added and another taken out', async () => {
  const drawn = await planVersion();
  await add(drawn, step(today, 15));
  await removeDoseStep(viewer, patient, { medicationId, stepId });
  const stale = await add(drawn, step(addDays(today, 7), 10));
  expect(stale).toMatchObject({ status: 'conflict', theirs: [{ day: today, schedule: daily(15) }] });
  expect(await add(await planVersion(), step(addDays(today, 7), 10))).toMatchObject({ status: 'saved' });
});

test('A step is changed in place, keeps its history, and Undo brings the old one back', async () => {
  const changed = await change(1, step(addDays(start, 1), 17.5));
  expect(await steps()).toMatchObject([{ id: stepId, day: addDays(start, 1), schedule: daily(17.5), version: 2 }]);
  expect(await change(1, step(start, 5))).toMatchObject({ status: 'conflict', theirs: [{ schedule: daily(17.5) }] });
  await undoChange(viewer, patient, (changed as { undoId: string }).undoId);
  expect(await steps()).toMatchObject([{ day: start, schedule: daily(20) }]);
});

test('A changed step may stay on its day, not move onto another’s, nor before the medicine', async () => {
  await add(await planVersion(), step(today, 15));
  expect(await change(1, step(today, 5))).toEqual({ status: 'invalid', fields: { day: ['dose.day.taken'] } });
  const early = await change(1, step(addDays(start, -1), 5));
  expect(early).toEqual({ status: 'invalid', fields: { day: ['dose.before-start'] } });
  expect(await change(1, step(start, 5))).toMatchObject({ status: 'saved' });
});

test('A step of another medicine is as missing as one that is not there', async () => {
  const other = await givenCourse(patient);
  const input = { medicationId: other.id, stepId, version: 1, isSure: false, step: step(start, 5) };
  await expect(changeDoseStep(viewer, patient, input)).rejects.toMatchObject({ code: 'not_found' });
});

test('A stop over an older version hears the day and reason that stand', async () => {
  const stop = (version: number, stopReason: string) =>
    stopMedicine(viewer, patient, { medicationId, version, untilDay: today, stopReason });
  expect(await stop(1, 'side-effect')).toMatchObject({ status: 'saved' });
  const stands = { untilDay: today, stopReason: 'side-effect' };
  expect(await stop(1, 'better')).toEqual({ status: 'conflict', theirs: stands });
});

test('A medicine of before is taken again as a new one, and Undo takes only that back', async () => {
  const ended = await givenCourse(patient, { untilDay: addDays(today, -7), stopReason: 'better', isPrivate: true });
  const again = (day: string) =>
    takeAgain(viewer, patient, { medicationId: ended.id, zone: ZONE, isSure: false, step: step(day, 10) });
  const early = { status: 'invalid', fields: { day: ['medicine.again.before-end'] } };
  expect(await again(addDays(today, -7))).toEqual(early);
  const saved = await again(today);
  const { medicines } = await listMedicines(viewer, patient);
  expect(medicines.find(({ id }) => id === ended.id)).toMatchObject({ stopReason: 'better', steps: [{}] });
  const fresh = { day: today, untilDay: null, stopReason: null, reason: 'kidneys', steps: [{ schedule: daily(10) }] };
  const { medicationId: id } = saved as { medicationId: string };
  expect(medicines.find((one) => one.id === id)).toMatchObject(fresh);
  await undoChange(viewer, patient, (saved as { undoId: string }).undoId);
  const left = (await listMedicines(viewer, patient)).medicines.map((one) => one.id);
  expect(left.sort()).toEqual([medicationId, ended.id].sort());
});

test('A medicine that still goes on is not taken again', async () => {
  const input = { medicationId, zone: ZONE, isSure: false, step: step(today, 10) };
  const refused = { status: 'invalid', fields: { day: ['medicine.again.going-on'] } };
  expect(await takeAgain(viewer, patient, input)).toEqual(refused);
});
