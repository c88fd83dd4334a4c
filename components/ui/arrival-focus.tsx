'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { takeArrival } from './arrival';
import { keepFocus } from './keep-focus';

/** After a step change focus goes to the new `h1`; after a save on the same page it stays where it is, or near. */
export function ArrivalFocus() {
  const path = usePathname();
  const query = useSearchParams().toString();

  // Both speak to the document: focus is not React's.
  useEffect(keepFocus, []);
  useEffect(() => {
    const heading = takeArrival();
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [path, query]);

  return null;
}
