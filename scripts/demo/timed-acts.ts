import { withFixedClock } from '@/lib/platform/clock';

/** One thing a person does at one moment (UTC milliseconds). */
export type TimedAct = { at: number; run: () => Promise<unknown> };

/** Does all acts in the order of their moments, each as if it were that moment. */
export async function doInOrder(acts: readonly TimedAct[]): Promise<void> {
  for (const act of [...acts].sort((a, b) => a.at - b.at)) await withFixedClock(act.at, act.run);
}

/** Insists that a record function saved. */
export async function saved<T extends { status: string }>(
  answer: Promise<T>,
): Promise<Extract<T, { status: 'saved' }>> {
  const given = await answer;
  if (given.status !== 'saved') throw new Error(`The demo's story could not be saved (${given.status}).`);
  return given as Extract<T, { status: 'saved' }>;
}
