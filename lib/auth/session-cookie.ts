import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { secrets } from '@/lib/platform/secrets';
import { KNOWN_MS, knownDeviceCookie } from './known-device';
import type { StartedSession } from './session-plan';

/** Plain http is this machine alone (`env` refuses anything else), and browsers refuse `__Host-` there. */
function isSecure(): boolean {
  return env().appOrigin.startsWith('https:');
}

function cookieName(base: string): string {
  return isSecure() ? `__Host-${base}` : base;
}

/** Name and attributes of the session cookie; the same for next-auth and for us. */
export function sessionCookie() {
  return {
    name: cookieName('flareline.session'),
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
  } as const;
}

/** Puts a session into the browser: next-auth's encrypted cookie with nothing in it but the token. */
export async function setSessionCookie({ token, absoluteMs, isKept }: StartedSession): Promise<void> {
  const maxAge = Math.floor(absoluteMs / 1000);
  const value = await encode({ token: { sid: token }, secret: secrets().auth, maxAge });
  const { name, options } = sessionCookie();
  (await cookies()).set(name, value, { ...options, ...(isKept ? { maxAge } : {}) });
}

/** Takes the session cookie out of the browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

/** Cookies beside the session: the attempt between passphrase and code, the known device, the link in hand, the form to show again. */
export type SideCookie = 'fl_attempt' | 'fl_dev' | 'fl_link' | 'fl_typed';

/** The value of a side cookie; null when the browser has none. */
export async function readSideCookie(name: SideCookie): Promise<string | null> {
  return (await cookies()).get(cookieName(name))?.value ?? null;
}

/** Sets a side cookie for so many milliseconds. */
export async function setSideCookie(name: SideCookie, value: string, lifeMs: number): Promise<void> {
  const { options } = sessionCookie();
  (await cookies()).set(cookieName(name), value, { ...options, maxAge: Math.floor(lifeMs / 1000) });
}

/** After a full sign-in this browser is a known device of the address for a year. */
export async function knowDevice(email: string): Promise<void> {
  const before = await readSideCookie('fl_dev');
  await setSideCookie('fl_dev', knownDeviceCookie(before, email, now()), KNOWN_MS);
}

/** Takes a side cookie out of the browser. */
export async function clearSideCookie(name: SideCookie): Promise<void> {
  await setSideCookie(name, '', 0);
}
