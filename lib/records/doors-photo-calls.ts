import { capture, type Knock } from './doors-knock';
import * as photos from './photos';

const PICTURE = { full: Uint8Array.of(1), small: Uint8Array.of(2), width: 4, height: 3, sha256: 'ab' };

/** Knocks at everything about photos. */
export const KNOCKS_ON_PHOTOS: Record<string, Knock> = {
  'photos.addPhoto': (viewer, target) =>
    photos.addPhoto(viewer, target, {
      ...capture(target),
      episodeId: target.episodeId,
      systemId: 'skin',
      caption: null,
      picture: PICTURE,
    }),
  'photos.getPhoto': (viewer, target) => photos.getPhoto(viewer, target, target.photoId),
  'photos.listPhotos': (viewer, target) => photos.listPhotos(viewer, target, { day: target.day }),
  'photos.readPicture': (viewer, target) => photos.readPicture(viewer, target, { ...target, size: 'full' }),
  'photos.removePhoto': (viewer, target) => photos.removePhoto(viewer, target, target.photoId),
  'photos.writeCaption': (viewer, target) =>
    photos.writeCaption(viewer, target, { ...target, caption: 'left cheek', version: 1 }),
};
