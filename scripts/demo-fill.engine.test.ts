import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { and, asc, count, eq, getTableName, gte, isNull, like } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '@/db/audit/verify';
import type { Engine } from '@/db/engine/engine';
import { expectedDerived } from '@/db/factories/derived-days';
import { closeTestEngine, openTestEngine, testEngineName } from '@/db/factories/test-engine';
import {
  accounts,
  auditEvents,
  checkInObservations,
  checkIns,
  daySummaries,
  episodes,
  patients,
  revisions,
  sessions,
  shares,
  symptomEntries,
  systemDays,
} from '@/db/schema';
import { env } from '@/lib/platform/env';
import { secrets } from '@/lib/platform/secrets';
import { fillDemo, fillingOf } from './demo/fill';

const TODAY = '2026-11-24';
const ENTRIES = [checkInObservations, episodes, systemDays, symptomEntries] as const;

// The whole demo is filled once, on the engine it ships with; that its rows are equal is proved on all of them.
const isFilled = testEngineName() === 'sqlite';
const check = test.runIf(isFilled);

let engine: Engine;
const ids = new Map<string, string>();

async function fill(): Promise<void> {
  await fillDemo(fillingOf(TODAY));
  const rows = await engine.read((q) =>
    q
      .select({ email: accounts.emailNorm, patientId: patients.patientId })
      .from(accounts)
      .innerJoin(patients, eq(patients.accountId, accounts.id))
      .where(like(accounts.emailNorm, '%@example.org')),
  );
  for (const { email, patientId } of rows) ids.set(email.split('@')[0] ?? '', patientId);
}

beforeAll(async () => {
  engine = await openTestEngine();
  await (isFilled && fill());
});

afterAll(closeTestEngine);

const idOf = (name: string): string => ids.get(name) ?? 'nobody';

type DayTable = typeof checkIns | typeof daySummaries | typeof episodes;

/** All rows of a person, by day. */
async function rowsOf(table: DayTable, name: string): Promise<{ day: string }[]> {
  return engine.read((q) =>
    q
      .select()
      .from(table)
      .where(eq(table.patientId, idOf(name)))
      .orderBy(asc(table.day)),
  );
}

check.each([
  ['nadia', 476, 4],
  ['ines', 25, 1],
  ['ruth', 2671, 14],
  ['sam', 0, 0],
])('%s has %i logged days and %i flares', async (name, days, flares) => {
  const kept = [await rowsOf(checkIns, name), await rowsOf(episodes, name)];

  expect(kept.map((rows) => rows.length)).toEqual([days, flares]);
});

check('Nadia is flaring since ten days, and wrote last yesterday', async () => {
  const flares = await rowsOf(episodes, 'nadia');
  const days = await rowsOf(checkIns, 'nadia');

  expect(flares).toMatchObject([
    { day: '2025-07-18', untilDay: '2025-08-29', worst: 2 },
    { day: '2025-11-03', untilDay: '2026-01-20', worst: 3 },
    { day: '2026-06-02', untilDay: '2026-06-19', worst: 1 },
    { day: '2026-11-14', untilDay: null, worst: 2 },
  ]);
  expect(days.at(-1)?.day).toBe('2026-11-23');
});

check('The flare she is in says which joints hurt and how long they were stiff in the morning', async () => {
  const since = and(eq(symptomEntries.patientId, idOf('nadia')), gte(symptomEntries.day, '2026-11-14'));
  const signs = await engine.read((q) => q.select().from(symptomEntries).where(since));

  const pain = signs.filter(({ symptomId }) => symptomId === 'joint-pain');
  const stiff = signs.filter(({ symptomId }) => symptomId === 'morning-stiffness');
  expect(pain.map(({ level, joints }) => [level, joints?.length])).toContainEqual([2, 5]);
  expect(stiff.map(({ level, minutes }) => [level, minutes])).toContainEqual([2, 45]);
});

check.each(['nadia', 'ines', 'ruth', 'sam'])('The derived days of %s are what the entries say', async (name) => {
  const stretch = { patientId: idOf(name), from: '0001-01-01', to: '9999-12-31' };
  const expected = await engine.read((q) => expectedDerived(q, stretch));
  const byDay = (a: { day: string }, b: { day: string }): number => a.day.localeCompare(b.day);

  expect(await rowsOf(checkIns, name)).toEqual(expected.checkIns.sort(byDay));
  expect(await rowsOf(daySummaries, name)).toEqual(expected.summaries.sort(byDay));
});

check('A row of version n has n revisions', async () => {
  for (const table of ENTRIES) {
    const rows = await engine.read((q) => q.select({ id: table.id, version: table.version }).from(table));
    const kept = await engine.read((q) =>
      q
        .select({ id: revisions.rowId, n: count() })
        .from(revisions)
        .where(eq(revisions.tableName, getTableName(table)))
        .groupBy(revisions.rowId),
    );
    const counts = new Map(kept.map((row) => [row.id, row.n]));
    expect(rows.filter((row) => counts.get(row.id) !== row.version)).toEqual([]);
  }
});

check('The logs hold together, tell of every filling, and of the clinician who came back in vain', async () => {
  const events = await engine.read((q) =>
    q
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.chain, idOf('nadia'))),
  );
  const fillings = await engine.read((q) => q.select().from(auditEvents).where(eq(auditEvents.kind, 'demo.filled')));

  expect(await engine.read((q) => verifyAudit(q, secrets().audit))).toEqual([]);
  expect(fillings.map((event) => event.chain).sort()).toEqual(['nadia', 'sam', 'ines', 'ruth'].map(idOf).sort());
  expect(events.filter((event) => event.result === 'refused').map((event) => event.kind)).toEqual(['timeline.read']);
  expect(events.filter((event) => event.kind === 'timeline.viewed')).toHaveLength(11);
});

check('Nobody is still signed in, and the shares stand as the story says', async () => {
  const live = await engine.read((q) => q.select().from(sessions).where(isNull(sessions.revokedAt)));
  const kept = await engine.read((q) =>
    q.select({ state: shares.state, email: shares.emailNorm }).from(shares).orderBy(asc(shares.state)),
  );

  expect(live).toEqual([]);
  expect(kept).toEqual([
    ...Array.from({ length: 3 }, () => ({ state: 'active', email: 'l.hartwig@elmpark.example' })),
    { state: 'revoked', email: 'm.cho@elmpark.example' },
  ]);
});

check('The list of accounts is for its owner only, and holds what signing in needs', () => {
  const file = join(env().dataDir, 'demo-accounts.txt');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');

  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(lines.map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
    'patient nadia@example.org',
    'clinician l.hartwig@elmpark.example',
    'clinician m.cho@elmpark.example',
    'admin t.silva@elmpark.example',
    'patient sam@example.org',
    'patient ines@example.org',
    'patient ruth@example.org',
  ]);
  expect(lines.filter((line) => !/ {2}[a-z]+(-[a-z]+){4}( {2}[A-Z2-7]{32})?$/.test(line))).toEqual([]);
  expect(lines.map((line) => line.split('  ').length)).toEqual([3, 4, 4, 4, 3, 3, 3]);
});
