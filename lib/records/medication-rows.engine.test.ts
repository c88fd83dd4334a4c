import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import type { Category, Schedule } from '@/db/schema';
import { withAccess } from '@/lib/access/gate';
import { issueViewer } from '@/lib/access/issue-viewer';
import { dosesOn } from '@/lib/clinical/doses';
import { coursesOf, type Medicine } from './medication-rows';

const FROM = '2026-09-01';
const TO = '2026-09-30';

let patient: GivenPatient;

beforeAll(openTestEngine);
afterAll(closeTestEngine);

const daily = (morning: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount: morning }] });

/** Prednisone from July with three steps, answered on two days. */
async function givenTaper(owner: GivenPatient): Promise<string> {
  const medicationId = await givenMedication(owner, { day: '2026-07-01', reason: 'kidneys' });
  await givenDoseStep(owner, { day: '2026-07-01', medicationId, schedule: daily(20) });
  await givenDoseStep(owner, { day: '2026-08-01', medicationId, schedule: { kind: 'every', days: 3, doses: [] } });
  await givenDoseStep(owner, { day: '2026-09-10', medicationId, schedule: daily(5) });
  await givenIntake(owner, { day: '2026-08-30', medicationId });
  await givenIntake(owner, { day: '2026-09-10', medicationId, state: 'skipped', skipReason: 'ran-out' });
  return medicationId;
}

beforeEach(async () => {
  patient = await givenPatient();
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  await givenTaper(decoy);
  await givenTaper(patient);
});

const read = (viewer: ReturnType<typeof issueViewer>): Promise<Medicine[]> =>
  withAccess(viewer, 'timeline.read', patient, (allowed) => coursesOf(allowed, { from: FROM, to: TO }));

const own = () => read(issueViewer(patient.session));

async function seen(categories: Category[], days: { fromDay?: string; untilDay?: string } = {}): Promise<Medicine[]> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories, ...days });
  return read(issueViewer(clinician.session));
}

test('A patient reads each medicine with all its steps and the answers of the days asked for', async () => {
  expect(await own()).toMatchObject([
    {
      drugId: 'prednisone',
      drugClass: 'corticosteroid',
      route: 'oral',
      name: null,
      reason: 'kidneys',
      day: '2026-07-01',
      untilDay: null,
      steps: [{ day: '2026-07-01' }, { day: '2026-08-01' }, { day: '2026-09-10', unit: 'mg', schedule: daily(5) }],
      intakes: [{ day: '2026-09-10', dueAt: '08:00', state: 'skipped', skipReason: 'ran-out' }],
    },
  ]);
});

test('A clinician sees medicines only where they are shared, and why only with notes', async () => {
  expect(await seen(['flares', 'notes'])).toEqual([]);
  expect(await seen(['meds'])).toMatchObject([{ drugId: 'prednisone', reason: null }]);
  expect(await seen(['meds', 'notes'])).toMatchObject([{ reason: 'kidneys' }]);
});

test('The step that stands when a share begins is seen from its first day on, earlier ones are not', async () => {
  const [medicine] = await seen(['meds'], { fromDay: '2026-08-15' });
  expect(medicine).toMatchObject({ day: '2026-08-15', isCutStart: true });
  expect(medicine?.steps.map(({ day }) => day)).toEqual(['2026-08-15', '2026-09-10']);
  expect(medicine?.steps.map(({ isCutStart }) => isCutStart ?? false)).toEqual([true, false]);
});

test('A step that begins on the first day of a share is a change of that day', async () => {
  const [medicine] = await seen(['meds'], { fromDay: '2026-08-01' });
  expect(medicine).toMatchObject({ isCutStart: true, steps: [{ day: '2026-08-01' }, { day: '2026-09-10' }] });
  expect(medicine?.steps.every(({ isCutStart }) => isCutStart === undefined)).toBe(true);
});

test('Of days that are named one by one, a share opens its own', async () => {
  const medicationId = await givenMedication(patient, { day: '2026-08-01', drugId: 'methotrexate' });
  const days = ['2026-08-20', '2026-09-03', '2026-09-20'];
  const schedule: Schedule = { kind: 'on-days', days, doses: [{ at: '08:00', amount: 10 }] };
  await givenDoseStep(patient, { day: '2026-08-01', medicationId, schedule });
  const medicines = await seen(['meds'], { fromDay: '2026-09-01', untilDay: '2026-09-10' });
  const named = medicines.flatMap(({ steps }) => steps.map((one) => one.schedule));
  expect(named).toContainEqual({ ...schedule, days: ['2026-09-03'] });
});

test('What comes after the last day of a share is not seen, nor why a medicine ended later', async () => {
  await givenMedication(patient, {
    day: '2026-07-02',
    drugId: 'azathioprine',
    untilDay: '2026-09-20',
    stopReason: 'switched',
  });
  const medicines = await seen(['meds'], { untilDay: '2026-09-05' });
  expect(medicines).toMatchObject([
    { steps: [{ day: '2026-07-01' }, { day: '2026-08-01' }], intakes: [] },
    { untilDay: '2026-09-05', isCutEnd: true, stopReason: null },
  ]);
});

test('A dose every few days keeps its rhythm where the share cuts its beginning', async () => {
  const medicationId = await givenMedication(patient, { day: '2026-08-01', drugId: 'colecalciferol' });
  const doses = [{ at: '08:00', amount: 20000 }];
  const schedule = { kind: 'every', days: 7, doses } as const;
  await givenDoseStep(patient, { day: '2026-08-01', medicationId, schedule: { ...schedule, doses }, unit: 'IU' });
  const days = Array.from({ length: 30 }, (_, place) => `2026-09-${String(place + 1).padStart(2, '0')}`);
  const dosed = (list: Medicine[]) =>
    list
      .filter((one) => one.drugId === 'colecalciferol')
      .map((one) => days.filter((day) => dosesOn(one, day).length > 0));
  expect(dosed(await seen(['meds'], { fromDay: '2026-09-01' }))).toEqual(dosed(await own()));
});

test('A medicine of mood and mind is sealed: opened for its owner and where that category is shared', async () => {
  const category = 'mental';
  const medicationId = await givenMedication(patient, { day: '2026-09-02', drugId: 'duloxetine', category });
  await givenDoseStep(patient, { day: '2026-09-02', medicationId, schedule: daily(30), category });
  await givenIntake(patient, { day: '2026-09-03', medicationId, category, takenAt: '09:00' });
  const open = {
    drugId: 'duloxetine',
    steps: [{ unit: 'mg', schedule: daily(30) }],
    intakes: [{ state: 'taken', dueAt: '08:00', takenAt: '09:00' }],
  };
  expect(await own()).toMatchObject([{}, open]);
  expect(await seen(['meds'])).toMatchObject([{ drugId: 'prednisone' }]);
  expect(await seen(['mental'])).toMatchObject([open]);
});

test('A private medicine, step or answer is its owner’s alone', async () => {
  const isPrivate = true;
  const medicationId = await givenMedication(patient, { day: '2026-09-02', name: 'Grandmother’s drops', isPrivate });
  await givenDoseStep(patient, { day: '2026-09-02', medicationId, schedule: daily(1), unit: 'drop', isPrivate });
  await givenIntake(patient, { day: '2026-09-03', medicationId, isPrivate });
  expect(await own()).toMatchObject([{}, { name: 'Grandmother’s drops', drugId: null, intakes: [{}] }]);
  expect(await seen(['meds', 'notes', 'mental'])).toHaveLength(1);
});
