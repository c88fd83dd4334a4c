import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { BrandLink } from './brand-link';
import { HelpLink } from './help-link';
import { ThemeSwitch } from './theme-switch';

type PlainShellProps = {
  /** Path and query of this page, for coming back after a change of theme. */
  path: string;
  width?: 'normal' | 'narrow';
  children: ReactNode;
};

/** Everything around a page that needs no account, or where nobody has an area yet. */
export function PlainShell({ path, width = 'narrow', children }: PlainShellProps) {
  return (
    <div className="shell-plain">
      <header className="topline">
        <BrandLink />
        <div className="topline-end">
          <HelpLink />
          <ThemeSwitch back={path} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classNames('page', width === 'narrow' && 'page-narrow')}>
        {children}
      </main>
    </div>
  );
}
