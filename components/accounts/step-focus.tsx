'use client';

import { useEffect } from 'react';

type StepFocusProps = {
  /** What is wrong with the form is read before the heading of its step. */
  on: 'heading' | 'faults';
};

const PLACES = { heading: 'main h1', faults: 'main [role="alert"]' } as const;

/** Stands on a page that keeps its address while it says something new: focus goes there, once. */
export function StepFocus({ on }: StepFocusProps) {
  // Speaks to the document: focus is not React's.
  useEffect(() => {
    const place = document.querySelector<HTMLElement>(PLACES[on]);
    if (place === null) return;
    place.tabIndex = -1;
    place.focus();
  }, [on]);

  return null;
}
