import { LockKeyhole, MapPinOff, Unlink, Unplug, type IconName } from '@/components/ui/icons';
import { headers } from 'next/headers';
import { ButtonLink } from '@/components/ui/button';
import { StatePage } from '@/components/ui/state-page';
import { say, type PlainKey } from '@/lib/messages/say';

type State = { icon: IconName; title: PlainKey; text: PlainKey; other?: { href: string; words: PlainKey } };

const MISSING: State = { icon: MapPinOff, title: 'states.missing.title', text: 'states.missing.text' };

/** By the status of the refused page this one stands in for; the server entry says it (scripts/constant-pages.mjs). */
const STATES: ReadonlyMap<string, State> = new Map<string, State>([
  ['403', { icon: LockKeyhole, title: 'states.forbidden.title', text: 'states.forbidden.text' }],
  [
    'link',
    {
      icon: Unlink,
      title: 'states.link.title',
      text: 'states.link.text',
      other: { href: '/invitation?again=1', words: 'invitation.other' },
    },
  ],
  ['500', { icon: Unplug, title: 'states.error.title', text: 'states.error.text' }],
]);

async function currentState(): Promise<State> {
  return STATES.get((await headers()).get('x-refusal') ?? '') ?? MISSING;
}

export async function generateMetadata() {
  return { title: say((await currentState()).title) };
}

// One constant body a state: an id that never existed and one that belongs to somebody else must look the same.
export default async function NotFound() {
  const { icon, title, text, other } = await currentState();
  return (
    <StatePage
      product={say('shell.product')}
      home={say('shell.home')}
      help={say('shell.help')}
      icon={icon}
      title={say(title)}
      text={say(text)}
    >
      <ButtonLink href="/" kind="primary" prefetch={false}>
        {say('states.home')}
      </ButtonLink>
      {other !== undefined && (
        <ButtonLink href={other.href} prefetch={false}>
          {say(other.words)}
        </ButtonLink>
      )}
    </StatePage>
  );
}
