import Link from 'next/link';
import { say } from '@/lib/messages/say';

/** Ways on for whoever has no account yet, or wants to read first. */
export function NewHere() {
  return (
    <div className="small mt-6 stack-tight">
      <p>
        {say('sign-in.new')}{' '}
        <Link href="/join" prefetch={false} className="textlink">
          {say('sign-in.start')}
        </Link>
        {' · '}
        <Link href="/join#clinicians" prefetch={false} className="textlink">
          {say('sign-in.clinician')}
        </Link>
      </p>
      <p>
        <Link href="/about" prefetch={false} className="textlink">
          {say('sign-in.about')}
        </Link>
        {' · '}
        <Link href="/privacy" prefetch={false} className="textlink">
          {say('sign-in.privacy')}
        </Link>
      </p>
    </div>
  );
}
