import { logError, newReference } from '@/lib/platform/log';

/** Milliseconds until the first round, and from one round to the next. */
export type Rhythm = { first: number; every: number };

/**
 * Does a job again and again, one round at a time, until it is stopped. A round that fails is logged; the next one
 * comes as usual.
 *
 * @returns stops the loop, and waits for a round that has begun
 */
export function startLoop({ first, every }: Rhythm, round: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;

  async function work(): Promise<void> {
    try {
      await round();
    } catch (error) {
      logError(error, { reference: newReference() });
    }
    isBusy = false;
  }

  function begin(): void {
    if (isBusy) return;
    isBusy = true;
    running = work();
  }

  const start = setTimeout(begin, first);
  const timer = setInterval(begin, every);
  start.unref();
  timer.unref();

  return async () => {
    clearTimeout(start);
    clearInterval(timer);
    await running;
  };
}
