import { engine } from '@/db/engine/open';
import { photoBytes, photos, revisions, type Sealed } from '@/db/schema';
import { sealBytes } from '@/lib/platform/sealing';
import { entryColumns, keyed, revisionOf, type RecordOwner } from './entry-rows';
import { placedOn, type On } from './given-entries';

type GivenPhoto = On & {
  episodeId?: string;
  systemId?: string;
  /** What it counts towards the quota, whatever its bytes are. */
  bytes?: number;
  /** A WebP for the eye; a few bytes of no picture otherwise. */
  picture?: Uint8Array;
};

const NO_PICTURE = Uint8Array.of(1, 2, 3);

/** A photo of a day with its sealed bytes; its id. */
export async function givenPhoto(owner: RecordOwner, entry: GivenPhoto): Promise<string> {
  const { episodeId = null, systemId = null, picture = NO_PICTURE, bytes = picture.length } = entry;
  return engine().write(owner.patientId, async (q) => {
    const { dataKey } = await keyed(q, owner);
    const columns = entryColumns(owner, 'pho', { ...placedOn(entry), category: 'photos' });
    const { id, patientId, day } = columns;
    const facts = { episodeId, systemId, caption: null, width: 40, height: 30, bytes, hash: id };
    await q.insert(photos).values({ ...columns, ...facts });
    const written = { tableName: 'photos', rowId: id, rowVersion: 1, at: columns.at, before: null };
    await q.insert(revisions).values(revisionOf(owner, written));
    for (const size of ['full', 'small'] as const) {
      const sealed = sealBytes(dataKey, `photo_bytes|${patientId}|${id}|${size}`, picture) as Sealed;
      await q
        .insert(photoBytes)
        .values({ patientId, ownerId: id, size, day, category: 'photos', isPrivate: false, bytes: sealed });
    }
    return id;
  });
}
