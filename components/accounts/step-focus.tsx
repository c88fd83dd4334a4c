'use client';

import { useEffect } from 'react';

/** Stands on the second step of a page that keeps its address: focus goes to the new heading, once. */
export function StepFocus() {
  // Speaks to the document: focus is not React's.
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, []);

  return null;
}
