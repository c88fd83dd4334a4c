import { givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { sidewaysScroll, smallTargets } from '../support/layout';
import { expect, test } from '../support/people';

bothWays(
  'a flare is read day by day: what was noted, when it was at its worst, how many a year',
  async ({ as, page }) => {
    const patient = await as.patient();
    await givenEpisode(patient, { day: daysAgo(90), untilDay: daysAgo(80), level: 1 });
    const id = await givenEpisode(patient, { day: daysAgo(10), untilDay: daysAgo(2), level: 3 });
    await givenSystemDay(patient, { day: daysAgo(9), system: 'joints', level: 2 });
    await givenSystemDay(patient, { day: daysAgo(7), system: 'kidneys', level: 3 });
    await givenSymptom(patient, { day: daysAgo(7), symptom: 'fever', level: 2, episodeId: id });
    await page.goto(`/flares/${id}`);
    await page.getByRole('link', { name: 'Day by day' }).filter({ visible: true }).click();
    await expect(page.getByText(/^At its worst: severe, first on/)).toBeVisible();
    const days = page.getByRole('region', { name: 'What you noted' }).getByRole('listitem');
    await expect(days).toHaveCount(2);
    await expect(days.last()).toContainText('Kidneys & swelling severe, Fever moderate');
    const year = page.getByRole('region', { name: 'How many a year' });
    await expect(year).toContainText('2 flares in the last 365 days, 20 flare days');
    await expect(year).toContainText('A flare here is a stretch that you marked as one.');
  },
);

bothWays('one flare becomes two, and Undo makes it one again', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(20), level: 2 });
  await page.goto(`/flares/${id}?step=amend`);
  await page.getByLabel('The second began on').fill(daysAgo(5));
  await page.getByRole('button', { name: 'Make it two' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 2, day 6' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: one flare made into two' }).first()).toBeVisible();
  await page.goto(`/flares/${id}`);
  await expect(page.getByText(/15 days, moderate/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo last change' }).filter({ visible: true }).click();
  await page.goto(`/flares/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 1, day 21' })).toBeVisible();
});

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('the days fit, and machines find nothing to mend', async ({ as, page }) => {
    const patient = await as.patient();
    const id = await givenEpisode(patient, { day: daysAgo(3), level: 3 });
    await givenSystemDay(patient, { day: today(), system: 'joints', level: 2 });
    for (const step of ['days', 'amend', 'over']) {
      await page.goto(`/flares/${id}?step=${step}`);
      await expect(page.getByRole('main').getByText('Saved', { exact: true })).toHaveCount(0);
      await expect(page.getByRole('img', { name: /^Step/ })).toHaveCount(0);
      await expect(page.getByRole('link', { name: 'Close', exact: true })).toBeVisible();
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await smallTargets(page)).toEqual([]);
      await expectAccessible(page);
    }
  });
});
