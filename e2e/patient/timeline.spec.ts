import { givenCheckIn, givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import type { GivenPatient } from '@/db/factories/given-accounts';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';

/** Five bad days of a severe flare twenty days ago, logged but for one stretch; well since a week. */
async function story(patient: GivenPatient): Promise<string> {
  const flare = await givenEpisode(patient, { day: daysAgo(22), untilDay: daysAgo(18), level: 3 });
  for (const ago of [22, 21, 20, 19]) {
    await givenCheckIn(patient, { day: daysAgo(ago), feeling: 4 });
    await givenSystemDay(patient, { day: daysAgo(ago), system: 'kidneys', level: 3 });
  }
  await givenSymptom(patient, { day: daysAgo(20), symptom: 'headache', level: 2 });
  for (const ago of [6, 5, 4]) await givenCheckIn(patient, { day: daysAgo(ago), feeling: 1 });
  await givenCheckIn(patient, { day: today(), feeling: 0 });
  return flare;
}

bothWays('one paragraph, the drawing and the table tell the same', async ({ as, page }) => {
  const patient = await as.patient();
  const flare = await story(patient);
  await page.goto('/timeline?span=3m');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const line = page.getByRole('region', { name: 'Timeline', exact: true });
  await expect(line).toContainText('one flare, 5 flare days in view, severe.');
  await expect(line).toContainText('Logged on 8 of 23 days.');
  const picture = line.getByRole('img', { name: 'Timeline' });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAccessibleDescription(/Logged on 8 of 23 days/);
  await expect(line.getByRole('link', { name: '1 · Kidneys, severe, 5 days' })).toHaveAttribute(
    'href',
    `/flares/${flare}`,
  );

  await page.getByRole('link', { name: 'Read as a table' }).click();
  const table = page.getByRole('table', { name: /one row a day, newest first/ });
  await expect(table.getByRole('row')).toHaveCount(24);
  await expect(table.getByRole('row').filter({ hasText: '1, severe' })).toHaveCount(5);
  await expect(table.getByRole('row').filter({ hasText: 'very bad' })).toHaveCount(4);
  await expect(table.getByRole('row').filter({ hasText: 'Kidneys severe' })).toHaveCount(4);
  await expect(table.getByRole('row').filter({ hasText: 'Brain & mood moderate' })).toHaveCount(1);
  await expect(table.getByRole('row').filter({ hasText: /not logged.*not logged/ })).toHaveCount(23 - 8);
  await expect(table.getByRole('row').nth(1)).toContainText('very well');
  await expect(line).toContainText('Logged on 8 of 23 days.');
});

bothWays('spans are links, and Earlier and Later move by half of one', async ({ as, page }) => {
  const patient = await as.patient();
  await story(patient);
  await givenCheckIn(patient, { day: daysAgo(700), feeling: 2 });
  await page.goto('/timeline');
  const spans = page.getByRole('navigation', { name: 'Time span' });
  await expect(spans.getByRole('link')).toHaveText(['1 month', '3 months', '1 year', 'All']);
  await expect(spans.getByRole('link', { name: '1 year' })).toHaveAttribute('aria-current', 'true');
  await spans.getByRole('link', { name: '3 months' }).click();
  await expect(page).toHaveURL(/span=3m/);
  await expect(page.getByRole('link', { name: 'Later' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Earlier' }).click();
  await expect(page).toHaveURL(`/timeline?span=3m&end=${daysAgo(45)}`);
  await page.getByRole('link', { name: 'Later' }).click();
  await expect(page).toHaveURL('/timeline?span=3m');
  await spans.getByRole('link', { name: 'All' }).click();
  await expect(page.getByRole('region', { name: 'Timeline', exact: true })).toContainText('Logged on 9 of 701 days.');
});

bothWays('a day is read with two taps, a flare with one', async ({ as, page }) => {
  const patient = await as.patient();
  const flare = await story(patient);
  await page.goto('/timeline?span=3m');
  const card = page.getByRole('region', { name: 'Reading position' });
  await expect(card).toContainText('Felt very well.');
  await card.getByRole('link', { name: 'Previous day' }).click();
  await expect(card).toContainText('Nothing logged.');
  await expect(card).toContainText('A gap is not the same as no symptoms.');
  await page.goto(`/timeline?span=3m&at=${daysAgo(20)}`);
  await expect(card).toContainText('Day 3 of your first flare. Felt very bad.');
  await card.getByRole('link', { name: 'Open flare 1' }).click();
  await expect(page).toHaveURL(`/flares/${flare}`);
});

const BROKEN = [
  'span=2w',
  'span=99999d',
  'span=3m&span=1y',
  'end=2026-13-01',
  'end=soon',
  'at=%F0%9F%A6%8B',
  'view=pie',
  'plot=huge',
  `end=${'9'.repeat(3_000)}`,
];

test('an address that cannot be read gives the nearest view and says so', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: today(), feeling: 1 });
  for (const query of BROKEN) {
    const answer = await page.goto(`/timeline?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(page.getByText('Part of that address couldn’t be read, so this is the nearest view.')).toBeVisible();
    await expect(page.getByRole('img', { name: 'Timeline', exact: true })).toBeVisible();
  }
});

const BEYOND = [`end=${daysAgo(-30)}`, 'end=1999-01-01', 'at=2090-12-31', 'span=3m&end=1950-01-01&at=1950-01-01'];

test('a day that is not on the line gives the nearest part of it and says so', async ({ as, page }) => {
  const patient = await as.patient();
  await story(patient);
  for (const query of BEYOND) {
    const answer = await page.goto(`/timeline?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(
      page.getByText('That day isn’t on this line, so this is the nearest part of it.'),
      query,
    ).toBeVisible();
  }
});

bothWays('a line with nothing on it says how it begins', async ({ as, page }) => {
  await as.patient();
  await page.goto('/timeline?span=all&view=table');
  await expect(page.getByRole('heading', { name: 'Your line starts here' })).toBeVisible();
  await page.getByRole('link', { name: 'How do you feel today?' }).click();
  await expect(page).toHaveURL('/today');
});

test('an entry of long ago does not break the line', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: '1950-01-01', feeling: 3 });
  await givenCheckIn(patient, { day: today(), feeling: 1 });
  for (const query of ['', '?span=all', '?span=all&view=table', '?span=3m&end=1950-03-01']) {
    const answer = await page.goto(`/timeline${query}`);
    expect(answer?.status(), query).toBe(200);
    expect((await answer?.body())?.length, query).toBeLessThan(2_000_000);
  }
});

