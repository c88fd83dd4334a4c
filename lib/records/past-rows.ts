import { asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, type SQL } from 'drizzle-orm';
import { auditEvents, revisions, type RowBefore } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { either } from '@/lib/access/own';
import type { IsoDay } from '@/lib/clinical/days';
import { textIn } from './entry-fact-rows';
import { asBefore, ENTRY_TABLES, type EntryName, type EntryTable } from './history-rows';

/** A row as it stood at a past moment. */
export type PastRow = {
  table: EntryName;
  id: string;
  state: RowBefore;
  /** It was taken out after that moment. */
  isRemovedSince: boolean;
};

type Stretch = { from: IsoDay; to: IsoDay; moment: number };

export const ENTRY_NAMES = Object.keys(ENTRY_TABLES) as EntryName[];

/** Rows at once in one condition; both engines take many more. */
const AT_ONCE = 500;

/** Days of a stretch, for spans those that reach into it. */
function inStretch(table: EntryTable, { from, to }: Stretch): SQL[] {
  const untilDay = 'untilDay' in table ? table.untilDay : null;
  const reaches = untilDay === null ? gte(table.day, from) : either(isNull(untilDay), gte(untilDay, from));
  return [lte(table.day, to), reaches];
}

function isInStretch(state: RowBefore, { from, to }: Stretch): boolean {
  const day = textIn(state, 'day');
  if (!('untilDay' in state)) return from <= day && day <= to;
  const last = textIn(state, 'untilDay');
  return day <= to && (last === '' || last >= from);
}

/** Rows of one table that were there at the moment and lie in the stretch today. */
async function rowsNow(allowed: Allowed, name: EntryName, stretch: Stretch) {
  const { q, own } = allowed;
  const table: EntryTable = ENTRY_TABLES[name];
  return q
    .select()
    .from(table)
    .where(own(table, ...inStretch(table, stretch), lt(table.at, stretch.moment)));
}

/** Rows of one table by their ids, as they stand now. */
export async function rowsById({ q, own }: Allowed, name: EntryName, ids: readonly string[]) {
  const table: EntryTable = ENTRY_TABLES[name];
  const rows: EntryTable['$inferSelect'][] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const found = await q
      .select()
      .from(table)
      .where(own(table, inArray(table.id, ids.slice(from, from + AT_ONCE))));
    rows.push(...found);
  }
  return rows;
}

/** What the first write at or after the moment replaced in each row, by table and id. */
async function replacedSince({ q, own }: Allowed, moment: number) {
  const writes = await q
    .select({
      table: revisions.tableName,
      id: revisions.rowId,
      before: revisions.before,
    })
    .from(revisions)
    .where(own(revisions, gte(revisions.at, moment), isNotNull(revisions.before)))
    .orderBy(asc(revisions.rowVersion));
  const states = new Map<string, Map<string, RowBefore>>(ENTRY_NAMES.map((name) => [name, new Map()]));
  for (const { table, id, before } of writes) {
    const known = states.get(table);
    if (known !== undefined && before !== null && !known.has(id)) known.set(id, before);
  }
  return states;
}

async function rowsOfTable(
  allowed: Allowed,
  table: EntryName,
  stretch: Stretch,
  replaced: ReadonlyMap<string, RowBefore>,
): Promise<PastRow[]> {
  const still = (await rowsNow(allowed, table, stretch)).filter(({ id }) => !replaced.has(id));
  // What was entered after the moment and changed later still was not there at all.
  const wasThere = (state: RowBefore): boolean => Number(state['at']) < stretch.moment;
  const changed = [...replaced].filter(([, state]) => wasThere(state) && isInStretch(state, stretch));
  const standing = new Map(
    (
      await rowsById(
        allowed,
        table,
        changed.map(([id]) => id),
      )
    ).map((row) => [row.id, row.deletedAt === null]),
  );
  return [
    ...still.map((row) => ({ table, id: row.id, state: asBefore(row), isRemovedSince: false })),
    ...changed.map(([id, state]) => ({ table, id, state, isRemovedSince: standing.get(id) === false })),
  ];
}

/** All entries of a stretch of days as they stood just before a moment; those taken out by then are left out. */
export async function rowsAsTheyStood(allowed: Allowed, stretch: Stretch): Promise<PastRow[]> {
  const replaced = await replacedSince(allowed, stretch.moment);
  const rows: PastRow[] = [];
  for (const table of ENTRY_NAMES) {
    rows.push(...(await rowsOfTable(allowed, table, stretch, replaced.get(table) ?? new Map())));
  }
  return rows.filter(({ state }) => state['deletedAt'] === null);
}

/** All writes to one row. */
export async function writesTo({ q, own }: Allowed, table: EntryName, id: string) {
  return q
    .select({
      id: revisions.id,
      version: revisions.rowVersion,
      at: revisions.at,
      who: revisions.who,
      actId: revisions.actId,
      before: revisions.before,
    })
    .from(revisions)
    .where(own(revisions, eq(revisions.tableName, table), eq(revisions.rowId, id)))
    .orderBy(desc(revisions.rowVersion));
}

/** Rows that were changed since a moment, each with its newest write. */
export async function newestWritesSince({ q, own }: Allowed, moment: number) {
  const writes = await q
    .select({
      id: revisions.id,
      table: revisions.tableName,
      rowId: revisions.rowId,
      actId: revisions.actId,
      at: revisions.at,
    })
    .from(revisions)
    .where(own(revisions, gte(revisions.at, moment), isNotNull(revisions.before)))
    .orderBy(desc(revisions.rowVersion));
  const newest = new Map<string, (typeof writes)[number]>();
  for (const write of writes) {
    if (!newest.has(write.rowId)) newest.set(write.rowId, write);
  }
  return [...newest.values()];
}

/** How many entries stood at a moment that are gone for good: thirty days after the patient removed them. */
export async function countErased({ q, own, patientId }: Allowed, moment: number): Promise<number> {
  const events = await q
    .select({ detail: auditEvents.detail })
    .from(auditEvents)
    .where(own(auditEvents, eq(auditEvents.chain, patientId), eq(auditEvents.kind, 'entry.erased')));
  return events.filter(({ detail }) => {
    const { enteredAt, removedAt } = detail ?? {};
    return Number(enteredAt) < moment && moment <= Number(removedAt);
  }).length;
}
