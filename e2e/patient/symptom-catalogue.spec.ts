import { givenWholeCatalogue } from '@/db/factories/given-catalogue';
import { bothWays } from '../support/both-ways';
import { today } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';

test('a day with the whole catalogue opens on a phone and keeps its answers', async ({ as, page }) => {
  const patient = await as.patient();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await givenWholeCatalogue(patient, today())).toBe(70);
  await page.goto(`/check-in/${today()}`);
  const noted = page.getByRole('region', { name: 'Noted for this day' });
  await expect(noted.getByRole('listitem')).toHaveCount(70);
  expect(await sidewaysScroll(page)).toBe(0);
  const tired = noted.getByRole('group', { name: 'Tired' });
  await tired.getByRole('button', { name: 'Severe' }).click();
  await expect(tired.getByRole('button', { pressed: true })).toHaveText('Severe');
  await expect(noted.getByRole('listitem')).toHaveCount(70);
});

bothWays('sleep is one tap from more detail', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${today()}`);
  await page.getByRole('navigation', { name: 'Or write down a number' }).getByRole('link', { name: 'Sleep' }).click();
  await expect(page).toHaveURL('/measurements?kind=sleep');
});
