import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button, ButtonLink } from '@/components/ui/button';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import { SaveOnLeave } from '@/components/ui/save-on-leave';
import type { IsoDay } from '@/lib/clinical/days';
import { say } from '@/lib/messages/say';
import type { PhotoView } from '@/lib/records/photos';
import { photoAlt, pictureAddress } from './photo-words';

type Form = { action: FormAction; formKey: string };
type PhotoCardProps = { photo: PhotoView; today: IsoDay; words: FormWords; caption: Form; removal: Form };

/** One photo as large as the screen takes it, the words about it, where it belongs, and its removal. */
export function PhotoCard({ photo, today, words, caption, removal }: PhotoCardProps) {
  const { id, day, episodeId, width, height, version } = photo;
  return (
    <div className="stack">
      <img
        src={pictureAddress(id, 'full')}
        width={width}
        height={height}
        alt={photoAlt(photo, today)}
        className="h-auto max-h-[80vh] w-auto max-w-full self-start rounded-m border border-line"
      />
      <ActionForm action={caption.action} words={words} className="stack-mid">
        <HiddenFields values={{ key: caption.formKey, photo: id, version: String(version) }} />
        <ActionField name="caption" label={say('photo.caption')} defaultValue={photo.caption ?? ''} isMultiline />
        <SaveOnLeave />
        <div>
          <Button size="small">{say('photo.caption.save')}</Button>
        </div>
      </ActionForm>
      <div className="row row-wrap">
        {episodeId !== null && (
          <ButtonLink href={`/flares/${episodeId}`} size="small" prefetch={false}>
            {say('photo.flare')}
          </ButtonLink>
        )}
        <ButtonLink href={`/check-in/${day}`} size="small" prefetch={false}>
          {say('photo.day')}
        </ButtonLink>
        <ActionForm action={removal.action} words={words}>
          <HiddenFields values={{ key: removal.formKey, photo: id }} />
          <Button kind="ghost" size="small">
            {say('photo.remove')}
          </Button>
        </ActionForm>
      </div>
    </div>
  );
}
