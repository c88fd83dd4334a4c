import type { ReactNode } from 'react';
import { Ridge } from '@/components/ui/ridge';
import { BrandLink } from './brand-link';
import { HelpLink } from './help-link';
import { ThemeSwitch } from './theme-switch';

type SignInShellProps = {
  path: string;
  /** The sentence on the sky, in large type on a desktop. */
  promise: string;
  promiseText: string;
  children: ReactNode;
};

/** The split page of screen 01: sky and ridge beside the form, above it on a phone. */
export function SignInShell({ path, promise, promiseText, children }: SignInShellProps) {
  return (
    <div className="signin">
      <header className="signin-scene sky">
        <div className="topline">
          <BrandLink />
          <div className="topline-end">
            <HelpLink />
            <ThemeSwitch back={path} />
          </div>
        </div>
        <div className="signin-say">
          <p className="voice signin-promise">{promise}</p>
          <p className="signin-text muted">{promiseText}</p>
        </div>
        <Ridge />
      </header>
      <main id="content" tabIndex={-1} className="signin-form">
        {children}
      </main>
    </div>
  );
}
