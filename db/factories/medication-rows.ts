import type { Category, doseSteps, intakes, medications, Schedule, Sealed } from '@/db/schema';
import { sealText, slotOf } from '@/lib/platform/sealing';
import { entryColumns, revisionOf, type EntryRows, type KeyedOwner, type Placed } from './entry-rows';

type MedicineCategory = Extract<Category, 'meds' | 'mental' | 'cycle'>;

/** A medicine: one of the catalogue (`drugId`), or one in the patient's own words (`name`). */
export type MedicationEntry = {
  drugId: string | null;
  name: string | null;
  drugClass: string;
  route: string | null;
  reason: string | null;
  untilDay: string | null;
  stopReason: string | null;
  category: MedicineCategory;
};

/** From its day on, this much at these hours. */
export type DoseStepEntry = { medicationId: string; unit: string; schedule: Schedule; category: MedicineCategory };

/** An answer to the dose of `dueAt`; null is one taken as needed. */
export type IntakeEntry = {
  medicationId: string;
  dueAt: string | null;
  state: 'taken' | 'skipped' | 'late';
  amount: number | null;
  takenAt: string | null;
  skipReason: string | null;
  category: MedicineCategory;
};

type Place = { table: string; row: string; column: string };

function sealed(owner: KeyedOwner, { table, row, column }: Place, text: string | null): Sealed | null {
  return text === null
    ? null
    : (sealText(owner.dataKey, `${table}|${owner.patientId}|${row}|${column}`, text) as Sealed);
}

const isSealed = (category: MedicineCategory): boolean => category !== 'meds';

function noted(rows: EntryRows, owner: KeyedOwner, tableName: string, row: { id: string; at: number }): void {
  rows.revisions.push(revisionOf(owner, { tableName, rowId: row.id, rowVersion: 1, at: row.at, before: null }));
}

/** A medicine with its first revision; of category `mental` or `cycle` it is sealed. */
export function addMedication(rows: EntryRows, owner: KeyedOwner, placed: Placed, entry: MedicationEntry): string {
  const { drugId, drugClass, route, stopReason, category } = entry;
  const columns = entryColumns(owner, 'med', { ...placed, category });
  const at = { table: 'medications', row: columns.id };
  const item = { drugId, drugClass, route, stopReason };
  const nothing = { drugId: null, drugClass: null, route: null, stopReason: null };
  const row: typeof medications.$inferInsert = {
    ...columns,
    untilDay: entry.untilDay,
    ...(isSealed(category) ? nothing : item),
    name: sealed(owner, { ...at, column: 'name' }, entry.name),
    reason: sealed(owner, { ...at, column: 'reason' }, entry.reason),
    payload: isSealed(category) ? sealed(owner, { ...at, column: 'payload' }, JSON.stringify(item)) : null,
  };
  rows.medications.push(row);
  noted(rows, owner, at.table, row);
  return columns.id;
}

/** A dose step with its first revision. */
export function addDoseStep(rows: EntryRows, owner: KeyedOwner, placed: Placed, entry: DoseStepEntry): string {
  const { medicationId, unit, schedule, category } = entry;
  const columns = entryColumns(owner, 'dos', { ...placed, category });
  const at = { table: 'dose_steps', row: columns.id, column: 'payload' };
  const item = { unit, schedule };
  const kept = isSealed(category)
    ? { unit: null, schedule: null, payload: sealed(owner, at, JSON.stringify(item)) }
    : { ...item, payload: null };
  const row: typeof doseSteps.$inferInsert = { ...columns, medicationId, ...kept };
  rows.doseSteps.push(row);
  noted(rows, owner, at.table, row);
  return columns.id;
}

function slotFor(owner: KeyedOwner, id: string, day: string, entry: IntakeEntry): string {
  if (entry.dueAt === null) return id;
  const slot = `${entry.medicationId}|${day}|${entry.dueAt}`;
  return isSealed(entry.category) ? slotOf(owner.dataKey, slot) : slot;
}

/** The answer to a dose with its first revision. */
export function addIntake(rows: EntryRows, owner: KeyedOwner, placed: Placed, entry: IntakeEntry): string {
  const { medicationId, dueAt, state, amount, takenAt, skipReason, category } = entry;
  const columns = entryColumns(owner, 'int', { ...placed, category });
  const at = { table: 'intakes', row: columns.id, column: 'payload' };
  const item = { dueAt, state, amount, takenAt, skipReason };
  const nothing = { dueAt: null, state: null, amount: null, takenAt: null, skipReason: null };
  const kept = isSealed(category)
    ? { ...nothing, payload: sealed(owner, at, JSON.stringify(item)) }
    : { ...item, payload: null };
  const slot = slotFor(owner, columns.id, placed.day, entry);
  const row: typeof intakes.$inferInsert = { ...columns, medicationId, slot, ...kept };
  rows.intakes.push(row);
  noted(rows, owner, at.table, row);
  return columns.id;
}
