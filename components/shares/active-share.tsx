import { CalendarClock, CircleOff, Eye } from '@/components/ui/icons';
import type { FormAction } from '@/components/ui/action-result';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';
import { CategorySwitches } from './category-switches';
import type { FormKit } from './form-kit';
import { PersonHead } from './person-head';
import { nameOf, type Reader } from './share-words';
import { StopSection, stopPlaceOf } from './stop-section';

type ActiveShareProps = {
  share: ShareCard;
  reader: Reader;
  kit: FormKit;
  /** "Stop sharing" was tapped once. */
  isStopping: boolean;
  setCategory: FormAction;
  stop: FormAction;
};

function Ways({ share }: { share: ShareCard }) {
  const name = nameOf(share);
  return (
    <div className="stack-tight">
      <div className="actions">
        <ButtonLink
          href={`/care-team/${share.id}/change`}
          prefetch={false}
          icon={<Icon of={CalendarClock} />}
          label={say('shares.days.label', { name })}
        >
          {say('shares.days')}
        </ButtonLink>
        <ButtonLink
          href={`/care-team?stop=${share.id}#${stopPlaceOf(share)}`}
          prefetch={false}
          icon={<Icon of={CircleOff} />}
        >
          {say('shares.stop')}
        </ButtonLink>
      </div>
      <ButtonLink
        href={`/care-team/${share.id}/preview`}
        kind="ghost"
        prefetch={false}
        isWide
        icon={<Icon of={Eye} />}
        label={say('shares.preview.label', { name })}
      >
        {say('shares.preview')}
      </ButtonLink>
    </div>
  );
}

/** One person who sees the line now. */
export function ActiveShare({ share, reader, kit, isStopping, setCategory, stop }: ActiveShareProps) {
  const titleId = `name-${share.id}`;
  return (
    <Card labelledBy={titleId}>
      <PersonHead share={share} reader={reader} titleId={titleId} />
      <div className="mt-4">
        <CategorySwitches share={share} kit={kit} action={setCategory} />
      </div>
      <div className="mt-4">
        {isStopping ? <StopSection share={share} kit={kit} action={stop} /> : <Ways share={share} />}
      </div>
    </Card>
  );
}
