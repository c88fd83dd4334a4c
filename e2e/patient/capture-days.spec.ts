import { givenEpisode } from '@/db/factories/given-entries';
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

test('a sign or a place far from its flare is refused in words, with and without scripts', async ({
  as,
  page,
  send,
}) => {
  const patient = await as.patient();
  const episode = await givenEpisode(patient, { day: daysAgo(30), untilDay: daysAgo(20) });
  const far = { episode, day: daysAgo(12), level: '2' };
  for (const tap of [
    { ...far, do: 'system', system: 'skin' },
    { ...far, do: 'sign', sign: 'malar-rash' },
  ]) {
    const answer = await send('/api/log/flare', entry(tap));
    expect(answer.status()).toBe(422);
    expect(await answer.json()).toMatchObject({
      say: expect.stringContaining('more than 7 days away from this flare'),
    });
    const plain = await send('/api/log/flare', entry({ ...tap, back: `/flares/${episode}` }), { accept: 'text/html' });
    await page.goto(plain.headers()['location'] ?? '');
    await expect(page.getByRole('alert').filter({ hasText: 'more than 7 days away from this flare' })).toBeVisible();
  }
});

test('a field of a page of before, and a fault nobody knows, still say a sentence', async ({ as, page, send }) => {
  await as.patient();
  const old = entry({ do: 'set', feeling: '1', mood: 'fine', back: '/today' });
  const answer = await send('/api/log/check-in', old);
  expect(await answer.json()).toMatchObject({ status: 'invalid', say: expect.stringContaining('out of date') });
  const plain = await send('/api/log/check-in', old, { accept: 'text/html' });
  await page.goto(plain.headers()['location'] ?? '');
  await expect(page.getByRole('alert').filter({ hasText: 'This page is out of date' })).toBeVisible();
  await page.goto('/today?fault=what.was.that');
  await expect(page.getByRole('alert').filter({ hasText: 'can’t be used as it is' })).toBeVisible();
});
