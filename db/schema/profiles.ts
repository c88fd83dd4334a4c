import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/**
 * What holds for longer than a day, one row a patient: sealed JSON of `lib/clinical/profile.ts` (diagnosis, organs,
 * biopsy, family, allergies, smoking, sun, height, sex for the kidney formula). Versioned like any entry.
 */
export function profilesTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'profiles',
    {
      ...healthColumns(kit, patients),
      payload: kit.sealed('payload'),
      /** Year of birth and diagnosis as corrected after sign-up, sealed JSON; unlike the rest they come with any share. */
      words: kit.sealed('words'),
      /** What the printed emergency card shows. */
      cardFields: kit.tags('card_fields').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.id] }), kit.uniqueIndex('profiles_patient').on(t.patientId)],
  );
}
