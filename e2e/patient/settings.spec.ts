import { givenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';
import { givePassphrase, PASSPHRASE, proveIdentity } from '../support/sign-in-form';
import { withoutBrowserChecks } from '../support/unchecked';

const STALE = 11 * 60_000;
const CLINIC = 'Lupus nurse, 020 7946 0958';

bothWays(
  'a patient’s own numbers stand on the emergency card and on Help now',
  async ({ as, page, another, javaScriptEnabled }) => {
    const patient = await as.patient();
    const flare = await givenEpisode(patient, { day: daysAgo(1), level: 2 });
    await page.goto('/settings');
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await page.getByLabel('Emergency number').fill('999');
    await page.getByLabel('Your clinic’s line').fill(CLINIC);
    await page.getByRole('button', { name: 'Keep these' }).click();
    await expect(page.getByRole('status').first()).toHaveText('Your numbers are kept');
    await expect(page.getByLabel('Your clinic’s line')).toHaveValue(CLINIC);
    for (const address of [`/flares/${flare}?card=1`, '/help-now']) {
      await page.goto(address);
      await expect(page.getByRole('link', { name: 'Call 999' }).first()).toHaveAttribute('href', 'tel:999');
      await expect(page.getByRole('link', { name: `Call ${CLINIC}` })).toHaveAttribute('href', 'tel:02079460958');
    }
    const visitor = await another(null);
    await visitor.goto('/help-now');
    await expect(visitor.getByRole('link', { name: 'Call 112' }).first()).toBeVisible();
    await expect(visitor.getByText('Lupus nurse')).toHaveCount(0);
    await page.goto('/settings');
    await page.getByLabel('Emergency number').fill('');
    await page.getByLabel('Your clinic’s line').fill('');
    await page.getByRole('button', { name: 'Keep these' }).click();
    await expect(page.getByRole('status').first()).toHaveText('Your numbers are kept');
    await page.goto('/help-now');
    await expect(page.getByRole('link', { name: 'Call 112' }).first()).toBeVisible();
    await expect(page.getByText('Lupus nurse')).toHaveCount(0);
  },
);

// No sentence twice in a row: the one before would be taken for the answer.
const BAD_LINES = [
  { number: 'call me', clinic: CLINIC, says: 'Write a number a telephone can dial' },
  { number: '112', clinic: 'Lupus nurse', says: 'End with the number' },
  { number: '1234567890123456', clinic: CLINIC, says: 'Write a number a telephone can dial' },
  { number: '112', clinic: `${'x'.repeat(200)} 112`, says: 'This can have 80 characters at most' },
];

bothWays('a number nobody can dial comes back as it was typed', async ({ as, page }) => {
  await as.patient();
  await page.goto('/settings');
  for (const { number, clinic, says } of BAD_LINES) {
    await withoutBrowserChecks(page);
    await page.getByLabel('Emergency number').fill(number);
    await page.getByLabel('Your clinic’s line').fill(clinic);
    await page.getByRole('button', { name: 'Keep these' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('Emergency number')).toHaveValue(number);
    await expect(page.getByLabel('Your clinic’s line')).toHaveValue(clinic);
  }
});

bothWays('days follow the zone that was chosen, and the day of doses the hour', async ({ as, page }) => {
  await as.patient();
  await page.goto('/settings');
  await page.getByLabel('Where your days are').selectOption('Asia/Kathmandu');
  await page.getByRole('button', { name: 'Use this time zone' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Your days follow the new time zone from now on');
  await expect(page.getByLabel('Where your days are')).toHaveValue('Asia/Kathmandu');
  await expect(page.getByLabel('Time', { exact: true })).toHaveValue('03:00');
  await page.getByLabel('Time', { exact: true }).selectOption('05:00');
  await page.getByRole('button', { name: 'Use this time', exact: true }).click();
  await expect(page.getByRole('status').first()).toHaveText('The end of your day is kept');
  await expect(page.getByLabel('Time', { exact: true })).toHaveValue('05:00');
});

bothWays('a lost phone is signed out from here, after a proof of identity', async ({ page, another }) => {
  const patient = await givenPatient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  const phone = await another(patient);
  await phone.goto('/today');
  await page.goto('/sign-in');
  await givePassphrase(page, patient.email);
  await givenProofAge(patient.accountId, STALE);
  await page.goto('/settings');
  const devices = page.getByRole('region', { name: 'Where you are signed in' });
  await expect(devices.getByRole('listitem')).toHaveCount(2);
  await devices.getByRole('button', { name: /^Sign out a test/ }).click();
  await page.getByLabel('Password', { exact: true }).fill('not my passphrase at all');
  await page.getByRole('button', { name: 'Confirm and carry on' }).click();
  const wrong = page.getByRole('alert').filter({ hasText: 'That password isn’t right. Check it and try again' });
  await expect(wrong).toBeVisible();
  await expect(wrong).toHaveClass(/fault/);
  await proveIdentity(page);
  await expect(page.getByRole('status').first()).toHaveText('That device is signed out');
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await phone.goto('/today');
  await expect(phone).toHaveURL(/\/sign-in/);
  await devices.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/settings');
  await expect(page).toHaveURL(/\/sign-in/);
});

bothWays('staff have the same for their own account, and a code with it', async ({ as, page, javaScriptEnabled }) => {
  await as.clinician({ name: 'Dr Ada Lund' });
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Your account, Dr Ada Lund' }).click();
  await expect(page).toHaveURL('/security');
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
  await expect(page.getByRole('region', { name: 'Where you are signed in' })).toContainText('This device');
  await expect(page.getByLabel('Code from your app')).toBeVisible();
  const days = page.getByRole('region', { name: 'Days and times' });
  await expect(days).toContainText('Days and times on your pages follow this time zone.');
  await expect(days).not.toContainText('logged');
  await page.getByLabel('Where your days are').selectOption('America/New_York');
  await page.getByRole('button', { name: 'Use this time zone' }).click();
  await expect(page.getByLabel('Where your days are')).toHaveValue('America/New_York');
});

test('patients have Settings in that place', async ({ as, page }) => {
  await as.patient();
  await page.goto('/security');
  await expect(page).toHaveURL('/settings');
});
