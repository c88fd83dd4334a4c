import type { GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';

const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

async function taking(patient: GivenPatient, drugId: string): Promise<void> {
  const medicationId = await givenMedication(patient, { day: daysAgo(400), drugId });
  await givenDoseStep(patient, { day: daysAgo(400), medicationId, schedule: daily(200) });
}

bothWays(
  'a check is recorded, seen again, planned otherwise and taken back',
  async ({ as, page, javaScriptEnabled }) => {
    const patient = await as.patient();
    await taking(patient, 'azathioprine');
    await taking(patient, 'hydroxychloroquine');
    await page.goto('/medicines');
    await page.getByRole('link', { name: 'Usual checks' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Blood count' });
    await expect(row).toContainText('usually every 3 months');
    await expect(row).toContainText('Not recorded yet');
    await expect(page.getByRole('region', { name: 'Hydroxychloroquine' })).toContainText('No weight of the last year');
    await row.getByRole('link').click();
    await page.getByLabel('On which day').fill(daysAgo(9));
    await page.getByRole('button', { name: 'Save the day' }).click();
    await expect(page.getByText('Saved: check')).toBeVisible();
    await expect(row).not.toContainText('Not recorded yet');
    await row.getByRole('link').click();
    await page.getByLabel('Every how many weeks').fill('nine');
    await page.getByRole('button', { name: 'Save what my team said' }).click();
    await expect(page.getByText('Write a number of weeks from 1 to 520').first()).toBeVisible();
    await expect(page.getByLabel('Every how many weeks')).toHaveValue('nine');
    await page.getByLabel('Every how many weeks').fill('8');
    await page.getByRole('button', { name: 'Save what my team said' }).click();
    await expect(row).toContainText('your team: every 8 weeks');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect(row).toContainText('usually every 3 months');
    await row.getByRole('link').click();
    await page.getByRole('button', { name: 'Save what my team said' }).click();
    await expect(page.getByText('Write a number of weeks from 1 to 520').first()).toBeVisible();
    await page.getByRole('button', { name: 'My team says it isn’t needed' }).click();
    await expect(row).toContainText('your team: not needed');
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
  },
);

test('without a medicine that needs one there is no check; on the smallest screen all of it fits', async ({
  as,
  page,
}) => {
  const patient = await as.patient();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/medicines/checks');
  await expect(page.getByText('Nothing to check')).toBeVisible();
  await taking(patient, 'hydroxychloroquine');
  await page.goto('/medicines/checks?check=eyes');
  await expect(page.getByRole('heading', { name: 'Eyes, for hydroxychloroquine' })).toBeVisible();
  expect(await sidewaysScroll(page)).toBe(0);
  await expectAccessible(page);
});
