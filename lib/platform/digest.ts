import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 of a text, in hex. */
export function hmac(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}

/** SHA-256 of a text or bytes, in hex. Of tokens with 256 random bits only; anything guessable needs a key. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Compares two texts in a time that does not tell where they differ. */
export function safeEqual(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function canonicalObject(value: object): string {
  if (!isPlain(value)) throw new TypeError('Only plain data has a canonical spelling.');
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    // By code unit, not by locale: the spelling must be the same on every machine.
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

/**
 * One spelling for equal data: keys sorted, no spaces, absent members left out.
 *
 * @throws TypeError for what JSON cannot say: dates, bytes, functions, infinite numbers
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  const isSayable = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!isSayable) throw new TypeError('Only plain data has a canonical spelling.');
  return JSON.stringify(value);
}
