import { readFileSync } from 'node:fs';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { expect, test } from '../support/people';

const PURPOSE =
  'A diary and sharing tool for people with lupus and the clinicians they choose; it does not diagnose, predict, monitor in real time, or recommend treatment.';

test('the intended purpose stands on the page word for word as in the README', async ({ page }) => {
  await page.goto('/about');
  await expect(page.getByText(PURPOSE)).toBeVisible();
  expect(readFileSync('README.md', 'utf8')).toContain(PURPOSE);
});

bothWays('purpose and privacy can be read before anybody signs in', async ({ page, javaScriptEnabled }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'About Flareline' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About Flareline' })).toBeVisible();
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
  await page.getByRole('link', { name: 'How your data is kept' }).click();
  await expect(page).toHaveURL('/privacy');
  await expect(page.getByRole('region', { name: 'Who sees what' })).toContainText('not who treats you');
  await expect(page.getByRole('region', { name: 'What no program can promise' })).toContainText('its keys');
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
});
