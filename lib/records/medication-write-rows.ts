import { eq, isNull } from 'drizzle-orm';
import { intakes, medications, type Category } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import { addRow, changeRow, type Act } from './history-rows';
import { isSealedCategory, openedItem, type IntakeItem, type MedicineItem } from './medication-rows';

/** A medicine as its form describes it; `name` is the patient's own words, null for one of the catalogue. */
export type MedicineFacts = MedicineItem & {
  name: string | null;
  reason: string | null;
  day: IsoDay;
  untilDay: IsoDay | null;
};

/** A medicine as it is kept, opened. */
export type KeptMedicine = MedicineFacts & { id: string; category: Category; isPrivate: boolean; version: number };

const NO_ITEM: MedicineItem = {
  drugId: null,
  drugClass: null,
  route: null,
  stopReason: null,
  supplyAmount: null,
  supplyDay: null,
};

/** One medicine for a form or a write; missing and removed ones look the same. */
export async function oneMedicine(allowed: Allowed, id: string): Promise<KeptMedicine> {
  const { q, own, unseal } = allowed;
  const [row] = await q
    .select()
    .from(medications)
    .where(own(medications, eq(medications.id, id), isNull(medications.deletedAt)));
  if (row === undefined) throw new Refused('not_found');
  const { drugId, drugClass, route, stopReason, supplyAmount, supplyDay } = {
    ...NO_ITEM,
    ...(openedItem(allowed, 'medications', row) ?? row),
  };
  const { day, untilDay, category, isPrivate, version } = row;
  const name = unseal({ table: 'medications', row: id, column: 'name' }, row.name);
  const reason = unseal({ table: 'medications', row: id, column: 'reason' }, row.reason);
  const kept = { drugId, drugClass, route, stopReason, supplyAmount, supplyDay };
  return { id, ...kept, name, reason, day, untilDay, category, isPrivate, version };
}

/** The columns of a medicine, sealed where its category demands it. */
function medicineColumns(allowed: Allowed, id: string, category: Category, facts: MedicineFacts) {
  const { drugId, drugClass, route, stopReason, supplyAmount, supplyDay, day, untilDay } = facts;
  const item: MedicineItem = { drugId, drugClass, route, stopReason, supplyAmount, supplyDay };
  const isSealed = isSealedCategory(category);
  const seal = (column: string, text: string | null) =>
    text === null ? null : allowed.seal({ table: 'medications', row: id, column }, text);
  return {
    day,
    untilDay,
    ...(isSealed ? NO_ITEM : item),
    name: seal('name', facts.name),
    reason: seal('reason', facts.reason),
    payload: isSealed ? seal('payload', JSON.stringify(item)) : null,
  };
}

type Place = { zone: string; isBackfill: boolean };

/** Where a medicine or a dose stands that begins on a day, which may be to come: a day before today is a back-fill. */
export function beginsOn(allowed: Allowed, day: IsoDay, zone: string): Place {
  return { zone, isBackfill: day < dayOf(allowed.now, zone) };
}

/** Adds a medicine; its id. */
export async function addMedicineRow(
  allowed: Allowed,
  act: Act,
  place: Place & { category: Category; isPrivate: boolean },
  given: Omit<MedicineFacts, 'supplyAmount' | 'supplyDay'>,
): Promise<KeptMedicine> {
  const id = allowed.newId('med');
  const facts: MedicineFacts = { ...given, supplyAmount: null, supplyDay: null };
  const { category, isPrivate } = place;
  await addRow(allowed, act, medications, { id, ...place, ...medicineColumns(allowed, id, category, facts) });
  return { id, category, isPrivate, version: 1, ...facts };
}

/** Rewrites a medicine with what was changed of it. */
export async function changeMedicineRow(
  allowed: Allowed,
  act: Act,
  medicine: KeptMedicine,
  change: Partial<MedicineFacts>,
): Promise<void> {
  const set = medicineColumns(allowed, medicine.id, medicine.category, { ...medicine, ...change });
  await changeRow(allowed, act, medications, { id: medicine.id, set });
}

/** The columns of an answer, sealed where its category demands it. */
function intakeColumns(allowed: Allowed, id: string, category: Category, item: IntakeItem) {
  if (!isSealedCategory(category)) return { ...item, payload: null };
  const payload = allowed.seal({ table: 'intakes', row: id, column: 'payload' }, JSON.stringify(item));
  return { dueAt: null, state: null, amount: null, takenAt: null, skipReason: null, payload };
}

type AnswerPlace = { day: IsoDay; zone: string; isBackfill: boolean };

/** What holds the answer of one scheduled dose unique; a dose taken as needed has none. */
function slotOf(allowed: Allowed, medicine: KeptMedicine, day: IsoDay, dueAt: string): string {
  const slot = `${medicine.id}|${day}|${dueAt}`;
  return isSealedCategory(medicine.category) ? allowed.slot(slot) : slot;
}

/** The answer to a dose: makes the row, changes it, or revives one taken back before. */
export async function answerRow(
  allowed: Allowed,
  act: Act,
  medicine: KeptMedicine,
  { place, item }: { place: AnswerPlace; item: IntakeItem },
): Promise<void> {
  const { q, own, newId } = allowed;
  const { category, isPrivate } = medicine;
  const fresh = newId('int');
  const slot = item.dueAt === null ? fresh : slotOf(allowed, medicine, place.day, item.dueAt);
  const [row] = await q
    .select({ id: intakes.id })
    .from(intakes)
    .where(own(intakes, eq(intakes.slot, slot)));
  if (row !== undefined) {
    const hidden = isPrivate ? { isPrivate } : {};
    const set = { ...intakeColumns(allowed, row.id, category, item), deletedAt: null, ...hidden };
    await changeRow(allowed, act, intakes, { id: row.id, set });
    return;
  }
  const columns = intakeColumns(allowed, fresh, category, item);
  await addRow(allowed, act, intakes, {
    id: fresh,
    category,
    isPrivate,
    ...place,
    medicationId: medicine.id,
    slot,
    ...columns,
  });
}

export type KeptIntake = IntakeItem & { id: string; medicationId: string; day: IsoDay; version: number };

/** One answer for a correction; missing and taken-back ones look the same. */
export async function oneIntake(allowed: Allowed, id: string): Promise<KeptIntake & { category: Category }> {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(intakes)
    .where(own(intakes, eq(intakes.id, id), isNull(intakes.deletedAt)));
  if (row === undefined) throw new Refused('not_found');
  const { medicationId, day, version, category } = row;
  const { dueAt, state, amount, takenAt, skipReason } = openedItem(allowed, 'intakes', row) ?? row;
  return { id, medicationId, day, version, category, dueAt, state: state ?? 'taken', amount, takenAt, skipReason };
}

/** Corrects an answer in place. */
export async function changeIntakeRow(
  allowed: Allowed,
  act: Act,
  intake: KeptIntake & { category: Category },
  change: Partial<IntakeItem>,
): Promise<void> {
  const { dueAt, state, amount, takenAt, skipReason } = { ...intake, ...change };
  const set = intakeColumns(allowed, intake.id, intake.category, { dueAt, state, amount, takenAt, skipReason });
  await changeRow(allowed, act, intakes, { id: intake.id, set });
}

/** Takes an answer back: the dose is not answered again. */
export async function clearIntakeRow(allowed: Allowed, act: Act, id: string): Promise<void> {
  await changeRow(allowed, act, intakes, { id, set: { deletedAt: allowed.now } });
}
