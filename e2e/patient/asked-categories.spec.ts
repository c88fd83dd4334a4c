import { givenEpisode, givenExposure, givenSymptom } from '@/db/factories/given-entries';
import { bothWays } from '../support/both-ways';
import { today } from '../support/days';
import { sidewaysScroll, smallTargets } from '../support/layout';
import { expect, test } from '../support/people';

const WHY = 'Anything that may have set it off?';

bothWays('mood is in no form until it is asked for, then in all, and off again', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await page.goto(`/check-in/${today()}?q=worry`);
  await expect(page.getByText('Nothing found for “worry”')).toBeVisible();
  await page.goto(`/flares/${id}?step=brain`);
  await expect(page.getByRole('button', { name: 'Headache', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Low mood' })).toHaveCount(0);

  await page.goto('/settings');
  await page.getByRole('switch', { name: 'Mood and mind' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Kept: what forms offer you');
  await expect(page.getByRole('switch', { name: 'Mood and mind' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Cycle and pregnancy' })).not.toBeChecked();
  await page.goto(`/check-in/${today()}?q=worry`);
  await page.getByRole('group', { name: 'Worry' }).getByRole('button', { name: 'Mild' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: Worry, mild');
  await page.goto(`/flares/${id}?step=brain`);
  await expect(page.getByRole('button', { name: 'Low mood' })).toBeVisible();

  await page.goto('/settings');
  await page.getByRole('switch', { name: 'Mood and mind' }).click();
  await expect(page.getByRole('switch', { name: 'Mood and mind' })).not.toBeChecked();
  const agreements = page.getByRole('region', { name: 'What you agreed to' });
  await agreements.getByText('Show it').click();
  await expect(agreements.getByRole('listitem')).toHaveText([
    /^Being offered entries of: Mood and mind\d+ \w+, taken back \d+ \w+$/,
  ]);
  await page.goto(`/check-in/${today()}?place=brain`);
  await expect(page.getByRole('group', { name: 'Low mood' })).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Worry' }).getByRole('button', { pressed: true })).toHaveText('Mild');
});

bothWays('cycle, pregnancy and hormones are no triggers and no symptoms until then', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  const pills = page.getByRole('group', { name: WHY });
  await page.goto(`/flares/${id}?step=why`);
  await expect(pills.getByRole('button')).toHaveCount(9);
  await expect(page.getByRole('button', { name: 'Period or hormones' })).toHaveCount(0);
  await page.goto(`/check-in/${today()}?q=pregnancy`);
  await expect(page.getByText('Nothing found for “pregnancy”')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Cycle and pregnancy' }).click();
  await expect(page.getByRole('switch', { name: 'Cycle and pregnancy' })).toBeChecked();
  await page.goto(`/flares/${id}?step=why`);
  await expect(pills.getByRole('button')).toHaveCount(10);
  await pills.getByRole('button', { name: 'Period or hormones' }).click();
  await expect(pills.getByRole('button', { pressed: true })).toHaveText(['Period or hormones']);
  await page.goto(`/check-in/${today()}?q=pregnancy`);
  await expect(page.getByRole('group', { name: 'Possible pregnancy' })).toBeVisible();
});

test('what was noted before stays, to read, to change and to take back', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await givenSymptom(patient, { day: today(), symptom: 'low-mood', level: 2, category: 'mental' });
  await givenExposure(patient, { day: today(), trigger: 'pregnancy', category: 'cycle' });
  await page.goto(`/check-in/${today()}`);
  await expect(page.getByRole('group', { name: 'Low mood' }).getByRole('button', { pressed: true })).toHaveText(
    'Moderate',
  );
  await page.goto(`/flares/${id}?step=brain`);
  await page.getByRole('button', { name: 'Low mood', pressed: true }).click();
  await expect(page.getByRole('button', { name: 'Low mood' })).toHaveCount(0);
  await page.goto(`/flares/${id}?step=why`);
  await expect(
    page.getByRole('group', { name: 'More possible reasons' }).getByRole('button', { pressed: true }),
  ).toHaveCount(1);
  await page.goto('/history');
  await expect(page.getByRole('link', { name: 'Possible trigger: pregnancy' })).toBeVisible();
});

bothWays('help for thoughts of self-harm never depends on a setting', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  for (const address of [
    `/flares/${id}?step=brain`,
    `/check-in/${today()}?place=brain`,
    `/check-in/${today()}?q=harm`,
  ]) {
    await page.goto(address);
    await page.getByRole('link', { name: 'Thoughts of self-harm' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thoughts of self-harm' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Please talk to someone now');
    await expect(page.getByText('Your entry is saved')).toHaveCount(0);
  }
  await page.goto('/history');
  await expect(page.getByText(/self-harm/)).toHaveCount(0);
});

test('once asked for, the card fills the page at the tap, before the server has answered', async ({ as, page }) => {
  await as.patient();
  await page.goto('/settings');
  await page.getByRole('switch', { name: 'Mood and mind' }).click();
  await expect(page.getByRole('switch', { name: 'Mood and mind' })).toBeChecked();
  await page.goto(`/check-in/${today()}?place=brain`);
  await page.route('**/api/log/check-in', () => undefined);
  await page.getByRole('group', { name: 'Thoughts of self-harm' }).getByRole('button', { name: 'Yes' }).click();
  const card = page.getByRole('dialog', { name: 'You marked thoughts of self-harm' });
  await expect(card).toContainText('Please talk to someone now');
  await card.getByRole('button', { name: 'I’m safe, carry on' }).click();
  await expect(card).toHaveCount(0);
});

test('the card of settings fits a narrow phone', async ({ as, page }) => {
  await as.patient();
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto('/settings');
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await smallTargets(page)).toEqual([]);
});
