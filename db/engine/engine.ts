import { AsyncLocalStorage } from 'node:async_hooks';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Dialect } from './dialect';

/**
 * The shared surface of both engines. Typed as SQLite's; `.get/.all/.run/.prepare` of its builders exist on one
 * engine only and are refused by lint.
 */
export type Q = Pick<BetterSQLite3Database, 'select' | 'insert' | 'update' | 'delete'>;

export type Engine = {
  readonly dialect: Dialect;
  /** Reads outside a transaction. */
  read<T>(fn: (q: Q) => Promise<T>): Promise<T>;
  /**
   * One transaction, alone among all writers of the same subject (a patient's id, `accounts`, or several).
   * Nothing but database calls may be awaited inside: SQLite's other writers wait meanwhile.
   */
  write<T>(subject: string | readonly string[], fn: (q: Q) => Promise<T>): Promise<T>;
  /** Several reads that see one moment. */
  snapshot<T>(fn: (q: Q) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Kind = 'read' | 'snapshot' | 'write';

const inside = new AsyncLocalStorage<Exclude<Kind, 'read'>>();

function refuseNesting(what: Kind): void {
  const outer = inside.getStore();
  if (outer === undefined) return;
  throw new Error(`A ${what} was begun inside a ${outer}: SQLite and PGlite would hang, PostgreSQL would not join it.`);
}

/** Puts the same nesting check around every engine, because each of them fails in a way of its own. */
export function guardNesting(engine: Engine): Engine {
  return {
    dialect: engine.dialect,
    read: async (fn) => {
      refuseNesting('read');
      return engine.read(fn);
    },
    snapshot: async (fn) => {
      refuseNesting('snapshot');
      return engine.snapshot((q) => inside.run('snapshot', () => fn(q)));
    },
    write: async (subject, fn) => {
      refuseNesting('write');
      return engine.write(subject, (q) => inside.run('write', () => fn(q)));
    },
    close: () => engine.close(),
  };
}
