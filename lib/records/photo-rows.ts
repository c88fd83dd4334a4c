import { count, desc, eq, isNull, sum } from 'drizzle-orm';
import { labReports, photoBytes, photos } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { addRow, type Act } from './history-rows';

/** A picture as it is kept: the bytes made anew, and a hash of the file as it was sent. Lengths in pixels. */
export type NewPicture = { full: Uint8Array; small: Uint8Array; width: number; height: number; sha256: string };

/** A photo without its bytes. `caption` is the patient's own words. */
export type PhotoView = {
  id: string;
  day: IsoDay;
  episodeId: string | null;
  systemId: string | null;
  caption: string | null;
  width: number;
  height: number;
  isPrivate: boolean;
  version: number;
};

/** `small` is for a row of pictures, `full` for one. */
export type PhotoSize = 'full' | 'small';

function viewOf(allowed: Allowed, row: typeof photos.$inferSelect): PhotoView {
  const { id, day, episodeId, systemId, width, height, isPrivate, version } = row;
  const caption = allowed.unseal({ table: 'photos', row: id, column: 'caption' }, row.caption);
  return { id, day, episodeId, systemId, caption, width, height, isPrivate, version };
}

/** The photos of a flare, or of a day; the latest first. */
export async function photosOf(allowed: Allowed, of: { episodeId: string } | { day: IsoDay }): Promise<PhotoView[]> {
  const { q, own } = allowed;
  const here = 'day' in of ? eq(photos.day, of.day) : eq(photos.episodeId, of.episodeId);
  const rows = await q
    .select()
    .from(photos)
    .where(own(photos, here, isNull(photos.deletedAt)))
    .orderBy(desc(photos.day), desc(photos.at), desc(photos.id));
  return rows.map((row) => viewOf(allowed, row));
}

/** One photo; missing, removed and not shared look the same. */
export async function onePhoto(allowed: Allowed, id: string): Promise<PhotoView> {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(photos)
    .where(own(photos, eq(photos.id, id), isNull(photos.deletedAt)));
  if (row === undefined) throw new Refused('not_found');
  return viewOf(allowed, row);
}

/** The bytes of a photo that stands. */
export async function openedBytes(allowed: Allowed, id: string, size: PhotoSize): Promise<Uint8Array> {
  const { q, own, unsealBytes } = allowed;
  await onePhoto(allowed, id);
  const [row] = await q
    .select({ bytes: photoBytes.bytes })
    .from(photoBytes)
    .where(own(photoBytes, eq(photoBytes.ownerId, id), eq(photoBytes.size, size)));
  if (row === undefined) throw new Refused('not_found');
  return unsealBytes({ table: 'photo_bytes', row: id, column: size }, row.bytes);
}

/** What is kept: photos, removed ones too until they are erased, and bytes of them and of the files of lab reports. */
export async function roomTaken({ q, own }: Allowed): Promise<{ photos: number; bytes: number }> {
  const [ofPhotos] = await q
    .select({ photos: count(), bytes: sum(photos.bytes) })
    .from(photos)
    .where(own(photos));
  const [ofReports] = await q
    .select({ bytes: sum(labReports.fileBytes) })
    .from(labReports)
    .where(own(labReports));
  return { photos: ofPhotos?.photos ?? 0, bytes: Number(ofPhotos?.bytes ?? 0) + Number(ofReports?.bytes ?? 0) };
}

/** Bytes that one person may keep. Source: docs/security.md, uploads. */
export const MOST_BYTES = 500 * 1024 * 1024;

/** The photo of a day that came from the same file; null when there is none. */
export async function samePhoto({ q, own }: Allowed, day: IsoDay, hash: string): Promise<string | null> {
  const [row] = await q
    .select({ id: photos.id })
    .from(photos)
    .where(own(photos, eq(photos.hash, hash), eq(photos.day, day), isNull(photos.deletedAt)));
  return row?.id ?? null;
}

/** `isPrivate`: taken in a hidden flare. */
type Place = { day: IsoDay; zone: string; isBackfill: boolean; isPrivate?: true };
type Facts = { episodeId: string | null; systemId: string | null; caption: string | null; hash: string };

/** Adds a photo with its bytes; its id. */
export async function addPhotoRow(
  allowed: Allowed,
  act: Act,
  place: Place & Facts,
  picture: NewPicture,
): Promise<string> {
  const { q, ownRow, seal, sealBytes } = allowed;
  const id = allowed.newId('pho');
  const { caption, ...facts } = place;
  const { width, height } = picture;
  const isPrivate = place.isPrivate === true;
  await addRow(allowed, act, photos, {
    id,
    category: 'photos',
    ...facts,
    caption: caption === null ? null : seal({ table: 'photos', row: id, column: 'caption' }, caption),
    width,
    height,
    bytes: picture.full.length,
  });
  for (const size of ['full', 'small'] as const) {
    const bytes = sealBytes({ table: 'photo_bytes', row: id, column: size }, picture[size]);
    await q
      .insert(photoBytes)
      .values(ownRow(photoBytes, { ownerId: id, size, day: place.day, category: 'photos', bytes, isPrivate }));
  }
  return id;
}
