import { and, eq, getTableColumns, gte, inArray, isNull, lte, not, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import type { Category } from '@/db/schema';

/** What part of a record the viewer may see: all of it, or what a share opens. */
export type Scope =
  { is: 'whole' } | { is: 'shared'; categories: readonly Category[]; fromDay: string | null; untilDay: string | null };

/** Any table that belongs to a patient. */
export type PatientTable = SQLiteTable & { patientId: Column };
type GuardedTable = PatientTable & { category: Column; isPrivate: Column; day: Column };
type SpanTable = GuardedTable & { untilDay: Column };
/** Rows that hold until the next one of the same medicine. */
type StepTable = GuardedTable & { medicationId: Column; schedule: Column; deletedAt: Column };

/** Columns the door stamps itself. */
type Stamped = 'patientId' | 'enteredBy' | 'at' | 'version' | 'deletedAt' | 'isPrivate';
export type NewRow<T extends PatientTable> = Omit<T['$inferInsert'], Stamped> & { isPrivate?: boolean };
/** A change never moves a row to another patient or author. */
export type Changes<T extends PatientTable> = {
  [K in Exclude<keyof T['$inferInsert'], 'patientId' | 'enteredBy' | 'id' | 'version'>]?: T['$inferInsert'][K] | SQL;
};

const FIXED = ['patientId', 'enteredBy', 'id', 'version'] as const;

function hasColumns<T extends PatientTable>(table: T): table is T & GuardedTable {
  return ['category', 'isPrivate', 'day'].every((name) => name in getTableColumns(table));
}

function isSpan(table: GuardedTable): table is SpanTable {
  return 'untilDay' in getTableColumns(table);
}

function isStep(table: GuardedTable): table is StepTable {
  return 'schedule' in getTableColumns(table);
}

/** The step that stands when the window opens counts like a span that straddles its edge; earlier ones do not. */
function standsAt(table: StepTable, fromDay: string): SQL {
  const replaced = sql`exists (
    select 1 from ${table} as later
    where later.patient_id = ${table.patientId} and later.medication_id = ${table.medicationId}
      and later.day > ${table.day} and later.day <= ${fromDay} and later.deleted_at is null
      and later.is_private = ${table.isPrivate} and later.category = ${table.category}
  )`;
  return either(gte(table.day, fromDay), not(replaced));
}

/** Rows from a day on: a span that straddles it counts, and is cut by `spanDays`. */
function fromOn(table: GuardedTable, fromDay: string): SQL {
  if (isSpan(table)) return either(isNull(table.untilDay), gte(table.untilDay, fromDay));
  return isStep(table) ? standsAt(table, fromDay) : gte(table.day, fromDay);
}

/** Days that touch the window. */
function insideWindow(table: GuardedTable, fromDay: string | null, untilDay: string | null): SQL[] {
  const conditions: SQL[] = [];
  if (untilDay !== null) conditions.push(lte(table.day, untilDay));
  if (fromDay !== null) conditions.push(fromOn(table, fromDay));
  return conditions;
}

/** `or` that always returns a condition: drizzle's own returns undefined for none, and undefined matches every row. */
export function either(first: SQL, ...others: SQL[]): SQL {
  return or(first, ...others) ?? first;
}

/** `and` that always returns a condition. */
export function all(first: SQL, ...others: SQL[]): SQL {
  return and(first, ...others) ?? first;
}

/** What a share opens of a table's rows: not private, in a shared category, inside its days. */
export function sharedRows(table: PatientTable, scope: Extract<Scope, { is: 'shared' }>): SQL[] {
  if (!hasColumns(table)) throw new Error('This table has no categories: only the owner may read it.');
  return [
    eq(table.isPrivate, false),
    inArray(table.category, [...scope.categories]),
    ...insideWindow(table, scope.fromDay, scope.untilDay),
  ];
}

const NO_WINDOW = { fromDay: null, untilDay: null } as const;

const later = (day: Column, edge: string) => sql<string>`case when ${day} < ${edge} then ${edge} else ${day} end`;

/** An end that has not come counts as beyond every edge. */
const earlier = (day: Column, edge: string) =>
  sql<string | null>`case when coalesce(${day}, '9999-12-31') > ${edge} then ${edge} else ${day} end`;

/**
 * The second lock: conditions and stamps for one patient and one scope. Lint accepts nothing else in `where`,
 * joins, `values` and `set` of `lib/records`.
 */
export function ownedBy(patientId: string, scope: Scope, stamp: { who: string; at: number }) {
  function own(table: PatientTable, ...conditions: SQL[]): SQL {
    const shared = scope.is === 'shared' ? sharedRows(table, scope) : [];
    return all(eq(table.patientId, patientId), ...shared, ...conditions);
  }

  function ownJoin<T extends PatientTable>(table: T, on: SQL): [T, SQL] {
    return [table, own(table, on)];
  }

  function ownRow<T extends PatientTable>(table: T, values: NewRow<T>): T['$inferInsert'] {
    const columns = getTableColumns(table);
    const stamps = { isPrivate: false, ...values, patientId, enteredBy: stamp.who, at: stamp.at, version: 1 };
    return Object.fromEntries(Object.entries(stamps).filter(([name]) => name in columns));
  }

  function ownRows<T extends PatientTable>(table: T, list: readonly NewRow<T>[]): T['$inferInsert'][] {
    return list.map((values) => ownRow(table, values));
  }

  function ownSet<T extends PatientTable>(table: T, changes: Changes<T>): SQLiteUpdateSetSource<T> {
    const columns = getTableColumns(table);
    const fixed = FIXED.find((name) => name in changes);
    if (fixed !== undefined) throw new Error(`A change cannot set ${fixed}.`);
    const version = columns['version'];
    const set = version === undefined ? changes : { ...changes, version: sql`${version} + 1` };
    // `Changes` is the update's own source without the columns that never change; TypeScript cannot see that.
    return set as SQLiteUpdateSetSource<T>;
  }

  /** Start and end of a span, cut at the window in SQL: the only way to select them. */
  function spanDays(table: SpanTable) {
    const { fromDay, untilDay } = scope.is === 'shared' ? scope : NO_WINDOW;
    return {
      day: fromDay === null ? sql<string>`${table.day}` : later(table.day, fromDay),
      untilDay: untilDay === null ? sql<string | null>`${table.untilDay}` : earlier(table.untilDay, untilDay),
      isCutStart: sql<boolean>`case when ${table.day} < ${fromDay ?? ''} then 1 else 0 end`.mapWith(Boolean),
    };
  }

  return { own, ownJoin, ownRow, ownRows, ownSet, spanDays };
}
