import { ActionField } from '@/components/ui/action-field';
import { ActionForm } from '@/components/ui/action-form';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { HiddenFields } from '@/components/ui/entry-fields';
import type { FormWords } from '@/components/ui/form-words';
import { say } from '@/lib/messages/say';
import type { ProfilePage } from '@/lib/records/profile';
import { personFields } from './profile-fields';

type PersonFormProps = {
  page: ProfilePage;
  kit: { words: FormWords; newKey: () => string };
  action: FormAction;
};

/** What was said at sign-up and comes with any share, to correct. */
export function PersonForm({ page: { kept, person }, kit, action }: PersonFormProps) {
  const fields = personFields(person);
  return (
    <Card labelledBy="person">
      <h2 id="person">{say('profile.person')}</h2>
      <p className="small muted mt-1">{say('profile.person.text')}</p>
      <ActionForm action={action} words={kit.words} className="stack-mid mt-4">
        <HiddenFields values={{ key: kit.newKey(), version: String(kept.version) }} />
        <ActionField
          name="birthYear"
          label={say('sign-up.year')}
          hint={say('sign-up.year.hint')}
          inputMode="numeric"
          autoComplete="bday-year"
          defaultValue={fields['birthYear']}
        />
        <ActionField
          name="diagnosis"
          label={say('profile.person.diagnosis')}
          hint={say('profile.person.diagnosis.hint')}
          autoComplete="off"
          defaultValue={fields['diagnosis']}
        />
        <div>
          <Button kind="primary" size="small" formNoValidate>
            {say('profile.person.submit')}
          </Button>
        </div>
      </ActionForm>
    </Card>
  );
}
