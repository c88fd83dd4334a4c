import { desc, eq } from 'drizzle-orm';
import { revisions, type RowBefore } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { ENTRY_TABLES, type EntryName, type EntryTable } from './history-rows';

export type RevisionRow = typeof revisions.$inferSelect;

function isEntryName(name: string): name is EntryName {
  return name in ENTRY_TABLES;
}

/** The name of the table a revision speaks of. */
export function entryNameOf(revision: RevisionRow): EntryName {
  if (!isEntryName(revision.tableName)) throw new Error('A revision names a table that nobody enters into.');
  return revision.tableName;
}

/** The newest revision; its act is "the last change". */
export async function latestRevision(allowed: Allowed): Promise<RevisionRow | null> {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(revisions)
    .where(own(revisions))
    .orderBy(desc(revisions.at), desc(revisions.id))
    .limit(1);
  return row ?? null;
}

/** All revisions of an act, newest version first. */
export async function revisionsOfAct(allowed: Allowed, actId: string): Promise<RevisionRow[]> {
  const { q, own } = allowed;
  return q
    .select()
    .from(revisions)
    .where(own(revisions, eq(revisions.actId, actId)))
    .orderBy(desc(revisions.rowVersion));
}

/** What the next write to its row replaced; null where a revision is the newest of its row. */
export async function replacedAfter({ q, own }: Allowed, revision: RevisionRow): Promise<RowBefore | null> {
  const { tableName, rowId, rowVersion } = revisions;
  const isRow = [eq(tableName, revision.tableName), eq(rowId, revision.rowId)];
  const [next] = await q
    .select({ before: revisions.before })
    .from(revisions)
    .where(own(revisions, ...isRow, eq(rowVersion, revision.rowVersion + 1)));
  return next?.before ?? null;
}

/** The row a revision speaks of, as it stands; null when it is gone. */
export async function rowOf(allowed: Allowed, revision: RevisionRow) {
  const { q, own } = allowed;
  const table: EntryTable = ENTRY_TABLES[entryNameOf(revision)];
  const [row] = await q
    .select()
    .from(table)
    .where(own(table, eq(table.id, revision.rowId)));
  return row ?? null;
}
