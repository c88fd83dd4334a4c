import { eq, gte, isNull, lte } from 'drizzle-orm';
import { exposures, type Category, type Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { isTrigger, NO_IDEA, triggerById, type TriggerGrade, type TriggerId } from '@/lib/clinical/triggers';
import { addRow, changeRow, type Act } from './history-rows';

type Place = { day: IsoDay; zone: string; isBackfill: boolean; isPrivate?: true };
type Choice = { id: TriggerId; grade: TriggerGrade | null };

const PAYLOAD = { table: 'exposures', column: 'payload' } as const;

/** Triggers of the cycle must not stand in clear. */
const isSealed = (category: Category): boolean => category === 'cycle';

function slotFor(allowed: Allowed, id: TriggerId): { slot: string; category: Category } {
  const category = triggerById(id)?.category;
  if (category === undefined) throw new Refused('not_found');
  return { slot: isSealed(category) ? allowed.slot(id) : id, category };
}

async function rowInSlot({ q, own }: Allowed, day: IsoDay, slot: string) {
  const [row] = await q
    .select({ id: exposures.id, deletedAt: exposures.deletedAt })
    .from(exposures)
    .where(own(exposures, eq(exposures.day, day), eq(exposures.slot, slot)));
  return row ?? null;
}

/** The clear columns of a trigger, or its sealed form. */
function columnsOf(allowed: Allowed, row: string, category: Category, { id, grade }: Choice) {
  if (!isSealed(category)) return { triggerId: id, grade, payload: null };
  const payload = allowed.seal({ ...PAYLOAD, row }, JSON.stringify({ id, grade }));
  return { triggerId: null, grade: null, payload };
}

/** A trigger of a day with its grade: makes the row, changes it, or revives one taken off before. */
export async function chooseTrigger(allowed: Allowed, act: Act, place: Place, choice: Choice): Promise<void> {
  const { slot, category } = slotFor(allowed, choice.id);
  const row = await rowInSlot(allowed, place.day, slot);
  const id = row?.id ?? allowed.newId('exp');
  const { triggerId, ...kept } = columnsOf(allowed, id, category, choice);
  const hidden = place.isPrivate === true ? { isPrivate: true } : {};
  if (row !== null) await changeRow(allowed, act, exposures, { id, set: { ...kept, ...hidden, deletedAt: null } });
  else await addRow(allowed, act, exposures, { id, category, ...place, slot, triggerId, ...kept });
}

/** Takes a trigger of a day off again. */
export async function unchooseTrigger(allowed: Allowed, act: Act, day: IsoDay, id: TriggerId): Promise<void> {
  const row = await rowInSlot(allowed, day, slotFor(allowed, id).slot);
  if (row === null || row.deletedAt !== null) return;
  await changeRow(allowed, act, exposures, { id: row.id, set: { deletedAt: allowed.now } });
}

type Kept = { id: string; triggerId: string | null; grade: TriggerGrade | null; payload: Sealed | null };

/** What a row says, opened where it is sealed; null when the catalogue has no such trigger. */
export function triggerOf(allowed: Allowed, row: Kept): Choice | null {
  const text = allowed.unseal({ ...PAYLOAD, row: row.id }, row.payload);
  const { id, grade } =
    text === null ? { id: row.triggerId ?? NO_IDEA, grade: row.grade } : (JSON.parse(text) as Choice);
  return isTrigger(id) ? { id, grade } : null;
}

/** A trigger the patient suspects on a day; `grade` null is not said. */
export type ExposureOfDay = {
  id: string;
  day: IsoDay;
  triggerId: TriggerId;
  grade: TriggerGrade | null;
  isPrivate: boolean;
};

/** Triggers of a stretch of days, both ends included, oldest first, as far as the viewer may see. */
export async function exposuresBetween(allowed: Allowed, from: IsoDay, to: IsoDay): Promise<ExposureOfDay[]> {
  const { q, own } = allowed;
  const rows = await q
    .select({
      id: exposures.id,
      day: exposures.day,
      triggerId: exposures.triggerId,
      grade: exposures.grade,
      payload: exposures.payload,
      isPrivate: exposures.isPrivate,
    })
    .from(exposures)
    .where(own(exposures, gte(exposures.day, from), lte(exposures.day, to), isNull(exposures.deletedAt)))
    .orderBy(exposures.day, exposures.at, exposures.id);
  return rows.flatMap((row) => {
    const found = triggerOf(allowed, row);
    const { id, day, isPrivate } = row;
    return found === null ? [] : [{ id, day, triggerId: found.id, grade: found.grade, isPrivate }];
  });
}
