import { BadgeCheck, CalendarDays, CircleDashed, Eye } from '@/components/ui/icons';
import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';
import { firstDayWords, lastDayWords, nameOf, type Reader } from './share-words';

type PersonHeadProps = { share: ShareCard; reader: Reader; titleId: string };

function CheckedChip({ isChecked }: { isChecked: boolean }) {
  return isChecked ? (
    <Chip kind="calm" icon={BadgeCheck} words={say('shares.checked')} />
  ) : (
    <Chip kind="outlined" icon={CircleDashed} words={say('shares.unchecked')} />
  );
}

/** Who it is, who checked that, and until when. */
export function PersonHead({ share, reader, titleId }: PersonHeadProps) {
  const name = nameOf(share);
  const practice = share.person?.practice ?? null;
  const checked = share.person?.checked ?? null;
  return (
    <div className="row row-top">
      <Avatar name={name} tone="teal" isLarge />
      <div className="grow">
        <h2 id={titleId}>{name}</h2>
        {practice !== null && <p className="muted">{practice}</p>}
        <p className="picks mt-2">
          <CheckedChip isChecked={checked !== null} />
          <Chip icon={CalendarDays} words={firstDayWords(share, reader)} />
          <Chip icon={CalendarDays} words={say('shares.until', { day: lastDayWords(share, reader) })} />
          <Chip icon={Eye} words={say('shares.level.view')} />
        </p>
      </div>
    </div>
  );
}
