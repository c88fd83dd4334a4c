import { hash, parseOptions, verify } from '@node-rs/argon2';
import { secrets } from '@/lib/platform/secrets';
import { PASSPHRASE_LENGTH } from './passphrase-rules';

// Argon2id (the package's default) with 64 MiB, three passes: about 60 ms. Source: OWASP ASVS 5.0, docs/security.md.
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
/** 64 MiB each: more at once would let a crowd at the sign-in page take the server's memory. */
const AT_ONCE = 4;

type Turnstile = { running: number; waiting: (() => void)[] };

// The bundler may load this module more than once in a process; the limit is one.
const holder = globalThis as typeof globalThis & { flarelineHashing?: Turnstile };

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turnstile = (holder.flarelineHashing ??= { running: 0, waiting: [] });
  if (turnstile.running >= AT_ONCE) await new Promise<void>((go) => turnstile.waiting.push(go));
  else turnstile.running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, not given back, so that nobody slips in between.
    const next = turnstile.waiting.shift();
    if (next === undefined) turnstile.running -= 1;
    else next();
  }
}

function isTooLong(passphrase: string): boolean {
  // Two UTF-16 units a code point at most, so a megabyte is refused without being read.
  return passphrase.length > PASSPHRASE_LENGTH.most * 2;
}

/** The hash to store: argon2id under the server's pepper, of the composed passphrase, untrimmed. */
export async function hashPassword(passphrase: string): Promise<string> {
  return inTurn(() => hash(passphrase.normalize('NFC'), { ...COST, secret: secrets().pepper }));
}

/** Is this the passphrase behind the hash? */
export async function verifyPassword(passwordHash: string, passphrase: string): Promise<boolean> {
  if (isTooLong(passphrase)) return dummyVerify('');
  return inTurn(() => verify(passwordHash, passphrase.normalize('NFC'), { secret: secrets().pepper }));
}

/** The work of a check where there is nothing to check: an unknown address must not answer sooner. */
export async function dummyVerify(passphrase: string): Promise<false> {
  await hashPassword(isTooLong(passphrase) ? '' : passphrase);
  return false;
}

/** Was this hash made with weaker settings than today's? Then the next sign-in makes it anew. */
export function isOutdatedHash(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  return memoryCost !== COST.memoryCost || timeCost !== COST.timeCost || parallelism !== COST.parallelism;
}
