import { env } from '@/lib/platform/env';

/**
 * Did one of our own pages send this? Browsers put `Origin` on every POST, so a missing one is refused like a foreign
 * or an opaque one. Next compares Origin with Host, and both can be forged together: we compare with our own setting.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  return headers.get('origin') === env().appOrigin && (site === null || site === 'same-origin');
}
