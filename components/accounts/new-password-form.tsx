import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';
import { NewPassphrase } from './new-passphrase';
import { UsernameField } from './username-field';

type NewPasswordFormProps = { email: string; action: FormAction; kit: FormKit };

/** A new passphrase in place of a forgotten one. */
export function NewPasswordForm({ email, action, kit }: NewPasswordFormProps) {
  return (
    <KeyForm kit={kit} action={action} className="stack">
      <UsernameField email={email} />
      <NewPassphrase label={say('settings.password.new')} />
      <Button kind="primary" isWide>
        {say('invitation.password.submit')}
      </Button>
    </KeyForm>
  );
}
