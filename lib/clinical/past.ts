import { addDays, startOfDay, type IsoDay } from './days';

/** One write to a row: which version it made, when, and what stood before; null where it made the row. */
export type Write<Row> = { version: number; at: number; before: Row | null };

/** The moment (UTC milliseconds) at which the day after `day` begins in a zone: all of `day` lies before it. */
export function endOfDay(day: IsoDay, zone: string): number {
  return startOfDay(addDays(day, 1), zone);
}

/**
 * A row as it stood just before a moment: each write undone that came at or after it, the newest first. Null where
 * the row was not there yet. Pure; the order in which writes are given does not matter.
 */
export function asItStood<Row>(now: Row, writes: readonly Write<Row>[], moment: number): Row | null {
  const undone = writes.filter(({ at }) => at >= moment).sort((a, b) => b.version - a.version);
  return undone.reduce<Row | null>((row, { before }) => before, now);
}

/** All versions of a row, the newest first; each write left what the next one found. */
export function versionsOf<Row, W extends Write<Row>>(now: Row, writes: readonly W[]): (W & { after: Row })[] {
  let after = now;
  const versions: (W & { after: Row })[] = [];
  for (const write of [...writes].sort((a, b) => b.version - a.version)) {
    versions.push({ ...write, after });
    if (write.before !== null) after = write.before;
  }
  return versions;
}