test('what is private, and mood and mind, are on the patient’s own line', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: daysAgo(3), feeling: 4, isPrivate: true });
  await givenSystemDay(patient, { day: daysAgo(2), system: 'brain', level: 3 });
  await givenSymptom(patient, { day: daysAgo(1), symptom: 'low-mood', level: 2, category: 'mental' });
  await page.goto('/timeline?span=3m&view=table');
  const rows = page.getByRole('table', { name: /one row a day/ }).getByRole('row');
  await expect(rows.filter({ hasText: 'very bad' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Brain & mood severe' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Brain & mood moderate' })).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the line is drawn for the screen, and can be fitted to another by hand', async ({ as, page }) => {
    const patient = await as.patient();
    await story(patient);
    await page.goto('/timeline?span=3m');
    await expect(page.getByText(/^Nothing logged:/)).toHaveCount(0);
    await page.getByRole('link', { name: 'Fit a small screen' }).click();
    await expect(page).toHaveURL(/plot=narrow/);
    await expect(page.getByText(/^Nothing logged: General, Skin/)).toBeVisible();
    await page.getByRole('link', { name: 'Fit a wide screen' }).click();
    await expect(page.getByText(/^Nothing logged:/)).toHaveCount(0);
  });
});

test('a phone gets the narrow drawing without asking', async ({ page, as, request }) => {
  const patient = await as.patient();
  await story(patient);
  const phones = [
    { 'sec-ch-ua-mobile': '?1' },
    { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)', 'sec-ch-ua-mobile': '' },
  ];
  for (const headers of phones) {
    const answer = await page.request.get('/timeline?span=3m', { headers });
    expect(await answer.text()).toContain('Nothing logged: General');
  }
  expect((await request.get('/timeline', { maxRedirects: 0 })).status()).toBe(307);
});
