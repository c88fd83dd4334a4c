import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { guardNesting, type Engine, type Q } from './engine';

/** Distinct texts of statements are some hundreds; a list of ids of another length is another text. */
const MOST_STATEMENTS = 500;

/**
 * Keeps the statements of a connection: making one costs more than most of them take to run. They are used up at once
 * and never iterated, so one at a time is enough.
 */
function keepStatements(connection: Database.Database): void {
  const kept = new Map<string, Database.Statement>();
  const prepare = connection.prepare.bind(connection) as (text: string) => Database.Statement;
  connection.prepare = ((text: string) => {
    const known = kept.get(text);
    if (known !== undefined) return known.reader ? known.raw(false) : known;
    if (kept.size >= MOST_STATEMENTS) kept.clear();
    const made = prepare(text);
    kept.set(text, made);
    return made;
  }) as typeof connection.prepare;
}

/** Settings every connection needs; a reopened WAL file would otherwise fall back to synchronous=NORMAL. */
export function openConnection(file: string): Database.Database {
  const connection = new Database(file);
  connection.pragma('busy_timeout = 5000');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('secure_delete = ON');
  connection.pragma('trusted_schema = OFF');
  return connection;
}

/** Transactions on one connection, one after the other. */
function inTurn(connection: Database.Database, begin: 'BEGIN' | 'BEGIN IMMEDIATE') {
  const q: Q = drizzle(connection);
  let queue: Promise<unknown> = Promise.resolve();

  async function transaction<T>(fn: (q: Q) => Promise<T>): Promise<T> {
    connection.exec(begin);
    try {
      const result = await fn(q);
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk or a broken statement may have rolled back already.
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    run: <T>(fn: (q: Q) => Promise<T>): Promise<T> => {
      const turn = queue.then(() => transaction(fn));
      queue = turn.catch(() => undefined);
      return turn;
    },
    end: () => queue,
  };
}

/**
 * The embedded engine: one write connection behind a promise queue (BEGIN IMMEDIATE), one for single reads, and one
 * behind a queue of its own for snapshots, which are transactions. None of them sees a half-done write.
 */
export function sqliteEngine(file: string): Engine {
  const writer = openConnection(file);
  const readers = [openConnection(file), openConnection(file)] as const;
  for (const connection of [writer, ...readers]) keepStatements(connection);
  for (const reader of readers) reader.pragma('query_only = ON');
  const [single, still] = readers;
  const readQ: Q = drizzle(single);
  const write = inTurn(writer, 'BEGIN IMMEDIATE');
  const snapshot = inTurn(still, 'BEGIN');

  return guardNesting({
    dialect: 'sqlite',
    read: (fn) => fn(readQ),
    snapshot: (fn) => snapshot.run(fn),
    write: (_subject, fn) => write.run(fn),
    close: async () => {
      await Promise.all([write.end(), snapshot.end()]);
      for (const reader of readers) reader.close();
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  });
}
