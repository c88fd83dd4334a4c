import { guardedColumns, healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/** Each answer as it was given. A day may hold several; the day's value is the worst of those standing. */
export function checkInObservationsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'check_in_observations',
    {
      ...healthColumns(kit, patients),
      /** 0 very well … 4 very bad; null is not answered. */
      feeling: kit.int('feeling').$type<0 | 1 | 2 | 3 | 4>(),
      tired: kit.int('tired').$type<0 | 1 | 2>(),
      pain: kit.int('pain').$type<0 | 1 | 2 | 3>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.index('check_in_observations_day').on(t.patientId, t.day),
    ],
  );
}

/** One row a day, derived in the transaction of each observation from those that stand and are not private. */
export function checkInsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'check_ins',
    {
      ...guardedColumns(kit, patients),
      feeling: kit.int('feeling').$type<0 | 1 | 2 | 3 | 4>(),
      tired: kit.int('tired').$type<0 | 1 | 2>(),
      pain: kit.int('pain').$type<0 | 1 | 2 | 3>(),
      observations: kit.int('observations').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.day] })],
  );
}
