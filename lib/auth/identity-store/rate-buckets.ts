import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { rateBuckets } from '@/db/schema';
import { afterTry, type Bucket, type BucketRule } from '../bucket-rules';

/** Longer than any window: a bucket untouched for so long says nothing any more. */
const STALE_MS = 2 * 24 * 3_600_000;

type Row = Bucket & { key: string };

async function decideAll(q: Q, rules: readonly BucketRule[], at: number): Promise<Row[] | null> {
  const keys = rules.map((rule) => rule.key);
  const stored = await q.select().from(rateBuckets).where(inArray(rateBuckets.key, keys));
  const byKey = new Map(stored.map((row) => [row.key, row]));
  const next: Row[] = [];
  for (const rule of rules) {
    const bucket = afterTry(rule, byKey.get(rule.key) ?? null, at);
    if (bucket === null) return null;
    next.push({ key: rule.key, ...bucket });
  }
  return next;
}

/**
 * Takes one try from every bucket, before the try is made; false, and nothing taken, when one of them holds.
 */
export async function takeTry(rules: readonly BucketRule[], at: number): Promise<boolean> {
  return engine().write(
    rules.map((rule) => `bucket|${rule.key}`),
    async (q) => {
      const next = await decideAll(q, rules, at);
      if (next === null) return false;
      for (const { key, ...bucket } of next) {
        await q
          .insert(rateBuckets)
          .values({ key, ...bucket })
          .onConflictDoUpdate({ target: rateBuckets.key, set: bucket });
      }
      return true;
    },
  );
}

/** Gives a try back: it was the right passphrase or code. */
export async function giveBack(rules: readonly BucketRule[]): Promise<void> {
  for (const { key } of rules) {
    await engine().write(`bucket|${key}`, (q) =>
      q
        .update(rateBuckets)
        .set({ count: sql`${rateBuckets.count} - 1` })
        .where(and(eq(rateBuckets.key, key), gt(rateBuckets.count, 0))),
    );
  }
}

/** Takes away buckets that say nothing any more, so that tries with made-up addresses do not fill the disk. */
export async function sweepBuckets(at: number): Promise<void> {
  await engine().write('buckets', (q) => q.delete(rateBuckets).where(lt(rateBuckets.lastAt, at - STALE_MS)));
}
