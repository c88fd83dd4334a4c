import { env } from '@/lib/platform/env';

export type Dialect = 'sqlite' | 'pg';

/** Which SQL this process speaks: PostgreSQL when it was given a database address, else the embedded file. */
export function dialect(): Dialect {
  const { databaseUrl, testEngine } = env();
  return databaseUrl !== null || testEngine === 'pglite' || testEngine === 'postgres' ? 'pg' : 'sqlite';
}
