import type { Page } from '@playwright/test';
import { givenPatient } from '@/db/factories/given-accounts';
import { bothWays } from '../support/both-ways';
import { openLink } from '../support/one-time-link';
import { letterTo, linkIn } from '../support/outbox';
import { expect, test } from '../support/people';
import { withoutChance } from '../support/same-page';
import { PASSPHRASE } from '../support/sign-in-form';

const UNUSABLE = 'This link can’t be used';
const CODES = ['short', 'x'.repeat(43), 'x'.repeat(10_000), '🦋'.repeat(43)];

/** A link for a new password of somebody who is there. */
async function passwordLink(page: Page, email: string, count = 1): Promise<string> {
  await page.goto('/sign-in/forgot');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page).toHaveURL(/said=sent/);
  return linkIn(await letterTo(email, count));
}

bothWays('a link that is not open is answered with one page, whatever is wrong with it', async ({ page, guard }) => {
  guard.allow(/status of 404/);
  const bodies = new Set<string>();
  for (const code of CODES) {
    await page.goto('/invitation');
    await page.getByLabel('Link or code').fill(code);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
    bodies.add(await page.getByRole('main').innerText());
  }
  expect(bodies).toHaveProperty('size', 1);
  await page.getByRole('link', { name: 'Use another link' }).click();
  await expect(page.getByLabel('Link or code')).toBeVisible();
});

bothWays('nothing pasted is said beside the field, and any link can still be pasted there', async ({ page, guard }) => {
  guard.allow(/status of 404/);
  await page.goto('/invitation');
  const field = page.getByLabel('Link or code');
  for (const nothing of ['', '  ', 'https://flareline.example/invitation#']) {
    await field.fill(nothing);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page).toHaveURL('/invitation?link=missing');
    await expect(field).toHaveAccessibleDescription(/Paste the link from your letter, or its code/);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await field.fill('short');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
});

test('the page of a link that can’t be used has status 404, and posts hear the same', async ({ request, send }) => {
  const answer = await request.get('/invitation?link=unusable');
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain(UNUSABLE);
  const posted = await send('/api/invitation', { code: 'x'.repeat(43) });
  expect(posted.status()).toBe(404);
});

test('the code of the link never leaves for the server in the address, nor stays in it', async ({ page, guard }) => {
  guard.allow(/status of 404/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url(), request.headers()['referer'] ?? ''));
  const code = 'c'.repeat(43);
  await page.goto(`/invitation#${code}`);
  await expect(page.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
  expect(asked.filter((url) => url.replace(/#.*/, '').includes(code))).toEqual([]);
  expect(page.url()).not.toContain(code);
  await page.goBack();
  expect(page.url()).not.toContain(code);
});

bothWays(
  'a link that was used, and one that was replaced, can’t be used any more',
  async ({ page, guard, javaScriptEnabled }) => {
    guard.allow(/status of 404/);
    const { email } = await givenPatient();
    const older = await passwordLink(page, email);
    const link = await passwordLink(page, email, 2);
    await openLink(page, older, javaScriptEnabled);
    await expect(page.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
    await openLink(page, link, javaScriptEnabled);
    await page.getByLabel('New password', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Use this password' }).click();
    await expect(page).toHaveURL('/sign-in?said=new-password');
    await openLink(page, link, javaScriptEnabled);
    await expect(page.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
  },
);

bothWays(
  'whoever is signed in with another account can’t use the link',
  async ({ page, as, guard, javaScriptEnabled }) => {
    guard.allow(/status of 404/);
    const { email } = await givenPatient();
    const link = await passwordLink(page, email);
    await as.patient();
    await openLink(page, link, javaScriptEnabled);
    await expect(page.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
  },
);

test('a link used up on another device while the form stood open says so, and keeps what was typed', async ({
  page,
  another,
}) => {
  const email = `ada-${String(Date.now())}@example.org`;
  await page.goto('/join');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page).toHaveURL(/said=sent/);
  const link = linkIn(await letterTo(email));
  const phone = await another(null);
  for (const device of [page, phone]) {
    await device.goto(link);
    await device.getByLabel('Your name').fill('Ada Novak');
    await device.getByLabel('Year of birth').fill('1990');
    await device.getByLabel('Password', { exact: true }).fill(PASSPHRASE);
    await device.getByRole('checkbox', { name: /^I am 18 or over/ }).check();
  }
  await phone.getByRole('button', { name: 'Begin my line' }).click();
  await expect(phone).toHaveURL('/today');
  await page.getByRole('button', { name: 'Begin my line' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(UNUSABLE);
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Novak');
});

test('the page tells nobody whether somebody was invited', async ({ request }) => {
  const [first, second] = [await request.get('/invitation'), await request.get('/invitation?again=1')];
  expect(withoutChance(await first.text()).replaceAll('?again=1', '')).toBe(
    withoutChance(await second.text()).replaceAll('?again=1', ''),
  );
});
