'use client';

import { useEffect } from 'react';
import { tellWidth } from '@/components/ui/width-cookie';

/** On every page: by the time somebody opens a timeline, the server knows how wide it may draw. */
export function WidthNote() {
  // Speaks to the window and the cookie jar.
  useEffect(() => {
    tellWidth();
  }, []);

  return null;
}
