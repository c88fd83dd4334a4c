import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/**
 * One measured value: weight, temperature, blood pressure (upper and lower), hours of sleep, minutes outdoors. `value`
 * is in the unit of `unit`, as it was entered. `measuredAt` is the time of the day, `08:10`, where the patient gave one.
 */
export function measurementsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'measurements',
    {
      ...healthColumns(kit, patients),
      kind: kit.text('kind').$type<'weight' | 'temperature' | 'blood-pressure' | 'sleep' | 'outdoors'>().notNull(),
      value: kit.real('value').notNull(),
      /** The lower of a blood pressure's two values. */
      lower: kit.real('lower'),
      unit: kit.text('unit').notNull(),
      measuredAt: kit.text('measured_at'),
      /** Of time outdoors, where it was said. */
      sunProtection: kit.text('sun_protection').$type<'none' | 'partly' | 'covered'>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.index('measurements_kind').on(t.patientId, t.kind, t.day),
    ],
  );
}
