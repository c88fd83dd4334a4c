import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newToken } from '@/lib/platform/ids';
import { giveCodeBack, giveSignInBack, takeCode, takeSignIn, type Origin } from './brakes';
import { identityById, identityOf, replaceHash, type Identity } from './identity-store/accounts';
import { finishAttempt, openAttempt, reserveTry } from './identity-store/login-attempts';
import { confirmedFactor, noteWrongCode } from './identity-store/second-factors';
import { startSession } from './identity-store/sessions';
import { knownDeviceId } from './known-device';
import { dummyVerify, hashPassword, isOutdatedHash, verifyPassword } from './passwords';
import { newSession, type StartedSession } from './session-plan';
import { acceptedStep } from './totp';
import type { Visitor } from './visitor';

/** A person who is signed in as far as their account asks; staff may still have to enrol. */
export type SignedIn = {
  is: 'signed-in';
  session: StartedSession;
  role: Identity['role'];
  /** Normalised: what the device will be known for. */
  email: string;
  theme: Identity['theme'];
  /** False for staff on their way to enrolment: nothing but the passphrase was shown. */
  isFull: boolean;
};

export type PasswordAnswer =
  | SignedIn
  /** The passphrase was right and a code is asked for; `attempt` goes into a cookie. */
  | { is: 'needs-code'; attempt: string }
  /** Unknown address, wrong passphrase, suspended account: one answer for all. */
  | { is: 'refused' }
  | { is: 'too-many' };

function signedIn({ role, email, theme, hasFactor }: Identity, session: StartedSession): SignedIn {
  return { is: 'signed-in', session, role, email, theme, isFull: hasFactor || role === 'patient' };
}

/** The account, if the passphrase is its own and it may sign in. The same work whatever is wrong. */
async function provenIdentity(email: string, password: string): Promise<Identity | null> {
  const identity = await identityOf(email);
  const isRight =
    identity === null ? await dummyVerify(password) : await verifyPassword(identity.passwordHash, password);
  return isRight && identity?.isActive === true ? identity : null;
}

async function refreshHash({ accountId, passwordHash }: Identity, password: string): Promise<void> {
  if (!isOutdatedHash(passwordHash)) return;
  await replaceHash(accountId, { old: passwordHash, fresh: await hashPassword(password) });
}

/** `email` already normalised (NFKC, lower case). */
export type PasswordInput = { email: string; password: string; isOwnDevice: boolean };

/** First step: the passphrase. A try is reserved before it is looked at. */
export async function tryPassword(visitor: Visitor, input: PasswordInput): Promise<PasswordAnswer> {
  const { email, password, isOwnDevice } = input;
  const deviceId = knownDeviceId(visitor.deviceCookie, email, now());
  const origin: Origin = { email, deviceId, network: visitor.network };
  if (!(await takeSignIn(origin, now()))) return { is: 'too-many' };
  const identity = await provenIdentity(email, password);
  if (identity === null) return { is: 'refused' };
  await giveSignInBack(origin);
  await refreshHash(identity, password);
  const { accountId, role } = identity;
  if (identity.hasFactor) {
    const attempt = newToken();
    await openAttempt({ idHash: sha256Hex(attempt), accountId, isOwnDevice, at: now() });
    return { is: 'needs-code', attempt };
  }
  const { device } = visitor;
  const { session, start } = newSession({ role, isOwnDevice, device, hasShownFactor: false });
  await startSession({ ...start, accountId, role });
  return signedIn(identity, session);
}

/** Is this the passphrase of an account that is active? Behind the brakes of a sign-in; it starts nothing. */
export async function isPassphraseOf(visitor: Visitor, input: Omit<PasswordInput, 'isOwnDevice'>): Promise<boolean> {
  const { email, password } = input;
  const deviceId = knownDeviceId(visitor.deviceCookie, email, now());
  const origin: Origin = { email, deviceId, network: visitor.network };
  if (!(await takeSignIn(origin, now())) || (await provenIdentity(email, password)) === null) return false;
  await giveSignInBack(origin);
  return true;
}

export type CodeAnswer =
  | SignedIn
  | { is: 'refused' }
  | { is: 'too-many' }
  /** Five minutes are over, or five tries: back to the passphrase. */
  | { is: 'start-again' };

/** Second step: the code. The try is reserved before the code is looked at, and a code works once. */
export async function tryCode(visitor: Visitor, attempt: string, code: string): Promise<CodeAnswer> {
  const idHash = sha256Hex(attempt);
  const tried = await reserveTry(idHash, now());
  if (tried === null) return { is: 'start-again' };
  const { accountId, role, isOwnDevice } = tried;
  if (!(await takeCode(accountId, now()))) return { is: 'too-many' };
  const [identity, factor] = [await identityById(accountId), await confirmedFactor(accountId)];
  if (identity === null || factor === null) return { is: 'start-again' };
  const step = await acceptedStep({ ...factor, code, at: now() });
  const { device } = visitor;
  const { session, start } = newSession({ role, isOwnDevice, device, hasShownFactor: true });
  if (step === null || !(await finishAttempt({ idHash, step, session: { ...start, accountId, role } }))) {
    await noteWrongCode({ accountId, role, at: now(), sessionId: null });
    return { is: 'refused' };
  }
  await giveCodeBack(accountId);
  return signedIn(identity, session);
}
