import type { IsoDay } from '@/lib/clinical/days';
import { isSystem } from '@/lib/clinical/systems';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { PhotoView } from '@/lib/records/photos';

type Shown = Pick<PhotoView, 'day' | 'systemId'>;

/** "Photo, Skin & sun, 24 November": for whoever can't see it. */
export function photoAlt({ day, systemId }: Shown, today: IsoDay): string {
  const when = formatDay(day, { today });
  return isSystem(systemId)
    ? say('photo.alt', { place: say(`system.${systemId}`), day: when })
    : say('photo.alt.plain', { day: when });
}

/** The address of a picture's bytes. */
export function pictureAddress(id: string, size: 'full' | 'small'): string {
  return `/api/photos?photo=${id}&size=${size}`;
}
