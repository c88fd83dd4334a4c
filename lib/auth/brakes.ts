import { hmac } from '@/lib/platform/digest';
import { logEvent } from '@/lib/platform/log';
import { secrets } from '@/lib/platform/secrets';
import type { BucketRule } from './bucket-rules';
import { giveBack, sweepBuckets, takeTry } from './identity-store/rate-buckets';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long a try waits while the whole server sees too many. */
const SOFT_WAIT_MS = 500;

/** Where a try comes from, as far as the brakes care. */
export type Origin = {
  /** Normalised address that was typed, whether or not anybody has it. */
  email: string;
  /** The device's id when this address has signed in on it before; null on any other device. */
  deviceId: string | null;
  /** /24 or /48 of the client; null when no proxy is trusted to say. */
  network: string | null;
};

function bucket(name: string, of: string, rule: Omit<BucketRule, 'key' | 'thenEveryMs'> & { thenEveryMs?: number }) {
  const key = `${name}|${hmac(secrets().pepper, `bucket|${name}|${of}`)}`;
  return { thenEveryMs: null, ...rule, key } satisfies BucketRule;
}

// A: this account on a device it knows. B: this account on all other devices together; used up by a stranger it
// leaves A alone, so nobody can be locked out from outside.
function accountRules({ email, deviceId }: Origin): BucketRule[] {
  if (deviceId !== null) return [bucket('known', `${email}|${deviceId}`, { windowMs: QUARTER, most: 10 })];
  return [
    bucket('unknown', email, { windowMs: QUARTER, most: 10, thenEveryMs: MINUTE }),
    bucket('unknown-day', email, { windowMs: DAY, most: 100 }),
  ];
}

// C: one client network; without a trusted proxy all of them together, and then only as a delay.
function networkRules(network: string | null): BucketRule[] {
  const of = network ?? 'everybody';
  return [
    bucket('network', of, { windowMs: QUARTER, most: 60 }),
    bucket('network-day', of, { windowMs: DAY, most: 600 }),
  ];
}

let crowdSaidAt = 0;

// Said once a minute: the operator should see it, the log should not drown in it.
function sayCrowded(at: number): void {
  if (at - crowdSaidAt < MINUTE) return;
  crowdSaidAt = at;
  logEvent('sign-in.crowded');
}

async function isNetworkOpen(network: string | null, at: number): Promise<boolean> {
  if (await takeTry(networkRules(network), at)) return true;
  if (network !== null) return false;
  sayCrowded(at);
  await new Promise<void>((go) => setTimeout(go, SOFT_WAIT_MS));
  return true;
}

let sweptAt = 0;

// Tries with made-up addresses leave a bucket each: they must not fill the disk.
async function sweepNowAndThen(at: number): Promise<void> {
  if (at - sweptAt < HOUR) return;
  sweptAt = at;
  await sweepBuckets(at);
}

/** Reserves one try to sign in before any secret is looked at; false when a brake holds. */
export async function takeSignIn(origin: Origin, at: number): Promise<boolean> {
  await sweepNowAndThen(at);
  return (await isNetworkOpen(origin.network, at)) && (await takeTry(accountRules(origin), at));
}

/** The passphrase was right: the account's buckets get their try back, the network's do not. */
export async function giveSignInBack(origin: Origin): Promise<void> {
  await giveBack(accountRules(origin));
}

const codeRules = (accountId: string): BucketRule[] => [
  bucket('second-factor', accountId, { windowMs: HOUR, most: 10 }),
];

/** Reserves one of ten codes an hour of an account. */
export async function takeCode(accountId: string, at: number): Promise<boolean> {
  return takeTry(codeRules(accountId), at);
}

/** The code was right. */
export async function giveCodeBack(accountId: string): Promise<void> {
  await giveBack(codeRules(accountId));
}

const stepUpRules = (accountId: string): BucketRule[] => [
  bucket('step-up', accountId, { windowMs: QUARTER, most: 10 }),
];

/** Reserves one try to prove one's identity inside a session. */
export async function takeStepUp(accountId: string, at: number): Promise<boolean> {
  return takeTry(stepUpRules(accountId), at);
}

/** The proof was right. */
export async function giveStepUpBack(accountId: string): Promise<void> {
  await giveBack(stepUpRules(accountId));
}

// Asking for letters has buckets of its own: whoever asks often is not kept from signing in.
const letterRules = (network: string): BucketRule[] => [
  bucket('letters', network, { windowMs: QUARTER, most: 20 }),
  bucket('letters-day', network, { windowMs: DAY, most: 100 }),
];

/** Reserves one letter for a client network; without a trusted proxy all of them together are only slowed down. */
export async function takeLetter(network: string | null, at: number): Promise<boolean> {
  await sweepNowAndThen(at);
  if (await takeTry(letterRules(network ?? 'everybody'), at)) return true;
  if (network !== null) return false;
  sayCrowded(at);
  await new Promise<void>((go) => setTimeout(go, SOFT_WAIT_MS));
  return true;
}

/** Reserves one of three letters an hour, ten a day, to one address, whether or not anybody has it. */
export async function takeLetterOf(email: string, at: number): Promise<boolean> {
  const rules = [
    bucket('letter-to', email, { windowMs: HOUR, most: 3 }),
    bucket('letter-to-day', email, { windowMs: DAY, most: 10 }),
  ];
  return takeTry(rules, at);
}

/** True the first time a form comes, false when it comes again within a day. `form` names it with all it asks for. */
export async function takeFormOnce(form: string, at: number): Promise<boolean> {
  return takeTry([bucket('form-once', form, { windowMs: DAY, most: 1 })], at);
}
