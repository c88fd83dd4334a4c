import type { episodes, RowBefore } from '@/db/schema';
import type { IsoDay } from '@/lib/clinical/days';
import { asBefore } from './history-rows';

/** What a change to a flare was about. */
export type FlareWords =
  | { kind: 'flare'; act: 'noted' | 'over' | 'again' | 'merged'; level: 1 | 2 | 3 }
  | { kind: 'flare-day'; which: 'first' | 'last'; day: IsoDay }
  | { kind: 'remark' };

type FlareRow = typeof episodes.$inferSelect;

const MOVES = { open: 'again', ended: 'over', merged: 'merged', withdrawn: 'noted' } as const;

function stateWords({ state, level, day, untilDay }: FlareRow, before: RowBefore): FlareWords {
  if (before['state'] !== state) return { kind: 'flare', act: MOVES[state], level };
  if (before['day'] !== day) return { kind: 'flare-day', which: 'first', day };
  const isLast = untilDay !== null && before['untilDay'] !== untilDay;
  return isLast ? { kind: 'flare-day', which: 'last', day: untilDay } : { kind: 'flare', act: 'noted', level };
}

/** What a change left standing in a flare, in facts. A flare that is new, or came back, is told as a whole. */
export function flareWords(row: FlareRow, before: RowBefore | null): FlareWords {
  if (before?.['deletedAt'] !== null) return { kind: 'flare', act: 'noted', level: row.level };
  // A flare's remark is sealed anew at each save, so a changed one never looks like the one before.
  return before['remark'] === asBefore(row)['remark'] ? stateWords(row, before) : { kind: 'remark' };
}
