import { ActionField, ActionPassword } from '@/components/ui/action-field';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';
import { NewPassphrase } from './new-passphrase';

type ChangePasswordProps = { needsCode: boolean; kit: FormKit; action: FormAction };

/** A new password. The form asks for the current one itself: passwords are never carried on to a second form. */
export function ChangePassword({ needsCode, kit, action }: ChangePasswordProps) {
  return (
    <Card labelledBy="password">
      <h2 id="password">{say('settings.password.title')}</h2>
      <KeyForm kit={kit} action={action} className="stack mt-3">
        <ActionPassword
          name="currentPassword"
          label={say('settings.password.current')}
          autoComplete="current-password"
        />
        {needsCode && (
          <ActionField
            name="code"
            label={say('settings.password.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
          />
        )}
        <NewPassphrase label={say('settings.password.new')} />
        <Button>{say('settings.password.submit')}</Button>
      </KeyForm>
    </Card>
  );
}
