import { eq, inArray, isNull, max } from 'drizzle-orm';
import { revisions, symptomEntries, systemDays } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import type { Level } from '@/lib/clinical/severity';
import { symptomById } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import type { Act } from './history-rows';
import { categoryOfSystem, chooseSign, isOfLupus, opened, slotFor } from './symptom-rows';

/** A flare's organ system on a day of it. */
export type PlaceOfFlare = { day: IsoDay; episodeId: string; system: SystemId };

/** How a system stands on a day: how bad, since which moment, and whether its owner hid it. */
export type StandingPlace = { level: Level; at: number; isPrivate: boolean };

/** When each row was last written, in UTC milliseconds. */
async function lastWrites({ q, own }: Allowed, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await q
    .select({ id: revisions.rowId, at: max(revisions.at) })
    .from(revisions)
    .where(own(revisions, inArray(revisions.rowId, [...ids])))
    .groupBy(revisions.rowId);
  return new Map(rows.map(({ id, at }) => [id, Number(at)]));
}

/** A system as it stands before a tap changes it; null where it is not on. */
export async function standingPlace(
  allowed: Allowed,
  { day, system }: Omit<PlaceOfFlare, 'episodeId'>,
): Promise<StandingPlace | null> {
  const { q, own } = allowed;
  const slot = slotFor(allowed, { id: system, category: categoryOfSystem(system) });
  const [row] = await q
    .select()
    .from(systemDays)
    .where(own(systemDays, eq(systemDays.day, day), eq(systemDays.slot, slot), isNull(systemDays.deletedAt)));
  if (row === undefined) return null;
  const level = opened(allowed, systemDays, row)?.level ?? row.level ?? 0;
  const at = (await lastWrites(allowed, [row.id])).get(row.id) ?? row.at;
  return { level, at, isPrivate: row.isPrivate };
}

type SignRow = typeof symptomEntries.$inferSelect;

/** What a place is must not be told by a sign that more people may see: not by a clear one of mood, nor by an open one. */
function isGuarded(row: SignRow, system: SystemId, before: StandingPlace): boolean {
  const category = categoryOfSystem(system);
  return (category === 'flares' || row.category === category) && (row.isPrivate || !before.isPrivate);
}

type Sign = SignRow & { sign: string; standsAt: Level | null; writtenAt: number };

async function signsOn(allowed: Allowed, { day, episodeId }: PlaceOfFlare): Promise<Sign[]> {
  const { q, own } = allowed;
  const rows = await q
    .select()
    .from(symptomEntries)
    .where(own(symptomEntries, eq(symptomEntries.day, day), eq(symptomEntries.episodeId, episodeId), ...isOfLupus));
  const written = await lastWrites(
    allowed,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const item = opened(allowed, symptomEntries, row) ?? { id: row.symptomId ?? '', level: row.level };
    return { ...row, sign: item.id, standsAt: item.level, writtenAt: written.get(row.id) ?? row.at };
  });
}

/** Signs of a place that stand where it stood, and were written with it or after it. */
async function signsAt(allowed: Allowed, place: PlaceOfFlare, before: StandingPlace): Promise<Sign[]> {
  const signs = await signsOn(allowed, place);
  return signs
    .filter(({ sign }) => symptomById(sign)?.lane === place.system)
    .filter(({ standsAt, writtenAt }) => standsAt === before.level && writtenAt >= before.at)
    .filter((sign) => isGuarded(sign, place.system, before));
}

/**
 * A flare's signs of a system on a day go along when how bad it is changes: those that stand where it stood, and came
 * there with it or later. One that was set higher or lower, or before its system arrived there, was set itself and
 * stays. So does each where the system goes off or is answered with none: what was felt was felt.
 * @param change `before`: the system as it stood; `now`: how bad it is from now on
 */
export async function signsFollow(
  allowed: Allowed,
  act: Act,
  place: PlaceOfFlare,
  { before, now }: { before: StandingPlace | null; now: Level },
): Promise<void> {
  if (before === null || before.level === 0 || now === 0 || before.level === now) return;
  const { episodeId } = place;
  for (const { sign, day, zone, isBackfill } of await signsAt(allowed, place, before)) {
    await chooseSign(allowed, act, { day, zone, isBackfill }, { id: sign, level: now, episodeId });
  }
}
