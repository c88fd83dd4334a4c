import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { PG_GUARDS, PG_TRIGGERS } from './guards';

// Any fixed number: all migrators of this product queue on it.
const MIGRATION_LOCK = 7_214_511;

const MIGRATIONS = join(process.cwd(), 'db/migrations/pg');

type Rows = { rows: { tgname: string }[] };

/** Names of guard triggers that are not there. */
export async function missingPgGuards(query: (text: string) => Promise<Rows>): Promise<string[]> {
  const { rows } = await query(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`);
  return PG_TRIGGERS.filter((name) => !rows.some((row) => row.tgname === name));
}

/** Brings a PostgreSQL database to the newest schema, one migrator at a time, and makes its guards anew. */
export async function migratePostgres(url: string, folder = MIGRATIONS): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: folder });
    for (const statement of PG_GUARDS) await client.query(statement);
  } finally {
    // Ending the session gives its lock back.
    await client.end();
  }
}

/** Whether every migration of the folder stands in the database's own list. */
async function isCurrent(client: pg.Client, folder: string): Promise<boolean> {
  const { rows } = await client.query<{ hash: string }>('SELECT hash FROM drizzle.__drizzle_migrations');
  return readMigrationFiles({ migrationsFolder: folder }).every(({ hash }) => rows.some((row) => row.hash === hash));
}

/** Throws one sentence when the database was not migrated to the newest schema or lost its guards. */
export async function checkPostgres(url: string, folder = MIGRATIONS): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const missing = await missingPgGuards((text) => client.query(text));
    // An empty database has neither the guards nor the list.
    if (missing.length > 0 || !(await isCurrent(client, folder)))
      throw new Error('The database is not migrated. Run: npm run db:migrate');
  } finally {
    await client.end();
  }
}
