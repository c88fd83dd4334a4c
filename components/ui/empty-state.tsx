import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: string;
  text: string;
  /** One drawing above the title. */
  picture?: ReactNode;
  /** Ways on. */
  children?: ReactNode;
  /** `h1` when the whole page is empty. */
  as?: 'h1' | 'h2';
};

/** Says what will be here and how it begins; blames nobody. */
export function EmptyState({ title, text, picture, children, as: Heading = 'h2' }: EmptyStateProps) {
  return (
    <div className="card stack-mid">
      {picture}
      <Heading className="voice voice-l">{title}</Heading>
      <p className="muted">{text}</p>
      {children !== undefined && <div className="stack-tight mt-2">{children}</div>}
    </div>
  );
}

/** A dotted line that has not begun: for a person with nothing logged. */
export function LineStart() {
  return (
    <svg viewBox="0 0 320 84" className="h-21 w-full" aria-hidden="true">
      <g fill="none" strokeWidth="3" strokeDasharray="2 9" strokeLinecap="round">
        <path d="M0 62H250" className="stroke-edge" />
        <path d="M280 62h40" className="stroke-line" />
      </g>
      <circle cx="262" cy="62" r="9" className="fill-surface stroke-flare" strokeWidth="3.4" />
    </svg>
  );
}
