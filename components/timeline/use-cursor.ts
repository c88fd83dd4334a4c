import { useEffect, useRef, useState } from 'react';

type Cursor = {
  /** Which view it belongs to, and the bin that view was drawn for. */
  view: string;
  drawn: number;
  at: number;
  /** The bin whose page is on its way; null when nothing is. */
  awaited: number | null;
};

/** What remains of a cursor when the page is drawn anew: a page on its way to another bin does not pull it back. */
function settled(before: Cursor, view: string, drawn: number): Cursor {
  const isPassing = before.view === view && before.awaited !== null && before.awaited !== drawn;
  return isPassing ? { ...before, drawn } : { view, drawn, at: drawn, awaited: null };
}

/** The card follows when the cursor rests, so that a walk through a year is not forty looks. */
const REST_MS = 350;

/**
 * The bin under the cursor: moves at once, and tells `onRest` when it has come to rest. `leave` is for a way to
 * another page: what has not come to rest by then does not call back from it.
 */
export function useCursor(days: readonly string[], drawn: number, onRest: (day: string) => void) {
  const view = `${days[0] ?? ''} ${String(days.length)}`;
  const [cursor, setCursor] = useState<Cursor>({ view, drawn, at: drawn, awaited: null });
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = cursor.view === view && cursor.drawn === drawn ? cursor : settled(cursor, view, drawn);
  if (now !== cursor) setCursor(now);

  // Speaks to the clock: a page that was left asks for nothing any more.
  useEffect(() => () => clearTimeout(rest.current), []);

  function move(to: number, isAtOnce: boolean): void {
    clearTimeout(rest.current);
    setCursor({ ...now, at: to, awaited: to });
    rest.current = setTimeout(() => onRest(days[to] ?? ''), isAtOnce ? 0 : REST_MS);
  }

  const leave = () => clearTimeout(rest.current);

  return { at: now.at, move, leave };
}
