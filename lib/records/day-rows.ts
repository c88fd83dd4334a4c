import { count, eq, inArray, isNull } from 'drizzle-orm';
import { checkIns, daySummaries, episodes, exposures } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { CheckInDay } from '@/lib/clinical/check-ins';
import type { IsoDay } from '@/lib/clinical/days';
import { lanesOf, type Lanes } from '@/lib/clinical/lane-levels';
import { monthOf } from '@/lib/clinical/line-months';
import type { Level } from '@/lib/clinical/severity';
import type { EntryName } from './history-rows';
import { lineDay, rowsOn } from './line-entry-rows';
import { entriesOn } from './line-month-rows';

/** Tables whose entries a day's derived rows are made of. */
const DERIVED_FROM: readonly EntryName[] = [
  'check_in_observations',
  'system_days',
  'symptom_entries',
  'exposures',
  'episodes',
];

/** Whether a write to a table makes a day's derived rows anew: see {@link refreshDay}. */
export const isDerivedFrom = (name: EntryName): boolean => DERIVED_FROM.includes(name);

/** Rows of a day that lists and derived rows may know of: standing, not private, of category `flares`. */
function plainOn(table: typeof exposures | typeof episodes, day: IsoDay) {
  return [
    eq(table.day, day),
    isNull(table.deletedAt),
    eq(table.isPrivate, false),
    eq(table.category, 'flares'),
    // A flare that was taken out, or is part of another, counts nowhere.
    ...(table === episodes ? [inArray(episodes.state, ['open', 'ended'])] : []),
  ];
}

async function refreshCheckIn(allowed: Allowed, day: IsoDay, value: CheckInDay | null): Promise<void> {
  const { q, own, ownRow, ownSet } = allowed;
  if (value === null) {
    await q.delete(checkIns).where(own(checkIns, eq(checkIns.day, day)));
    return;
  }
  await q
    .insert(checkIns)
    .values(ownRow(checkIns, { day, category: 'flares', ...value }))
    .onConflictDoUpdate({ target: [checkIns.patientId, checkIns.day], set: ownSet(checkIns, value) });
}

async function countOn(allowed: Allowed, table: typeof exposures | typeof episodes, day: IsoDay): Promise<number> {
  const { q, own } = allowed;
  const [row] = await q
    .select({ n: count() })
    .from(table)
    .where(own(table, ...plainOn(table, day)));
  return row?.n ?? 0;
}

function worstOf(lanes: Lanes): Level | null {
  const levels = Object.values(lanesOf.levels(lanes));
  return levels.length === 0 ? null : levels.reduce((a, b) => (b > a ? b : a));
}

type Summary = Pick<typeof daySummaries.$inferSelect, 'entries' | 'worstFeeling' | 'worstLevel'>;

async function refreshSummary(allowed: Allowed, day: IsoDay, values: Summary): Promise<void> {
  const { q, own, ownRow, ownSet } = allowed;
  if (values.entries === 0) {
    await q
      .delete(daySummaries)
      .where(own(daySummaries, eq(daySummaries.day, day), eq(daySummaries.category, 'flares')));
    return;
  }
  await q
    .insert(daySummaries)
    .values(ownRow(daySummaries, { day, category: 'flares', ...values }))
    .onConflictDoUpdate({
      target: [daySummaries.patientId, daySummaries.day, daySummaries.category],
      set: ownSet(daySummaries, values),
    });
}

/** Makes a day's derived rows anew from its entries; to be called in the transaction of each write to that day. */
export async function refreshDay(allowed: Allowed, day: IsoDay): Promise<void> {
  const plain = { month: monthOf(day), category: 'flares', isPrivate: false } as const;
  const gathered = await entriesOn(allowed, day);
  const { checkIn, lanes } = lineDay(gathered, plain, day);
  await refreshCheckIn(allowed, day, checkIn);
  const others = (await countOn(allowed, exposures, day)) + (await countOn(allowed, episodes, day));
  const entries = rowsOn(gathered, plain, day) + others;
  await refreshSummary(allowed, day, {
    entries,
    worstFeeling: checkIn?.feeling ?? null,
    worstLevel: worstOf(lanes),
  });
}
