const HERE = 'http://here.invalid';

// Printable ASCII, as a browser writes an address; nothing that it would read as another host.
const OWN_PATH = /^\/(?![/\\])[!-[\]-~]{0,300}$/;

/**
 * A page of ours that a form or an address wishes for, its dots resolved; null for anything else. Whatever passes can
 * stand in a `Location` header.
 */
export function ownPath(wish: string | null | undefined): string | null {
  if (wish === null || wish === undefined || !OWN_PATH.test(wish)) return null;
  const { origin, pathname, search, hash } = new URL(wish, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : null;
}
