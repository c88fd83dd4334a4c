import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { env } from '@/lib/platform/env';
import { logError, logEvent, newReference } from '@/lib/platform/log';
import { secrets } from '@/lib/platform/secrets';

import { endSession } from './identity-store/sessions';
import { LONGEST_MS } from './lifetimes';
import { sessionCookie } from './session-cookie';
import { ownPath } from '@/lib/platform/own-path';

const SIGN_IN = '/sign-in';

/** The hash of the token in next-auth's cookie, which is the key of the session's row; null when there is none. */
export function sessionIdOf(token: unknown): string | null {
  const sid: unknown = typeof token === 'object' && token !== null ? Reflect.get(token, 'sid') : null;
  return typeof sid === 'string' && sid !== '' ? sha256Hex(sid) : null;
}

// Only our own addresses; anything else goes home.
function ownUrl(url: string): string {
  const origin = env().appOrigin;
  if (ownPath(url) !== null) return origin + url;
  return URL.canParse(url) && new URL(url).origin === origin ? url : origin;
}

/**
 * next-auth carries the token of our session and nothing else. Signing in, second factor, step-up and signing out are
 * our own actions, so its credentials provider lets nobody in.
 */
export function authOptions(): AuthOptions {
  return {
    secret: secrets().auth,
    session: { strategy: 'jwt', maxAge: Math.floor(LONGEST_MS / 1000) },
    pages: { signIn: SIGN_IN, signOut: SIGN_IN, error: SIGN_IN },
    cookies: { sessionToken: { ...sessionCookie() } },
    providers: [CredentialsProvider({ credentials: {}, authorize: () => Promise.resolve(null) })],
    callbacks: {
      jwt: ({ token }) => ({ sid: token['sid'] }),
      // The hash alone: `/api/auth/session` shows this to scripts, and the token is for the cookie only.
      session: ({ session, token }) => ({ expires: session.expires, sessionId: sessionIdOf(token) }),
      redirect: ({ url }) => ownUrl(url),
    },
    events: {
      signOut: async ({ token }) => {
        const sessionId = sessionIdOf(token);
        if (sessionId !== null) await endSession(sessionId, now());
      },
    },
    logger: {
      error: (code, metadata) => {
        // A cookie that ran out or that somebody made up: nobody is signed in, and nothing failed.
        if (code === 'JWT_SESSION_ERROR') return;
        logEvent('next-auth.failed', { code: code.slice(0, 60) });
        if (metadata instanceof Error) logError(metadata, { reference: newReference() });
      },
      warn: (code) => logEvent('next-auth.warned', { code }),
      debug: () => undefined,
    },
  };
}
