import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nadiaStory } from '@/db/demo/nadia-story';
import type { Story } from '@/db/demo/story';
import type { Engine } from '@/db/engine/engine';
import { givenPatient } from '@/db/factories/given-accounts';
import { insertDays } from '@/db/factories/insert-days';
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
import { withFixedClock } from '@/lib/platform/clock';
import { liveActs } from './demo/live-days';
import { instantOf } from './demo/local-time';
import { logOf } from './demo/old-days';
import { doInOrder } from './demo/timed-acts';

const TODAY = '2026-11-24';
const ZONE = 'Europe/London';

let engine: Engine;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

const shift = <T extends { offset: number }>(one: T, by: number): T => ({ ...one, offset: one.offset + by });

/** Nadia's third flare with the days around it, moved to the last three weeks; with one answer and a remark more. */
function sample(): Story {
  const { days, flares } = nadiaStory();
  const by = 157;
  const third = flares[2];
  const moved = days.map((day) => shift(day, by)).filter((day) => day.offset >= -20 && day.offset <= 0);
  const flare = {
    from: (third?.from ?? 0) + by,
    until: (third?.until ?? 0) + by,
    answers: [...(third?.answers ?? []), { offset: -160, level: 2 as const }].map((answer) => shift(answer, by)),
    remark: { offset: -10, text: 'Worse in the morning' },
  };
  return { days: moved, flares: [flare] };
}

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const DIFFERENT = ['id', 'rowId', 'actId', 'patientId', 'at', 'enteredBy', 'who'];

const isThere = (value: unknown): boolean => value !== null;
/** What differs in every sealed value is compared by being there. */
const SHOWN: ReadonlyMap<string, (value: unknown) => unknown> = new Map([
  ['payload', isThere],
  ['remark', isThere],
  ['episodeId', isThere],
  ['before', (value: unknown): unknown => [value].filter(isRow).map(comparable)],
]);

/** A row without what must differ between two people and two moments. */
function comparable(row: Row): Row {
  const isSealed = isRow(row['payload']);
  const kept = Object.entries(row).filter(([name]) => !DIFFERENT.includes(name) && !(isSealed && name === 'slot'));
  const shown = kept.map(([name, value]) => [name, SHOWN.get(name)?.(value) ?? value] as const);
  return Object.fromEntries(shown.sort(([a], [b]) => a.localeCompare(b)));
}

const ENTRIES = [checkInObservations, episodes, systemDays, symptomEntries] as const;
const TABLES = [...ENTRIES, checkIns, daySummaries, revisions] as const;

async function rowsOf({ patientId }: { patientId: string }): Promise<string[][]> {
  const all: string[][] = [];
  for (const table of TABLES) {
    const rows: Row[] = await engine.read((q) => q.select().from(table).where(eq(table.patientId, patientId)));
    all.push(rows.map((row) => JSON.stringify(comparable(row))).sort());
  }
  return all;
}

test('Days tapped in one by one and days written as rows leave the same record', async () => {
  const fillAt = instantOf(TODAY, 1200, ZONE);
  const calendar = { today: TODAY, zone: ZONE };
  const lasting = { idleMs: 1e12, expiresAt: fillAt + 1 };
  const tapping = await withFixedClock(fillAt, () => givenPatient(lasting));
  const [writing, bystander] = [await givenPatient(), await givenPatient()];
  const story = sample();
  const earlier = logOf(
    { days: [], flares: [{ from: -90, until: -80, answers: [{ offset: -90, level: 1 }], remark: null }] },
    calendar,
  );
  const [episodeId = ''] = await engine.write(tapping.patientId, (q) => insertDays(q, tapping, earlier));
  await engine.write(writing.patientId, (q) => insertDays(q, writing, earlier));

  const viewer = issueViewer(tapping.session);
  await doInOrder(liveActs(story, -20, { ...calendar, viewer, patientId: tapping.patientId, fillAt, episodeId }));
  await engine.write(writing.patientId, (q) => insertDays(q, writing, logOf(story, calendar)));

  const tapped = await rowsOf(tapping);
  expect(tapped).toEqual(await rowsOf(writing));
  expect(tapped.map((rows) => rows.length > 0)).toEqual(TABLES.map(() => true));
  expect(await rowsOf(bystander)).toEqual(TABLES.map(() => []));
});
