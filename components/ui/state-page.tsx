import type { IconName } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { Mark } from './mark';

type StatePageProps = {
  product: string;
  home: string;
  help: string;
  icon: IconName;
  title: string;
  text: string;
  children: ReactNode;
};

// Plain links: after an error the page is fetched anew, and the router may be what broke.
const HOME_HREF = '/';
const HELP_HREF = '/help-now';

/** A whole page with one message: not found, forbidden, error. Finished words only, so the body can be constant. */
export function StatePage({ product, home, help, icon, title, text, children }: StatePageProps) {
  return (
    <>
      <header className="topline">
        <a className="brandmark" href={HOME_HREF} aria-label={home}>
          <Mark />
          <span>{product}</span>
        </a>
        <div className="topline-end">
          <a className="helplink" href={HELP_HREF}>
            {help}
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="state">
        <Icon of={icon} size="large" />
        <h1>{title}</h1>
        <p className="muted">{text}</p>
        <div className="state-actions">{children}</div>
      </main>
    </>
  );
}
