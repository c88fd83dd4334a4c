import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { stream } from '@/db/demo/random';
import type { Engine } from '@/db/engine/engine';
import { expectedDerived } from '@/db/factories/derived-days';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDecoy, givenMentalRows, givenPrivateRows } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import {
  checkInObservations,
  checkIns,
  daySummaries,
  episodes,
  revisions,
  symptomEntries,
  systemDays,
} from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now, withFixedClock } from '@/lib/platform/clock';
import { getLastChange, undoChange } from './changes';
import { addAnswer, setAnswer } from './check-ins';
import { answerSeverity, endEpisode, getEpisode, startEpisode, writeRemark } from './episodes';
import { setSign, setSystem } from './symptoms';
import { getToday } from './today';

const ZONE = 'Europe/London';
const ENTRIES = [checkInObservations, episodes, systemDays, symptomEntries] as const;

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient({ idleMs: 90 * 86_400_000, expiresAt: now() + 90 * 86_400_000 });
  viewer = issueViewer(patient.session);
  today = dayOf(now(), ZONE);
  await givenDecoy(today);
});

afterAll(closeTestEngine);

type Answered = { undoId?: string | null; episodeId?: string };

const onToday = () => ({ day: today, zone: ZONE, drawnAt: null });
const feel = async (feeling: 0 | 1 | 2 | 3 | 4) =>
  (await setAnswer(viewer, patient, { ...onToday(), feeling })) as Answered;
const flare = async (level: 1 | 2 | 3) => (await startEpisode(viewer, patient, { ...onToday(), level })) as Answered;
const undo = ({ undoId }: Answered) => undoChange(viewer, patient, undoId ?? '');
const codeOf = (error: unknown): string => (error instanceof Refused && error.code) || String(error);
const page = async () => {
  const { checkIn, flare: open } = await getToday(viewer, patient);
  return { feeling: checkIn?.feeling ?? null, level: open?.level ?? null };
};

/** Whether derived rows are what the entries say, and each row of version n has n revisions. */
async function faultsOf({ patientId }: GivenPatient): Promise<unknown[]> {
  const stretch = { patientId, from: '0001-01-01', to: '9999-12-31' };
  const byDay = (a: { day: string }, b: { day: string }): number => a.day.localeCompare(b.day);
  const expected = await engine.read((q) => expectedDerived(q, stretch));
  const days = await engine.read((q) =>
    q.select().from(checkIns).where(eq(checkIns.patientId, patientId)).orderBy(asc(checkIns.day)),
  );
  const summaries = await engine.read((q) =>
    q.select().from(daySummaries).where(eq(daySummaries.patientId, patientId)).orderBy(asc(daySummaries.day)),
  );
  expect(days).toEqual(expected.checkIns.sort(byDay));
  expect(summaries).toEqual(expected.summaries.sort(byDay));

  const history = await engine.read((q) => q.select().from(revisions).where(eq(revisions.patientId, patientId)));
  const faults: unknown[] = [];
  for (const table of ENTRIES) {
    const rows = await engine.read((q) =>
      q.select({ id: table.id, version: table.version }).from(table).where(eq(table.patientId, patientId)),
    );
    faults.push(...rows.filter((row) => history.filter((one) => one.rowId === row.id).length !== row.version));
  }
  return faults;
}

test('Undo of a first answer takes it back, and Undo of that brings it again', async () => {
  const undone = await undo(await feel(3));
  expect(await page()).toEqual({ feeling: null, level: null });

  await undo(undone);

  expect(await page()).toEqual({ feeling: 3, level: null });
  expect(await faultsOf(patient)).toEqual([]);
});

test('Undo of a correction writes the old answer as a new version', async () => {
  await feel(4);
  await undo(await feel(1));

  const [row] = await engine.read((q) =>
    q.select().from(checkInObservations).where(eq(checkInObservations.patientId, patient.patientId)),
  );
  expect(row).toMatchObject({ feeling: 4, version: 3 });
  expect(await faultsOf(patient)).toEqual([]);
});

test('Undo takes back all that one tap wrote: the sign and the place it switched on', async () => {
  const { episodeId = '' } = await flare(2);
  const tapped = await setSign(viewer, patient, { ...onToday(), episodeId, sign: 'malar-rash', level: 2 });
  await undo(tapped as Answered);

  const { systems, signs } = await getEpisode(viewer, patient, episodeId);
  expect([systems, signs]).toEqual([[], []]);
  expect(await faultsOf(patient)).toEqual([]);
});

test('Undo works once: the second press finds another state', async () => {
  const tapped = await feel(3);
  await undo(tapped);

  expect(await undo(tapped).catch(codeOf)).toBe('conflict');
  expect(await page()).toEqual({ feeling: null, level: null });
});

