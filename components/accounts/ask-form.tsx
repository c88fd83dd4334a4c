import { ActionField } from '@/components/ui/action-field';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Note } from '@/components/ui/note';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';

type AskFormProps = { action: FormAction; kit: FormKit };

/** Asks for an address and nothing else. */
export function AskForm({ action, kit }: AskFormProps) {
  return (
    <KeyForm kit={kit} action={action} className="stack mt-6">
      <ActionField name="email" label={say('join.email')} type="email" autoComplete="username" isRequired />
      <Button kind="primary" isWide>
        {say('join.submit')}
      </Button>
    </KeyForm>
  );
}

/** What follows, whatever the address was. */
export function Asked() {
  return (
    <div role="status" className="mt-6">
      <Note kind="calm">
        <p>{say('join.sent')}</p>
        <p className="small muted mt-1">{say('join.sent.text')}</p>
      </Note>
    </div>
  );
}
