import { photos } from '@/db/schema';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import type { IsoDay } from '@/lib/clinical/days';
import { dayFault, placed, type Capture } from './capture-rows';
import { hiddenAs, oneEpisode } from './episode-rows';
import { beginAct, changeRow } from './history-rows';
import {
  addPhotoRow,
  MOST_BYTES,
  onePhoto,
  openedBytes,
  photosOf,
  roomTaken,
  samePhoto,
  type NewPicture,
  type PhotoSize,
  type PhotoView,
} from './photo-rows';
import { invalid, type CaptureAnswer, type Saved } from './saved';

export type { PhotoView };

/** Photos that one person may keep. Source: docs/security.md, uploads. */
const MOST_PHOTOS = 500;

type NewPhoto = Capture & {
  /** The flare it was taken in; null outside of one. */
  episodeId: string | null;
  /** The organ system it shows; null when not said. */
  systemId: string | null;
  caption: string | null;
  picture: NewPicture;
};

/** Adds a photo to a day, and to a flare where one is named. The same file twice on a day is noticed. */
export async function addPhoto(viewer: Viewer, subject: Subject, input: NewPhoto): Promise<CaptureAnswer> {
  return withAccess(viewer, 'photo.create', subject, async (allowed) => {
    const place = placed(allowed, input);
    if (place === null) return invalid('day', dayFault(allowed, input));
    const { systemId, caption, picture } = input;
    const episode = input.episodeId === null ? null : await oneEpisode(allowed, input.episodeId);
    const episodeId = episode?.id ?? null;
    const hash = allowed.slot(`photo|${picture.sha256}`);
    if ((await samePhoto(allowed, place.day, hash)) !== null) return invalid('photo', 'photo.same');
    const kept = await roomTaken(allowed);
    if (kept.photos >= MOST_PHOTOS || kept.bytes + picture.full.length > MOST_BYTES) {
      return invalid('photo', 'photo.quota');
    }
    const act = beginAct(allowed);
    const photoId = await addPhotoRow(
      allowed,
      act,
      { ...place, ...hiddenAs(episode), episodeId, systemId, caption, hash },
      picture,
    );
    return { status: 'saved', undoId: act.undoId, photoId };
  });
}

/** The photos of a flare, or of a day; the latest first. */
export async function listPhotos(
  viewer: Viewer,
  subject: Subject,
  of: { episodeId: string } | { day: IsoDay },
): Promise<PhotoView[]> {
  return withAccess(viewer, 'photo.list', subject, (allowed) => photosOf(allowed, of));
}

/** One photo with the patient's words about it. */
export async function getPhoto(viewer: Viewer, subject: Subject, photoId: string): Promise<PhotoView> {
  return withAccess(viewer, 'photo.read', subject, async (allowed) => {
    allowed.audit({ objectType: 'photo', objectId: photoId });
    return onePhoto(allowed, photoId);
  });
}

/** The picture itself, as WebP. */
export async function readPicture(
  viewer: Viewer,
  subject: Subject,
  { photoId, size }: { photoId: string; size: PhotoSize },
): Promise<Uint8Array> {
  return withAccess(viewer, 'photo.read', subject, async (allowed) => {
    allowed.audit({ objectType: 'photo', objectId: photoId });
    return openedBytes(allowed, photoId, size);
  });
}

/** The words that stand when somebody else's were typed on an older version. */
type CaptionAnswer = Saved | { status: 'conflict'; caption: string };

/** Rewrites the words of a photo; `version` is the one the form showed. */
export async function writeCaption(
  viewer: Viewer,
  subject: Subject,
  input: { photoId: string; caption: string; version: number },
): Promise<CaptionAnswer> {
  return withAccess(viewer, 'photo.update', subject, async (allowed) => {
    const { id, version, caption } = await onePhoto(allowed, input.photoId);
    const standing = caption ?? '';
    if (version !== input.version && standing !== input.caption) return { status: 'conflict', caption: standing };
    const act = beginAct(allowed);
    const sealed =
      input.caption === '' ? null : allowed.seal({ table: 'photos', row: id, column: 'caption' }, input.caption);
    await changeRow(allowed, act, photos, { id, set: { caption: sealed } });
    return { status: 'saved', undoId: act.undoId, photoId: id };
  });
}

/** Takes a photo out; Undo brings it back as long as deletes can be undone. */
export async function removePhoto(viewer: Viewer, subject: Subject, photoId: string): Promise<Saved> {
  return withAccess(viewer, 'photo.delete', subject, async (allowed) => {
    const { id } = await onePhoto(allowed, photoId);
    const act = beginAct(allowed);
    await changeRow(allowed, act, photos, { id, set: { deletedAt: allowed.now } });
    return { status: 'saved', undoId: act.undoId };
  });
}
