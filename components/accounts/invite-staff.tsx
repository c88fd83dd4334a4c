import { ActionField } from '@/components/ui/action-field';
import { ActionSelect } from '@/components/ui/action-select';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { say } from '@/lib/messages/say';
import { ROLE_WORDS } from './account-words';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';

/** Writes a colleague down and sends them a link. */
export function InviteStaff({ kit, action }: { kit: FormKit; action: FormAction }) {
  const roles = (['clinician', 'admin'] as const).map((value) => ({ value, words: say(ROLE_WORDS[value]) }));
  return (
    <Card labelledBy="invite">
      <h2 id="invite">{say('invitations.new')}</h2>
      <KeyForm kit={kit} action={action} className="stack mt-3">
        <ActionField
          name="name"
          label={say('invitations.name')}
          hint={say('invitations.name.hint')}
          autoComplete="off"
          isRequired
        />
        <ActionField name="email" type="email" label={say('invitations.email')} autoComplete="off" isRequired />
        <ActionSelect name="role" label={say('invitations.role')} options={roles} defaultValue="clinician" />
        <ActionField
          name="practice"
          label={say('invitations.practice')}
          hint={say('invitations.practice.hint')}
          autoComplete="off"
        />
        <ActionField
          name="registrationNumber"
          label={say('invitations.number')}
          hint={say('invitations.number.hint')}
          autoComplete="off"
        />
        <Button kind="primary">{say('invitations.submit')}</Button>
      </KeyForm>
    </Card>
  );
}
