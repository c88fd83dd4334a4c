import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { intakes, type Schedule } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { getLastChange, undoChange } from './changes';
import { answerAll, answerDose, clearIntake, correctIntake, type DoseAnswer } from './intakes';
import { listMedicines } from './medications';
import type { CaptureAnswer } from './saved';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;
let medicationId: string;

const doses = [
  { at: '08:00', amount: 750 },
  { at: '20:00', amount: 500 },
];
const twice: Schedule = { kind: 'daily', doses };

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(Date.now(), ZONE);
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  const theirs = await givenMedication(decoy, { day: addDays(today, -30) });
  await givenDoseStep(decoy, { day: addDays(today, -30), medicationId: theirs, schedule: twice });
  await givenIntake(decoy, { day: today, medicationId: theirs, amount: 99 });
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  medicationId = await givenMedication(patient, { day: addDays(today, -30), drugId: 'mycophenolate-mofetil' });
  await givenDoseStep(patient, { day: addDays(today, -30), medicationId, schedule: twice });
});

afterAll(closeTestEngine);

const NOTHING_SAID = { state: 'taken', amount: null, takenAt: null, skipReason: null } as const;

const answer = (change: Partial<DoseAnswer> = {}): Promise<CaptureAnswer> =>
  answerDose(viewer, patient, {
    medicationId,
    day: today,
    zone: ZONE,
    drawnAt: null,
    dueAt: '08:00',
    ...NOTHING_SAID,
    ...change,
  });

const rows = () =>
  engine.read((q) =>
    q
      .select()
      .from(intakes)
      .where(and(eq(intakes.patientId, patient.patientId), isNull(intakes.deletedAt)))
      .orderBy(intakes.day, intakes.slot),
  );

const undoOf = (saved: CaptureAnswer): string => (saved as { undoId: string }).undoId;

test('A dose is taken, and answering again replaces the answer', async () => {
  await answer();
  await answer({ state: 'skipped', skipReason: 'felt-unwell' });
  expect(await rows()).toMatchObject([
    { day: today, dueAt: '08:00', state: 'skipped', skipReason: 'felt-unwell', isBackfill: false, version: 2 },
  ]);
});

test('Two taps on two phones at once are one answer', async () => {
  const answers = await Promise.allSettled([answer(), answer(), answer()]);
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  expect(await rows()).toHaveLength(1);
});

test('Doses of one day are answered apart, and what is not answered has no row', async () => {
  await answer({ dueAt: '20:00', state: 'late', takenAt: '22:15' });
  expect(await rows()).toMatchObject([{ dueAt: '20:00', state: 'late', takenAt: '22:15' }]);
});

test('A dose of the day before yesterday is a back-fill', async () => {
  await answer({ day: addDays(today, -2), state: 'late' });
  expect(await rows()).toMatchObject([{ day: addDays(today, -2), isBackfill: true }]);
});

test('A dose that the plan does not have is refused, and so is tomorrow’s', async () => {
  expect(await answer({ dueAt: '12:00' })).toEqual({ status: 'invalid', fields: { at: ['dose.not-planned'] } });
  const before = await answer({ day: addDays(today, -31) });
  expect(before).toEqual({ status: 'invalid', fields: { at: ['dose.not-planned'] } });
  expect(await answer({ day: addDays(today, 2) })).toEqual({ status: 'invalid', fields: { day: ['day.future'] } });
  expect(await rows()).toEqual([]);
});

test('"I took all" answers what was shown as due in one act; an answer given meanwhile stands', async () => {
  await answer({ state: 'skipped', skipReason: 'ran-out' });
  const shown = ['08:00', '20:00', '23:59'].map((dueAt) => ({ medicationId, day: today, dueAt }));
  const saved = await answerAll(viewer, patient, { day: today, zone: ZONE, drawnAt: null, doses: shown });
  expect(await rows()).toMatchObject([
    { dueAt: '08:00', state: 'skipped' },
    { dueAt: '20:00', state: 'taken' },
  ]);
  await undoChange(viewer, patient, undoOf(saved));
  expect(await rows()).toMatchObject([{ dueAt: '08:00', state: 'skipped' }]);
});

