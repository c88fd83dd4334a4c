import { randomBytes, randomFillSync } from 'node:crypto';

/** What an id speaks of: its first three letters. */
export const ID_PREFIXES = [
  'acc',
  'pat',
  'chk',
  'sys',
  'sym',
  'exp',
  'epi',
  'med',
  'dos',
  'int',
  'inf',
  'lab',
  'asm',
  'vis',
  'not',
  'pho',
  'shr',
  'inv',
  'rem',
  'rep',
  'rev',
  'pau',
  'con',
  'mai',
  'mea',
  'mon',
  'pro',
] as const;

export type IdPrefix = (typeof ID_PREFIXES)[number];

const RANDOM_BYTES = 16;
const TOKEN_BYTES = 32;

// Asking the system for bytes costs far more than the bytes: it is asked for some hundred ids at once. What was given
// out is wiped, and nothing is given out twice.
const POOL_BYTES = 256 * RANDOM_BYTES;
const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** 128 random bits in hex. */
function randomHex(): string {
  if (used === POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + RANDOM_BYTES);
  used += RANDOM_BYTES;
  const text = bytes.toString('hex');
  bytes.fill(0);
  return text;
}

/** A new id: prefix, hyphen and 128 random bits in hex. Never guessable, and a valid FHIR id. */
export function newId<P extends IdPrefix>(prefix: P): `${P}-${string}` {
  return `${prefix}-${randomHex()}`;
}

/** 256 random bits as base64url (43 characters), for sessions and links; only a hash of one is ever kept. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Is `text` spelled like an id of this kind? Says nothing about whether it exists. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return text.startsWith(`${prefix}-`) && /^[0-9a-f]{32}$/.test(text.slice(prefix.length + 1));
}

/** The hidden key of a form: 128 random bits. The same key sent twice counts once. */
export function newFormKey(): string {
  return randomHex();
}
