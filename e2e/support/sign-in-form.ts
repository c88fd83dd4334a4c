import type { Page } from '@playwright/test';
import { codeFor } from './authenticator';

/** A passphrase for accounts of tests: long enough, and no word of the product in it. */
export const PASSPHRASE = 'amber kettle walks north';

/** Fills the first step of signing in and sends it. */
export async function givePassphrase(page: Page, email: string, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Fills the second step with what the authenticator shows now and sends it. */
export async function giveCode(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Six-digit code').fill(await codeFor(secret));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Answers the question that stands in place of a form whose act needs a fresh proof of identity. */
export async function proveIdentity(page: Page, code: string | null = null): Promise<void> {
  await page.getByRole('heading', { name: 'First, show it’s you' }).waitFor();
  await page.getByLabel('Password', { exact: true }).fill(PASSPHRASE);
  if (code !== null) await page.getByLabel('Code from your app').fill(code);
  await page.getByRole('button', { name: 'Confirm and carry on' }).click();
}
