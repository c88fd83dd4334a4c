import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { KeyValues } from '@/components/ui/key-values';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';
import { ROLE_WORDS } from './account-words';
import { NewPassphrase } from './new-passphrase';
import { UsernameField } from './username-field';
import { ZoneField } from './zone-field';

/** What an administrator wrote down of a colleague. */
export type StaffFacts = {
  name: string;
  email: string;
  role: 'clinician' | 'admin';
  practice: string | null;
  registrationNumber: string | null;
};

type StaffFormProps = { facts: StaffFacts; action: FormAction; kit: FormKit };

function Facts({ facts }: { facts: StaffFacts }) {
  const { name, email, role, practice, registrationNumber } = facts;
  const work = [
    { name: say('shares.confirm.practice'), value: practice },
    { name: say('shares.confirm.number'), value: registrationNumber },
  ].filter(({ value }) => value !== null);
  const pairs = [
    { name: say('invitation.name'), value: name },
    { name: say('invitation.email'), value: email },
    { name: say('accounts.column.role'), value: say(ROLE_WORDS[role]) },
    ...work,
  ];
  return (
    <Card labelledBy="facts">
      <h2 id="facts">{say('invitation.staff.facts')}</h2>
      <div className="mt-3">
        <KeyValues pairs={pairs} />
      </div>
      <p className="small muted mt-3">{say('invitation.staff.wrong')}</p>
    </Card>
  );
}

/** A colleague's first form. */
export function StaffForm({ facts, action, kit }: StaffFormProps) {
  return (
    <div className="stack">
      <Facts facts={facts} />
      <KeyForm kit={kit} action={action} className="stack">
        <UsernameField email={facts.email} />
        <ZoneField zone={null} />
        <NewPassphrase />
        <Button kind="primary" isWide>
          {say('invitation.submit')}
        </Button>
      </KeyForm>
    </div>
  );
}
