import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { say } from '@/lib/messages/say';
import { FaultSummary, faultsOf, type FormFaults } from './form-faults';
import { HiddenPlaces } from './hidden-places';
import { StepFocus } from './step-focus';

type CodeFormProps = {
  faults: FormFaults;
  /** A path to go on to after sign-in. */
  next: string | null;
  /** This page's own address. */
  here: string;
};

/** Second step of signing in: the code, or back to the password. Two forms, so that Enter sends the code. */
export function CodeForm({ faults, next, here }: CodeFormProps) {
  return (
    <>
      <h1>{say('sign-in.code.title')}</h1>
      <p className="muted mt-2">{say('sign-in.code.text')}</p>
      <form method="post" action="/api/sign-in/code" className="stack mt-6">
        <FaultSummary faults={faults} fields={['code']} />
        <HiddenPlaces next={next} back={here} />
        <Field
          id="code"
          name="code"
          label={say('sign-in.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          errors={faultsOf(faults, 'code')}
          isRequired
        />
        <Button kind="primary" isWide>
          {say('sign-in.code.submit')}
        </Button>
      </form>
      <form method="post" action="/api/sign-in/again" className="mt-3">
        <Button kind="ghost" isWide>
          {say('sign-in.code.back')}
        </Button>
      </form>
      {faultsOf(faults, 'code').length === 0 && <StepFocus on="heading" />}
    </>
  );
}
