import { givenClinician, givenPatient, TOTP_SECRET } from '@/db/factories/given-accounts';
import { givenPassphrase } from '@/db/factories/given-passphrase';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { openLink } from '../support/one-time-link';
import { lettersTo, letterTo, linkIn } from '../support/outbox';
import { expect, test } from '../support/people';
import { formKey } from '../support/sending';
import { giveCode, givePassphrase, PASSPHRASE } from '../support/sign-in-form';

const NEW = 'seven quiet otters by noon';

bothWays(
  'a forgotten password is replaced by the letter’s link, and every device is signed out',
  async ({ page, another, javaScriptEnabled }) => {
    const patient = await givenPatient();
    await givenPassphrase(patient.accountId, PASSPHRASE);
    const phone = await another(patient);
    await phone.goto('/today');
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot it?' }).click();
    await expect(page).toHaveURL('/sign-in/forgot');
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await page.getByLabel('Email', { exact: true }).fill(patient.email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page).toHaveURL(/said=sent/);
    await openLink(page, linkIn(await letterTo(patient.email)), javaScriptEnabled);
    await expect(page.getByRole('heading', { level: 1, name: 'Choose a new password' })).toBeVisible();
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await page.getByLabel('New password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Use this password' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('This has fewer than 15 characters');
    await page.getByLabel('New password', { exact: true }).fill(NEW);
    await page.getByRole('button', { name: 'Use this password' }).click();
    await expect(page.getByText('Your new password is set. Sign in with it.')).toBeVisible();
    await givePassphrase(page, patient.email, NEW);
    await expect(page).toHaveURL('/today');
    await phone.goto('/today');
    await expect(phone).toHaveURL(/\/sign-in/);
    expect(await letterTo(patient.email, 2)).toContain('was changed. Devices that were signed in');
  },
);

test('the second step is still asked for', async ({ page }) => {
  const clinician = await givenClinician();
  await givenPassphrase(clinician.accountId, PASSPHRASE);
  await page.goto('/sign-in/forgot');
  await page.getByLabel('Email', { exact: true }).fill(clinician.email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page).toHaveURL(/said=sent/);
  await page.goto(linkIn(await letterTo(clinician.email)));
  await page.getByLabel('New password', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Use this password' }).click();
  await givePassphrase(page, clinician.email, NEW);
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible();
  await giveCode(page, TOTP_SECRET);
  await expect(page).toHaveURL('/patients');
});

test('an unknown address gets the same answer, and no letter', async ({ page }) => {
  const known = await givenPatient();
  const unknown = `nobody-${formKey()}@example.org`;
  const pages: string[] = [];
  for (const email of [unknown, known.email]) {
    await page.goto('/sign-in/forgot');
    await page.getByLabel('Email', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page).toHaveURL('/sign-in/forgot?said=sent');
    pages.push(await page.getByRole('main').innerText());
  }
  expect(pages[1]).toBe(pages[0]);
  await letterTo(known.email);
  expect(lettersTo(unknown)).toEqual([]);
});
