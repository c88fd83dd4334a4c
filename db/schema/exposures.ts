import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/** A trigger the patient suspects, once a day each. A row of category `cycle` keeps trigger and grade in `payload`. */
export function exposuresTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'exposures',
    {
      ...healthColumns(kit, patients),
      slot: kit.text('slot').notNull(),
      triggerId: kit.text('trigger_id'),
      /** 1 a little, 2 some, 3 a lot; null is not said. */
      grade: kit.int('grade').$type<1 | 2 | 3>(),
      payload: kit.sealed('payload'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.uniqueIndex('exposures_slot').on(t.patientId, t.day, t.slot),
    ],
  );
}
