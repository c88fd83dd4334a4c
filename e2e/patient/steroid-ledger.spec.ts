import type { GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';

const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

/** 10 mg a day for 14 days up to yesterday, all answered but two; cream; a flare a week ago. */
async function story(patient: GivenPatient): Promise<void> {
  const medicationId = await givenMedication(patient, { day: daysAgo(14) });
  await givenDoseStep(patient, { day: daysAgo(14), medicationId, schedule: daily(10) });
  for (let ago = 14; ago > 2; ago -= 1) await givenIntake(patient, { day: daysAgo(ago), medicationId });
  const cream = await givenMedication(patient, { day: daysAgo(30), drugId: 'hydrocortisone', route: 'topical' });
  await givenDoseStep(patient, { day: daysAgo(30), medicationId: cream, schedule: daily(1) });
  await givenEpisode(patient, { day: daysAgo(7) });
}

bothWays(
  'the ledger says how much, how sure, and opens the days behind it',
  async ({ as, page, javaScriptEnabled }) => {
    await story(await as.patient());
    await page.goto('/medicines');
    await page.getByRole('link', { name: 'How much steroid over time' }).click();
    const month = page.getByRole('row', { name: /Last 30 days/ });
    await expect(month).toContainText('on record for 14 of 30 days');
    await expect(month).toContainText('120 to 140 mg');
    await expect(month).toContainText('4 to 4.7 mg');
    await expect(month).toContainText('12 of 14');
    await expect(page.getByRole('region', { name: 'On the first day of each flare' })).toContainText('10 mg');
    await expect(page.getByRole('region', { name: 'Listed, never counted' })).toContainText('Hydrocortisone');
    await expect(page.getByText('Never stop a steroid by yourself.', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Last 7 days' }).click();
    const rows = page.getByRole('region', { name: 'Day by day, last 7 days' }).getByRole('row');
    await expect(rows).toHaveCount(8);
    await expect(rows.nth(1)).toContainText('0 to 10 mg');
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
  },
);

bothWays('the sum since any day; what is no day gets a sentence', async ({ as, page }) => {
  await story(await as.patient());
  await page.goto('/medicines/steroids');
  await page.getByLabel('First day', { exact: true }).fill(daysAgo(10));
  await page.getByRole('button', { name: 'Add up' }).click();
  await expect(page.getByRole('region', { name: 'Sum since a day' })).toContainText('80 to 100 mg');
  await page.goto('/medicines/steroids?since=2026-02-30');
  await expect(page.getByText('Pick a day, like 3 March. The sum since the first steroid is shown.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sum since a day' })).toContainText('120 to 140 mg');
});

test('on the smallest screen it fits, and without a steroid it says so', async ({ as, page }) => {
  const patient = await as.patient();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/medicines/steroids');
  await expect(page.getByText('No steroid in your record')).toBeVisible();
  await story(patient);
  await page.goto('/medicines/steroids?days=30');
  expect(await sidewaysScroll(page)).toBe(0);
  await expectAccessible(page);
});
