import type { EpisodesTable } from './episodes';
import { guardedColumns, healthColumns } from './health-columns';
import type { PatientsTable } from './patients';
import type { Kit } from './sqlite-kit';

/** A picture of a day, of a flare where one is named. Made anew from what was sent: no place, no camera. */
export function photosTable(kit: Kit, patients: PatientsTable, episodes: EpisodesTable) {
  return kit.table(
    'photos',
    {
      ...healthColumns(kit, patients),
      episodeId: kit.text('episode_id'),
      systemId: kit.text('system_id'),
      caption: kit.sealed('caption'),
      width: kit.int('width').notNull(),
      height: kit.int('height').notNull(),
      /** Of the full picture, before sealing: the quota counts them. */
      bytes: kit.int('bytes').notNull(),
      /** Keyed hash of the file as it was sent: the same file twice is noticed. */
      hash: kit.text('hash').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.patientId, t.id] }),
      kit.index('photos_day').on(t.patientId, t.day),
      kit.index('photos_hash').on(t.patientId, t.hash),
      kit.foreignKey({ columns: [t.patientId, t.episodeId], foreignColumns: [episodes.patientId, episodes.id] }),
    ],
  );
}

/**
 * The sealed bytes of a photo (full, and small at 192 px) or of a lab report's file, in the database: one backup, one transaction.
 * Whoever reads them has passed the owner's guard first; day and category are the owner's, so that a share's days count.
 */
export function photoBytesTable(kit: Kit, patients: PatientsTable) {
  return kit.table(
    'photo_bytes',
    {
      ...guardedColumns(kit, patients),
      /** A photo's or a lab report's id. */
      ownerId: kit.text('owner_id').notNull(),
      size: kit.text('size').$type<'full' | 'small'>().notNull(),
      bytes: kit.sealed('bytes').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.patientId, t.ownerId, t.size] })],
  );
}
