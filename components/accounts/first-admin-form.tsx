import { ActionField } from '@/components/ui/action-field';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';
import { NewPassphrase } from './new-passphrase';

type FirstAdminFormProps = { action: FormAction; kit: FormKit };

/** What the first administrator gives: name, address and a passphrase. */
export function FirstAdminForm({ action, kit }: FirstAdminFormProps) {
  return (
    <KeyForm kit={kit} action={action} className="stack">
      <ActionField name="name" label={say('invitation.name')} autoComplete="name" isRequired />
      <ActionField name="email" label={say('invitation.email')} type="email" autoComplete="username" isRequired />
      <NewPassphrase />
      <Button kind="primary" isWide>
        {say('invitation.submit')}
      </Button>
    </KeyForm>
  );
}
