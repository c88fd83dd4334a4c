import type { BrowserContext, Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { cookieSecret } from '@/db/factories/cookie-secret';
import {
  givenAdmin,
  givenClinician,
  givenPatient,
  type GivenAccount,
  type GivenPatient,
} from '@/db/factories/given-accounts';
import { test as guarded, expect } from './guard';
import { sender, type Send } from './sending';

// The factories write into the database that the served application reads.
process.env['DATA_DIR'] = process.env['E2E_DATA_DIR'];
process.env['SECRETS_DIR'] = process.env['E2E_SECRETS_DIR'];

const SESSION_COOKIE = 'flareline.session';

/** Puts the cookie of an account's session into a browser, as signing in would. */
export async function signIn(context: BrowserContext, account: GivenAccount): Promise<void> {
  const value = await encode({ token: { sid: account.token }, secret: cookieSecret() });
  await context.addCookies([
    { name: SESSION_COOKIE, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' },
  ]);
}

export type People = {
  patient: (options?: Parameters<typeof givenPatient>[0]) => Promise<GivenPatient>;
  clinician: (options?: Parameters<typeof givenClinician>[0]) => Promise<GivenAccount>;
  admin: (options?: Parameters<typeof givenAdmin>[0]) => Promise<GivenAccount>;
};

/** Opens a browser of its own for somebody else, signed in with their account; null opens it for a visitor. */
export type Another = (account: GivenAccount | null) => Promise<Page>;

/**
 * `as.patient()` makes an account of its own and signs this test's browser in with it. `another(account)` is a second
 * person's browser beside it, with the same settings, watched as closely, and closed with the test. `send` posts what
 * no form of ours would, with this browser's cookies.
 */
export const test = guarded.extend<{ as: People; another: Another; send: Send }>({
  as: async ({ context }, provide) => {
    const signedIn = async <A extends GivenAccount>(made: Promise<A>): Promise<A> => {
      const account = await made;
      await signIn(context, account);
      return account;
    };
    await provide({
      patient: (options) => signedIn(givenPatient(options)),
      clinician: (options) => signedIn(givenClinician(options)),
      admin: (options) => signedIn(givenAdmin(options)),
    });
  },
  another: async ({ browser, guard }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (account) => {
      const context = await browser.newContext();
      opened.push(context);
      guard.watch(context);
      if (account !== null) await signIn(context, account);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  send: async ({ context, baseURL }, provide) => {
    await provide(sender(context.request, baseURL ?? ''));
  },
});

export { expect };
