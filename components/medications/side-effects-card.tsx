import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { ActionSelect } from '@/components/ui/action-select';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { IsoDay } from '@/lib/clinical/days';
import { symptomById, SYMPTOMS } from '@/lib/clinical/symptoms';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';
import type { Medicine } from '@/lib/records/medication-rows';
import type { SideEffect } from '@/lib/records/side-effects';
import type { FormKit } from './form-kit';

const symptomName = (id: string): string => sayOr(`sign.${id}`, symptomById(id)?.label ?? id);

const SYMPTOM_OPTIONS = SYMPTOMS.map(({ id }) => ({ value: id, words: symptomName(id) })).sort((a, b) =>
  a.words.localeCompare(b.words, 'en'),
);
const LEVEL_OPTIONS = ([1, 2, 3] as const).map((level) => ({ value: String(level), words: say(`severity.${level}`) }));

type Kit = Omit<FormKit, 'action'> & { save: FormAction; remove: FormAction };
type CardProps = { medicine: Medicine; effects: readonly SideEffect[]; today: IsoDay; kit: Kit };

function Noted({ medicine, effects, today, kit }: CardProps) {
  if (effects.length === 0) return <p className="muted">{say('side-effect.none')}</p>;
  return (
    <ul className="list">
      {effects.map(({ id, day, symptomId, level }) => {
        const on = formatDay(day, { today });
        const name = symptomName(symptomId);
        return (
          <li key={id} className="item row-apart">
            <p className="grow">
              <b>{name}</b>
              <span className="small muted block">
                {say('side-effect.on', { level: say(`severity.${level}`), day: on })}
              </span>
            </p>
            <ActionForm action={kit.remove} words={kit.words}>
              <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id, entry: id }} />
              <Button kind="ghost" size="small" label={say('side-effect.remove.label', { name, day: on })}>
                {say('side-effect.remove')}
              </Button>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}

/** What the patient suspects the medicine of: noted with it, and linked to nothing. */
export function SideEffectsCard(props: CardProps) {
  const { medicine, today, kit } = props;
  return (
    <Card labelledBy="side-effects" className="stack-mid">
      <h2 id="side-effects">{say('side-effect.title')}</h2>
      <p className="small muted">{say('side-effect.text')}</p>
      <Noted {...props} />
      <ActionForm action={kit.save} words={kit.words} className="stack-mid">
        <HiddenFields values={{ key: kit.newKey(), medicine: medicine.id }} />
        <div className="planrow">
          <ActionSelect
            name="symptom"
            label={say('side-effect.what')}
            options={[{ value: '', words: say('side-effect.choose') }, ...SYMPTOM_OPTIONS]}
          />
          <ActionSelect name="level" label={say('side-effect.how-bad')} options={LEVEL_OPTIONS} />
          <ActionField name="day" type="date" label={say('side-effect.day')} defaultValue={today} max={today} />
        </div>
        <div>
          <Button size="small">{say('side-effect.save')}</Button>
        </div>
      </ActionForm>
    </Card>
  );
}
