import { eq } from 'drizzle-orm';
import { symptomEntries } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IsoDay } from '@/lib/clinical/days';
import type { Level } from '@/lib/clinical/severity';
import { symptomById } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import type { Act } from './history-rows';
import { chooseSign, isOfLupus, opened, systemsBetween } from './symptom-rows';

/** A flare's organ system on a day of it. */
export type PlaceOfFlare = { day: IsoDay; episodeId: string; system: SystemId };

/** How bad an organ system is on a day so far; null where it is not on. */
export async function levelOn(allowed: Allowed, { day, system }: PlaceOfFlare): Promise<Level | null> {
  const systems = await systemsBetween(allowed, day, day);
  return systems.find((one) => one.system === system)?.level ?? null;
}

async function signsAt(allowed: Allowed, { day, episodeId, system }: PlaceOfFlare, level: Level) {
  const { q, own } = allowed;
  const rows = await q
    .select()
    .from(symptomEntries)
    .where(own(symptomEntries, eq(symptomEntries.day, day), eq(symptomEntries.episodeId, episodeId), ...isOfLupus));
  return rows.flatMap((row) => {
    const item = opened(allowed, symptomEntries, row) ?? { id: row.symptomId ?? '', level: row.level };
    return item.level === level && symptomById(item.id)?.lane === system ? [{ ...row, sign: item.id }] : [];
  });
}

/**
 * A flare's signs of a system on a day go along when how bad it is changes: those that stand where it stood. One that
 * was set higher or lower than its system was set itself, and stays. So does each where the system goes off or is
 * answered with none: what was felt was felt.
 */
export async function signsFollow(
  allowed: Allowed,
  act: Act,
  place: PlaceOfFlare,
  { before, now }: { before: Level | null; now: Level },
): Promise<void> {
  if (before === null || before === 0 || now === 0 || before === now) return;
  const { episodeId } = place;
  for (const { sign, day, zone, isBackfill } of await signsAt(allowed, place, before)) {
    await chooseSign(allowed, act, { day, zone, isBackfill }, { id: sign, level: now, episodeId });
  }
}
