import type { ReactNode } from 'react';
import { ArrivalFocus } from '@/components/ui/arrival-focus';
import { classNames } from '@/components/ui/class-names';
import { BrandLink } from './brand-link';
import { HelpLink } from './help-link';
import { PatientBar, PatientRail, type PatientPlace } from './patient-nav';
import { ThemeSwitch } from './theme-switch';

type PatientShellProps = {
  /** The place in the navigation this page belongs to, if any. */
  current: PatientPlace | null;
  /** Path and query of this page, for coming back after a change of theme. */
  path: string;
  width?: 'normal' | 'narrow' | 'wide';
  /** The header takes the colour of the sky under it (Today). */
  hasSky?: boolean;
  /** One thing at a time: no bottom bar on a phone, the page may end with a `.stepbar`. */
  isFlow?: boolean;
  children: ReactNode;
};

const WIDTH_CLASS = { normal: '', narrow: 'page-narrow', wide: 'page-wide' } as const;

/** Everything around a patient's page. */
export function PatientShell(props: PatientShellProps) {
  const { current, path, width = 'normal', hasSky = false, isFlow = false, children } = props;
  return (
    <div className={classNames('shell-patient', isFlow && 'shell-flow')}>
      <PatientRail current={current} />
      <header className={classNames('topline', hasSky && 'topline-sky')}>
        <BrandLink href="/today" />
        <div className="topline-end">
          <HelpLink />
          <ThemeSwitch back={path} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classNames('page', WIDTH_CLASS[width])}>
        {children}
      </main>
      {!isFlow && <PatientBar current={current} />}
      <ArrivalFocus />
    </div>
  );
}