test('Undo after a later change is a conflict, and leaves the later change', async () => {
  const first = await feel(3);
  await feel(1);

  expect(await undo(first).catch(codeOf)).toBe('conflict');
  expect(await page()).toEqual({ feeling: 1, level: null });
});

test('Undo opens no second flare', async () => {
  const { episodeId = '' } = await flare(2);
  const ended = await endEpisode(viewer, patient, { episodeId, until: today, zone: ZONE });
  await flare(1);

  expect(await undo(ended as Answered).catch(codeOf)).toBe('conflict');
  expect(await page()).toEqual({ feeling: null, level: 1 });
});

test('Undo of an ending lets the flare go on, and of a remark brings the old words', async () => {
  const { episodeId = '' } = await flare(2);
  await writeRemark(viewer, patient, { episodeId, remark: 'Hands', version: 1 });
  await undo((await writeRemark(viewer, patient, { episodeId, remark: 'Knees', version: 2 })) as Answered);
  await undo((await endEpisode(viewer, patient, { episodeId, until: today, zone: ZONE })) as Answered);

  const { remark, episode } = await getEpisode(viewer, patient, episodeId);
  expect([remark, episode.isOpen]).toEqual(['Hands', true]);
  expect(await faultsOf(patient)).toEqual([]);
});

test('Undo of a sealed choice brings the sealed one before it', async () => {
  const { episodeId = '' } = await flare(2);
  const brain = { ...onToday(), episodeId, system: 'brain' as const };
  await setSystem(viewer, patient, { ...brain, level: 1 });
  await undo((await setSystem(viewer, patient, { ...brain, level: 3 })) as Answered);

  expect((await getEpisode(viewer, patient, episodeId)).systems).toEqual([{ day: today, system: 'brain', level: 1 }]);
  expect(await faultsOf(patient)).toEqual([]);
});

test('The last change is told in facts, is hers alone, and is offered for a day', async () => {
  expect(await getLastChange(viewer, patient)).toBeNull();
  const { undoId } = await feel(3);
  expect(await getLastChange(viewer, patient)).toMatchObject({ undoId, words: { kind: 'check-in', feeling: 3 } });

  const tomorrow = now() + 25 * 3_600_000;
  expect(await withFixedClock(tomorrow, () => getLastChange(viewer, patient))).toBeNull();
});

test.each([
  ['headache', 'sign'],
  ['low-mood', 'sign'],
])('The last change names %s although its place came with it', async (sign, kind) => {
  const { episodeId = '' } = await flare(2);
  await setSign(viewer, patient, { ...onToday(), episodeId, sign, level: 2 });

  expect((await getLastChange(viewer, patient))?.words).toEqual({ kind, sign, level: 2 });
});

test('After two hundred taps and Undos in any order, days and history still add up', async () => {
  const random = stream(11, 'taps');
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  await givenPrivateRows(patient, { day: addDays(today, -2), pastDay: addDays(today, -40) });
  await givenMentalRows(patient, addDays(today, -1));
  const { episodeId = '' } = await flare(2);
  const done: Answered[] = [];
  const days = [today, addDays(today, -1), addDays(today, -2)];
  const taps = [
    (day: string) => setAnswer(viewer, patient, { ...onToday(), day, feeling: pick([0, 1, 2, 3, 4] as const) ?? 0 }),
    (day: string) => addAnswer(viewer, patient, { ...onToday(), day, feeling: pick([0, 2, 4] as const) ?? 0 }),
    (day: string) =>
      setSystem(viewer, patient, {
        ...onToday(),
        day,
        episodeId,
        system: pick(['skin', 'brain', 'joints'] as const) ?? 'skin',
        level: pick([0, 1, 2, 3] as const) ?? 0,
      }),
    (day: string) =>
      setSign(viewer, patient, {
        ...onToday(),
        day,
        episodeId,
        sign: pick(['fatigue', 'malar-rash', 'low-mood', 'headache']) ?? 'fatigue',
        level: pick([0, 1, 2, 3] as const) ?? 0,
      }),
    () => answerSeverity(viewer, patient, { episodeId, level: pick([1, 2, 3] as const) ?? 1 }),
    () => undo(pick(done) ?? {}),
    () => undo(done.at(-1) ?? {}),
  ];
  for (let n = 0; n < 200; n += 1) {
    const tap = pick(taps);
    const answer = await tap?.(pick(days) ?? today).catch(codeOf);
    done.push(...[answer].filter((one): one is Extract<typeof one, { status: 'saved' }> => typeof one === 'object'));
  }

  expect(done.length).toBeGreaterThan(100);
  expect(await faultsOf(patient)).toEqual([]);
}, 120_000);
