'use client';

import { ErrorState } from '@/components/shell/error-state';
import { states } from '@/lib/messages/en/states';
import { fontClasses } from './fonts';
import './globals.css';

// Takes the place of the root layout, so it brings its own document. The theme follows the device here.
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontClasses}>
      <body>
        <title>{states['states.error.title']}</title>
        <ErrorState error={error} retry={retry} />
      </body>
    </html>
  );
}
