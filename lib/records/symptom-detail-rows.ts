import { asc, eq, gte, isNotNull, isNull, lte } from 'drizzle-orm';
import { symptomEntries, type Category, type Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { either } from '@/lib/access/own';
import type { IsoDay } from '@/lib/clinical/days';
import type { Level } from '@/lib/clinical/severity';
import {
  changedDetail,
  NO_DETAILS,
  withDetail,
  type DetailTap,
  type SymptomDetails,
} from '@/lib/clinical/symptom-details';
import { symptomById } from '@/lib/clinical/symptoms';
import { changeRow, type Act } from './history-rows';
import { isOfLupus, opened, slotFor, type SignOfDay } from './symptom-rows';

type Columns = {
  id: string;
  symptomId: string | null;
  level: Level | null;
  payload: Sealed | null;
  joints: string[] | null;
  minutes: number | null;
  exact: number | null;
};

/** A symptom with whatever was said of it more exactly. */
export type NotedSign = SignOfDay & SymptomDetails;
type Noted = Omit<NotedSign, 'day'>;

type Said = { joints?: readonly string[] | null; minutes?: number | null; exact?: number | null };

function detailsIn({ joints, minutes, exact }: Said): SymptomDetails {
  return { joints: joints ?? [], minutes: minutes ?? null, exact: exact ?? null };
}

/** What a row says, opened where it is sealed; null for a row that says nothing. */
export function notedIn(allowed: Allowed, row: Columns): Noted | null {
  const item = opened(allowed, symptomEntries, row);
  if (item !== null) return { symptomId: item.id, level: item.level, ...detailsIn(item) };
  const { symptomId, level } = row;
  return symptomId === null || level === null ? null : { symptomId, level, ...detailsIn(row) };
}

const COLUMNS = {
  id: symptomEntries.id,
  symptomId: symptomEntries.symptomId,
  level: symptomEntries.level,
  payload: symptomEntries.payload,
  joints: symptomEntries.joints,
  minutes: symptomEntries.minutes,
  exact: symptomEntries.exact,
};

/** Symptoms of a stretch of days with their details, as far as the viewer may see, sealed ones opened. */
export async function notedBetween(allowed: Allowed, from: IsoDay, to: IsoDay): Promise<NotedSign[]> {
  const { q, own } = allowed;
  const { day } = symptomEntries;
  const rows = await q
    .select({ day, ...COLUMNS })
    .from(symptomEntries)
    .where(own(symptomEntries, gte(day, from), lte(day, to), ...isOfLupus));
  return rows.flatMap((row) => {
    const noted = notedIn(allowed, row);
    return noted === null ? [] : [{ day: row.day, ...noted }];
  });
}

/** Symptoms of a few days that say more than their level; the rest is not read. */
export async function detailsAround(
  allowed: Allowed,
  { from, to }: { from: IsoDay; to: IsoDay },
): Promise<Omit<NotedSign, 'level'>[]> {
  const { q, own } = allowed;
  const { day, deletedAt, joints, minutes, exact, payload } = symptomEntries;
  const saysMore = either(isNotNull(joints), isNotNull(minutes), isNotNull(exact), isNotNull(payload));
  const rows = await q
    .select({ day, ...COLUMNS })
    .from(symptomEntries)
    .where(own(symptomEntries, gte(day, from), lte(day, to), isNull(deletedAt), saysMore))
    .orderBy(asc(day), asc(symptomEntries.at), asc(symptomEntries.id));
  return rows.flatMap((row) => {
    const noted = notedIn(allowed, row);
    if (noted === null || changedDetail(noted, NO_DETAILS) === null) return [];
    const { level: _, ...said } = noted;
    return [{ day: row.day, ...said }];
  });
}

/** The columns of details, or their sealed form beside the item. */
function detailColumns(allowed: Allowed, row: { id: string; category: Category }, noted: Noted) {
  const { symptomId, level, ...details } = noted;
  const { joints, minutes, exact } = details;
  const isSealed = row.category === 'mental' || row.category === 'cycle';
  if (!isSealed) return { joints: joints.length === 0 ? null : [...joints], minutes, exact };
  const at = { table: 'symptom_entries', row: row.id, column: 'payload' };
  return { payload: allowed.seal(at, JSON.stringify({ id: symptomId, level, ...details })) };
}

/**
 * Says one symptom of a day more exactly. It must stand there as more than none: a detail stands beside mild, moderate
 * and severe, never instead. False when it does not.
 */
export async function sayDetail(
  allowed: Allowed,
  act: Act,
  day: IsoDay,
  { symptom, tap }: { symptom: string; tap: DetailTap },
): Promise<boolean> {
  const { q, own } = allowed;
  const slot = slotFor(allowed, { id: symptom, category: symptomById(symptom)?.category ?? 'flares' });
  const [row] = await q
    .select({ ...COLUMNS, category: symptomEntries.category })
    .from(symptomEntries)
    .where(
      own(symptomEntries, eq(symptomEntries.day, day), eq(symptomEntries.slot, slot), isNull(symptomEntries.deletedAt)),
    );
  const noted = row === undefined ? null : notedIn(allowed, row);
  if (row === undefined || noted === null || noted.level === 0) return false;
  const said = { ...noted, ...withDetail(noted, tap) };
  if (changedDetail(noted, said) === null) return true;
  await changeRow(allowed, act, symptomEntries, { id: row.id, set: detailColumns(allowed, row, said) });
  return true;
}
