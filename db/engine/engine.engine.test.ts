import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit } from '@/db/audit/append';
import { verifyAudit } from '@/db/audit/verify';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { closeTestEngine, openTestEngine, testEngineName } from '@/db/factories/test-engine';
import { auditEvents, rateBuckets } from '@/db/schema';
import { secrets } from '@/lib/platform/secrets';
import type { Engine, Q } from './engine';

let engine: Engine;
let patient: GivenPatient;
let other: GivenPatient;

beforeAll(async () => {
  engine = await openTestEngine();
  patient = await givenPatient();
  other = await givenPatient();
});

afterAll(closeTestEngine);

// PGlite has one connection: its writers queue in the driver, so there is nothing to show there.
const hasConnections = test.runIf(testEngineName() !== 'pglite');

const times = (n: number): number[] => Array.from({ length: n }, (_, index) => index);

function facts(chain: string, kind: string) {
  return {
    chain,
    at: 1_700_000_000_000,
    actorId: 'acc-test',
    actorRole: 'patient' as const,
    patientId: chain,
    kind,
    objectType: null,
    objectId: null,
    categories: ['flares'],
    shareId: null,
    result: 'done' as const,
    sessionRef: null,
    detail: { from: '2026-01-01', n: 3 },
  };
}

async function count(q: Q, key: string): Promise<number> {
  const [row] = await q.select({ count: rateBuckets.count }).from(rateBuckets).where(eq(rateBuckets.key, key));
  return row?.count ?? 0;
}

async function setCount(q: Q, key: string, value: number): Promise<void> {
  await q
    .insert(rateBuckets)
    .values({ key, windowStart: 0, count: value, lastAt: 0 })
    .onConflictDoUpdate({ target: rateBuckets.key, set: { count: value } });
}

test('A hundred entries saved at the same time all stand, each with its line in the log', async () => {
  const save = (n: number) =>
    engine.write(patient.patientId, async (q) => {
      await setCount(q, `entry-${String(n)}`, n);
      await appendAudit(q, secrets().audit, facts(patient.patientId, 'entry.saved'));
    });
  await Promise.all(times(100).map(save));

  const events = await engine.read((q) =>
    q
      .select({ seq: auditEvents.seq })
      .from(auditEvents)
      .where(eq(auditEvents.chain, patient.patientId))
      .orderBy(asc(auditEvents.seq)),
  );
  expect(events.map((event) => event.seq)).toEqual(times(100).map((n) => n + 1));
  expect(await engine.read((q) => verifyAudit(q, secrets().audit))).toEqual([]);
});

test('A save that fails leaves nothing of itself, and everything of its neighbours', async () => {
  const save = (n: number) =>
    engine.write(patient.patientId, async (q) => {
      await setCount(q, `neighbour-${String(n)}`, 1);
      await (n % 5 === 0 && Promise.reject(new Error('refused')));
    });
  const results = await Promise.allSettled(times(40).map(save));

  const kept = await engine.read((q) =>
    q
      .select()
      .from(rateBuckets)
      .where(sql`${rateBuckets.key} like 'neighbour-%'`),
  );
  expect(results.filter((result) => result.status === 'rejected')).toHaveLength(8);
  expect(kept).toHaveLength(32);
  expect(kept.map((row) => row.key)).not.toContain('neighbour-5');
});

hasConnections('Sixty people who read a number and write one more lose none of their sixty', async () => {
  const add = () =>
    engine.write(patient.patientId, async (q) => {
      const before = await count(q, 'sixty');
      await setCount(q, 'sixty', before + 1);
    });
  await Promise.all(times(60).map(add));

  expect(await engine.read((q) => count(q, 'sixty'))).toBe(60);
});

hasConnections('A reader never sees a half-done save', async () => {
  let halfway = (): void => undefined;
  let goOn = (): void => undefined;
  const isHalfway = new Promise<void>((resolve) => (halfway = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const save = engine.write(patient.patientId, async (q) => {
    await setCount(q, 'first-half', 1);
    halfway();
    await mayGoOn;
    await setCount(q, 'second-half', 1);
  });

  await isHalfway;
  const seen = await engine.read(async (q) => [await count(q, 'first-half'), await count(q, 'second-half')]);
  goOn();
  await save;

  expect(seen).toEqual([0, 0]);
  expect(await engine.read((q) => count(q, 'first-half'))).toBe(1);
});

test('Two patients saved by one act are locked in one order, however they are named', async () => {
  const pairs = [
    [patient.patientId, other.patientId],
    [other.patientId, patient.patientId],
  ];
  const add = (n: number) =>
    engine.write(pairs[n % 2] ?? [], async (q) => {
      await setCount(q, 'pairs', (await count(q, 'pairs')) + 1);
    });
  await Promise.all(times(20).map(add));

  expect(await engine.read((q) => count(q, 'pairs'))).toBe(20);
});

test('A write or a read begun inside a write is refused, and the outer one can go on', async () => {
  const nested: unknown[] = [];
  await engine.write(patient.patientId, async (q) => {
    nested.push(await engine.write(other.patientId, () => Promise.resolve()).catch((error: unknown) => error));
    nested.push(await engine.read(() => Promise.resolve()).catch((error: unknown) => error));
    nested.push(await engine.snapshot(() => Promise.resolve()).catch((error: unknown) => error));
    await setCount(q, 'outer', 1);
  });

  expect(nested.map(String)).toEqual([
    expect.stringContaining('A write was begun inside a write'),
    expect.stringContaining('A read was begun inside a write'),
    expect.stringContaining('A snapshot was begun inside a write'),
  ]);
  expect(await engine.read((q) => count(q, 'outer'))).toBe(1);
});

test('A page that reads several things at one moment cannot write', async () => {
  await expect(engine.snapshot((q) => setCount(q, 'from-a-reader', 1))).rejects.toThrow();

  expect(await engine.read((q) => count(q, 'from-a-reader'))).toBe(0);
});

hasConnections('A snapshot sees one moment, whatever is written meanwhile', async () => {
  let halfway = (): void => undefined;
  let goOn = (): void => undefined;
  const isHalfway = new Promise<void>((resolve) => (halfway = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  await engine.write('one-moment', (q) => setCount(q, 'one-moment', 1));
  const look = engine.snapshot(async (q) => {
    const before = await count(q, 'one-moment');
    halfway();
    await mayGoOn;
    return [before, await count(q, 'one-moment')];
  });

  await isHalfway;
  await engine.write('one-moment', (q) => setCount(q, 'one-moment', 2));
  goOn();

  expect(await look).toEqual([1, 1]);
  expect(await engine.read((q) => count(q, 'one-moment'))).toBe(2);
});

test.each(['read', 'snapshot', 'write'] as const)('A %s inside a snapshot is refused', async (what) => {
  const nothing = () => Promise.resolve();
  const begin = {
    read: (work: typeof nothing) => engine.read(work),
    snapshot: (work: typeof nothing) => engine.snapshot(work),
    write: (work: typeof nothing) => engine.write('n', work),
  };
  const nested = engine.snapshot(() => begin[what](nothing));
  await expect(nested).rejects.toThrow(`A ${what} was begun inside a snapshot`);
});
