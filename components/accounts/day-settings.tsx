import { ActionSelect } from '@/components/ui/action-select';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DAY_ENDS } from '@/lib/schemas/settings';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';
import { ZoneField } from './zone-field';

type ZoneCardProps = { zone: string; text: string; kit: FormKit; action: FormAction };

/** Which zone a person's days follow. */
export function ZoneCard({ zone, text, kit, action }: ZoneCardProps) {
  return (
    <Card labelledBy="zone">
      <h2 id="zone">{say('settings.zone.title')}</h2>
      <p className="muted mt-1 mb-4">{text}</p>
      <KeyForm kit={kit} action={action} className="stack">
        <ZoneField zone={zone} />
        <Button>{say('settings.zone.submit')}</Button>
      </KeyForm>
    </Card>
  );
}

type DayEndCardProps = { dayEndsAt: string; kit: FormKit; action: FormAction };

/** "My day ends at": moves scheduled doses and nothing else. */
export function DayEndCard({ dayEndsAt, kit, action }: DayEndCardProps) {
  const choices = DAY_ENDS.map((value) => ({ value, words: value }));
  return (
    <Card labelledBy="day-end">
      <h2 id="day-end">{say('settings.day-end.title')}</h2>
      <p className="muted mt-1 mb-4">{say('settings.day-end.text')}</p>
      <KeyForm kit={kit} action={action} className="stack">
        <ActionSelect
          name="dayEndsAt"
          label={say('settings.day-end.label')}
          options={choices}
          defaultValue={dayEndsAt}
        />
        <Button>{say('settings.day-end.submit')}</Button>
      </KeyForm>
    </Card>
  );
}
