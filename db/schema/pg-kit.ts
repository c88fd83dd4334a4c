import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { fromTags, toTags } from './column-values';
import type { Kit } from './sqlite-kit';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const tags = customType<{ data: string[]; driverData: string }>({
  dataType: () => 'text',
  toDriver: toTags,
  fromDriver: fromTags,
});

const kit = {
  table: pgTable,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => doublePrecision(name),
  // Epoch milliseconds do not fit PostgreSQL's 32-bit integer.
  ms: (name: string) => bigint(name, { mode: 'number' }),
  day: (name: string) => text(name),
  bool: (name: string) => boolean(name),
  json: (name: string) => jsonb(name),
  tags: (name: string) => tags(name),
  bytes: (name: string) => bytea(name),
  sealed: (name: string) => bytea(name),
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
};

/** PostgreSQL's kit, typed as SQLite's: every query is then typed once. */
export const pgKit = kit as unknown as Kit;
