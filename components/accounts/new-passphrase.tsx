import { ActionPassword } from '@/components/ui/action-field';
import { say } from '@/lib/messages/say';

type NewPassphraseProps = {
  /** "New password" where one stands already. */
  label?: string;
};

/** The field for a passphrase that is chosen now. People read "password", the one word for it everywhere. */
export function NewPassphrase({ label = say('invitation.passphrase') }: NewPassphraseProps) {
  return (
    <ActionPassword
      name="passphrase"
      label={label}
      hint={say('invitation.passphrase.hint')}
      autoComplete="new-password"
    />
  );
}
