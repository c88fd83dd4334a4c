import {
  Brain,
  CalendarHeart,
  ClipboardList,
  Flame,
  Image as Picture,
  MessageSquareText,
  Pill,
  TestTubeDiagonal,
  type IconName,
} from '@/components/ui/icons';
import type { FormAction } from '@/components/ui/action-result';
import { Switch } from '@/components/ui/switch';
import { CATEGORIES, type ShareCategory } from '@/lib/clinical/categories';
import { say } from '@/lib/messages/say';
import type { ShareCard } from '@/lib/records/shares';
import type { FormKit } from './form-kit';
import { ShareForm } from './share-form';
import { nameOf } from './share-words';

const ICONS: Record<ShareCategory, IconName> = {
  flares: Flame,
  meds: Pill,
  labs: TestTubeDiagonal,
  scores: ClipboardList,
  photos: Picture,
  notes: MessageSquareText,
  cycle: CalendarHeart,
  mental: Brain,
};

type CategorySwitchesProps = { share: ShareCard; kit: FormKit; action: FormAction };

/** Eight switches, each a form of its own. Opening asks for the password again when it is long ago, closing never. */
export function CategorySwitches({ share, kit, action }: CategorySwitchesProps) {
  // Words stay whole: where they don't fit beside the switch, the switch goes below.
  return (
    <div className="list [&_.grow]:min-w-min" role="group" aria-label={say('shares.what', { name: nameOf(share) })}>
      {CATEGORIES.map((category) => {
        const isOn = share.categories.includes(category);
        return (
          <ShareForm key={category} kit={kit} action={action} shareId={share.id}>
            <input type="hidden" name="category" value={category} />
            <Switch
              icon={ICONS[category]}
              words={say(`category.${category}`)}
              stateWords={say(isOn ? 'shares.can-see' : 'shares.hidden')}
              isOn={isOn}
              name="to"
              value={isOn ? 'hidden' : 'shown'}
            />
          </ShareForm>
        );
      })}
    </div>
  );
}
