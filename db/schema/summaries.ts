import { guardedColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/** Counts and worst values of a day's rows that are neither private nor `cycle` nor `mental`: for lists. */
export function daySummariesTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'day_summaries',
    {
      ...guardedColumns(kit, patients),
      entries: kit.int('entries').notNull(),
      worstFeeling: kit.int('worst_feeling').$type<0 | 1 | 2 | 3 | 4>(),
      worstLevel: kit.int('worst_level').$type<0 | 1 | 2 | 3>(),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.day, t.category] })],
  );
}
