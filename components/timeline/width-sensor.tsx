'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { tellWidth } from '@/components/ui/width-cookie';

type WidthSensorProps = {
  /** What the server drew. */
  drawn: 'narrow' | 'wide';
  /** True when the person chose the width by hand: then it stays. */
  isChosen: boolean;
};

/** Has the line drawn again, once, when the server guessed this window's width wrong. */
export function WidthSensor({ drawn, isChosen }: WidthSensorProps) {
  const router = useRouter();

  // Speaks to the window and the cookie jar.
  useEffect(() => {
    const fitting = tellWidth();
    if (fitting !== drawn && !isChosen && document.cookie.includes(`plot=${fitting}`)) router.refresh();
  }, [drawn, isChosen, router]);

  return null;
}
