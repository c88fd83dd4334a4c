import { readdirSync } from 'node:fs';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDatabase, testEngineName, type TestDatabase } from '@/db/factories/test-engine';
import { checkPostgres, migratePostgres } from './migrate-postgres';

const isServer = testEngineName() === 'postgres';
const check = test.runIf(isServer);

const OURS = readdirSync('db/migrations/pg').filter((name) => name.endsWith('.sql')).length;

let database: TestDatabase;

beforeEach(async () => {
  database = (await (isServer && makeDatabase())) || { url: '', drop: () => Promise.resolve() };
});

afterEach(() => database.drop());

async function rowsOf(statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

check('Four servers starting on an empty database all find it whole', async () => {
  await Promise.all([1, 2, 3, 4].map(() => migratePostgres(database.url)));

  await expect(checkPostgres(database.url)).resolves.toBeUndefined();
  expect(await rowsOf('SELECT count(*)::int AS n FROM drizzle.__drizzle_migrations')).toEqual([{ n: OURS }]);
});

check('A start is refused on an empty database', async () => {
  await expect(checkPostgres(database.url)).rejects.toThrow('The database is not migrated. Run: npm run db:migrate');
});

check('A start is refused when a guard of the log is gone, and the next migration makes it anew', async () => {
  await migratePostgres(database.url);
  await rowsOf('DROP TRIGGER audit_events_no_change ON audit_events');

  await expect(checkPostgres(database.url)).rejects.toThrow('Run: npm run db:migrate');
  await migratePostgres(database.url);
  await expect(checkPostgres(database.url)).resolves.toBeUndefined();
});

check('A start is refused while a migration waits', async () => {
  await migratePostgres(database.url);
  await rowsOf('DELETE FROM drizzle.__drizzle_migrations');

  await expect(checkPostgres(database.url)).rejects.toThrow('Run: npm run db:migrate');
});

check('The log cannot be emptied in one go', async () => {
  await migratePostgres(database.url);

  await expect(rowsOf('TRUNCATE audit_events')).rejects.toMatchObject({ code: 'FL001' });
});
