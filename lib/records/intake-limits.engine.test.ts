import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { intakes, type Schedule } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, startOfDay } from '@/lib/clinical/days';
import { withFixedClock } from '@/lib/platform/clock';
import { answerAll, answerDose, correctIntake, type DoseAnswer } from './intakes';
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

test('An amount far above the plan is asked about once, then kept; a planned one never is', async () => {
  const asked = { status: 'invalid', fields: { sure: ['dose.unusual'] } };
  expect(await answer({ amount: 75_000 })).toEqual(asked);
  expect(await answer({ amount: 1000 })).toMatchObject({ status: 'saved' });
  expect(await answer({ amount: 75_000, isSure: true })).toMatchObject({ status: 'saved' });
  const [row] = await rows();
  const correction = { intakeId: row?.id ?? '', takenAt: null, amount: 60_000 };
  expect(await correctIntake(viewer, patient, correction)).toEqual(asked);
  expect(await correctIntake(viewer, patient, { ...correction, isSure: true })).toMatchObject({ status: 'saved' });
  expect(await rows()).toMatchObject([{ amount: 60_000 }]);
});

test('What is taken as needed stands on days of its medicine only', async () => {
  const schedule = { kind: 'as-needed', amount: 400 } as const;
  const days = { day: addDays(today, -9), untilDay: addDays(today, -3) };
  const ibuprofen = await givenMedication(patient, { ...days, drugId: 'ibuprofen' });
  await givenDoseStep(patient, { day: days.day, medicationId: ibuprofen, schedule });
  const on = (day: string) => answer({ medicationId: ibuprofen, dueAt: null, day });
  const outside = { status: 'invalid', fields: { day: ['dose.outside'] } };
  expect(await on(addDays(days.day, -1))).toEqual(outside);
  expect(await on(addDays(days.untilDay, 1))).toEqual(outside);
  expect(await rows()).toEqual([]);
  expect(await on(days.day)).toMatchObject({ status: 'saved' });
  expect(await on(days.untilDay)).toMatchObject({ status: 'saved' });
});

test('"I took all" answers what one form shows, and not the doses of years', async () => {
  const all = (days: readonly number[]) => {
    const doses = days.map((ago) => ({ medicationId, day: addDays(today, -ago), dueAt: '08:00' }));
    return answerAll(viewer, patient, { day: today, zone: ZONE, drawnAt: null, doses });
  };
  expect(await all([0, 900])).toEqual({ status: 'invalid', fields: { doses: ['dose.apart'] } });
  expect(await rows()).toEqual([]);
  expect(await all([0, 1])).toMatchObject({ status: 'saved' });
});

test('A dose of last night that can still be answered is live; once its window is over it is a back-fill', async () => {
  const first = addDays(today, -5);
  const evening = await givenMedication(patient, { day: first, drugId: 'hydroxychloroquine' });
  const doses = ['22:00', '22:30'].map((at) => ({ at, amount: 200 }));
  await givenDoseStep(patient, { day: first, medicationId: evening, schedule: { kind: 'daily', doses } });
  const atHour = (hour: number, dueAt: string) =>
    withFixedClock(startOfDay(today, ZONE) + hour * 3_600_000, () =>
      answer({ medicationId: evening, day: addDays(today, -1), dueAt }),
    );
  await atHour(4, '22:00');
  await atHour(2, '22:30');
  const kept = (await rows()).map(({ dueAt, isBackfill }) => [dueAt, isBackfill]);
  expect(kept).toEqual([
    ['22:00', true],
    ['22:30', false],
  ]);
});
