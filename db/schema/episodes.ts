import { sql } from 'drizzle-orm';
import { healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

export type EpisodeState = 'open' | 'ended' | 'merged' | 'withdrawn';

/** A stretch the patient calls a flare. Its organ systems are computed from what the viewer may see, never stored. */
export function episodesTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'episodes',
    {
      ...healthColumns(kit, patients),
      /** Last day of the flare; null while it is going on. */
      untilDay: kit.day('until_day'),
      state: kit.text('state').$type<EpisodeState>().notNull(),
      /** The patient's latest answer to "How bad is it right now?", and the worst of all answers. */
      level: kit.int('level').$type<1 | 2 | 3>().notNull(),
      worst: kit.int('worst').$type<1 | 2 | 3>().notNull(),
      remark: kit.sealed('remark'),
      /** The flare this one became part of, when `state` is merged. */
      mergedInto: kit.text('merged_into'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.index('episodes_day').on(t.patientId, t.day),
      kit.index('episodes_state').on(t.patientId, t.state),
      // At most one flare is going on; Undo of an ending must not make a second.
      kit
        .uniqueIndex('episodes_one_open')
        .on(t.patientId)
        .where(sql`state = 'open' and deleted_at is null`),
    ],
  );
}

export type EpisodesTable = ReturnType<typeof episodesTable>;
