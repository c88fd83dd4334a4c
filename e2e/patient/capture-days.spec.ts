import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';

test('an entry of a week ago is written down later, one of today is not', async ({ as, page, send }) => {
  await as.patient();
  expect((await send('/api/log/check-in', entry({ do: 'set', feeling: '4', day: daysAgo(7) }))).status()).toBe(200);
  await page.goto('/timeline?span=3m&view=table');
  await expect(page.getByRole('row').filter({ hasText: 'very bad' })).toHaveCount(1);
  await page.goto('/today');
  await expect(page.getByRole('group', { name: 'How do you feel today?' })).toBeVisible();
});

test('a form left open past midnight still counts for its day', async ({ as, send, page }) => {
  await as.patient();
  const yesterdayEvening = String(Date.now() - 20 * 3_600_000);
  const late = entry({ do: 'set', feeling: '3', day: daysAgo(1), drawn: yesterdayEvening });
  expect((await send('/api/log/check-in', late)).status()).toBe(200);
  await page.goto('/today');
  await expect(page.getByRole('button', { name: 'Same as yesterday: bad' })).toBeVisible();
});

const ZONES = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Mars/Olympus', 'x'.repeat(300), '../../etc'];

test('a zone nobody knows falls back to the account’s, and far zones keep their day', async ({ as, send }) => {
  await as.patient();
  for (const zone of ZONES) {
    const answer = await send('/api/log/check-in', entry({ do: 'set', feeling: '1', zone }));
    expect([200, 422], zone.slice(0, 30)).toContain(answer.status());
  }
});
