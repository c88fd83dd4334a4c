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

/**
 * One month of a line, a row for each category and for what is hidden, derived in the transaction of each write. A
 * row that is there is complete; where none is, the entries are read. `written` is sealed in `payload` for the
 * categories `mental` and `cycle`; both are null where nothing is written.
 */
export function lineMonthsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'line_months',
    {
      /** `day` is the first of the month. */
      ...guardedColumns(kit, patients),
      /** How it is written. */
      recipe: kit.int('recipe').notNull(),
      written: kit.text('written'),
      payload: kit.sealed('payload'),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.day, t.category, t.isPrivate] })],
  );
}
