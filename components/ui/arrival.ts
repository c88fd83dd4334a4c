// What the page was called before a saved step asked for another one; null when nothing was asked for.
let left: string | null = null;

/** The page's heading, the place where a new step begins to be read. */
function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

/** Called just before the router is asked for the next address. */
export function expectArrival(): void {
  left = heading()?.textContent ?? '';
}

/** The heading to focus: once after `expectArrival`, and only if the page that came is called differently. */
export function takeArrival(): HTMLElement | null {
  const before = left;
  left = null;
  const arrived = heading();
  return before === null || arrived === null || arrived.textContent === before ? null : arrived;
}
