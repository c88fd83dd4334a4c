import { bothWays } from '../support/both-ways';
import { givenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { withoutChance } from '../support/same-page';
import { nobodysId } from '../support/sending';
import { withoutBrowserChecks } from '../support/unchecked';

bothWays('a flare ends on the day the patient says, and can be opened again', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(5), level: 1 });
  await page.goto('/today');
  await page.getByRole('region', { name: 'Current flare' }).getByRole('link', { name: 'It’s over' }).click();
  await page.getByRole('button', { name: 'Yesterday' }).click();
  await expect(page.getByRole('heading', { name: 'No flare going on' })).toBeVisible();
  await page.goto(`/flares/${id}`);
  await expect(page.getByText(/5 days, mild/)).toBeVisible();
  await page.getByRole('button', { name: 'Reopen it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 1, day 6' })).toBeVisible();
  await page.goto(`/flares/${id}?step=over`);
  await page.getByLabel('Or pick a day').fill(daysAgo(3));
  await page.getByRole('button', { name: 'Save this day' }).click();
  await expect(page.getByRole('heading', { name: 'No flare going on' })).toBeVisible();
  await page.goto(`/flares/${id}`);
  await expect(page.getByText(/3 days, mild/)).toBeVisible();
});

bothWays('a flare can end neither before it began nor in the future', async ({ as, page, guard }) => {
  guard.allow(/status of 422/);
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(2) });
  const tries = [
    { day: daysAgo(3), says: 'A flare can’t end before it began. Pick a later day' },
    { day: daysAgo(-1), says: 'This day hasn’t come yet. Pick today or an earlier day' },
  ];
  for (const { day, says } of tries) {
    await page.goto(`/flares/${id}?step=over`);
    await withoutBrowserChecks(page);
    await page.getByLabel('Or pick a day').fill(day);
    await page.getByRole('button', { name: 'Save this day' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(says);
  }
  await page.goto('/today');
  await expect(page.getByRole('region', { name: 'Current flare' })).toBeVisible();
});

bothWays('Undo of the end lets the flare go on', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(1) });
  await page.goto(`/flares/${id}?step=over`);
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No flare going on' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page).toHaveURL(/\/today/);
  await expect(page.getByRole('region', { name: 'Current flare' })).toBeVisible();
});

test('a flare of somebody else answers like one that never was', async ({ as, page }) => {
  const owner = await givenPatient();
  const theirs = await givenEpisode(owner, { day: today(), remark: 'nobody’s business' });
  await as.patient();
  const bodies: string[] = [];
  for (const id of [theirs, nobodysId('epi'), 'epi-1', `${theirs}x`, 'NEW']) {
    const answer = await page.request.get(`/flares/${id}`);
    expect(answer.status(), id).toBe(404);
    bodies.push(withoutChance(await answer.text(), id));
  }
  expect(new Set(bodies)).toHaveProperty('size', 1);
  expect((await page.request.get('/flares/%00')).status()).toBe(400);
});
