import { Card } from '@/components/ui/card';
import { say } from '@/lib/messages/say';
import { SignOut } from './sign-out';

/** Whose account this is, and the way out. */
export function WhoSignedIn({ name, email }: { name: string; email: string }) {
  return (
    <Card labelledBy="account">
      <h2 id="account">{say('settings.account.title')}</h2>
      <p className="muted mt-1 mb-4 wrap-anywhere">{say('settings.account.text', { name, email })}</p>
      <SignOut />
    </Card>
  );
}
