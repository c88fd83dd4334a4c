import { fileRoute } from '@/lib/actions/file-route';
import type { RouteOutcome } from '@/lib/actions/route';
import { uploadRoute } from '@/lib/actions/upload-route';
import { remadePicture } from '@/lib/platform/pictures';
import { addPhoto, readPicture } from '@/lib/records/photos';
import { zoneOr } from '@/lib/schemas/entry';
import { photoInput, pictureAddress } from '@/lib/schemas/photos';

const FAULT = { kind: 'photo.kind', size: 'photo.size', broken: 'photo.broken' } as const;

const fault = (key: string): RouteOutcome => ({ status: 'invalid', fields: { photo: [key] } });

export const POST = uploadRoute(
  { role: 'patient', schema: photoInput, home: '/today', file: 'photo' },
  async (viewer, input, { once, file }): Promise<RouteOutcome> => {
    if (file === null) return fault('photo.missing');
    const made = await remadePicture(file.bytes);
    if (typeof made === 'string') return fault(FAULT[made]);
    const { episode, system, caption, day, zone, drawn } = input;
    const capture = { day, zone: zoneOr(zone, viewer.zone), drawnAt: drawn ?? null };
    const picture = { ...made, sha256: file.sha256 };
    const subject = { patientId: viewer.patientId ?? '', once };
    const saved = await addPhoto(viewer, subject, {
      ...capture,
      episodeId: episode,
      systemId: system,
      caption,
      picture,
    });
    return saved.status === 'saved' ? { status: 'saved', undoId: saved.undoId } : saved;
  },
);

export const GET = fileRoute(
  { roles: ['patient', 'clinician'], schema: pictureAddress },
  async (viewer, { photo, size, patient }) => {
    const subject = { patientId: patient ?? viewer.patientId ?? '' };
    const body = await readPicture(viewer, subject, { photoId: photo, size });
    return { name: 'photo.webp', type: 'image/webp', body };
  },
);
