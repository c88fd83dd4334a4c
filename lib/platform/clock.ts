import { AsyncLocalStorage } from 'node:async_hooks';

const fixed = new AsyncLocalStorage<number>();

/** This moment in UTC milliseconds. */
export function now(): number {
  return fixed.getStore() ?? Date.now();
}

/**
 * Runs `work` as if it were another moment; only what `work` calls sees it. For scripts that write a past, never
 * for a request.
 *
 * @param instantMs UTC milliseconds
 */
export function withFixedClock<T>(instantMs: number, work: () => T): T {
  return fixed.run(instantMs, work);
}
