import { eq, isNull } from 'drizzle-orm';
import { symptomEntries, systemDays } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import { symptomById } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { categoryOfSystem, slotFor } from './symptom-rows';

/** Slots of what its owner hid on a day: nothing open may be made from it. */
async function privateSlots(
  { q, own }: Allowed,
  table: typeof systemDays | typeof symptomEntries,
  day: IsoDay,
): Promise<Set<string>> {
  const rows = await q
    .select({ slot: table.slot })
    .from(table)
    .where(own(table, eq(table.day, day), eq(table.isPrivate, true), isNull(table.deletedAt)));
  return new Set(rows.map(({ slot }) => slot));
}

/** Tells which organ systems of a day are hidden. */
export async function hiddenSystemsOn(allowed: Allowed, day: IsoDay): Promise<(system: SystemId) => boolean> {
  const slots = await privateSlots(allowed, systemDays, day);
  return (system) => slots.has(slotFor(allowed, { id: system, category: categoryOfSystem(system) }));
}

/**
 * The organ system that goes on with a sign: none for a sign that is hidden, or whose category is more guarded than
 * its lane's (a missed period must not light up General for whoever reads flares alone).
 */
export async function laneWithSign(allowed: Allowed, day: IsoDay, sign: string): Promise<SystemId | null> {
  const symptom = symptomById(sign);
  if (symptom === undefined) return null;
  const { category, lane } = symptom;
  if (category !== 'flares' && category !== categoryOfSystem(lane)) return null;
  const slots = await privateSlots(allowed, symptomEntries, day);
  return slots.has(slotFor(allowed, { id: sign, category })) ? null : lane;
}
