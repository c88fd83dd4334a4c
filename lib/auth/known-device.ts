import { hmac, safeEqual } from '@/lib/platform/digest';
import { newFormKey } from '@/lib/platform/ids';
import { secrets } from '@/lib/platform/secrets';

/** How long a device counts as known after a full sign-in on it. */
export const KNOWN_MS = 365 * 24 * 3_600_000;
const MOST_ACCOUNTS = 4;
const TAG_LENGTH = 24;

/** A device somebody signed in on fully, and with which addresses (as keyed hashes). */
type KnownDevice = { id: string; tags: readonly string[] };

const macOf = (signed: string): string => hmac(secrets().pepper, `known-device|${signed}`);
const tagOf = (email: string): string => hmac(secrets().pepper, `known-address|${email}`).slice(0, TAG_LENGTH);

// Layout of the cookie: device . since . tag~tag . mac
function signedParts(cookie: string): string[] {
  const cut = cookie.lastIndexOf('.');
  const signed = cookie.slice(0, cut);
  return safeEqual(cookie.slice(cut + 1), macOf(signed)) ? signed.split('.') : [];
}

function opened(cookie: string | null, at: number): KnownDevice | null {
  const [id, since, tags] = signedParts(cookie ?? '');
  if (id === undefined || since === undefined || tags === undefined) return null;
  return Number(since) + KNOWN_MS > at ? { id, tags: tags.split('~') } : null;
}

/** The device's id when this address has fully signed in on it within a year; null for every other cookie. */
export function knownDeviceId(cookie: string | null, email: string, at: number): string | null {
  const device = opened(cookie, at);
  return device?.tags.includes(tagOf(email)) === true ? device.id : null;
}

/** The cookie after a full sign-in: the same device, known for one address more. */
export function knownDeviceCookie(before: string | null, email: string, at: number): string {
  const device = opened(before, at);
  const others = (device?.tags ?? []).filter((tag) => tag !== tagOf(email));
  const tags = [tagOf(email), ...others].slice(0, MOST_ACCOUNTS).join('~');
  const signed = `${device?.id ?? newFormKey()}.${String(at)}.${tags}`;
  return `${signed}.${macOf(signed)}`;
}
