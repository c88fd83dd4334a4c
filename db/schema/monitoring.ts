import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/**
 * A usual check that was done (`done`), or what the care team said instead of the usual interval (`plan`: every so
 * many days, null is "not needed"). Results of the laboratory count by themselves and stand in `lab_results`.
 */
export function monitoringEntriesTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'monitoring_entries',
    {
      ...healthColumns(kit, patients),
      kind: kit.text('kind').$type<'done' | 'plan'>().notNull(),
      /** A check of the monitoring catalogue: `eyes`, `fbc`, `renal` … */
      checkId: kit.text('check_id').notNull(),
      everyDays: kit.int('every_days'),
      remark: kit.sealed('remark'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.index('monitoring_entries_check').on(t.patientId, t.checkId, t.day),
    ],
  );
}
