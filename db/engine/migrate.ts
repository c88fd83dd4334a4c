import { env } from '@/lib/platform/env';
import { databaseFile } from './open';
import { checkPostgres, migratePostgres } from './migrate-postgres';
import { migrateSqlite } from './migrate-sqlite';

/** Brings the configured database to the newest schema; safe when several processes start at once. */
export async function migrateDatabase(): Promise<void> {
  const { databaseUrl } = env();
  if (databaseUrl === null) migrateSqlite(databaseFile());
  else await migratePostgres(databaseUrl);
}

/** At server start: SQLite migrates itself; PostgreSQL is migrated by a release step and only checked here. */
export async function prepareDatabase(): Promise<void> {
  const { databaseUrl } = env();
  if (databaseUrl === null) migrateSqlite(databaseFile());
  else await checkPostgres(databaseUrl);
}
