import { join } from 'node:path';
import { env } from '@/lib/platform/env';
import type { Engine } from './engine';
import { postgresEngine } from './postgres';
import { sqliteEngine } from './sqlite';

// The bundler may load this module more than once in a process; the connections are one.
const holder = globalThis as typeof globalThis & { flarelineEngine?: Engine };

/** The SQLite file of this installation. */
export function databaseFile(): string {
  return join(env().dataDir, 'flareline.db');
}

/** The engine of this process, opened at first use (never at import: the build imports every module). */
export function engine(): Engine {
  const { databaseUrl } = env();
  holder.flarelineEngine ??= databaseUrl === null ? sqliteEngine(databaseFile()) : postgresEngine(databaseUrl);
  return holder.flarelineEngine;
}

/** Tests open an engine of their own; it must be in place before the first query. */
export function replaceEngine(own: Engine): void {
  holder.flarelineEngine = own;
}

/** Ends all connections; on SQLite with a checkpoint, so that one file holds everything. */
export async function closeEngine(): Promise<void> {
  const open = holder.flarelineEngine;
  delete holder.flarelineEngine;
  await open?.close();
}
