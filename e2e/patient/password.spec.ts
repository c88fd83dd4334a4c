import type { Locator, Page } from '@playwright/test';
import { TOTP_SECRET } from '@/db/factories/given-accounts';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { givenSession } from '@/db/factories/given-sessions';
import { codeFor } from '../support/authenticator';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { letterTo } from '../support/outbox';
import { expect } from '../support/people';
import { givePassphrase, PASSPHRASE } from '../support/sign-in-form';

const NEW = 'seven quiet otters by noon';
const WRONG = 'not my passphrase at all';
const STALE = 11 * 60_000;

/** The card, its two password fields, and the button that sends them. */
function changing(page: Page) {
  const card = page.getByRole('region', { name: 'Change password' });
  const current = card.getByLabel('Current password', { exact: true });
  const wanted = card.getByLabel('New password', { exact: true });
  const send = async (was: string, becomes: string): Promise<void> => {
    await current.fill(was);
    await wanted.fill(becomes);
    await card.getByRole('button', { name: 'Change password' }).click();
  };
  return { card, current, wanted, send };
}

/** What is wrong stands beside the field, in the form that was sent; nothing typed comes back. */
async function expectFault(field: Locator, sentence: string): Promise<void> {
  await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('');
}

bothWays('what is wrong with a change of password stands beside its field', async ({ as, page, javaScriptEnabled }) => {
  const patient = await as.patient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await givenProofAge(patient.accountId, STALE);
  await page.goto('/settings');
  const { card, current, wanted, send } = changing(page);
  await send(WRONG, NEW);
  await expectFault(current, 'That password isn’t right. Check it and try again');
  await expect(wanted).toHaveValue('');
  await expect(wanted).not.toHaveAttribute('aria-invalid');
  await expect(page.getByText('First, show it’s you')).toHaveCount(0);
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
  await send('', '');
  await expectFault(current, 'Write your password');
  await expectFault(wanted, 'Write a password of 15 characters or more');
  await expect(card.getByRole('alert')).toContainText('2 things to fix');
  await send(PASSPHRASE, 'too short');
  await expectFault(wanted, 'This has fewer than 15 characters');
  await expect(current).not.toHaveAttribute('aria-invalid');
  expect(await page.content()).not.toContain(PASSPHRASE);
});

bothWays('a new password tells the address, and signs other devices out', async ({ as, page, another }) => {
  const patient = await as.patient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await givenSession(patient.accountId);
  await givenProofAge(patient.accountId, STALE);
  await page.goto('/settings');
  const { current, send } = changing(page);
  await send(WRONG, NEW);
  await expectFault(current, 'That password isn’t right');
  await send(PASSPHRASE, NEW);
  await expect(page.getByRole('status').first()).toHaveText('Your new password is set. Other devices were signed out');
  await expect(page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem')).toHaveCount(1);
  expect(await letterTo(patient.email)).toContain('The password of your Flareline account was changed');
  const elsewhere = await another(null);
  await elsewhere.goto('/sign-in');
  await givePassphrase(elsewhere, patient.email, NEW);
  await expect(elsewhere).toHaveURL('/today');
});

bothWays('ten wrong tries, and the right password is not looked at either', async ({ as, page }) => {
  const patient = await as.patient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await page.goto('/settings');
  const { current, wanted, send } = changing(page);
  for (const guess of Array.from({ length: 10 }, (_, at) => `guess number ${String(at)} of many`)) {
    await send(guess, NEW);
    await expectFault(current, 'That password isn’t right');
    // Another answer in between, so that the next one is not taken for this one; it costs no try.
    await send(PASSPHRASE, '');
    await expectFault(wanted, 'Write a password');
  }
  await send(PASSPHRASE, NEW);
  await expectFault(current, 'That password isn’t right');
});

bothWays('staff show their code in the same form', async ({ as, page }) => {
  const clinician = await as.clinician();
  await givenPassphrase(clinician.accountId, PASSPHRASE);
  await page.goto('/security');
  const { card, current, send } = changing(page);
  const code = card.getByLabel('Code from your app');
  await code.fill('abc');
  await send(PASSPHRASE, NEW);
  await expectFault(code, 'Write the six digits');
  await code.fill(await codeFor(TOTP_SECRET));
  await send(WRONG, NEW);
  await expectFault(current, 'Password and code don’t match this account');
  await code.fill(await codeFor(TOTP_SECRET));
  await send(PASSPHRASE, 'too short');
  await expect(card.getByRole('alert')).toContainText('This has fewer than 15 characters');
  await code.fill(await codeFor(TOTP_SECRET));
  await send(PASSPHRASE, NEW);
  await expect(page.getByRole('status').first()).toHaveText('Your new password is set. Other devices were signed out');
});
