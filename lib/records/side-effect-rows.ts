import { desc, eq, isNull } from 'drizzle-orm';
import { symptomEntries, type Category } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { symptomById } from '@/lib/clinical/symptoms';
import { addRow, changeRow, type Act } from './history-rows';
import { isSealedCategory } from './medication-rows';
import type { KeptMedicine } from './medication-write-rows';

/** What the patient suspects a medicine of, on one day. */
export type SideEffect = { id: string; day: IsoDay; symptomId: string; level: 1 | 2 | 3 };

type Item = { id: string; level: number };

/** With the medicine, unless what was felt is of a more guarded kind. */
function categoryOf(medicine: KeptMedicine, symptomId: string): Category {
  const felt = symptomById(symptomId)?.category ?? 'flares';
  return !isSealedCategory(medicine.category) && isSealedCategory(felt) ? felt : medicine.category;
}

/** A place of its own: the same symptom may stand on the same day for itself. */
function slotOf(allowed: Allowed, medicine: KeptMedicine, symptomId: string): string {
  const slot = `side|${medicine.id}|${symptomId}`;
  return isSealedCategory(categoryOf(medicine, symptomId)) ? allowed.slot(slot) : slot;
}

const place = (row: string) => ({ table: 'symptom_entries', row, column: 'payload' });

/** Side effects of a medicine as far as the viewer may see, the latest first. */
export async function sideEffectRows(allowed: Allowed, medicationId: string): Promise<SideEffect[]> {
  const { q, own, unseal } = allowed;
  const rows = await q
    .select()
    .from(symptomEntries)
    .where(own(symptomEntries, eq(symptomEntries.medicationId, medicationId), isNull(symptomEntries.deletedAt)))
    .orderBy(desc(symptomEntries.day), desc(symptomEntries.at), desc(symptomEntries.id));
  return rows.flatMap(({ id, day, symptomId, level, payload }) => {
    const text = unseal(place(id), payload);
    const item = text === null ? { id: symptomId, level } : (JSON.parse(text) as Item);
    const isLevel = item.level === 1 || item.level === 2 || item.level === 3;
    return item.id === null || !isLevel ? [] : [{ id, day, symptomId: item.id, level: item.level as 1 | 2 | 3 }];
  });
}

type Placed = { day: IsoDay; zone: string; isBackfill: boolean };

/** Notes a side effect: makes the row, or rewrites the one of that day. */
export async function putSideEffect(
  allowed: Allowed,
  act: Act,
  { medicine, placed }: { medicine: KeptMedicine; placed: Placed },
  { symptomId, level }: Pick<SideEffect, 'symptomId' | 'level'>,
): Promise<void> {
  const { q, own } = allowed;
  const slot = slotOf(allowed, medicine, symptomId);
  const [standing] = await q
    .select({ id: symptomEntries.id })
    .from(symptomEntries)
    .where(own(symptomEntries, eq(symptomEntries.day, placed.day), eq(symptomEntries.slot, slot)));
  const { isPrivate } = medicine;
  const category = categoryOf(medicine, symptomId);
  const id = standing?.id ?? allowed.newId('sym');
  const columns = isSealedCategory(category)
    ? { symptomId: null, level: null, payload: allowed.seal(place(id), JSON.stringify({ id: symptomId, level })) }
    : { symptomId, level, payload: null };
  const hidden = isPrivate ? { isPrivate } : {};
  if (standing !== undefined) {
    await changeRow(allowed, act, symptomEntries, { id, set: { ...columns, ...hidden, deletedAt: null } });
    return;
  }
  const row = { id, category, isPrivate, ...placed, slot, ...columns, medicationId: medicine.id };
  await addRow(allowed, act, symptomEntries, row);
}

/** One side effect for a removal; missing and removed ones look the same. */
export async function oneSideEffect(allowed: Allowed, medicationId: string, id: string): Promise<SideEffect> {
  const found = (await sideEffectRows(allowed, medicationId)).find((one) => one.id === id);
  if (found === undefined) throw new Refused('not_found');
  return found;
}
