import { eq, inArray } from 'drizzle-orm';
import { revisions } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';

/** One write to a flare of a family; `isOfTwo`: the same act wrote another flare too, it split or joined them. */
export type FamilyWrite = {
  rowId: string;
  actId: string;
  at: number;
  before: (typeof revisions.$inferSelect)['before'];
  isOfTwo: boolean;
};

const isOfFlares = eq(revisions.tableName, 'episodes');

async function actsOf({ q, own }: Allowed, ids: readonly string[]): Promise<string[]> {
  const rows = await q
    .select({ actId: revisions.actId })
    .from(revisions)
    .where(own(revisions, isOfFlares, inArray(revisions.rowId, [...ids])))
    .groupBy(revisions.actId);
  return rows.map(({ actId }) => actId);
}

/**
 * The writes to a flare and to all that were ever split from it or joined with it, each flare's oldest first. History
 * is its owner's: ask nothing of it for anybody else.
 */
export async function familyWrites(allowed: Allowed, episodeId: string): Promise<FamilyWrite[]> {
  const { q, own } = allowed;
  const { rowId, actId, at, before, rowVersion } = revisions;
  let ids = [episodeId];
  for (;;) {
    const acts = await actsOf(allowed, ids);
    const rows = await q
      .select({ rowId, actId, at, before })
      .from(revisions)
      .where(own(revisions, isOfFlares, inArray(actId, acts)))
      .orderBy(rowVersion);
    const found = [...new Set(rows.map((row) => row.rowId))];
    if (found.length <= ids.length) {
      const isOfTwo = (act: string, id: string) => rows.some((row) => row.actId === act && row.rowId !== id);
      return rows.map((row) => ({ ...row, isOfTwo: isOfTwo(row.actId, row.rowId) }));
    }
    ids = found;
  }
}

/** The ids of a flare and of all that were ever split from it or joined with it. */
export async function familyOf(allowed: Allowed, episodeId: string): Promise<string[]> {
  const writes = await familyWrites(allowed, episodeId);
  return [...new Set([episodeId, ...writes.map(({ rowId }) => rowId)])];
}
