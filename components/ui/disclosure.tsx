'use client';

import { useState, type ReactNode } from 'react';

type DisclosureProps = {
  summary: ReactNode;
  /** Whether it stands open when the page comes; from then on it is the reader's. */
  startsOpen: boolean;
  children: ReactNode;
};

/** Something to open and close that no save closes again: the page is drawn anew under it. */
export function Disclosure({ summary, startsOpen, children }: DisclosureProps) {
  const [isOpen] = useState(startsOpen);
  return (
    <details open={isOpen}>
      <summary className="min-h-12 cursor-pointer py-3">{summary}</summary>
      {children}
    </details>
  );
}
