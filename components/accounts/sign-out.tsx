import { Button } from '@/components/ui/button';
import { say } from '@/lib/messages/say';

/** Ends the session of this browser. A plain form: it works when nothing else does. */
export function SignOut() {
  return (
    <form method="post" action="/api/sign-out">
      <Button kind="ghost" size="small">
        {say('more.sign-out')}
      </Button>
    </form>
  );
}
