import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { SQLITE_GUARDS, SQLITE_TRIGGERS, SQLITE_WITHOUT_ROWID } from './guards';
import { openConnection } from './sqlite';

type MasterRow = { type: string; name: string; sql: string | null };

function master(db: Database.Database): MasterRow[] {
  return db.prepare<[], MasterRow>('SELECT type, name, sql FROM sqlite_master').all();
}

function appliedCount(db: Database.Database): number {
  if (!master(db).some((row) => row.name === '__drizzle_migrations')) return 0;
  return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM __drizzle_migrations').get()?.n ?? 0;
}

function declaredCount(folder: string): number {
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  const entries = typeof journal === 'object' && journal !== null && 'entries' in journal ? journal.entries : [];
  return Array.isArray(entries) ? entries.length : 0;
}

/** A trigger or view that names a rebuilt table makes the rebuild's rename fail: they go first, and return after. */
function dropOwnTriggersAndViews(db: Database.Database): void {
  for (const { type, name } of master(db)) {
    if (type === 'trigger' || type === 'view') db.exec(`DROP ${type} IF EXISTS "${name}"`);
  }
}

/** Names what is missing of the guards; empty when the file is as it should be. */
export function missingGuards(db: Database.Database): string[] {
  const rows = master(db);
  const triggers = Object.keys(SQLITE_TRIGGERS).filter(
    (name) => !rows.some((row) => row.type === 'trigger' && row.name === name),
  );
  const rowidTables = SQLITE_WITHOUT_ROWID.filter(
    (name) => !rows.some((row) => row.name === name && /WITHOUT ROWID\s*$/i.test(row.sql ?? '')),
  ).map((name) => `${name} WITHOUT ROWID`);
  return [...triggers, ...rowidTables];
}

/** Four processes may start on one empty file: an exclusive lock on a small file beside it lets one migrate at a time. */
function withMigrationLock<T>(file: string, work: () => T): T {
  const lock = new Database(`${file}.migrating`, { timeout: 20_000 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return work();
  } finally {
    lock.close();
  }
}

function copyBefore(db: Database.Database, file: string): string | null {
  if (appliedCount(db) === 0) return null;
  const copy = `${file}.before-migration`;
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
  return copy;
}

function putBack(copy: string, file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  copyFileSync(copy, file);
}

function runMigrations(file: string, folder: string): void {
  const db = openConnection(file);
  let copy: string | null = null;
  try {
    const isPending = appliedCount(db) < declaredCount(folder);
    if (isPending) {
      copy = copyBefore(db, file);
      // Inside the migrator's transaction this pragma would do nothing, and a rebuild would delete all children.
      db.pragma('foreign_keys = OFF');
      dropOwnTriggersAndViews(db);
      migrate(drizzle(db), { migrationsFolder: folder });
      const broken = db.prepare('PRAGMA foreign_key_check').all();
      if (broken.length > 0) throw new Error(`The migration left ${String(broken.length)} rows without their parent.`);
    }
    db.transaction(() => {
      for (const statement of SQLITE_GUARDS) db.exec(statement);
    })();
    const missing = missingGuards(db);
    if (missing.length > 0) throw new Error(`The database lacks its guards: ${missing.join(', ')}.`);
    db.close();
  } catch (error) {
    db.close();
    if (copy !== null) putBack(copy, file);
    throw error;
  }
}

/**
 * Brings a SQLite file to the newest schema: copy first, one migrator at a time, foreign keys off while it runs and
 * checked after, guards made anew. On failure the copy is put back.
 */
export function migrateSqlite(file: string, folder = join(process.cwd(), 'db/migrations/sqlite')): void {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  withMigrationLock(file, () => {
    runMigrations(file, folder);
  });
}
