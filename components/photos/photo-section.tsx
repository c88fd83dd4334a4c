import { ImagePlus } from '@/components/ui/icons';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EntryFields, type FormPlace } from '@/components/ui/entry-fields';
import { Field } from '@/components/ui/field';
import { FileField } from '@/components/ui/file-field';
import { Icon } from '@/components/ui/icon';
import { UploadForm } from '@/components/ui/upload-form';
import type { IsoDay } from '@/lib/clinical/days';
import type { SystemId } from '@/lib/clinical/systems';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { PhotoView } from '@/lib/records/photos';
import { photoAlt, pictureAddress } from './photo-words';

const MOST_BYTES = 12_000_000;
const THUMB = 96;

type ListProps = { photos: readonly PhotoView[]; today: IsoDay };

function Thumbs({ photos, today }: ListProps) {
  if (photos.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-3">
      {photos.map((photo) => (
        <li key={photo.id}>
          <Link href={`/photos/${photo.id}`} prefetch={false} className="block text-ink2 no-underline">
            <img
              src={pictureAddress(photo.id, 'small')}
              width={THUMB}
              height={THUMB}
              alt={photoAlt(photo, today)}
              className="block rounded-m border border-line object-cover"
              loading="lazy"
            />
            <span className="tiny mt-1 block">{formatDay(photo.day, { today, isShort: true })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type PhotoSectionProps = ListProps & {
  place: FormPlace;
  /** The flare it is taken in, and the system it shows; null where there is none. */
  episodeId: string | null;
  system: SystemId | null;
  /** `h2` where it is a part of the page, `h3` in the part of a system. */
  as?: 'h2' | 'h3';
};

/** The photos of a flare or a day, and a form to add one from the camera or from files. */
export function PhotoSection({ photos, today, place, episodeId, system, as: Heading = 'h3' }: PhotoSectionProps) {
  const values = { episode: episodeId ?? '', system: system ?? '' };
  return (
    <section aria-labelledby="photos">
      <Heading id="photos">{say('photo.title')}</Heading>
      <p className="small muted mt-1">{say('photo.hint')}</p>
      <Thumbs photos={photos} today={today} />
      <UploadForm
        action="/api/photos"
        file="photo"
        mostBytes={MOST_BYTES}
        className="stack-mid mt-3"
        words={{
          sending: say('photo.sending', { percent: '{percent}' }),
          progress: say('photo.progress'),
          failed: say('photo.failed'),
          missing: say('photo.missing'),
          tooLarge: say('photo.too-large'),
        }}
      >
        <EntryFields place={place} values={values} />
        <FileField
          id="photo-file"
          name="photo"
          label={say('photo.choose')}
          hint={say('photo.choose.hint')}
          accept="image/jpeg,image/png,image/webp"
        />
        <Field id="photo-caption" name="caption" label={say('photo.caption')} />
        <div>
          <Button size="small" icon={<Icon of={ImagePlus} />}>
            {say('photo.add')}
          </Button>
        </div>
      </UploadForm>
    </section>
  );
}
