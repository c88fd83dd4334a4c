import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Note } from '@/components/ui/note';
import { PasswordField } from '@/components/ui/password-field';
import { say } from '@/lib/messages/say';
import { FaultSummary, faultsOf, type FormFaults } from './form-faults';
import { HiddenPlaces } from './hidden-places';

type PasswordFormProps = {
  /** What was typed before, and what was wrong with it. */
  answer: { email: string; isOwnDevice: boolean; faults: FormFaults };
  /** A path to go on to after sign-in. */
  next: string | null;
  /** This page's own address. */
  here: string;
  /** A sentence about what happened before: the second step ran out, a new password is set. */
  note: string | null;
};

function Forgot() {
  return (
    <Link href="/sign-in/forgot" prefetch={false} className="textlink small">
      {say('sign-in.forgot')}
    </Link>
  );
}

/** First step of signing in: a plain form, with and without scripts. */
export function PasswordForm({ answer, next, here, note }: PasswordFormProps) {
  const { email, isOwnDevice, faults } = answer;
  return (
    <>
      <h1>{say('sign-in.title')}</h1>
      <p className="muted mt-2 min-[900px]:hidden">{say('sign-in.promise')}</p>
      {note !== null && (
        <div role="status" className="mt-4">
          <Note>{note}</Note>
        </div>
      )}
      <form method="post" action="/api/sign-in" className="stack mt-6">
        <FaultSummary faults={faults} fields={['email', 'password']} />
        <HiddenPlaces next={next} back={here} />
        <Field
          id="email"
          name="email"
          label={say('sign-in.email')}
          type="email"
          autoComplete="username"
          defaultValue={email}
          errors={faultsOf(faults, 'email')}
          isRequired
        />
        <PasswordField
          id="password"
          name="password"
          label={say('sign-in.password')}
          aside={<Forgot />}
          autoComplete="current-password"
          errors={faultsOf(faults, 'password')}
          showLabel={say('ui.show-password')}
          hideLabel={say('ui.hide-password')}
        />
        <label className="checkline">
          <input type="checkbox" name="ownDevice" defaultChecked={isOwnDevice} />
          <span>{say('sign-in.own-device')}</span>
        </label>
        <Button kind="primary" isWide>
          {say('sign-in.submit')}
        </Button>
      </form>
    </>
  );
}
