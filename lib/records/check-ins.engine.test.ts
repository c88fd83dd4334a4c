import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { checkInObservations, checkIns, daySummaries, revisions } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { withFixedClock } from '@/lib/platform/clock';
import { addAnswer, repeatYesterday, setAnswer } from './check-ins';
import { getToday } from './today';

const YESTERDAY = '2026-03-09';
const DAY = '2026-03-10';
const NOON = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const ON_DAY = { day: DAY, zone: 'Europe/London', drawnAt: null };

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let decoy: GivenPatient;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(() =>
  withFixedClock(NOON, async () => {
    patient = await givenPatient({ idleMs: 48 * HOUR, expiresAt: NOON + 72 * HOUR });
    viewer = issueViewer(patient.session);
    decoy = await givenDecoy(DAY);
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

const summaries = () =>
  engine.read((q) =>
    q
      .select({ entries: daySummaries.entries, worstFeeling: daySummaries.worstFeeling })
      .from(daySummaries)
      .where(eq(daySummaries.patientId, patient.patientId)),
  );

test('One tap says how she feels, and the day knows it', async () => {
  const answer = await atNoon(() => feel(3));

  expect(answer).toEqual({ status: 'saved', undoId: expect.stringMatching(/^rev-[0-9a-f]{32}$/) as unknown });
  expect(await observations()).toMatchObject([
    { day: DAY, zone: 'Europe/London', at: NOON, feeling: 3, version: 1, isBackfill: false, isPrivate: false },
  ]);
  expect(await days()).toEqual([{ day: DAY, feeling: 3, n: 1 }]);
  expect(await summaries()).toEqual([{ entries: 1, worstFeeling: 3 }]);
});

test('A second tap corrects the first, which stays in the history', async () => {
  await atNoon(() => feel(4));
  await atNoon(() => feel(1));

  const [row] = await observations();
  const history = await engine.read((q) =>
    q
      .select()
      .from(revisions)
      .where(eq(revisions.rowId, row?.id ?? ''))
      .orderBy(asc(revisions.rowVersion)),
  );
  expect(await days()).toEqual([{ day: DAY, feeling: 1, n: 1 }]);
  expect(row).toMatchObject({ feeling: 1, version: 2 });
  expect(history.map((one) => [one.rowVersion, one.before?.['feeling'] ?? null])).toEqual([
    [1, null],
    [2, 4],
  ]);
});

test('"It changed" adds to the day, which shows the worse of the two', async () => {
  await atNoon(() => feel(4));
  await withFixedClock(NOON + HOUR, () => addAnswer(viewer, patient, { ...ON_DAY, feeling: 1 }));
  expect(await days()).toEqual([{ day: DAY, feeling: 4, n: 2 }]);

  await withFixedClock(NOON + 2 * HOUR, () => feel(2));

  expect((await observations()).map((row) => row.feeling)).toEqual([4, 2]);
  expect(await days()).toEqual([{ day: DAY, feeling: 4, n: 2 }]);
});

test('"Same as yesterday" copies the worst of yesterday, and what was not answered stays so', async () => {
  await atNoon(() => givenCheckIn(patient, { day: YESTERDAY, feeling: 3 }));
  await atNoon(() => givenCheckIn(patient, { day: YESTERDAY, feeling: 1 }));

  const answer = await atNoon(() => repeatYesterday(viewer, patient, ON_DAY));

  expect(answer.status).toBe('saved');
  expect((await observations()).filter((row) => row.day === DAY)).toMatchObject([
    { feeling: 3, tired: null, pain: null },
  ]);
});

test('"Same as yesterday" says so when yesterday is empty, and saves nothing', async () => {
  const answer = await atNoon(() => repeatYesterday(viewer, patient, ON_DAY));

  expect(answer).toEqual({ status: 'invalid', fields: { do: ['check-in.yesterday.none'] } });
  expect(await observations()).toEqual([]);
});

test('A day that has not come yet is refused, by the clock of the form', async () => {
  const kiritimati = { ...ON_DAY, day: '2026-03-11', zone: 'Pacific/Kiritimati' };
  const early = await atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, day: '2026-03-11', feeling: 2 }));
  const there = await atNoon(() => setAnswer(viewer, patient, { ...kiritimati, feeling: 2 }));

  expect(early).toEqual({ status: 'invalid', fields: { day: ['day.future'] } });
  expect(there.status).toBe('saved');
});

test('A day before her birth is refused, and so is one that her zone left out; thirty years back can be filled in', async () => {
  const on = (day: string, zone = ON_DAY.zone) =>
    atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, day, zone, feeling: 2 }));
  const refused = (fault: string) => ({ status: 'invalid', fields: { day: [fault] } });

  expect(await on('1900-01-01')).toEqual(refused('day.before-life'));
  expect(await on('1989-12-31')).toEqual(refused('day.before-life'));
  expect(await on('2011-12-30', 'Pacific/Apia')).toEqual(refused('day.nowhere'));
  expect(await on('1996-11-24')).toMatchObject({ status: 'saved' });
});

test('Yesterday can be filled in, and is marked as written later', async () => {
  await atNoon(() => setAnswer(viewer, patient, { ...ON_DAY, day: YESTERDAY, feeling: 2 }));

  expect(await observations()).toMatchObject([{ day: YESTERDAY, isBackfill: true }]);
});

test('A form left open past midnight still means its own day, for a day and no longer', async () => {
  const drawnAt = Date.parse('2026-03-10T23:50:00Z');
  await withFixedClock(drawnAt + HOUR, () => setAnswer(viewer, patient, { ...ON_DAY, drawnAt, feeling: 2 }));
  expect(await observations()).toMatchObject([{ day: DAY, isBackfill: false }]);

  const late = { ...ON_DAY, day: YESTERDAY, drawnAt: drawnAt - 24 * HOUR, feeling: 2 as const };
  await withFixedClock(drawnAt + HOUR, () => setAnswer(viewer, patient, late));
  expect((await observations()).filter((row) => row.day === YESTERDAY)).toMatchObject([{ isBackfill: true }]);
});

test('A private check-in counts for herself alone', async () => {
  await atNoon(() => feel(1));
  await atNoon(() => givenCheckIn(patient, { day: DAY, feeling: 4, isPrivate: true }));

  const today = await atNoon(() => getToday(viewer, patient));

  expect(await days()).toEqual([{ day: DAY, feeling: 1, n: 1 }]);
  expect(await summaries()).toEqual([{ entries: 1, worstFeeling: 1 }]);
  expect(today.checkIn).toMatchObject({ feeling: 4, observations: 2 });
});

test('Today shows her day and nobody else’s', async () => {
  await atNoon(() => givenCheckIn(patient, { day: YESTERDAY, feeling: 2 }));
  await atNoon(() => givenSystemDay(patient, { day: DAY, system: 'brain', level: 1 }));
  await atNoon(() => feel(1));

  const today = await atNoon(() => getToday(viewer, patient));

  expect(today).toMatchObject({ day: DAY, hour: 12, flare: null, isEmpty: false });
  expect(today.horizon.map(({ day, feeling }) => [day, feeling])).toEqual([
    [YESTERDAY, 2],
    [DAY, 1],
  ]);
  expect(today.yesterday).toMatchObject({ feeling: 2 });
  expect(await days(decoy)).toEqual([{ day: DAY, feeling: 4, n: 1 }]);
});

test('An empty record is empty beside a full one', async () => {
  const today = await atNoon(() => getToday(viewer, patient));

  expect(today).toMatchObject({ checkIn: null, yesterday: null, horizon: [], flare: null, isEmpty: true });
});
