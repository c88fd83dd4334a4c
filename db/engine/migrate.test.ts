import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { givenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenSymptom } from '@/db/factories/given-entries';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { env } from '@/lib/platform/env';
import { SQLITE_TRIGGERS, SQLITE_WITHOUT_ROWID } from './guards';
import { migrateSqlite, missingGuards } from './migrate-sqlite';
import { openConnection } from './sqlite';

const MIGRATIONS = join(process.cwd(), 'db/migrations/sqlite');
const OURS = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql')).length;
const run = promisify(execFile);

let place: string;
let made = 0;

beforeEach(() => {
  made += 1;
  place = join(env().dataDir, `case-${String(made)}`);
  mkdirSync(place, { recursive: true });
});

/** A database file with one patient, one check-in and one symptom, as an older version would have left it. */
async function filledFile(): Promise<string> {
  await openTestEngine();
  const patient = await givenPatient();
  await givenCheckIn(patient, { day: '2026-02-01', feeling: 3 });
  await givenSymptom(patient, { day: '2026-02-01', symptom: 'fatigue', level: 2 });
  await closeTestEngine();
  const file = join(place, 'flareline.db');
  cpSync(join(env().dataDir, 'flareline.db'), file);
  return file;
}

/** The repository's migrations with one more at the end. */
function migrationsWith(name: string, sql: string): string {
  const folder = join(place, 'migrations');
  cpSync(MIGRATIONS, folder, { recursive: true });
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { idx: number; when: number }[] };
  const last = journal.entries.at(-1) ?? { idx: 0, when: 0 };
  journal.entries.push({ ...last, ...{ tag: name }, idx: last.idx + 1, when: last.when + 1 });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(join(folder, `${name}.sql`), sql);
  return folder;
}

function reading<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

type Master = { name: string; tbl_name: string; type: string; sql: string | null };

const masterOf = (file: string): Master[] =>
  reading(file, (db) =>
    db.prepare<[], Master>('SELECT name, tbl_name, type, sql FROM sqlite_master ORDER BY name').all(),
  );

