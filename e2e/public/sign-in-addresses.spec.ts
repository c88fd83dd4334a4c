import { givenClinician } from '@/db/factories/given-accounts';
import { givenPassphrase } from '@/db/factories/given-passphrase';
import { expect, test } from '../support/people';
import { sender } from '../support/sending';
import { givePassphrase, PASSPHRASE } from '../support/sign-in-form';

const PLAIN = { accept: 'text/html' };
const READING = { email: 'reader@example.org', password: 'cobalt ladder sings east' };

test('a foreign or nameless page cannot sign anybody in', async ({ request, baseURL }) => {
  const send = sender(request, baseURL ?? '');
  const addresses = ['/api/sign-in', '/api/sign-in/code', '/api/sign-in/again'];
  for (const address of addresses) {
    expect((await send(address, READING, { origin: 'https://evil.example' })).status(), address).toBe(404);
    expect((await send(address, READING, { origin: null })).status(), address).toBe(404);
    expect((await request.get(address)).status(), address).toBe(405);
  }
});

test('a sign-in form that cannot be read leads back to the page, never to an error', async ({ request, baseURL }) => {
  const send = sender(request, baseURL ?? '');
  const bodies = [
    { email: 'nobody', password: '' },
    { ...READING, email: 'a'.repeat(10_000) },
    { ...READING, extra: '1' },
    'email=a%40b.example&email=c%40d.example&password=x',
    { ...READING, password: 'null\u0000byte' },
  ];
  for (const body of bodies) {
    const answer = await send('/api/sign-in', body, PLAIN);
    expect(answer.status()).toBe(303);
    expect(answer.headers()['location']).toBe('/sign-in');
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('flareline.session');
  }
});

test('a code without a first step starts again, and so does whoever asks for another account', async ({
  request,
  baseURL,
}) => {
  const send = sender(request, baseURL ?? '');
  const code = await send('/api/sign-in/code', { code: '123456', next: '/today' }, PLAIN);
  expect(code.status()).toBe(303);
  expect(code.headers()['location']).toBe('/sign-in?again=1&next=%2Ftoday');
  const again = await send('/api/sign-in/again', {}, PLAIN);
  expect(again.headers()['location']).toBe('/sign-in');
});

test('a script hears that the password was wrong, and is not signed in', async ({ request, baseURL }) => {
  const send = sender(request, baseURL ?? '');
  const wrong = await send('/api/sign-in', READING);
  expect(wrong.status()).toBe(401);
  expect(await wrong.json()).toMatchObject({
    status: 'refused',
    fields: { password: ['Email and password don’t match. Check both and try again'] },
  });
  expect(wrong.headers()['set-cookie'] ?? '').not.toContain('flareline.session');
  const code = await send('/api/sign-in/code', { code: '123456' });
  expect(code.status()).toBe(401);
  expect(await code.json()).toMatchObject({ status: 'refused' });
});

test('what is wrong with a sign-in takes focus, and the step after it takes it to its heading', async ({ page }) => {
  const clinician = await givenClinician();
  await givenPassphrase(clinician.accountId, PASSPHRASE);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/sign-in');
  const alert = page.getByRole('main').getByRole('alert');
  await givePassphrase(page, '', '');
  await expect(alert).toContainText('2 things to fix');
  await expect(alert).toBeFocused();
  await givePassphrase(page, clinician.email, 'cobalt ladder sings east');
  await expect(alert).toContainText('Email and password don’t match');
  await expect(alert).toBeFocused();
  await givePassphrase(page, clinician.email);
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeFocused();
  await page.getByLabel('Six-digit code').fill('abc');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(alert).toContainText('Write the six digits');
  await expect(alert).toBeFocused();
});

test('a missing password is said beside the field, and the address stays', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Email', { exact: true }).fill('reader@example.org');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Write your password');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('reader@example.org');
});
