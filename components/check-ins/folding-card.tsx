'use client';

import { useEffect, useRef, type ReactNode } from 'react';

type FoldingCardProps = {
  /** What the card shows; another one means that the button just pressed is gone. */
  step: string;
  className: string;
  titleId: string;
  children: ReactNode;
};

/**
 * The card of questions that give way to each other with the button that answered them. Focus would be lost with the
 * button, so it goes to the card's heading.
 */
export function FoldingCard({ step, className, titleId, children }: FoldingCardProps) {
  const card = useRef<HTMLElement>(null);
  const before = useRef(step);

  // Speaks to the document: focus is not React's.
  useEffect(() => {
    const hasChanged = before.current !== step;
    before.current = step;
    const heading = card.current?.querySelector<HTMLElement>('h2');
    if (!hasChanged || document.activeElement !== document.body || heading === null || heading === undefined) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [step]);

  return (
    <section ref={card} aria-labelledby={titleId} className={className}>
      {children}
    </section>
  );
}
