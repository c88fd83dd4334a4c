import { asc, desc, eq, gte, isNull, lte } from 'drizzle-orm';
import { checkInObservations, checkIns } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { all } from '@/lib/access/own';
import { dayOfObservations, type CheckInDay, type Observation } from '@/lib/clinical/check-ins';
import type { IsoDay } from '@/lib/clinical/days';

export type DayOfCheckIn = CheckInDay & { day: IsoDay };

/** The latest standing observation of a day: the one that the next tap corrects. */
export async function standingObservation(allowed: Allowed, day: IsoDay) {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(checkInObservations)
    .where(own(checkInObservations, eq(checkInObservations.day, day), isNull(checkInObservations.deletedAt)))
    .orderBy(desc(checkInObservations.at), desc(checkInObservations.id))
    .limit(1);
  return row ?? null;
}

/** A day's standing answers as one entry, named by the latest of them; private when all are. */
export async function checkInEntry(
  { q, own }: Allowed,
  day: IsoDay,
): Promise<{ id: string; isPrivate: boolean } | null> {
  const { id, isPrivate, at, deletedAt } = checkInObservations;
  const rows = await q
    .select({ id, isPrivate })
    .from(checkInObservations)
    .where(own(checkInObservations, eq(checkInObservations.day, day), isNull(deletedAt)))
    .orderBy(desc(at), desc(id));
  const [latest] = rows;
  return latest === undefined ? null : { id: latest.id, isPrivate: rows.every((row) => row.isPrivate) };
}

/** The owner's private observations of a stretch: no derived row knows of them. */
async function privateObservations(allowed: Allowed, from: IsoDay, to: IsoDay) {
  const { q, own } = allowed;
  return q
    .select({
      day: checkInObservations.day,
      feeling: checkInObservations.feeling,
      tired: checkInObservations.tired,
      pain: checkInObservations.pain,
    })
    .from(checkInObservations)
    .where(
      own(
        checkInObservations,
        gte(checkInObservations.day, from),
        lte(checkInObservations.day, to),
        eq(checkInObservations.isPrivate, true),
        isNull(checkInObservations.deletedAt),
      ),
    );
}

/** Joins a day's derived value with observations kept apart from it: the worse of both, field by field. */
function withPrivate(days: DayOfCheckIn[], hidden: (Observation & { day: IsoDay })[]): DayOfCheckIn[] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  for (const { day, ...observation } of hidden) {
    const known = byDay.get(day);
    const value = dayOfObservations(known === undefined ? [observation] : [known, observation]);
    if (value === null) continue;
    byDay.set(day, { ...value, day, observations: (known?.observations ?? 0) + 1 });
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The same without what is private, for the owner too. */
export async function openCheckInDays({ q, own }: Allowed, from: IsoDay, to: IsoDay): Promise<DayOfCheckIn[]> {
  return q
    .select({
      day: checkIns.day,
      feeling: checkIns.feeling,
      tired: checkIns.tired,
      pain: checkIns.pain,
      observations: checkIns.observations,
    })
    .from(checkIns)
    .where(own(checkIns, all(gte(checkIns.day, from), lte(checkIns.day, to))))
    .orderBy(asc(checkIns.day));
}

/** Days with a check-in, oldest first, both ends included, as far as the viewer may see. */
export async function checkInDays(allowed: Allowed, from: IsoDay, to: IsoDay): Promise<DayOfCheckIn[]> {
  const days = await openCheckInDays(allowed, from, to);
  // A share's scope leaves private rows out in any case; asking only as the owner saves the query.
  return allowed.isOwner ? withPrivate(days, await privateObservations(allowed, from, to)) : days;
}

/** Days of a stretch with a standing answer that was written down later than on the day itself. */
export async function daysFilledLater(allowed: Allowed, from: IsoDay, to: IsoDay): Promise<ReadonlySet<IsoDay>> {
  const { q, own } = allowed;
  const rows = await q
    .select({ day: checkInObservations.day })
    .from(checkInObservations)
    .where(
      own(
        checkInObservations,
        gte(checkInObservations.day, from),
        lte(checkInObservations.day, to),
        eq(checkInObservations.isBackfill, true),
        isNull(checkInObservations.deletedAt),
      ),
    );
  return new Set(rows.map((row) => row.day));
}