test('"I took all" with a day that has not come keeps nothing at all', async () => {
  const shown = [today, addDays(today, 2)].map((day) => ({ medicationId, day, dueAt: '08:00' }));
  const answered = await answerAll(viewer, patient, { day: today, zone: ZONE, drawnAt: null, doses: shown });
  expect(answered).toEqual({ status: 'invalid', fields: { day: ['day.future'] } });
  expect(await rows()).toEqual([]);
});

test('"I took all" with nothing left to answer says so', async () => {
  const all = { day: today, zone: ZONE, drawnAt: null, doses: [] };
  expect(await answerAll(viewer, patient, all)).toMatchObject({ fields: { doses: ['dose.none-due'] } });
});

test('Hour and amount of an answer are corrected, and Undo brings the first back', async () => {
  await answer();
  const [row] = await rows();
  const saved = await correctIntake(viewer, patient, { intakeId: row?.id ?? '', takenAt: '09:40', amount: 500 });
  expect(await rows()).toMatchObject([{ state: 'taken', takenAt: '09:40', amount: 500 }]);
  await undoChange(viewer, patient, undoOf(saved));
  expect(await rows()).toMatchObject([{ state: 'taken', takenAt: null, amount: null }]);
});

test('An answer taken back leaves the dose unanswered, and answering revives it', async () => {
  await answer();
  const [row] = await rows();
  await clearIntake(viewer, patient, row?.id ?? '');
  expect(await rows()).toEqual([]);
  await answer({ state: 'late' });
  expect(await rows()).toMatchObject([{ id: row?.id, state: 'late' }]);
});

test('What is taken as needed stands with its amount, as often as it was taken', async () => {
  const ibuprofen = await givenMedication(patient, { day: today, drugId: 'ibuprofen' });
  const asNeeded = { kind: 'as-needed', amount: 400 } as const;
  await givenDoseStep(patient, { day: today, medicationId: ibuprofen, schedule: asNeeded });
  await answer({ medicationId: ibuprofen, dueAt: null, takenAt: '07:00' });
  await answer({ medicationId: ibuprofen, dueAt: null, takenAt: '15:00', amount: 800 });
  const kept = (await rows()).map(({ amount, takenAt, dueAt }) => ({ amount, takenAt, dueAt }));
  expect(kept).toHaveLength(2);
  expect(kept).toEqual(
    expect.arrayContaining([
      { amount: 400, takenAt: '07:00', dueAt: null },
      { amount: 800, takenAt: '15:00', dueAt: null },
    ]),
  );
});

test('One taken as needed today stands at the hour of the tap; one of another day has none', async () => {
  const schedule = { kind: 'as-needed', amount: 400 } as const;
  const ibuprofen = await givenMedication(patient, { day: addDays(today, -5), drugId: 'ibuprofen' });
  await givenDoseStep(patient, { day: addDays(today, -5), medicationId: ibuprofen, schedule });
  for (const day of [addDays(today, -3), today]) await answer({ medicationId: ibuprofen, dueAt: null, day });
  expect((await rows()).map(({ takenAt }) => takenAt)).toEqual([null, expect.stringMatching(/^\d\d:\d\d$/)]);
});

test('An answer about a sealed medicine is sealed, still one a dose, and opened for its owner', async () => {
  const sealed = await givenMedication(patient, { day: today, drugId: 'duloxetine', category: 'mental' });
  await givenDoseStep(patient, { day: today, medicationId: sealed, schedule: twice, category: 'mental' });
  await answer({ medicationId: sealed });
  await answer({ medicationId: sealed, state: 'skipped', skipReason: 'side-effect' });
  expect(await rows()).toMatchObject([{ state: null, dueAt: null, skipReason: null, category: 'mental' }]);
  const medicines = (await listMedicines(viewer, patient)).medicines;
  expect(medicines.find(({ id }) => id === sealed)?.intakes).toMatchObject([
    { dueAt: '08:00', state: 'skipped', skipReason: 'side-effect' },
  ]);
});

test('The last change says what was done', async () => {
  await answer({ state: 'late' });
  expect(await getLastChange(viewer, patient)).toMatchObject({ words: { kind: 'intake', state: 'late' } });
});
