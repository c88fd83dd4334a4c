import { givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenMeasurement } from '@/db/factories/given-measurements';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { sidewaysScroll, smallTargets } from '../support/layout';
import { expect, test } from '../support/people';

bothWays('an entry shows its versions, and the record reads as it stood on a past day', async ({ as, page }) => {
  const patient = await as.patient();
  const flare = await givenEpisode(patient, {
    day: daysAgo(20),
    untilDay: daysAgo(12),
    remark: 'Worse after the beach',
  });
  await page.goto(`/flares/${flare}`);
  await page.getByRole('link', { name: 'History of this entry' }).click();
  const versions = page.getByRole('region', { name: 'Its versions' }).getByRole('listitem');
  await expect(versions).toHaveCount(3);
  await expect(versions.nth(0)).toContainText('State: Going on, then Over');
  await expect(versions.nth(1)).toContainText('Note: not said, then Worse after the beach');
  await expect(versions.nth(2)).toContainText('by you');

  await page.goto('/history');
  await page.getByLabel('As it stood at the end of').fill(daysAgo(15));
  await page.getByLabel('Entries of the week up to').fill(daysAgo(15));
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your record, as it stood' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Flare: going on, / })).toBeVisible();
  await page.goto(`/history?on=${daysAgo(21)}`);
  await expect(page.getByText('No entries in these days.')).toBeVisible();
});

bothWays('what was removed can be brought back', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await page.getByRole('button', { name: 'Undo last change' }).first().click();
  await expect(page.getByRole('status').first()).toContainText('Undone: bad today');
  await page.goto('/history');
  const removed = page.getByRole('region', { name: 'Removed in the last 30 days' });
  await expect(removed.getByRole('listitem')).toContainText('Check-in: bad');
  await removed.getByRole('button', { name: 'Bring back: Check-in' }).click();
  await expect(page.getByText('Nothing was removed in the last 30 days.')).toBeVisible();
  await expect(page.getByRole('region', { name: /^Entries of/ })).toContainText('Check-in: bad');
});

test('the history fits a small phone and is accessible', async ({ as, page }) => {
  const patient = await as.patient();
  const remark = 'Averylongwordwithoutanyplacetobreakitbecausepeoplewritethemtoo';
  const flare = await givenEpisode(patient, { day: today(), remark });
  await givenMeasurement(patient, { day: today(), kind: 'sleep', value: 6.5, unit: 'h' });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/history', `/history?on=${daysAgo(3)}`, `/history/${flare}`]) {
    await page.goto(path);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await expectAccessible(page);
  }
  await page.goto('/history');
  await page.getByRole('link', { name: 'Sleep: 6.5 hours' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Measurement' })).toBeVisible();
});

test('somebody else’s entry has no history, for a patient or a clinician', async ({ as, page, another }) => {
  const owner = await givenPatient();
  const flare = await givenEpisode(owner, { day: today() });
  await as.patient();
  expect((await page.request.get(`/history/${flare}`)).status()).toBe(404);
  const desk = await another(await givenClinician());
  expect((await desk.request.get(`/history/${flare}`)).status()).toBe(403);
});
