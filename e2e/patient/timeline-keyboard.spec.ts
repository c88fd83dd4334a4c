import type { GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode } from '@/db/factories/given-entries';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';

/** Ninety logged days, well but for two flares. */
async function story(patient: GivenPatient): Promise<string> {
  await givenEpisode(patient, { day: daysAgo(60), untilDay: daysAgo(55), level: 1 });
  const second = await givenEpisode(patient, { day: daysAgo(20), untilDay: daysAgo(15), level: 3 });
  for (const ago of [90, 60, 20, 19, 4, 3, 1, 0]) await givenCheckIn(patient, { day: daysAgo(ago), feeling: 1 });
  return second;
}

test('the chart is one tab stop, a slider that reads each day, and the card follows', async ({ as, page }) => {
  const second = await story(await as.patient());
  await page.goto('/timeline?span=3m');
  const slider = page.getByRole('slider', { name: 'Timeline, reading position' });
  const card = page.getByRole('region', { name: 'Reading position' });
  await expect(slider).toHaveCount(1);
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', /: Felt well\.$/);
  await expect(slider).toHaveAttribute('aria-valuenow', '91');

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuenow', '89');
  await expect(slider).toHaveAttribute('aria-valuetext', /: Nothing logged\.$/);
  await expect(page).toHaveURL(new RegExp(`at=${daysAgo(2)}`));
  await expect(card).toContainText('Nothing logged.');
  await expect(slider).toBeFocused();

  await page.keyboard.press('PageUp');
  await expect(slider).toHaveAttribute('aria-valuenow', '85');
  await page.keyboard.press('[');
  await expect(slider).toHaveAttribute('aria-valuetext', /Day 1 of your second flare\. Felt well\.$/);
  await page.keyboard.press('[');
  await expect(slider).toHaveAttribute('aria-valuetext', /Day 1 of your first flare/);
  await expect(page).toHaveURL(new RegExp(`at=${daysAgo(60)}`));
  await page.keyboard.press(']');
  await expect(page).toHaveURL(new RegExp(`at=${daysAgo(20)}`));
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuenow', '91');
  await expect(page).toHaveURL(new RegExp(`at=${today()}`));

  await page.keyboard.press('+');
  await expect(page).toHaveURL(/span=1m/);
  await page.getByRole('slider').focus();
  await page.keyboard.press('-');
  await expect(page).toHaveURL(/span=3m/);
  await page.getByRole('slider').focus();
  await page.keyboard.press('[');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/flares/${second}`);

  await page.goto('/timeline?span=3m');
  await page.getByRole('slider').focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: /one row a day/ })).toBeVisible();
});

test('the keys belong to the chart alone', async ({ as, page }) => {
  await story(await as.patient());
  await page.goto('/timeline?span=3m');
  await page.getByRole('link', { name: '1 year' }).focus();
  for (const key of ['t', '+', '[', 'Home']) await page.keyboard.press(key);
  await expect(page).toHaveURL('/timeline?span=3m');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuenow', '91');
});

test('a fast walk ends where it ends, and a mouse shows where a click would go', async ({ as, page }) => {
  await story(await as.patient());
  await page.goto('/timeline?span=3m');
  const slider = page.getByRole('slider');
  await slider.focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuenow', '61');
  await expect(page).toHaveURL(new RegExp(`at=${daysAgo(30)}`));
  await expect(slider).toHaveAttribute('aria-valuenow', '61');
  const marks = slider.locator('svg > svg');
  await expect(marks).toHaveCount(1);
  await slider.hover({ position: { x: 30, y: 60 } });
  await expect(marks).toHaveCount(2);
});
