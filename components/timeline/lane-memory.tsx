'use client';

import { useEffect } from 'react';

const ONE_YEAR = 31_536_000;

/** Remembers the lanes chosen last, for the next visit. Without scripts the address alone keeps them. */
export function LaneMemory({ lanes }: { lanes: string }) {
  // Speaks to the cookie jar.
  useEffect(() => {
    document.cookie = `lanes=${lanes}; Path=/; Max-Age=${String(ONE_YEAR)}; SameSite=Lax`;
  }, [lanes]);

  return null;
}
