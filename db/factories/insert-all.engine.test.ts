import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, Q } from '@/db/engine/engine';
import { infusions, shares, type Sealed } from '@/db/schema';
import { newId } from '@/lib/platform/ids';
import { entryColumns } from './entry-rows';
import { givenPatient } from './given-accounts';
import { insertAll } from './insert-all';
import { closeTestEngine, openTestEngine } from './test-engine';

let engine: Engine;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

type Owner = Awaited<ReturnType<typeof givenPatient>>;

/** Every kind of column: text, number, double, moment, day, truth, JSON, codes, sealed bytes, and what is left out. */
function rowsOf(owner: Owner) {
  const placed = { day: '2026-03-12', at: Date.UTC(2026, 2, 12), isPrivate: true, category: 'meds' } as const;
  const treatment = { ...entryColumns({ ...owner, zone: 'Asia/Kathmandu' }, 'inf', placed), id: 'inf-1' };
  const words = Uint8Array.of(0, 1, 254, 255) as Sealed;
  const details = { place: 0, isInTrial: false, note: 'naïve "quoted", and مريم' };
  const share = { id: 'shr-1', patientId: owner.patientId, emailNorm: 'c@example.org', state: 'invited' } as const;
  const dates = { expiresAt: 9_007_199_254_740_991, invitedAt: 0, canExport: false, version: 1 };
  return {
    treatments: [{ ...treatment, kind: 'msc', amount: 0.1, details, words }],
    shares: [{ ...share, ...dates, level: 'view' as const, categories: ['flares' as const, 'labs' as const] }],
  };
}

async function written(write: (q: Q, rows: ReturnType<typeof rowsOf>) => Promise<void>) {
  const owner = await givenPatient();
  await engine.write(owner.patientId, (q) => write(q, rowsOf(owner)));
  const stays = { patientId: '', enteredBy: '' };
  return engine.read(async (q) => [
    ...(await q.select().from(infusions).where(eq(infusions.patientId, owner.patientId))).map((row) => {
      return { ...row, ...stays, words: [...(row.words ?? [])] };
    }),
    ...(await q.select().from(shares).where(eq(shares.patientId, owner.patientId))).map((row) => ({
      ...row,
      ...stays,
    })),
  ]);
}

test('Rows written many at once are those that the query builder writes', async () => {
  const many = await written(async (q, rows) => {
    await insertAll(q, infusions, rows.treatments);
    await insertAll(q, shares, rows.shares);
  });
  const one = await written(async (q, rows) => {
    await q.insert(infusions).values(rows.treatments);
    await q.insert(shares).values(rows.shares);
  });

  expect(many).toHaveLength(2);
  expect(many).toEqual(one);
});

test('A row that cannot stand takes the others of its write along', async () => {
  const owner = await givenPatient();
  const { treatments } = rowsOf(owner);
  const twice = [...treatments, ...treatments, ...treatments.map((row) => ({ ...row, id: newId('inf') }))];

  await expect(engine.write(owner.patientId, (q) => insertAll(q, infusions, twice))).rejects.toThrow();
  const kept = await engine.read((q) => q.select().from(infusions).where(eq(infusions.patientId, owner.patientId)));
  expect(kept).toEqual([]);
});
