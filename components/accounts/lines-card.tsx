import { ActionField } from '@/components/ui/action-field';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { say } from '@/lib/messages/say';
import type { Settings } from '@/lib/records/settings';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';

type LinesCardProps = {
  settings: Settings;
  /** The number of this installation, for whoever gives none. */
  usualNumber: string;
  kit: FormKit;
  action: FormAction;
};

/** The patient's own numbers for the emergency card. */
export function LinesCard({ settings, usualNumber, kit, action }: LinesCardProps) {
  return (
    <Card labelledBy="lines">
      <h2 id="lines">{say('settings.lines.title')}</h2>
      <p className="muted mt-1 mb-4">{say('settings.lines.text')}</p>
      <KeyForm kit={kit} action={action} className="stack">
        <ActionField
          name="emergencyNumber"
          label={say('settings.lines.number')}
          hint={say('settings.lines.number.hint', { number: usualNumber })}
          defaultValue={settings.emergencyNumber ?? ''}
          autoComplete="off"
          maxLength={80}
        />
        <ActionField
          name="clinicLine"
          label={say('settings.lines.clinic')}
          hint={say('settings.lines.clinic.hint')}
          defaultValue={settings.clinicLine ?? ''}
          autoComplete="off"
          maxLength={80}
        />
        <Button>{say('settings.lines.submit')}</Button>
      </KeyForm>
    </Card>
  );
}
