import { bothWays } from '../support/both-ways';
import { expect, test } from '../support/people';

bothWays('the screen turns dark with one tap, in the first byte, and stays so', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('button', { name: 'Switch to dark screen' }).click();
  await expect(page).toHaveURL('/today');
  const html = await (await page.request.get('/timeline')).text();
  expect(html.slice(0, 120)).toContain('data-theme="dark"');
  expect(html).toContain('<meta name="theme-color" content="#130f1b"');
  expect(html).toContain('<meta name="color-scheme" content="dark"');
  await page.getByRole('button', { name: 'Switch to light screen' }).click();
  await expect(page.getByRole('button', { name: 'Switch to dark screen' })).toBeVisible();
});

bothWays('Settings say which screen was chosen, and go back to the phone’s own', async ({ as, page }) => {
  await as.patient();
  await page.goto('/settings');
  const screens = page.getByRole('group', { name: 'Screen' });
  await expect(screens.getByRole('button', { pressed: true })).toHaveText('Like my phone');
  await screens.getByRole('button', { name: 'Dark' }).click();
  await expect(page).toHaveURL('/settings');
  await expect(screens.getByRole('button', { pressed: true })).toHaveText('Dark');
  await screens.getByRole('button', { name: 'Like my phone' }).click();
  const html = await (await page.request.get('/settings')).text();
  expect(html.slice(0, 200)).not.toContain('data-theme');
});

test('a visitor may turn the screen dark too, and comes back to their page only', async ({ page, send }) => {
  await page.goto('/help-now');
  await page.getByRole('button', { name: 'Switch to dark screen' }).click();
  await expect(page).toHaveURL('/help-now');
  await expect(page.getByRole('button', { name: 'Switch to light screen' })).toBeVisible();
  const plain = { accept: 'text/html' };
  const away = await send('/api/theme', { theme: 'dark', back: '//evil.example' }, plain);
  expect(away.headers()['location']).toBe('/');
  expect((await send('/api/theme', { theme: 'pink', back: '/' })).status()).toBe(422);
  expect((await send('/api/theme', { theme: 'dark', back: '/' }, { origin: 'https://evil.example' })).status()).toBe(
    404,
  );
});

test('More leads to sharing and to help, and names whose account it is', async ({ as, page }) => {
  await as.patient({ name: 'Nora Quist' });
  await page.goto('/more');
  await expect(page.getByText('Signed in as Nora Quist')).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Sharing/ })
    .click();
  await expect(page).toHaveURL('/care-team');
  await page.goto('/more');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Help now/ })
    .click();
  await expect(page).toHaveURL('/help-now');
});

test('More leads to settings, and to what is kept and why', async ({ as, page }) => {
  await as.patient();
  for (const { name, address } of [
    { name: /^Settings/, address: '/settings' },
    { name: /^About Flareline/, address: '/about' },
    { name: /^How your data is kept/, address: '/privacy' },
  ]) {
    await page.goto('/more');
    await page.getByRole('main').getByRole('link', { name }).click();
    await expect(page).toHaveURL(address);
  }
});

/** What each page is called in the bar of a phone, and in the rail beside a wider one. */
const PLACES = [
  { address: '/more', bar: 'More', rail: 'More' },
  { address: '/measurements', bar: 'More', rail: 'More' },
  { address: '/history', bar: 'More', rail: 'More' },
  { address: '/profile', bar: 'More', rail: 'More' },
  { address: '/emergency-card', bar: 'More', rail: 'More' },
  { address: '/care-team', bar: 'More', rail: 'Sharing' },
  { address: '/care-team/log', bar: 'More', rail: 'Sharing' },
  { address: '/labs', bar: 'More', rail: 'Labs' },
  { address: '/settings', bar: 'More', rail: 'Settings' },
  { address: '/treatments', bar: 'Medicines', rail: 'Medicines' },
];

for (const { nav, width, height } of [
  { nav: 'bar', width: 390, height: 844 },
  { nav: 'rail', width: 1440, height: 900 },
] as const) {
  test(`the navigation marks where each page belongs, at ${String(width)} px`, async ({ as, page }) => {
    await page.setViewportSize({ width, height });
    await as.patient();
    for (const { address, ...names } of PLACES) {
      await page.goto(address);
      const marked = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current="page"]:visible');
      await expect(marked, address).toHaveText([names[nav]]);
    }
  });
}

test('a desktop reaches More from its rail, and measurements from there', async ({ as, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await as.patient();
  await page.goto('/today');
  const rail = page.getByRole('navigation', { name: 'Main' });
  await rail.getByRole('link', { name: 'More' }).click();
  await expect(page).toHaveURL('/more');
  await expect(rail.getByRole('link', { name: 'More' })).toBeInViewport({ ratio: 1 });
  await expect(rail.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 1 });
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Measurements/ })
    .click();
  await expect(page).toHaveURL('/measurements');
});
