import { ActionField } from '@/components/ui/action-field';
import { ActionSelect } from '@/components/ui/action-select';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { addDays } from '@/lib/clinical/days';
import { VERIFICATION_METHODS, VERIFIED_DAYS } from '@/lib/clinical/verification';
import { say } from '@/lib/messages/say';
import type { AccountDetails } from '@/lib/records/accounts';
import { METHOD_WORDS } from './account-words';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';

type VerifyFormProps = { account: AccountDetails; today: string; kit: FormKit; action: FormAction };

/** Attests who a clinician is. */
export function VerifyForm({ account, today, kit, action }: VerifyFormProps) {
  const methods = VERIFICATION_METHODS.map((value) => ({ value, words: say(METHOD_WORDS[value]) }));
  const last = addDays(today, VERIFIED_DAYS);
  return (
    <Card labelledBy="verify">
      <h2 id="verify">{say('verification.title')}</h2>
      <p className="muted mt-1 mb-4">{say('verification.text')}</p>
      <KeyForm kit={kit} action={action} className="stack">
        <input type="hidden" name="account" value={account.id} />
        <ActionSelect name="method" label={say('verification.method')} options={methods} defaultValue="registry" />
        <ActionField
          name="evidence"
          label={say('verification.evidence')}
          hint={say('verification.evidence.hint')}
          autoComplete="off"
        />
        <ActionField
          name="untilDay"
          type="date"
          label={say('verification.until')}
          hint={say('verification.until.hint')}
          defaultValue={last}
          min={addDays(today, 1)}
          max={last}
        />
        <Button formNoValidate>
          {say(account.verifiedAt === null ? 'verification.submit' : 'verification.again')}
        </Button>
      </KeyForm>
    </Card>
  );
}
