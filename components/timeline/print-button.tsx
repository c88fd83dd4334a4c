'use client';

import { Printer } from '@/components/ui/icons';
import { Icon } from '@/components/ui/icon';

/** Prints the page as it stands. The style sheet hides it where no script runs: the browser's own menu prints too. */
export function PrintButton({ words }: { words: string }) {
  return (
    <button type="button" className="btn btn-second btn-small needs-scripts" onClick={() => window.print()}>
      <Icon of={Printer} />
      <span>{words}</span>
    </button>
  );
}
