import { eq, getTableName } from 'drizzle-orm';
import {
  checkInObservations,
  doseSteps,
  episodes,
  exposures,
  infusions,
  intakes,
  labReports,
  labResults,
  measurements,
  medications,
  monitoringEntries,
  photos,
  profiles,
  revisions,
  symptomEntries,
  systemDays,
  type RowBefore,
} from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { Changes, NewRow } from '@/lib/access/own';
import { Refused } from '@/lib/access/refused';
import { bytesFollow, reportFileFollows } from './bytes-rows';
import { touchLine } from './line-month-rows';

/** Tables a person enters into: each write of theirs leaves a revision. */
export const ENTRY_TABLES = {
  check_in_observations: checkInObservations,
  dose_steps: doseSteps,
  episodes,
  exposures,
  infusions,
  intakes,
  lab_reports: labReports,
  lab_results: labResults,
  measurements,
  medications,
  monitoring_entries: monitoringEntries,
  photos,
  profiles,
  symptom_entries: symptomEntries,
  system_days: systemDays,
} as const;

/** The name of such a table in the database. */
export type EntryName = keyof typeof ENTRY_TABLES;
export type EntryTable = (typeof ENTRY_TABLES)[EntryName];
export type EntryRowOf<N extends EntryName> = (typeof ENTRY_TABLES)[N]['$inferSelect'];
type EntryRow = EntryTable['$inferSelect'];

/** How a kept row marks bytes that are sealed. */
export const SEALED = 'sealed:';

/** All revisions of one tap. `undoId` is the revision that Undo posts, `undoes` the act that this one takes back. */
export type Act = { id: string; undoId: string | null; undoes: string | null };

/** Begins an act; its rows are taken back together. */
export function beginAct(allowed: Allowed, undoes: string | null = null): Act {
  return { id: allowed.newId('rev'), undoId: null, undoes };
}

/** The row as plain JSON; what is sealed stays sealed. */
export function asBefore(row: EntryRow): RowBefore {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? SEALED + Buffer.from(value).toString('base64') : value,
    ]),
  );
}

/** The columns that a change may set, read back from {@link asBefore}. */
export function fromBefore(before: RowBefore): Record<string, unknown> {
  const fixed = ['id', 'patientId', 'enteredBy', 'version', 'at'];
  return Object.fromEntries(
    Object.entries(before)
      .filter(([name]) => !fixed.includes(name))
      .map(([name, value]) => [
        name,
        typeof value === 'string' && value.startsWith(SEALED)
          ? Buffer.from(value.slice(SEALED.length), 'base64')
          : value,
      ]),
  );
}

type Written = { table: EntryTable; rowId: string; version: number; before: RowBefore | null };

async function addRevision(allowed: Allowed, act: Act, written: Written): Promise<void> {
  const { q, ownRow, newId, accountId } = allowed;
  const id = act.undoId === null ? act.id : newId('rev');
  act.undoId ??= id;
  await q.insert(revisions).values(
    ownRow(revisions, {
      id,
      tableName: getTableName(written.table),
      rowId: written.rowId,
      rowVersion: written.version,
      actId: act.id,
      undoesActId: act.undoes,
      who: accountId,
      before: written.before,
    }),
  );
}

const LINE_TABLES: readonly EntryTable[] = [checkInObservations, systemDays, symptomEntries, intakes];

/** Entries that a line is drawn from: whoever writes one has its month written anew. */
function touch(allowed: Allowed, table: EntryTable, row: Record<string, unknown>): void {
  if (!LINE_TABLES.includes(table)) return;
  // A row of these tables has all three, and a change sets them to nothing else.
  touchLine(allowed, row as Pick<EntryRow, 'day' | 'category' | 'isPrivate'>);
}

/** Adds a row with its first revision. */
export async function addRow<T extends EntryTable>(
  allowed: Allowed,
  act: Act,
  table: T,
  values: NewRow<T> & { id: string },
): Promise<void> {
  const { q, ownRow } = allowed;
  await q.insert(table).values(ownRow(table, values));
  touch(allowed, table, { isPrivate: false, ...values });
  await addRevision(allowed, act, { table, rowId: values.id, version: 1, before: null });
}

async function rowsOf({ q, own }: Allowed, table: EntryTable, id: string): Promise<EntryRow[]> {
  return q
    .select()
    .from(table)
    .where(own(table, eq(table.id, id)));
}

type Set = { day?: unknown; isPrivate?: unknown };

/** What is no entry of its own goes where the entry goes. */
async function bytesGoAlong(
  allowed: Allowed,
  table: EntryTable,
  row: EntryRow,
  { day, isPrivate }: Set,
): Promise<void> {
  if (table === photos) await bytesFollow(allowed, row.id, { day, isPrivate });
  if (table === labReports) await bytesFollow(allowed, row.id, { day });
  if (typeof isPrivate !== 'boolean') return;
  const reportId = 'reportId' in row ? row.reportId : row.id;
  if ((table === labReports || table === labResults) && reportId !== null) await reportFileFollows(allowed, reportId);
}

/**
 * Changes one row and keeps what it replaced. Rows are few columns wide, so the whole of it is kept.
 * @throws Refused not_found when the row is not this patient's
 */
export async function changeRow<T extends EntryTable>(
  allowed: Allowed,
  act: Act,
  table: T,
  change: { id: string; set: Changes<T> },
): Promise<void> {
  const { q, own, ownSet } = allowed;
  const [row] = await rowsOf(allowed, table, change.id);
  if (row === undefined) throw new Refused('not_found');
  await q
    .update(table)
    .set(ownSet(table, change.set))
    .where(own(table, eq(table.id, change.id)));
  for (const one of [row, { ...row, ...change.set }]) touch(allowed, table, one);
  await bytesGoAlong(allowed, table, row, change.set);
  await addRevision(allowed, act, { table, rowId: row.id, version: row.version + 1, before: asBefore(row) });
}
