import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Q } from '@/db/engine/engine';

// Both engines take more than 30,000 values in one statement; the widest of these rows has 17.
const ROWS_AT_ONCE = 400;

/** The connection behind a query builder of the embedded engine; null on PostgreSQL. */
function connectionOf(q: Q): Database.Database | null {
  const client: unknown = Reflect.get(q, '$client');
  return client instanceof Database ? client : null;
}

type Writer = { text: string; valuesOf: (row: Record<string, unknown>) => unknown[] };

const writers = new WeakMap<SQLiteTable, Writer>();

/** The statement of one row of a table, and its values in their order. What a row leaves out is null. */
function writerOf(table: SQLiteTable): Writer {
  const known = writers.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const made: Writer = {
    text: `insert into "${getTableName(table)}" (${names}) values (${places})`,
    valuesOf: (row) =>
      columns.map(([key, column]) => {
        const value = row[key] ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
  };
  writers.set(table, made);
  return made;
}

/**
 * Inserts any number of rows. On SQLite they are bound one by one to one statement of their table: a statement of
 * hundreds of rows costs the query builder three times what it costs the database. PostgreSQL is spared the ways there
 * and back and gets many rows to a statement.
 */
export async function insertAll<T extends SQLiteTable>(
  q: Q,
  table: T,
  rows: readonly SQLiteInsertValue<T>[],
): Promise<void> {
  const connection = connectionOf(q);
  if (connection === null) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await q.insert(table).values(rows.slice(from, from + ROWS_AT_ONCE));
    }
    return;
  }
  if (rows.length === 0) return;
  const { text, valuesOf } = writerOf(table);
  const statement = connection.prepare(text);
  for (const row of rows) statement.run(...valuesOf(row));
}
