import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { say } from '@/lib/messages/say';

/** Where a link is pasted by hand. A plain form: it leads on, or to the page that says it can't be used. */
export function LinkForm() {
  return (
    <form method="post" action="/api/invitation" className="stack">
      <Field
        id="code"
        name="code"
        label={say('invitation.code')}
        hint={say('invitation.code.hint')}
        autoComplete="off"
        isRequired
      />
      <Button kind="primary" isWide>
        {say('invitation.go')}
      </Button>
    </form>
  );
}
