import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { currentViewer } from './current-viewer';
import { ATTEMPT_MS, dropAttempt, isAttemptAlive } from './identity-store/login-attempts';
import { endSession } from './identity-store/sessions';
import { clearSideCookie, knowDevice, readSideCookie, setSessionCookie, setSideCookie } from './session-cookie';
import {
  tryCode,
  tryPassword,
  type CodeAnswer,
  type PasswordAnswer,
  type PasswordInput,
  type SignedIn,
} from './sign-in';
import { setTheme } from './theme-cookie';
import { visitor } from './visitor';

/** Whoever was signed in on this browser before is not any more: the token is new at every sign-in. */
export async function endEarlierSession(): Promise<void> {
  const before = await currentViewer();
  if (before !== null) await endSession(before.sessionId, now());
}

/** What a sign-in leaves in the browser: session, the account's theme, and, when it was a full one, a known device. */
async function welcome({ session, email, theme, isFull }: SignedIn): Promise<void> {
  await endEarlierSession();
  await setSessionCookie(session);
  if (isFull) await knowDevice(email);
  if (theme !== 'auto') await setTheme(theme);
}

/** First step for the browser that asks; the cookies follow the answer. */
export async function signInWithPassword(input: PasswordInput): Promise<PasswordAnswer> {
  const here = await visitor();
  const answer = await tryPassword(here, input);
  if (answer.is === 'needs-code') await setSideCookie('fl_attempt', answer.attempt, ATTEMPT_MS);
  if (answer.is === 'signed-in') await welcome(answer);
  return answer;
}

/** Second step for the browser that asks. */
export async function signInWithCode(code: string): Promise<CodeAnswer> {
  const here = await visitor();
  const attempt = await readSideCookie('fl_attempt');
  const answer: CodeAnswer = attempt === null ? { is: 'start-again' } : await tryCode(here, attempt, code);
  if (answer.is === 'signed-in') await welcome(answer);
  if (answer.is === 'signed-in' || answer.is === 'start-again') await clearSideCookie('fl_attempt');
  return answer;
}

/** Is this browser between passphrase and code? */
export async function isCodeAwaited(): Promise<boolean> {
  const attempt = await readSideCookie('fl_attempt');
  return attempt !== null && isAttemptAlive(sha256Hex(attempt), now());
}

/** Back to the passphrase. */
export async function startAgain(): Promise<void> {
  const attempt = await readSideCookie('fl_attempt');
  if (attempt !== null) await dropAttempt(sha256Hex(attempt));
  await clearSideCookie('fl_attempt');
}
