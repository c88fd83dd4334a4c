import { ShieldCheck } from '@/components/ui/icons';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ArrivalFocus } from '@/components/ui/arrival-focus';
import { Avatar } from '@/components/ui/avatar';
import { Chip } from '@/components/ui/chip';
import { say, type PlainKey } from '@/lib/messages/say';
import { BrandLink } from './brand-link';
import { HelpLink } from './help-link';
import { ThemeSwitch } from './theme-switch';

type ProPlace = 'patients' | 'requests' | 'accounts' | 'invitations' | 'audit';

type ProShellProps = {
  area: 'clinic' | 'admin';
  current: ProPlace | null;
  /** Path and query of this page, for coming back after a change of theme. */
  path: string;
  name: string;
  /** "Rheumatology, Elm Park", "Administrator". */
  roleText: string;
  /** The form that signs out, with its button. */
  signOut: ReactNode;
  children: ReactNode;
};

type Stop = { place: ProPlace; href: string; words: PlainKey };

const STOPS: Record<ProShellProps['area'], readonly Stop[]> = {
  clinic: [
    { place: 'patients', href: '/patients', words: 'shell.patients' },
    { place: 'requests', href: '/requests', words: 'shell.requests' },
  ],
  admin: [
    { place: 'accounts', href: '/admin/accounts', words: 'shell.accounts' },
    { place: 'invitations', href: '/admin/invitations', words: 'shell.invitations' },
    { place: 'audit', href: '/admin/audit', words: 'shell.audit' },
  ],
};

function ProNav({ area, current }: Pick<ProShellProps, 'area' | 'current'>) {
  return (
    <nav className="topbar-nav" aria-label={say('shell.nav')}>
      {STOPS[area].map((stop) => (
        <Link
          key={stop.place}
          href={stop.href}
          prefetch={false}
          aria-current={stop.place === current ? 'page' : undefined}
        >
          {say(stop.words)}
        </Link>
      ))}
    </nav>
  );
}

/** What this area may and may not do, always in sight. */
function StandingLabel({ area }: Pick<ProShellProps, 'area'>) {
  return (
    <div className="topbar-label">
      {area === 'admin' ? (
        <Chip kind="iris" icon={ShieldCheck} words={say('shell.admin.label')} />
      ) : (
        <span className="small muted topbar-label-quiet">{say('shell.clinic.label')}</span>
      )}
    </div>
  );
}

/** Everything around a clinician's or an administrator's page. */
export function ProShell({ area, current, path, name, roleText, signOut, children }: ProShellProps) {
  return (
    <div className="shell-pro">
      <header className="topbar">
        <BrandLink href={STOPS[area][0]?.href ?? '/'} />
        <ProNav area={area} current={current} />
        <StandingLabel area={area} />
        <div className="topbar-end">
          <HelpLink />
          <ThemeSwitch back={path} />
        </div>
        <div className="topbar-who">
          <Link href="/security" prefetch={false} className="topbar-own" aria-label={say('security.own', { name })}>
            <Avatar name={name} tone={area === 'clinic' ? 'teal' : 'quiet'} />
            <span className="small topbar-name">
              <b className="block">{name}</b>
              <span className="faint block">{roleText}</span>
            </span>
          </Link>
          {signOut}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page">
        {children}
      </main>
      <ArrivalFocus />
    </div>
  );
}
