import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenAdmin, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenSystemDay } from '@/db/factories/given-entries';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, checkIns, idempotencyKeys, rateBuckets, shares, systemDays } from '@/db/schema';
import type { Engine } from './engine';

let engine: Engine;
let patient: GivenPatient;

beforeAll(async () => {
  engine = await openTestEngine();
  patient = await givenPatient();
});

afterAll(closeTestEngine);

test('What goes in comes out: bytes, lists of codes, switches, large times, days, nothing', async () => {
  const clinician = await givenAdmin();
  const expiresAt = 4_102_444_800_123;
  const id = await givenShare(patient, clinician, {
    categories: ['flares', 'mental'],
    expiresAt,
    untilDay: '2026-03-01',
  });
  const empty = await givenShare(patient, clinician, { categories: [], state: 'revoked' });

  const rows = await engine.read((q) =>
    q
      .select()
      .from(shares)
      .where(inArray(shares.id, [id, empty])),
  );
  const [account] = await engine.read((q) => q.select().from(accounts).where(eq(accounts.id, patient.accountId)));

  const share = rows.find((row) => row.id === id);
  expect(share).toMatchObject({
    categories: ['flares', 'mental'],
    expiresAt,
    untilDay: '2026-03-01',
    fromDay: null,
    canExport: false,
  });
  expect(rows.find((row) => row.id === empty)?.categories).toEqual([]);
  expect(account?.dataKey).toBeInstanceOf(Uint8Array);
  expect(account?.dataKey.length).toBeGreaterThan(60);
  expect(account?.lastSignInAt).toBeNull();
});

test('Plain data comes back as it was, nested and with none', async () => {
  const answer = { status: 'saved', undoId: null, fields: { day: ['day.future'] }, n: 1.5, isNew: true };
  const base = { accountId: patient.accountId, requestHash: '', at: 1 };
  const rows = await engine.write('accounts', (q) =>
    q
      .insert(idempotencyKeys)
      .values([
        { ...base, key: 'a', answer },
        { ...base, key: 'b', answer: null },
      ])
      .returning(),
  );

  expect(rows.map((row) => [row.key, row.answer])).toEqual([
    ['a', answer],
    ['b', null],
  ]);
});

test('Several rows at once answer with each of them', async () => {
  const bucket = { windowStart: 0, count: 1, lastAt: 0 };
  const keys = ['many-1', 'many-2', 'many-3'];
  const rows = await engine.write('accounts', (q) =>
    q
      .insert(rateBuckets)
      .values(keys.map((key) => ({ ...bucket, key })))
      .returning({ key: rateBuckets.key, count: rateBuckets.count }),
  );

  expect(rows).toEqual(keys.map((key) => ({ key, count: 1 })));
});

test('What is empty stands where the query says, first or last', async () => {
  const owner = await givenPatient();
  for (const system of ['skin', 'brain', 'joints']) {
    await givenSystemDay(owner, { day: '2026-02-01', system, level: 2 });
  }
  const ordered = (order: 'first' | 'last') => {
    const by = {
      first: sql`${systemDays.systemId} asc nulls first`,
      last: sql`${systemDays.systemId} asc nulls last`,
    };
    return engine.read((q) =>
      q
        .select({ systemId: systemDays.systemId })
        .from(systemDays)
        .where(eq(systemDays.patientId, owner.patientId))
        .orderBy(by[order]),
    );
  };

  expect((await ordered('first')).map((row) => row.systemId)).toEqual([null, 'joints', 'skin']);
  expect((await ordered('last')).map((row) => row.systemId)).toEqual(['joints', 'skin', null]);
});

test('A switch can be asked for in a query', async () => {
  const owner = await givenPatient();
  await givenCheckIn(owner, { day: '2026-02-01', feeling: 2 });
  const isDay = and(eq(checkIns.patientId, owner.patientId), eq(checkIns.isPrivate, false));

  const rows = await engine.read((q) => q.select().from(checkIns).where(isDay));
  expect(rows).toEqual([
    {
      patientId: owner.patientId,
      day: '2026-02-01',
      category: 'flares',
      isPrivate: false,
      feeling: 2,
      tired: null,
      pain: null,
      observations: 1,
    },
  ]);
});
