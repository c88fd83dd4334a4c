import { bothWays } from '../support/both-ways';
import { givenExposure } from '@/db/factories/given-entries';
import { expectAccessible } from '../support/axe';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';

const QUESTION = 'Anything that may set your lupus off?';

bothWays(
  'a trigger on a day without a flare: graded, on the line, in the history, and undone',
  async ({ as, page }) => {
    await as.patient();
    await page.goto(`/check-in/${daysAgo(2)}`);
    const pills = page.getByRole('group', { name: QUESTION });
    await expect(pills.getByRole('button', { name: 'No idea' })).toHaveCount(0);
    await pills.getByRole('button', { name: 'Strong sun' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved: Strong sun' }).first()).toBeVisible();
    const much = page.getByRole('group', { name: 'Strong sun: how much?' });
    await much.getByRole('button', { name: 'A lot' }).click();
    await expect(much.getByRole('button', { pressed: true })).toHaveText('A lot');
    await page.goto('/timeline?span=1m&view=table');
    await expect(page.getByRole('row').filter({ hasText: 'Strong sun' })).toHaveCount(1);
    await page.goto(`/history?to=${daysAgo(2)}`);
    await expect(page.getByRole('main')).toContainText('Possible trigger: strong sun, a lot');
    await page.goto(`/check-in/${daysAgo(2)}`);
    await page.getByRole('button', { name: 'Undo last change' }).filter({ visible: true }).click();
    await expect(pills.getByRole('button', { pressed: true })).toHaveText(['Strong sun']);
    await expect(much.getByRole('button', { pressed: true })).toHaveCount(0);
    await pills.getByRole('button', { name: 'Strong sun' }).click();
    await expect(pills.getByRole('button', { pressed: true })).toHaveCount(0);
  },
);

test('a day too far back to be filled in tells its triggers', async ({ as, page }) => {
  const patient = await as.patient();
  await givenExposure(patient, { day: daysAgo(20), trigger: 'heat', grade: 2 });
  await page.goto(`/check-in/${daysAgo(20)}`);
  await expect(page.getByText('Heat: some')).toBeVisible();
  await expectAccessible(page);
});

test('what a day cannot have is a clear answer', async ({ as, page, send }) => {
  await as.patient();
  for (const fields of [
    { trigger: 'unknown', grade: 'on' },
    { trigger: 'moon', grade: 'on' },
    { trigger: 'heat', grade: '4' },
    { trigger: 'heat' },
  ]) {
    const tap = entry({ do: 'trigger', ...fields, day: daysAgo(1), back: `/check-in/${daysAgo(1)}` });
    const answer = await send('/api/log/check-in', tap);
    expect(answer.status()).toBe(422);
    const plain = await send('/api/log/check-in', tap, { accept: 'text/html' });
    await page.goto(plain.headers()['location'] ?? '');
    await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible();
  }
  await expect(page.getByRole('group', { name: QUESTION }).getByRole('button', { pressed: true })).toHaveCount(0);
});
