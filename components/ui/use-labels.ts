import { useSyncExternalStore } from 'react';

const BETWEEN = '\n';

function labelOf(id: string): string {
  const field = document.querySelector<HTMLInputElement>(`.input[id="${CSS.escape(id)}"]`);
  return (field?.labels?.[0]?.textContent ?? '').replaceAll(BETWEEN, ' ');
}

// Labels stand in the page before a form is answered, and do not change with the answer.
const never = () => () => undefined;

/**
 * What the text fields and lists with these ids are called on the page; empty for anything else, and on the server,
 * where no field is drawn yet when the summary above it is.
 */
export function useLabels(ids: readonly string[]): readonly string[] {
  const read = (): string => ids.map(labelOf).join(BETWEEN);
  return useSyncExternalStore(never, read, () => '').split(BETWEEN);
}
