import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import {
  checkInObservations,
  checkIns,
  daySummaries,
  episodes,
  exposures,
  symptomEntries,
  systemDays,
} from '@/db/schema';
import type { EntryRows } from './entry-rows';
import { insertAll } from './insert-all';

export type CheckInRow = typeof checkIns.$inferInsert;
export type SummaryRow = typeof daySummaries.$inferInsert;

type EntryTable =
  typeof checkInObservations | typeof episodes | typeof exposures | typeof symptomEntries | typeof systemDays;
type Plain = { day: string };
type Observed = Plain & Pick<typeof checkInObservations.$inferSelect, 'feeling' | 'tired' | 'pain'>;
type Levelled = Plain & Pick<typeof systemDays.$inferSelect, 'level'>;

/** The plain rows of a stretch, as lists may know of them: standing, not private, of category `flares`. */
export type PlainRows = {
  observations: Observed[];
  episodes: Plain[];
  exposures: Plain[];
  systems: Levelled[];
  signs: Levelled[];
};

type Stretch = { patientId: string; from: string; to: string };

function plainIn(table: EntryTable, { patientId, from, to }: Stretch) {
  return and(
    eq(table.patientId, patientId),
    gte(table.day, from),
    lte(table.day, to),
    isNull(table.deletedAt),
    eq(table.isPrivate, false),
    eq(table.category, 'flares'),
  );
}

async function plainRows(q: Q, stretch: Stretch): Promise<PlainRows> {
  const { day, feeling, tired, pain } = checkInObservations;
  return {
    observations: await q
      .select({ day, feeling, tired, pain })
      .from(checkInObservations)
      .where(plainIn(checkInObservations, stretch)),
    episodes: await q
      .select({ day: episodes.day })
      .from(episodes)
      .where(and(plainIn(episodes, stretch), inArray(episodes.state, ['open', 'ended']))),
    exposures: await q.select({ day: exposures.day }).from(exposures).where(plainIn(exposures, stretch)),
    systems: await q
      .select({ day: systemDays.day, level: systemDays.level })
      .from(systemDays)
      .where(plainIn(systemDays, stretch)),
    signs: await q
      .select({ day: symptomEntries.day, level: symptomEntries.level })
      .from(symptomEntries)
      .where(plainIn(symptomEntries, stretch)),
  };
}

function worst<T extends number>(values: readonly (T | null)[]): T | null {
  return values.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}

function byDay<T extends Plain>(rows: readonly T[]): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const row of rows) {
    const known = days.get(row.day);
    if (known === undefined) days.set(row.day, [row]);
    else known.push(row);
  }
  return days;
}

function checkInsOf(patientId: string, observed: Map<string, Observed[]>): CheckInRow[] {
  return [...observed].map(([day, rows]) => ({
    patientId,
    day,
    category: 'flares',
    isPrivate: false,
    feeling: worst(rows.map((row) => row.feeling)),
    tired: worst(rows.map((row) => row.tired)),
    pain: worst(rows.map((row) => row.pain)),
    observations: rows.length,
  }));
}

/**
 * The derived rows that a stretch of entries must have, computed apart from the product's own code: a second
 * opinion for tests, and a quick way for data made in bulk.
 */
export function deriveDays(patientId: string, plain: PlainRows): { checkIns: CheckInRow[]; summaries: SummaryRow[] } {
  const checkInRows = checkInsOf(patientId, byDay(plain.observations));
  const levels = byDay([...plain.systems, ...plain.signs]);
  const entries = byDay<Plain>([
    ...plain.observations,
    ...plain.episodes,
    ...plain.exposures,
    ...plain.systems,
    ...plain.signs,
  ]);
  const feelings = new Map(checkInRows.map((row) => [row.day, row.feeling ?? null]));
  const summaries = [...entries].map(([day, rows]): SummaryRow => ({
    patientId,
    day,
    category: 'flares',
    isPrivate: false,
    entries: rows.length,
    worstFeeling: feelings.get(day) ?? null,
    worstLevel: worst((levels.get(day) ?? []).map((row) => row.level)),
  }));
  return { checkIns: checkInRows, summaries };
}

type Kept = { category: string; isPrivate: boolean; deletedAt?: number | null | undefined };

const isPlain = ({ category, isPrivate, deletedAt = null }: Kept): boolean =>
  category === 'flares' && !isPrivate && deletedAt === null;

/** The plain ones of rows that were made and not yet read back. */
function plainOf({ observations, episodes: flares, exposures: triggers, systems, signs }: EntryRows): PlainRows {
  const levelled = ({ day, level = null }: { day: string; level?: Levelled['level'] | undefined }) => ({ day, level });
  return {
    observations: observations.filter(isPlain).map(({ day, feeling = null, tired = null, pain = null }) => {
      return { day, feeling, tired, pain };
    }),
    episodes: flares.filter((row) => isPlain(row) && (row.state === 'open' || row.state === 'ended')),
    exposures: triggers.filter(isPlain),
    systems: systems.filter(isPlain).map(levelled),
    signs: signs.filter(isPlain).map(levelled),
  };
}

/** The derived rows of a record that holds nothing but these. */
export function derivedOf(patientId: string, rows: EntryRows) {
  return deriveDays(patientId, plainOf(rows));
}

/** What {@link deriveDays} finds for a patient's entries between two days. */
export async function expectedDerived(q: Q, stretch: Stretch) {
  return deriveDays(stretch.patientId, await plainRows(q, stretch));
}

function derivedIn(table: typeof checkIns | typeof daySummaries, { patientId, from, to }: Stretch) {
  return and(eq(table.patientId, patientId), gte(table.day, from), lte(table.day, to));
}

/** Makes the derived rows of a stretch anew. */
export async function refreshDerived(q: Q, stretch: Stretch): Promise<void> {
  const derived = await expectedDerived(q, stretch);
  await q.delete(checkIns).where(derivedIn(checkIns, stretch));
  await q.delete(daySummaries).where(derivedIn(daySummaries, stretch));
  await insertAll(q, checkIns, derived.checkIns);
  await insertAll(q, daySummaries, derived.summaries);
}
