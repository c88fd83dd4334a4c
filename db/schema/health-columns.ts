import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

export type Category = 'flares' | 'meds' | 'labs' | 'scores' | 'photos' | 'notes' | 'cycle' | 'mental';

/** What `own` needs in every table that holds health facts: whose, which day, which category, hidden or not. */
export function guardedColumns(kit: Kit, patients: PatientsTable) {
  return {
    patientId: kit
      .text('patient_id')
      .notNull()
      .references(() => patients.patientId),
    day: kit.day('day').notNull(),
    category: kit.text('category').$type<Category>().notNull(),
    isPrivate: kit.bool('is_private').notNull(),
  };
}

/**
 * Columns of every row a person enters. `day` is the patient's local calendar day, `zone` the IANA zone it was
 * entered in, `at` the instant; a day is never derived from UTC. `isBackfill` marks what was written down later.
 */
export function healthColumns(kit: Kit, patients: PatientsTable) {
  return {
    id: kit.text('id').notNull(),
    ...guardedColumns(kit, patients),
    zone: kit.text('zone').notNull(),
    at: kit.ms('at').notNull(),
    enteredBy: kit.text('entered_by').notNull(),
    isBackfill: kit.bool('is_backfill').notNull(),
    version: kit.int('version').notNull(),
    deletedAt: kit.ms('deleted_at'),
  };
}
