import { Brain, CalendarHeart } from '@/components/ui/icons';
import type { FormAction } from '@/components/ui/action-result';
import { Card } from '@/components/ui/card';
import { Switch } from '@/components/ui/switch';
import { ASKED_CATEGORIES, type AskedCategory } from '@/lib/clinical/asked-categories';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';

const ICONS = { cycle: CalendarHeart, mental: Brain } as const;

type AskedCardProps = { asked: readonly AskedCategory[]; kit: FormKit; action: FormAction };

/** Cycle, pregnancy and hormones, and mood and mind: in no form until their owner switches them on here. */
export function AskedCard({ asked, kit, action }: AskedCardProps) {
  return (
    <Card labelledBy="asked">
      <h2 id="asked">{say('settings.asked.title')}</h2>
      <p className="muted mt-1 mb-2">{say('settings.asked.text')}</p>
      <div className="list [&_.grow]:min-w-min">
        {ASKED_CATEGORIES.map((category) => {
          const isOn = asked.includes(category);
          return (
            <KeyForm key={category} kit={kit} action={action}>
              <input type="hidden" name="category" value={category} />
              <Switch
                icon={ICONS[category]}
                words={say(`category.${category}`)}
                stateWords={say(isOn ? 'settings.asked.on' : 'settings.asked.off')}
                isOn={isOn}
                name="to"
                value={isOn ? 'off' : 'on'}
              />
            </KeyForm>
          );
        })}
      </div>
    </Card>
  );
}
