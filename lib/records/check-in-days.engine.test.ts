import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { checkInObservations, checkIns } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { withFixedClock } from '@/lib/platform/clock';
import { getLastChange, undoChange } from './changes';
import { repeatYesterday, setAnswer } from './check-ins';
import { getCheckInDay, getToday } from './today';

const YESTERDAY = '2026-03-09';
const DAY = '2026-03-10';
const NOON = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const ON_DAY = { day: DAY, zone: 'Europe/London', drawnAt: null };

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(() =>
  withFixedClock(NOON, async () => {
    patient = await givenPatient({ idleMs: 48 * HOUR, expiresAt: NOON + 72 * HOUR });
    viewer = issueViewer(patient.session);
    await givenDecoy(DAY);
  }),
);

afterAll(closeTestEngine);

const atNoon = <T>(work: () => Promise<T>): Promise<T> => withFixedClock(NOON, work);
const feel = (feeling: 0 | 1 | 2 | 3 | 4) => setAnswer(viewer, patient, { ...ON_DAY, feeling });

const observations = () =>
  engine.read((q) =>
    q
      .select()
      .from(checkInObservations)
      .where(eq(checkInObservations.patientId, patient.patientId))
      .orderBy(asc(checkInObservations.at), asc(checkInObservations.feeling)),
  );

const days = (owner = patient) =>
  engine.read((q) =>
    q
      .select({ day: checkIns.day, feeling: checkIns.feeling, n: checkIns.observations })
      .from(checkIns)
      .where(eq(checkIns.patientId, owner.patientId)),
  );

test('Each question is answered by itself, and the day holds all three', async () => {
  await atNoon(() => feel(3));
  await atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, tired: 2 }));
  await atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, pain: 0 }));

  expect(await observations()).toMatchObject([{ feeling: 3, tired: 2, pain: 0, version: 3 }]);
  const { checkIn } = await atNoon(() => getToday(viewer, patient));
  expect(checkIn).toMatchObject({ feeling: 3, tired: 2, pain: 0, observations: 1 });
});

test('What was tapped last is said alone, and Undo takes back that alone', async () => {
  await atNoon(() => feel(3));
  await withFixedClock(NOON + HOUR, () => setAnswer(viewer, patient, { ...ON_DAY, tired: 2 }));

  const change = await withFixedClock(NOON + HOUR, () => getLastChange(viewer, patient));
  expect(change?.words).toEqual({ kind: 'check-in', day: null, feeling: null, tired: 2, pain: null });
  await withFixedClock(NOON + HOUR, () => undoChange(viewer, patient, change?.undoId ?? ''));

  expect(await observations()).toMatchObject([{ feeling: 3, tired: null, pain: null }]);
});

test('A question can be the first and only one; the others stay unanswered', async () => {
  await atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, pain: 0 }));

  expect(await days()).toEqual([{ day: DAY, feeling: null, n: 1 }]);
  expect(await observations()).toMatchObject([{ feeling: null, tired: null, pain: 0 }]);
});

test('"Same as yesterday" copies the worst of each answer', async () => {
  await atNoon(() => givenCheckIn(patient, { day: YESTERDAY, feeling: 3, tired: 0 }));
  await atNoon(() => givenCheckIn(patient, { day: YESTERDAY, feeling: 1, tired: 2, pain: 1 }));

  await atNoon(() => repeatYesterday(viewer, patient, ON_DAY));

  expect((await observations()).filter((row) => row.day === DAY)).toMatchObject([{ feeling: 3, tired: 2, pain: 1 }]);
});

test('The last seven days say what stands in them, and which were written down later', async () => {
  await atNoon(() => givenCheckIn(patient, { day: '2026-03-03', feeling: 1 }));
  await atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, day: '2026-03-08', pain: 2 }));

  const { week } = await atNoon(() => getToday(viewer, patient));

  expect(
    week.map(({ day, checkIn, isLater }) => [day, checkIn?.feeling ?? null, checkIn?.pain ?? null, isLater]),
  ).toEqual([
    ['2026-03-09', null, null, false],
    ['2026-03-08', null, 2, true],
    ['2026-03-07', null, null, false],
    ['2026-03-06', null, null, false],
    ['2026-03-05', null, null, false],
    ['2026-03-04', null, null, false],
    ['2026-03-03', 1, null, false],
  ]);
});

test('A day’s page is of her days alone, and a day that has not come is not there', async () => {
  await atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, day: YESTERDAY, feeling: 2 }));

  const page = await atNoon(() => getCheckInDay(viewer, patient, DAY));
  expect(page).toMatchObject({ day: DAY, today: DAY, checkIn: null, isLater: false, symptoms: [] });
  expect(page.before).toMatchObject({ feeling: 2 });
  expect(await atNoon(() => getCheckInDay(viewer, patient, YESTERDAY))).toMatchObject({ isLater: true });
  for (const odd of ['2026-03-11', '2026-02-30', '', 'today']) {
    await expect(atNoon(() => getCheckInDay(viewer, patient, odd))).rejects.toMatchObject({ code: 'not_found' });
  }
});
