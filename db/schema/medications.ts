import type { Schedule } from './column-values';
import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/**
 * A medicine of the catalogue, or one in the patient's own words (`name`, sealed). `day` is its first day. A row of
 * category `mental` or `cycle` keeps all but its days in `payload`.
 */
export function medicationsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'medications',
    {
      ...healthColumns(kit, patients),
      /** Last day it is taken; null while none is known. */
      untilDay: kit.day('until_day'),
      drugId: kit.text('drug_id'),
      drugClass: kit.text('drug_class'),
      route: kit.text('route'),
      name: kit.sealed('name'),
      /** Why it is taken, and why it was stopped: the first in the patient's words, the second a code. */
      reason: kit.sealed('reason'),
      stopReason: kit.text('stop_reason'),
      /** Put away by the patient: out of the list of past medicines, in the record as before. */
      archivedAt: kit.ms('archived_at'),
      /** How much was in the house on `supplyDay`, in the unit of the doses. */
      supplyAmount: kit.real('supply_amount'),
      supplyDay: kit.day('supply_day'),
      payload: kit.sealed('payload'),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.id] }), kit.index('medications_day').on(t.patientId, t.day)],
  );
}

export type MedicationsTable = ReturnType<typeof medicationsTable>;

/**
 * From `day` on, this much at these hours, until the next step of the same medicine. A taper is a list of steps,
 * those to come among them; what was really taken stands in `intakes` only.
 */
export function doseStepsTable(kit: Kit, patients: PatientsTable, medications: MedicationsTable) {
  return kit.table(
    'dose_steps',
    {
      ...healthColumns(kit, patients),
      medicationId: kit.text('medication_id').notNull(),
      unit: kit.text('unit'),
      schedule: kit.json<Schedule>('schedule'),
      payload: kit.sealed('payload'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.index('dose_steps_medication').on(t.patientId, t.medicationId, t.day),
      kit.foreignKey({
        columns: [t.patientId, t.medicationId],
        foreignColumns: [medications.patientId, medications.id],
      }),
    ],
  );
}

/**
 * The answer to one scheduled dose (`dueAt` says which of its day), or one dose taken as needed. No row means not
 * answered. `slot` holds a scheduled dose's answer unique: medicine, day and hour.
 */
export function intakesTable(kit: Kit, patients: PatientsTable, medications: MedicationsTable) {
  return kit.table(
    'intakes',
    {
      ...healthColumns(kit, patients),
      medicationId: kit.text('medication_id').notNull(),
      slot: kit.text('slot').notNull(),
      dueAt: kit.text('due_at'),
      state: kit.text('state').$type<'taken' | 'skipped' | 'late'>(),
      /** What was taken, in the unit of its step, and by the clock of the day; null when the patient did not say. */
      amount: kit.real('amount'),
      takenAt: kit.text('taken_at'),
      skipReason: kit.text('skip_reason'),
      payload: kit.sealed('payload'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.uniqueIndex('intakes_slot').on(t.patientId, t.slot),
      kit.index('intakes_day').on(t.patientId, t.day),
      kit.foreignKey({
        columns: [t.patientId, t.medicationId],
        foreignColumns: [medications.patientId, medications.id],
      }),
    ],
  );
}
