import {
  BookOpen,
  ChevronRight,
  History,
  IdCard,
  LifeBuoy,
  Scale,
  Settings,
  ShieldCheck,
  TestTubeDiagonal,
  UserRound,
  UsersRound,
  type IconName,
} from '@/components/ui/icons';
import type { Metadata } from 'next';
import Link from 'next/link';
import { SignOut } from '@/components/accounts/sign-out';
import { PatientShell } from '@/components/shell/patient-shell';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { PageHead } from '@/components/ui/page-head';
import { areaViewer } from '@/lib/auth/area-viewer';
import { say, type PlainKey } from '@/lib/messages/say';

export const metadata: Metadata = { title: say('more.title') };

const HERE = '/more';

type Stop = { href: string; icon: IconName; words: PlainKey; text: PlainKey };

const STOPS: readonly Stop[] = [
  { href: '/measurements', icon: Scale, words: 'measurement.title', text: 'more.measurements.text' },
  { href: '/labs', icon: TestTubeDiagonal, words: 'more.labs', text: 'more.labs.text' },
  { href: '/care-team', icon: UsersRound, words: 'more.sharing', text: 'more.sharing.text' },
  { href: '/profile', icon: UserRound, words: 'more.profile', text: 'more.profile.text' },
  { href: '/emergency-card', icon: IdCard, words: 'card.link', text: 'more.card.text' },
  { href: '/history', icon: History, words: 'more.history', text: 'more.history.text' },
  { href: '/settings', icon: Settings, words: 'more.settings', text: 'more.settings.text' },
  { href: '/help-now', icon: LifeBuoy, words: 'more.help', text: 'more.help.text' },
  { href: '/about', icon: BookOpen, words: 'more.about', text: 'more.about.text' },
  { href: '/privacy', icon: ShieldCheck, words: 'more.privacy', text: 'more.privacy.text' },
];

function Places() {
  return (
    <Card kind="flush" className="px-5">
      <ul className="list">
        {STOPS.map(({ href, icon, words, text }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="item item-link">
              <Icon of={icon} />
              <span className="grow">
                <b>{say(words)}</b>
                <span className="small muted block">{say(text)}</span>
              </span>
              <Icon of={ChevronRight} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export default async function More() {
  const viewer = await areaViewer('patient');
  return (
    <PatientShell current="more" path={HERE} width="narrow">
      <PageHead title={say('more.title')} />
      <div className="stack">
        <Places />
        <Card labelledBy="account">
          <h2 id="account">{say('more.account')}</h2>
          <p className="muted mt-1 mb-4">{say('more.signed-in', { name: viewer.displayName })}</p>
          <SignOut />
        </Card>
      </div>
    </PatientShell>
  );
}
