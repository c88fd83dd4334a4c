import { givenAdmin, givenClinician, givenPatient, TOTP_SECRET } from '@/db/factories/given-accounts';
import { givenPassphrase } from '@/db/factories/given-passphrase';
import { givenStatus } from '@/db/factories/given-shares';
import { codeFor } from '../support/authenticator';
import { expect, test } from '../support/people';
import { withoutChance } from '../support/same-page';
import { giveCode, givePassphrase, PASSPHRASE } from '../support/sign-in-form';
import { withoutBrowserChecks } from '../support/unchecked';

const WRONG = 'Email and password don’t match. Check both and try again';
const DAY_S = 86_400;

test('a patient signs in and lands on Today', async ({ page }) => {
  const patient = await givenPatient({ name: 'Ida Brandt' });
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await page.goto('/sign-in');
  await givePassphrase(page, patient.email);
  await expect(page).toHaveURL('/today');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ida');
});

test('an address is known however it is written', async ({ page }) => {
  const patient = await givenPatient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await page.goto('/sign-in');
  await givePassphrase(page, `  ${patient.email.toUpperCase()} `);
  await expect(page).toHaveURL('/today');
});

test.describe('as the server sent it', () => {
  // A page that a script is still taking over differs from one that it has.
  test.use({ javaScriptEnabled: false });

  test('a wrong passphrase, an unknown address and a suspended account get the same answer', async ({ page }) => {
    const known = await givenPatient();
    await givenPassphrase(known.accountId, PASSPHRASE);
    const suspended = await givenPatient();
    await givenPassphrase(suspended.accountId, PASSPHRASE);
    await givenStatus(suspended.accountId, 'suspended');
    const tries = [
      { email: known.email, passphrase: 'cobalt ladder sings east' },
      { email: `nobody-${known.accountId}@example.org`, passphrase: PASSPHRASE },
      { email: suspended.email, passphrase: PASSPHRASE },
    ];
    const answers: string[] = [];
    for (const { email, passphrase } of tries) {
      await page.goto('/sign-in');
      await givePassphrase(page, email, passphrase);
      await expect(page.getByRole('main').getByRole('alert')).toContainText(WRONG);
      await expect(page.getByLabel('Email', { exact: true })).toHaveValue(email);
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
      answers.push(withoutChance(await page.content(), email));
    }
    expect(answers[1]).toBe(answers[0]);
    expect(answers[2]).toBe(answers[0]);
    expect(answers[0]).not.toContain('cobalt');
  });
});

test('only a patient’s own device keeps them signed in after the browser is closed', async ({ page, another }) => {
  const patient = await givenPatient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await page.goto('/sign-in');
  await expect(page.getByLabel('This is my own device: stay signed in')).not.toBeChecked();
  await givePassphrase(page, patient.email);
  await expect(page).toHaveURL('/today');
  const own = await another(null);
  await own.goto('/sign-in');
  await own.getByLabel('This is my own device: stay signed in').check();
  await givePassphrase(own, patient.email);
  await expect(own).toHaveURL('/today');

  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'flareline.session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const keptFor = async (browser: typeof page): Promise<number> => {
    const cookies = await browser.context().cookies();
    return cookies.find(({ name }) => name === 'flareline.session')?.expires ?? 0;
  };
  expect(await keptFor(page)).toBe(-1);
  expect(await keptFor(own)).toBeGreaterThan(Date.now() / 1000 + 29 * DAY_S);
});

const FOREIGN = [
  '//evil.example',
  'https://evil.example/',
  '/\\evil.example',
  'javascript:alert(1)',
  '/%5c%5cevil.example',
];

