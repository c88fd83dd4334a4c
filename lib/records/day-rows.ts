import { count, eq, inArray, isNull, max } from 'drizzle-orm';
import {
  checkInObservations,
  checkIns,
  daySummaries,
  episodes,
  exposures,
  symptomEntries,
  systemDays,
} from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { dayOfObservations } from '@/lib/clinical/check-ins';
import type { IsoDay } from '@/lib/clinical/days';
import type { EntryName } from './history-rows';

/** Tables whose entries a day's derived rows are made of. */
const DERIVED_FROM = {
  check_in_observations: checkInObservations,
  system_days: systemDays,
  symptom_entries: symptomEntries,
  exposures,
  episodes,
} as const;

type DatedTable = (typeof DERIVED_FROM)[keyof typeof DERIVED_FROM];

/** Whether a write to a table makes a day's derived rows anew: see {@link refreshDay}. */
export const isDerivedFrom = (name: EntryName): boolean => name in DERIVED_FROM;

/** Rows of a day that lists and derived rows may know of: standing, not private, of category `flares`. */
function plainOn(table: DatedTable, day: IsoDay) {
  return [
    eq(table.day, day),
    isNull(table.deletedAt),
    eq(table.isPrivate, false),
    eq(table.category, 'flares'),
    // A flare that was taken out, or is part of another, counts nowhere.
    ...(table === episodes ? [inArray(episodes.state, ['open', 'ended'])] : []),
  ];
}

async function refreshCheckIn(allowed: Allowed, day: IsoDay): Promise<void> {
  const { q, own, ownRow, ownSet } = allowed;
  const standing = await q
    .select({
      feeling: checkInObservations.feeling,
      tired: checkInObservations.tired,
      pain: checkInObservations.pain,
    })
    .from(checkInObservations)
    .where(own(checkInObservations, ...plainOn(checkInObservations, day)));
  const value = dayOfObservations(standing);
  if (value === null) {
    await q.delete(checkIns).where(own(checkIns, eq(checkIns.day, day)));
    return;
  }
  await q
    .insert(checkIns)
    .values(ownRow(checkIns, { day, category: 'flares', ...value }))
    .onConflictDoUpdate({ target: [checkIns.patientId, checkIns.day], set: ownSet(checkIns, value) });
}

async function countOn(allowed: Allowed, table: DatedTable, day: IsoDay): Promise<number> {
  const { q, own } = allowed;
  const [row] = await q
    .select({ n: count() })
    .from(table)
    .where(own(table, ...plainOn(table, day)));
  return row?.n ?? 0;
}

async function worstOn(
  allowed: Allowed,
  table: typeof symptomEntries | typeof systemDays,
  day: IsoDay,
): Promise<0 | 1 | 2 | 3 | null> {
  const { q, own } = allowed;
  const [row] = await q
    .select({ worst: max(table.level) })
    .from(table)
    .where(own(table, ...plainOn(table, day)));
  return row?.worst ?? null;
}

async function refreshSummary(allowed: Allowed, day: IsoDay): Promise<void> {
  const { q, own, ownRow, ownSet } = allowed;
  let entries = 0;
  for (const table of Object.values(DERIVED_FROM)) {
    entries += await countOn(allowed, table, day);
  }
  const isSummary = [eq(daySummaries.day, day), eq(daySummaries.category, 'flares')] as const;
  if (entries === 0) {
    await q.delete(daySummaries).where(own(daySummaries, ...isSummary));
    return;
  }
  const [checkIn] = await q
    .select({ feeling: checkIns.feeling })
    .from(checkIns)
    .where(own(checkIns, eq(checkIns.day, day)));
  const levels = [await worstOn(allowed, systemDays, day), await worstOn(allowed, symptomEntries, day)];
  const answered = levels.filter((level) => level !== null);
  const values = {
    entries,
    worstFeeling: checkIn?.feeling ?? null,
    worstLevel: answered.length === 0 ? null : answered.reduce((a, b) => (b > a ? b : a)),
  };
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
  await refreshCheckIn(allowed, day);
  await refreshSummary(allowed, day);
}
