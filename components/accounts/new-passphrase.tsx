import { ActionPassword } from '@/components/ui/action-field';
import { say } from '@/lib/messages/say';

/** The field for a passphrase that is chosen now. */
export function NewPassphrase() {
  return (
    <ActionPassword
      name="passphrase"
      label={say('invitation.passphrase')}
      hint={say('invitation.passphrase.hint')}
      autoComplete="new-password"
    />
  );
}
