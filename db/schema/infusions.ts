import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/**
 * A dated treatment: cells, an infusion, a pulse, a hospital stay, an operation, a vaccine. `details` holds what its
 * kind asks for in codes and numbers, `words` (sealed JSON) what was typed: centre, trial, conditioning, remark.
 */
export function infusionsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'infusions',
    {
      ...healthColumns(kit, patients),
      /** Last day of a hospital stay or of a course; the day itself where it took one. */
      untilDay: kit.day('until_day'),
      kind: kit.text('kind'),
      drugId: kit.text('drug_id'),
      amount: kit.real('amount'),
      unit: kit.text('unit'),
      route: kit.text('route'),
      details: kit.json<Record<string, unknown>>('details'),
      words: kit.sealed('words'),
      payload: kit.sealed('payload'),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.id] }), kit.index('infusions_day').on(t.patientId, t.day)],
  );
}