/** The rebuild that the generator writes for a changed column: new table, copy, drop, rename, indexes again. */
function rebuildOf(file: string, table: string, change: (sql: string) => string = (sql) => sql): string {
  const own = masterOf(file).filter((row) => row.tbl_name === table && row.sql !== null);
  const create = own.find((row) => row.type === 'table')?.sql ?? '';
  return [
    'PRAGMA foreign_keys=OFF;',
    // A table that was rebuilt before stands in double quotes.
    `${change(create.replace(new RegExp(`[\`"]${table}[\`"]`), `\`__new_${table}\``))};`,
    `INSERT INTO \`__new_${table}\` SELECT * FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    'PRAGMA foreign_keys=ON;',
    ...own.filter((row) => row.type === 'index').map((row) => `${row.sql ?? ''};`),
  ].join('--> statement-breakpoint\n');
}

function countsOf(file: string): Record<string, number> {
  const tables = ['patients', 'check_in_observations', 'symptom_entries', 'revisions', '__drizzle_migrations'];
  return reading(file, (db) =>
    Object.fromEntries(
      tables.map((table) => [table, db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0]),
    ),
  );
}

test('Four servers starting on an empty folder all find a whole database', async () => {
  const settings = [`DATA_DIR=${place}`, `SECRETS_DIR=${env().secretsDir}`, 'TEST_ENGINE='];
  const start = () => run('env', [...settings, process.execPath, '--import', 'tsx', 'scripts/migrate.ts']);
  const starts = await Promise.all([start(), start(), start(), start()]);

  const file = join(place, 'flareline.db');
  expect(starts.map((one) => one.stderr)).toEqual(['', '', '', '']);
  expect(reading(file, missingGuards)).toEqual([]);
  expect(countsOf(file)).toMatchObject({ __drizzle_migrations: OURS, patients: 0 });
  // Each of the four compiles its own TypeScript.
}, 120_000);

test('A rebuilt table keeps its people, their entries, the triggers and the shape of its neighbours', async () => {
  const file = await filledFile();
  const [before, shapes] = [countsOf(file), masterOf(file)];
  const tables = ['patients', 'accounts', 'audit_events', 'check_in_observations', 'symptom_entries', 'day_summaries'];
  const rebuilds = tables.map((table) => rebuildOf(file, table)).join('--> statement-breakpoint\n');

  migrateSqlite(file, migrationsWith('0001_rebuild', rebuilds));

  expect(before).toMatchObject({ patients: 1, check_in_observations: 1, symptom_entries: 1, revisions: 2 });
  expect(countsOf(file)).toEqual({ ...before, __drizzle_migrations: OURS + 1 });
  expect(reading(file, missingGuards)).toEqual([]);
  expect(masterOf(file).map((row) => row.name)).toEqual(shapes.map((row) => row.name));
});

test('The log still refuses changes after its table was rebuilt', async () => {
  const file = await filledFile();
  migrateSqlite(file, migrationsWith('0001_rebuild', rebuildOf(file, 'audit_events')));
  const forged = `INSERT INTO audit_events (chain, seq, at, actor_id, actor_role, kind, categories, result, prev, mac)
    VALUES ('pat-x', 7, 1, 'acc-x', 'patient', 'forged', ',', 'done', '', '')`;

  expect(() => reading(file, (db) => db.exec(forged))).toThrow('audit_events continues its chain');
});

test('A rebuild that would turn an entry table back is refused, and the file is as before', async () => {
  const file = await filledFile();
  const [before, shapes] = [countsOf(file), masterOf(file)];
  const careless = rebuildOf(file, 'symptom_entries', (sql) => sql.replace(/ WITHOUT ROWID$/, ''));
  const folder = migrationsWith('0001_careless', careless);

  expect(() => {
    migrateSqlite(file, folder);
  }).toThrow('The database lacks its guards: symptom_entries WITHOUT ROWID.');
  expect(countsOf(file)).toEqual(before);
  expect(masterOf(file)).toEqual(shapes);
});

test('A migration that would leave entries without their patient is refused, and the file is as before', async () => {
  const file = await filledFile();
  const before = countsOf(file);
  const folder = migrationsWith('0001_orphans', 'DELETE FROM patients;');

  expect(() => {
    migrateSqlite(file, folder);
  }).toThrow(/^The migration left \d+ rows without their parent\.$/);
  expect(countsOf(file)).toEqual(before);
  expect(reading(file, missingGuards)).toEqual([]);
});

test('A migration with a mistake in it leaves the file as before', async () => {
  const file = await filledFile();
  const before = countsOf(file);
  const folder = migrationsWith(
    '0001_mistake',
    'ALTER TABLE patients ADD COLUMN hat text;--> statement-breakpoint\nNOT SQL;',
  );

  expect(() => {
    migrateSqlite(file, folder);
  }).toThrow();
  expect(countsOf(file)).toEqual(before);
  expect(reading(file, missingGuards)).toEqual([]);
});

test('A trigger that got lost is made anew at the next start', async () => {
  const file = await filledFile();
  for (const name of Object.keys(SQLITE_TRIGGERS)) reading(file, (db) => db.exec(`DROP TRIGGER ${name}`));
  expect(reading(file, missingGuards)).toEqual(Object.keys(SQLITE_TRIGGERS));

  migrateSqlite(file);

  expect(reading(file, missingGuards)).toEqual([]);
});

test.each(SQLITE_WITHOUT_ROWID)('A start is refused while %s has lost its shape', async (table) => {
  const file = await filledFile();
  const turned = rebuildOf(file, table, (sql) => sql.replace(/ WITHOUT ROWID$/, ''));
  reading(file, (db) => db.exec(turned.replaceAll('--> statement-breakpoint', '')));

  expect(() => {
    migrateSqlite(file);
  }).toThrow(`The database lacks its guards: ${table} WITHOUT ROWID.`);
});

test('A second start on a current file changes nothing and makes no copy', async () => {
  const file = await filledFile();
  const [before, shapes] = [countsOf(file), masterOf(file)];

  migrateSqlite(file);

  expect([countsOf(file), masterOf(file)]).toEqual([before, shapes]);
  expect(existsSync(`${file}.before-migration`)).toBe(false);
});

test('Every connection writes for good before it says so, also on a reopened file', async () => {
  const db = openConnection(await filledFile());
  const settings = ['synchronous', 'foreign_keys', 'recursive_triggers', 'journal_mode', 'secure_delete'];
  const values = settings.map((name): unknown => db.pragma(name, { simple: true }));
  db.close();

  expect(values).toEqual([2, 1, 1, 'wal', 1]);
});
