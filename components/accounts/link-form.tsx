import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { say } from '@/lib/messages/say';
import { FaultSummary, faultsOf, type FormFaults } from './form-faults';

type LinkFormProps = {
  /** Nothing was pasted before the form was sent. */
  isMissing: boolean;
};

/** Where a link is pasted by hand. A plain form: it leads on, or to the page that says it can't be used. */
export function LinkForm({ isMissing }: LinkFormProps) {
  const faults: FormFaults = isMissing ? { code: ['invitation.code.missing'] } : {};
  return (
    <form method="post" action="/api/invitation" className="stack">
      <FaultSummary faults={faults} fields={['code']} />
      <Field
        id="code"
        name="code"
        label={say('invitation.code')}
        hint={say('invitation.code.hint')}
        autoComplete="off"
        errors={faultsOf(faults, 'code')}
        isRequired
      />
      <Button kind="primary" isWide>
        {say('invitation.go')}
      </Button>
    </form>
  );
}
