import {
  blob,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { fromTags, toTags, type Sealed } from './column-values';

const tags = customType<{ data: string[]; driverData: string }>({
  dataType: () => 'text',
  toDriver: toTags,
  fromDriver: fromTags,
});

/**
 * The column kinds every table is built from. Both engines hold each of them identically, so that a query
 * written once means the same on SQLite and on PostgreSQL.
 *
 * - `text`, `int`: as they are · `real`: a double, for amounts · `ms`: UTC milliseconds · `day`: ISO calendar day as text
 * - `bool`, `json<T>` · `tags`: a short list of codes, kept as `,a,b,` so that SQL can look inside
 * - `bytes`: binary · `sealed`: bytes that only `seal` of the door can make and only `unseal` can read
 */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  ms: (name: string) => integer(name),
  day: (name: string) => text(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  tags: (name: string) => tags(name),
  bytes: (name: string) => blob(name, { mode: 'buffer' }).$type<Uint8Array>(),
  sealed: (name: string) => blob(name, { mode: 'buffer' }).$type<Sealed>(),
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
};

export type Kit = typeof sqliteKit;
