import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { IsoDay } from '@/lib/clinical/days';
import { supplyLeft } from '@/lib/clinical/supply';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import type { Medicine } from '@/lib/records/medication-rows';
import type { FormKit } from './form-kit';
import { amountText } from './medicine-names';
import { shownStep } from './medicines-view';

/** Units that a pack is not counted in: there one counts pieces of so much each. */
const WEIGHED: readonly string[] = ['mg', 'g', 'µg', 'IU'];

type SupplyProps = { medicine: Medicine; today: IsoDay };

function Left({ medicine, today, unit }: SupplyProps & { unit: string }) {
  const { supply } = medicine;
  if (supply === null) return <p className="muted">{say('supply.none')}</p>;
  const day = formatDay(supply.day, { today });
  const counted = say('supply.counted', { amount: amountText(supply.amount, unit), day });
  const left = supplyLeft(supply, medicine, today);
  if (left === null) return <p className="muted">{say('supply.old', { counted })}</p>;
  return (
    <div>
      {left.days !== null && <p className="voice voice-m">{plural('supply.days', left.days)}</p>}
      {left.lastsUntil !== null && (
        <p>{say('supply.until', { day: formatDay(left.lastsUntil, { today, weekday: true }) })}</p>
      )}
      <p className="small muted">{say('supply.left', { amount: amountText(left.amount, unit), counted })}</p>
    </div>
  );
}

/** What is in the house, and how long it lasts as planned. */
export function SupplyCard({ medicine, today, kit }: SupplyProps & { kit: FormKit }) {
  const unit = shownStep(medicine, today)?.unit ?? '';
  const isWeighed = WEIGHED.includes(unit);
  const values = { key: kit.newKey(), medicine: medicine.id };
  return (
    <Card labelledBy="supply" className="stack-mid">
      <h2 id="supply">{say('supply.title')}</h2>
      <Left medicine={medicine} today={today} unit={unit} />
      <ActionForm action={kit.action} words={kit.words} className="stack-mid">
        <HiddenFields values={values} />
        <div className="planrow">
          <ActionField
            name="count"
            label={say(isWeighed ? 'supply.pieces' : 'supply.count', { unit })}
            inputMode="decimal"
          />
          {isWeighed && <ActionField name="each" label={say('supply.each', { unit })} inputMode="decimal" />}
          <ActionField name="day" type="date" label={say('supply.day')} defaultValue={today} max={today} />
        </div>
        <div className="actions">
          <Button size="small" name="do" value="count">
            {say('supply.save')}
          </Button>
        </div>
      </ActionForm>
      {medicine.supply !== null && (
        <ActionForm action={kit.action} words={kit.words}>
          <HiddenFields values={{ ...values, key: kit.newKey() }} />
          <Button size="small" kind="ghost" name="do" value="forget">
            {say('supply.forget')}
          </Button>
        </ActionForm>
      )}
    </Card>
  );
}
