import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgliteDatabase } from 'drizzle-orm/pglite';
import pg from 'pg';
import { guardNesting, type Engine, type Q } from './engine';

type PgDatabase = NodePgDatabase | PgliteDatabase;

/** A lock number from a subject's name: the first 64 bits of its hash, signed as PostgreSQL wants them. */
function lockNumber(subject: string): string {
  return createHash('sha256').update(subject).digest().readBigInt64BE(0).toString();
}

/** The tables are typed as SQLite's, and so is the query surface; the shared part behaves alike. */
const asQ = (db: unknown): Q => db as Q;

/** An engine over any drizzle PostgreSQL database: a pool, or PGlite in tests. */
export function postgresEngineOver(db: PgDatabase, close: () => Promise<void>): Engine {
  return guardNesting({
    dialect: 'pg',
    read: (fn) => fn(asQ(db)),
    snapshot: (fn) =>
      db.transaction((tx) => fn(asQ(tx)), { isolationLevel: 'repeatable read', accessMode: 'read only' }),
    write: (subject, fn) =>
      db.transaction(async (tx) => {
        // Read committed loses updates between a read and a write that depends on it: 56 of 60 in a trial.
        // Writers of one subject therefore queue here, before their first read. Sorted, so that none deadlock.
        for (const name of [...(typeof subject === 'string' ? [subject] : subject)].sort()) {
          await tx.execute(sql`select pg_advisory_xact_lock(${lockNumber(name)}::bigint)`);
        }
        return fn(asQ(tx));
      }),
    close,
  });
}

/** A pool whose connections may break without ending the process: the next query reports it. */
export function poolOver(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined);
  // The pool no longer listens to a connection that is closing, and the server may end that one first.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** PostgreSQL through a pool of connections. */
export function postgresEngine(url: string): Engine {
  const pool = poolOver(url);
  return postgresEngineOver(drizzle(pool), () => pool.end());
}
