import Link from 'next/link';
import { ActionCheck } from '@/components/ui/action-check';
import { ActionField } from '@/components/ui/action-field';
import type { FormAction } from '@/components/ui/action-result';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { say } from '@/lib/messages/say';
import type { FormKit } from './act-form';
import { KeyForm } from './key-form';
import { NewPassphrase } from './new-passphrase';
import { UsernameField } from './username-field';
import { ZoneField } from './zone-field';

type SignUpFormProps = { email: string; action: FormAction; kit: FormKit };

function Consent() {
  return (
    <Card labelledBy="consent">
      <h2 id="consent">{say('sign-up.consent.title')}</h2>
      <p className="muted mt-2">{say('sign-up.consent.text')}</p>
      <p className="mt-2">
        <Link href="/privacy" prefetch={false} className="textlink" target="_blank">
          {say('sign-up.consent.privacy')}
        </Link>
      </p>
      <div className="mt-2">
        <ActionCheck name="consent" words={say('sign-up.consent')} isOffered={false} />
      </div>
    </Card>
  );
}

/** A patient's first form. */
export function SignUpForm({ email, action, kit }: SignUpFormProps) {
  return (
    <KeyForm kit={kit} action={action} className="stack">
      <UsernameField email={email} />
      <ActionField
        name="name"
        label={say('invitation.name')}
        hint={say('sign-up.name.hint')}
        autoComplete="name"
        isRequired
      />
      <ActionField
        name="birthYear"
        label={say('sign-up.year')}
        hint={say('sign-up.year.hint')}
        inputMode="numeric"
        autoComplete="bday-year"
        maxLength={4}
        isRequired
      />
      <ZoneField zone={null} />
      <NewPassphrase />
      <Consent />
      <Button kind="primary" isWide>
        {say('sign-up.submit')}
      </Button>
    </KeyForm>
  );
}
