import type { EpisodesTable } from './episodes';
import { healthColumns } from './health-columns';
import type { MedicationsTable } from './medications';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/**
 * How bad one organ system was on one day. A row of category `mental` (Brain & mood) keeps its system and level
 * in `payload` only; `slot` is then a keyed hash, else the system's id, and holds the row unique per day.
 */
export function systemDaysTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'system_days',
    {
      ...healthColumns(kit, patients),
      slot: kit.text('slot').notNull(),
      systemId: kit.text('system_id'),
      level: kit.int('level').$type<0 | 1 | 2 | 3>(),
      payload: kit.sealed('payload'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.uniqueIndex('system_days_slot').on(t.patientId, t.day, t.slot),
    ],
  );
}

/**
 * One symptom of the catalogue on one day: 1 mild, 2 moderate, 3 severe; 0 is an answered none. With a `medicationId`
 * it is a side effect the patient suspects, of category `meds`, with a slot of its own.
 */
export function symptomEntriesTable(
  kit: Kit,
  patients: PatientsTable,
  episodes: EpisodesTable,
  medications: MedicationsTable,
) {
  return kit.table(
    'symptom_entries',
    {
      ...healthColumns(kit, patients),
      slot: kit.text('slot').notNull(),
      symptomId: kit.text('symptom_id'),
      level: kit.int('level').$type<0 | 1 | 2 | 3>(),
      payload: kit.sealed('payload'),
      episodeId: kit.text('episode_id'),
      medicationId: kit.text('medication_id'),
      /** Which joints of the catalogue, for a symptom of the joints; how long in the morning it lasts; exactly 0 to 10. */
      joints: kit.tags('joints'),
      minutes: kit.int('minutes'),
      exact: kit.int('exact'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.uniqueIndex('symptom_entries_slot').on(t.patientId, t.day, t.slot),
      kit.index('symptom_entries_episode').on(t.patientId, t.episodeId),
      kit.foreignKey({ columns: [t.patientId, t.episodeId], foreignColumns: [episodes.patientId, episodes.id] }),
      kit.index('symptom_entries_medication').on(t.patientId, t.medicationId),
      kit.foreignKey({
        name: 'symptom_entries_medication_fk',
        columns: [t.patientId, t.medicationId],
        foreignColumns: [medications.patientId, medications.id],
      }),
    ],
  );
}