for (const next of FOREIGN) {
  test(`after signing in nobody is led away to ${next}`, async ({ page, baseURL, guard }) => {
    guard.allow(/status of 404/);
    const patient = await givenPatient();
    await givenPassphrase(patient.accountId, PASSPHRASE);
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await givePassphrase(page, patient.email);
    await expect(page.getByRole('link', { name: 'Help now' })).toBeVisible();
    await expect(page).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
}

test('a page that was asked for while signed out comes after signing in', async ({ page }) => {
  const patient = await givenPatient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await page.goto('/care-team/invite?from=a-letter');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await givePassphrase(page, patient.email);
  await expect(page).toHaveURL('/care-team/invite?from=a-letter');
});

test('a clinician shows a second factor, and a code works once', async ({ page, another }) => {
  const clinician = await givenClinician();
  await givenPassphrase(clinician.accountId, PASSPHRASE);
  await page.goto('/sign-in');
  await givePassphrase(page, clinician.email);
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible();
  const code = await codeFor(TOTP_SECRET);
  await page.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/patients');

  const thief = await another(null);
  await thief.goto('/sign-in');
  await givePassphrase(thief, clinician.email);
  await thief.getByLabel('Six-digit code').fill(code);
  await thief.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(thief.getByRole('main').getByRole('alert')).toContainText('This one didn’t work');
});

test('a passphrase alone opens nothing of a clinician’s', async ({ page }) => {
  const clinician = await givenClinician();
  await givenPassphrase(clinician.accountId, PASSPHRASE);
  await page.goto('/sign-in');
  await givePassphrase(page, clinician.email);
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible();
  await page.goto('/patients');
  await expect(page).toHaveURL('/sign-in?next=%2Fpatients');
  await page.getByRole('button', { name: 'Use another account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
});

const MISWRITTEN = ['', '12345', 'abcdef', '１２３４５６', '123456\u0000', '12345678901234567890'];

test('a code that is no code is answered in a sentence', async ({ page }) => {
  const admin = await givenAdmin();
  await givenPassphrase(admin.accountId, PASSPHRASE);
  await page.goto('/sign-in');
  await givePassphrase(page, admin.email);
  for (const code of MISWRITTEN) {
    await withoutBrowserChecks(page);
    await page.getByLabel('Six-digit code').fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Write the six digits, like 123456');
  }
  await giveCode(page, TOTP_SECRET);
  await expect(page).toHaveURL('/admin/accounts');
});

const TYPED = [
  { email: '', says: 'Write an email address, like name@example.org' },
  { email: 'no-address', says: 'Write one whole email address, like name@example.org' },
  { email: `${'a'.repeat(10_000)}@example.org`, says: 'An email address has 254 characters at most' },
  { email: 'nadia\u0000@example.org', says: 'Write one whole email address' },
];

test('an address that cannot be one comes back with a sentence', async ({ page }) => {
  await page.goto('/sign-in');
  for (const { email, says } of TYPED) {
    await withoutBrowserChecks(page);
    await givePassphrase(page, email);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
  }
});

test('a passphrase of ten thousand characters is only wrong', async ({ page }) => {
  const patient = await givenPatient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await page.goto('/sign-in');
  await givePassphrase(page, patient.email, '🦋'.repeat(5_000));
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(patient.email);
});

test('signing out ends the session, also for whoever kept its cookie', async ({ as, page, another, send }) => {
  await as.patient();
  await page.goto('/more');
  const kept = await page.context().cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/today');
  await expect(page).toHaveURL('/sign-in?next=%2Ftoday');

  const thief = await another(null);
  await thief.context().addCookies(kept);
  await thief.goto('/today');
  await expect(thief).toHaveURL('/sign-in?next=%2Ftoday');
  const again = await send('/api/sign-out', {});
  expect(again.headers()['clear-site-data']).toBe('"cache"');
});

test('what signs in elsewhere, next-auth’s own pages, is not there', async ({ request }) => {
  const session = await request.get('/api/auth/session');
  expect(await session.json()).toEqual({});
  expect(session.headers()['set-cookie']).toBeUndefined();
  for (const address of ['signin', 'signout', 'csrf', 'providers', 'callback/credentials', 'error', '_log']) {
    expect((await request.get(`/api/auth/${address}`)).status()).toBe(404);
  }
  expect((await request.post('/api/auth/_log', { data: { message: 'x' } })).status()).toBe(405);
});
