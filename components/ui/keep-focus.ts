// What lies around the element that last had focus, that element first.
let around: readonly Element[] = [];

function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let next: Element | null = element; next !== null; next = next.parentElement) found.push(next);
  return found;
}

/** The heading of the innermost part of the page that is still there: its section, else the page itself. */
function headingLeft(elements: readonly Element[]): HTMLElement | null {
  const parts = elements.filter((element) => element.isConnected && element.matches('section, main'));
  const headings = parts.map((part) => part.querySelector<HTMLElement>('h1, h2, h3'));
  return headings.find((heading) => heading !== null) ?? null;
}

function mend(): void {
  const [last, ...outside] = around;
  if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
  around = [];
  const heading = headingLeft(outside);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/**
 * A button that goes with what it did (the word that was tapped, Undo, a form that folds) takes focus along, and the
 * next Tab would begin at the top of the page. From now on focus goes to the heading of the part it was in instead.
 * Returns what ends it.
 */
export function keepFocus(): () => void {
  const remember = (event: FocusEvent): void => {
    if (event.target instanceof Element) around = withAncestors(event.target);
  };
  const observer = new MutationObserver(mend);
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
