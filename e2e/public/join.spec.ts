import { givenPatient } from '@/db/factories/given-accounts';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { openLink } from '../support/one-time-link';
import { lettersTo, letterTo, linkIn } from '../support/outbox';
import { expect, test } from '../support/people';
import { formKey } from '../support/sending';
import { PASSPHRASE } from '../support/sign-in-form';
import { withoutBrowserChecks } from '../support/unchecked';

const SENT = 'If that address can be used, we sent a message.';
const freshAddress = (): string => `ada-${formKey()}@example.org`;

bothWays('a person follows the letter’s link and lands on Today', async ({ page, javaScriptEnabled }) => {
  const email = freshAddress();
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Start your line' }).click();
  await expect(page).toHaveURL('/join');
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page).toHaveURL(/said=sent/);
  await expect(page.getByRole('status').filter({ hasText: SENT })).toBeVisible();
  const letter = await letterTo(email);
  expect(letter).toContain('\nSubject: Your link for Flareline\n');
  await openLink(page, linkIn(letter), javaScriptEnabled);
  await expect(page.getByRole('heading', { level: 1, name: 'A few things about you' })).toBeVisible();
  await expect(page).toHaveURL('/invitation');
  await expect(page.getByText(`For ${email}`)).toBeVisible();
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
  await page.getByLabel('Your name').fill('Ada Novak');
  await page.getByLabel('Year of birth').fill('1990');
  await page.getByLabel('Where your days are').selectOption('Asia/Kathmandu');
  await page.getByLabel('Password', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('checkbox', { name: /^I am 18 or over/ }).check();
  await page.getByRole('button', { name: 'Begin my line' }).click();
  await expect(page).toHaveURL('/today');
  await page.goto('/more');
  await expect(page.getByText('Signed in as Ada Novak')).toBeVisible();
});

bothWays(
  'what is missing or wrong is said field by field, and nothing typed is lost',
  async ({ page, javaScriptEnabled }) => {
    const email = freshAddress();
    await page.goto('/join');
    await page.getByLabel('Email', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page).toHaveURL(/said=sent/);
    await openLink(page, linkIn(await letterTo(email)), javaScriptEnabled);
    await page.getByLabel('Your name').waitFor();
    await withoutBrowserChecks(page);
    const submit = page.getByRole('button', { name: 'Begin my line' });
    await submit.click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert.getByRole('link')).toHaveText([
      'Write your name',
      'Write your year of birth with four digits, like 1990',
      'Write a password of 15 characters or more',
      'Tick this to go on: without it nothing about your health may be kept',
    ]);
    const years = [
      { year: '19x0', says: 'Write your year of birth with four digits' },
      { year: String(new Date().getFullYear() - 17), says: 'You need to be 18 or over' },
      { year: '1899', says: 'This year can’t be right' },
      { year: '2999', says: 'This year can’t be right' },
    ];
    for (const { year, says } of years) {
      await withoutBrowserChecks(page);
      await page.getByLabel('Your name').fill('Ada Novak');
      await page.getByLabel('Year of birth').fill(year);
      await page.getByLabel('Where your days are').selectOption('America/New_York');
      await page.getByLabel('Password', { exact: true }).fill(PASSPHRASE);
      await page.getByRole('checkbox', { name: /^I am 18 or over/ }).check();
      await submit.click();
      await expect(alert).toContainText(says);
      await expect(page.getByLabel('Your name')).toHaveValue('Ada Novak');
      await expect(page.getByLabel('Year of birth')).toHaveValue(year);
      await expect(page.getByLabel('Where your days are')).toHaveValue('America/New_York');
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
      await expect(page.getByRole('checkbox', { name: /^I am 18 or over/ })).toBeChecked();
    }
    await withoutBrowserChecks(page);
    await page.getByLabel('Year of birth').fill('1990');
    await page.getByLabel('Password', { exact: true }).fill('qwertyuiopasdfgh');
    await submit.click();
    await expect(alert).toContainText('Many people use this, so it is tried first.');
    await expect(page.getByLabel('Your name')).toHaveValue('Ada Novak');
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  },
);

test('an address that has an account hears that in a letter, and the page says the same', async ({ page }) => {
  const { email } = await givenPatient();
  const pages: string[] = [];
  for (const address of [email, freshAddress()]) {
    await page.goto('/join');
    await page.getByLabel('Email', { exact: true }).fill(address);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page).toHaveURL('/join?said=sent');
    pages.push(await page.getByRole('main').innerText());
  }
  expect(pages[1]).toBe(pages[0]);
  const letter = await letterTo(email);
  expect(letter).toContain('There is one already.');
  expect(linkIn(letter)).toBe('/sign-in');
});

bothWays(
  'a double tap makes one letter and one account, and leads on as a single one does',
  async ({ page, javaScriptEnabled }) => {
    const email = freshAddress();
    await page.goto('/join');
    await page.getByLabel('Email', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).dblclick();
    await expect(page).toHaveURL(/said=sent/);
    await expect(page.getByRole('status').filter({ hasText: SENT })).toBeVisible();
    await openLink(page, linkIn(await letterTo(email)), javaScriptEnabled);
    expect(lettersTo(email)).toHaveLength(1);
    await page.getByLabel('Your name').fill('Ada Novak');
    await page.getByLabel('Year of birth').fill('1990');
    await page.getByLabel('Password', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('checkbox', { name: /^I am 18 or over/ }).check();
    await page.getByRole('button', { name: 'Begin my line' }).dblclick();
    await expect(page).toHaveURL('/today');
    await page.goto('/more');
    await expect(page.getByText('Signed in as Ada Novak')).toBeVisible();
  },
);

test('what is typed while an answer is under way stays', async ({ page }) => {
  const email = freshAddress();
  await page.goto('/join');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page).toHaveURL(/said=sent/);
  await page.goto(linkIn(await letterTo(email)));
  await expect(page.getByLabel('Your name')).toBeVisible();
  await withoutBrowserChecks(page);
  await page.getByLabel('Your name').fill('Ada');
  let letGo = (): void => undefined;
  const held = new Promise<void>((go) => (letGo = go));
  await page.route('**/invitation', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Begin my line' }).click();
  await expect(page.locator('form[aria-busy="true"]')).toBeVisible();
  await page.getByLabel('Your name').fill('Ada Novak');
  await page.getByLabel('Year of birth').fill('1990');
  letGo();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Write your year of birth');
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Novak');
  await expect(page.getByLabel('Year of birth')).toHaveValue('1990');
});

test('with scripts the browser’s own zone is offered', async ({ page, browser, guard }) => {
  const email = freshAddress();
  await page.goto('/join');
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page).toHaveURL(/said=sent/);
  const context = await browser.newContext({ timezoneId: 'Pacific/Apia' });
  guard.watch(context);
  const apia = await context.newPage();
  await apia.goto(linkIn(await letterTo(email)));
  await expect(apia.getByLabel('Where your days are')).toHaveValue('Pacific/Apia');
  await context.close();
});

test('whoever is signed in has a line already', async ({ as, page }) => {
  await as.patient();
  await page.goto('/join');
  await expect(page).toHaveURL('/today');
});
