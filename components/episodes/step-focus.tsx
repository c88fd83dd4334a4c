'use client';

import { useEffect, useRef } from 'react';

/** Next and Back are links: after one of them focus goes to the heading of the new step. */
export function StepFocus({ step }: { step: string }) {
  const before = useRef(step);

  // Speaks to the document: focus is not React's.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [step]);

  return null;
}
