import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** A row as it stood: columns by their code name, sealed columns as base64 of what was sealed. */
export type RowBefore = Record<string, Json>;

/** What each write replaced. A row of version n has n revisions; the first has no `before`. */
export function revisionsTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'revisions',
    {
      id: kit.text('id').notNull(),
      patientId: kit
        .text('patient_id')
        .notNull()
        .references(() => patients.patientId),
      tableName: kit.text('table_name').notNull(),
      rowId: kit.text('row_id').notNull(),
      rowVersion: kit.int('row_version').notNull(),
      /** All rows written by one tap share an act: Undo takes back the whole of it. */
      actId: kit.text('act_id').notNull(),
      /** The act that this one took back; null for every other, and for one that brings back what Undo took. */
      undoesActId: kit.text('undoes_act_id'),
      who: kit.text('who').notNull(),
      at: kit.ms('at').notNull(),
      before: kit.json<RowBefore>('before'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.uniqueIndex('revisions_row').on(t.patientId, t.tableName, t.rowId, t.rowVersion),
      kit.index('revisions_act').on(t.patientId, t.actId),
      kit.index('revisions_at').on(t.patientId, t.at),
    ],
  );
}
