import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Q } from '@/db/engine/engine';

// Both engines take more than 30,000 values in one statement; the widest of these rows has 17.
const ROWS_AT_ONCE = 400;

/** Inserts any number of rows, many to a statement. */
export async function insertAll<T extends SQLiteTable>(
  q: Q,
  table: T,
  rows: readonly SQLiteInsertValue<T>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await q.insert(table).values(rows.slice(from, from + ROWS_AT_ONCE));
  }
}
