import { randomBytes } from 'node:crypto';
import { drizzle as drizzlePool } from 'drizzle-orm/node-postgres';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import type { Engine } from '@/db/engine/engine';
import { migratePostgres } from '@/db/engine/migrate-postgres';
import { migrateSqlite } from '@/db/engine/migrate-sqlite';
import { closeEngine, databaseFile, replaceEngine } from '@/db/engine/open';
import { poolOver, postgresEngineOver } from '@/db/engine/postgres';
import { sqliteEngine } from '@/db/engine/sqlite';
import { env, isLoopbackHost } from '@/lib/platform/env';
import { ensureSecrets } from '@/lib/platform/secrets';
import { migratedPglite } from './test-pglite';

export type EngineName = 'sqlite' | 'pglite' | 'postgres';

/** The engine that this run of the suite speaks to. */
export function testEngineName(): EngineName {
  return env().testEngine ?? 'sqlite';
}

async function openSqlite(): Promise<Engine> {
  migrateSqlite(databaseFile());
  return sqliteEngine(databaseFile());
}

async function openPglite(): Promise<Engine> {
  const client = await migratedPglite();
  return postgresEngineOver(drizzle(client), () => client.close());
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The server given for tests; on this machine only, because tests make and drop databases there. */
export function testServerUrl(): string {
  const url = env().testPostgresUrl;
  if (url === null) throw new Error('Set TEST_POSTGRES_URL to run this part of the suite.');
  if (!isLoopbackHost(new URL(url).hostname)) throw new Error('TEST_POSTGRES_URL must be a server on this machine.');
  return url;
}

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** An empty PostgreSQL database that nobody else knows of. `C.UTF-8` sorts text as SQLite does. */
export async function makeDatabase(): Promise<TestDatabase> {
  const server = testServerUrl();
  const name = `flareline_test_${randomBytes(8).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function openPostgres(): Promise<Engine> {
  const { url, drop } = await makeDatabase();
  await migratePostgres(url);
  const pool = poolOver(url);
  return postgresEngineOver(drizzlePool(pool), async () => {
    await pool.end();
    await drop();
  });
}

const OPENERS: Record<EngineName, () => Promise<Engine>> = {
  sqlite: openSqlite,
  pglite: openPglite,
  postgres: openPostgres,
};

/**
 * A fresh, migrated database for one test file, and keys to go with it; it becomes the engine of this process.
 * Refuses to run beside a configured database.
 */
export async function openTestEngine(): Promise<Engine> {
  if (env().databaseUrl !== null) throw new Error('Tests make databases of their own: unset DATABASE_URL.');
  ensureSecrets();
  const opened = await OPENERS[testEngineName()]();
  replaceEngine(opened);
  return opened;
}

/** Ends the test's database; on a server it is dropped. */
export async function closeTestEngine(): Promise<void> {
  await closeEngine();
}
