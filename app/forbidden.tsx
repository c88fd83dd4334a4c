import { LockKeyhole } from '@/components/ui/icons';
import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { StatePage } from '@/components/ui/state-page';
import { say } from '@/lib/messages/say';

export const metadata: Metadata = { title: say('states.forbidden.title') };

// One constant body, whether or not there would be anything to see.
export default function Forbidden() {
  return (
    <StatePage
      product={say('shell.product')}
      home={say('shell.home')}
      help={say('shell.help')}
      icon={LockKeyhole}
      title={say('states.forbidden.title')}
      text={say('states.forbidden.text')}
    >
      <ButtonLink href="/" kind="second" prefetch={false}>
        {say('states.home')}
      </ButtonLink>
    </StatePage>
  );
}
