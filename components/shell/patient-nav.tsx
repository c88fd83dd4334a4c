import {
  ChartNoAxesGantt,
  Ellipsis,
  Flame,
  Pill,
  Settings,
  SunDim,
  TestTubeDiagonal,
  UsersRound,
} from '@/components/ui/icons';
import type { IconName } from '@/components/ui/icons';
import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';
import { say, type PlainKey } from '@/lib/messages/say';

export type PatientPlace = 'today' | 'timeline' | 'flare' | 'medicines' | 'labs' | 'sharing' | 'settings' | 'more';

type Stop = { place: PatientPlace; href: string; words: PlainKey; icon: IconName };

const TODAY: Stop = { place: 'today', href: '/today', words: 'shell.today', icon: SunDim };
const TIMELINE: Stop = { place: 'timeline', href: '/timeline', words: 'shell.timeline', icon: ChartNoAxesGantt };
const FLARE: Stop = { place: 'flare', href: '/flares/new', words: 'shell.flare', icon: Flame };
const MEDICINES: Stop = { place: 'medicines', href: '/medicines', words: 'shell.medicines', icon: Pill };
const LABS: Stop = { place: 'labs', href: '/labs', words: 'shell.labs', icon: TestTubeDiagonal };
const SHARING: Stop = { place: 'sharing', href: '/care-team', words: 'shell.sharing', icon: UsersRound };
const SETTINGS: Stop = { place: 'settings', href: '/settings', words: 'shell.settings', icon: Settings };
const MORE: Stop = { place: 'more', href: '/more', words: 'shell.more', icon: Ellipsis };

type NavProps = { current: PatientPlace | null };

type StopLinkProps = { stop: Stop; isCurrent: boolean; hasPill?: boolean; className?: string };

// No prefetch: each of these pages reads the record, and a prefetch must not look like a look.
function StopLink({ stop, isCurrent, hasPill = false, className }: StopLinkProps) {
  const isFlare = stop.place === 'flare';
  return (
    <Link
      href={stop.href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames('navlink', isFlare && 'navlink-flare', className)}
    >
      {hasPill ? (
        <span className="navlink-pill">
          <Icon of={stop.icon} />
        </span>
      ) : (
        <Icon of={stop.icon} />
      )}
      <span>{say(stop.words)}</span>
    </Link>
  );
}

// On a phone the way to these leads through More.
const THROUGH_MORE: readonly (PatientPlace | null)[] = ['labs', 'sharing', 'settings'];

function isHere({ place }: Stop, current: PatientPlace | null): boolean {
  return place === current || (place === 'more' && THROUGH_MORE.includes(current));
}

/** Bottom bar of the phone, the flare in the middle under the thumb. */
export function PatientBar({ current }: NavProps) {
  return (
    <nav className="tabbar" aria-label={say('shell.nav')}>
      <ul>
        {[TODAY, TIMELINE, FLARE, MEDICINES, MORE].map((stop) => (
          <li key={stop.place}>
            <StopLink stop={stop} isCurrent={isHere(stop, current)} hasPill={stop.place === 'flare'} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Left rail of a wider screen. */
export function PatientRail({ current }: NavProps) {
  return (
    <nav className="rail" aria-label={say('shell.nav')}>
      <Link href="/today" prefetch={false} className="rail-logo" aria-label={say('shell.home')}>
        <Mark isLarge />
      </Link>
      {[FLARE, TODAY, TIMELINE, MEDICINES, LABS, SHARING].map((stop) => (
        <StopLink key={stop.place} stop={stop} isCurrent={stop.place === current} />
      ))}
      <StopLink stop={MORE} isCurrent={current === 'more'} className="rail-end" />
      <StopLink stop={SETTINGS} isCurrent={current === 'settings'} />
    </nav>
  );
}
