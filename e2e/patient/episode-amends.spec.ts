import { bothWays } from '../support/both-ways';
import { givenCheckIn, givenEpisode, givenSymptom } from '@/db/factories/given-entries';
import { givenPatient } from '@/db/factories/given-accounts';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';
import { withoutBrowserChecks } from '../support/unchecked';

bothWays('a flare that was none is taken out, and Undo brings it back', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: today(), feeling: 2 });
  const id = await givenEpisode(patient, { day: daysAgo(2) });
  await givenSymptom(patient, { day: daysAgo(1), symptom: 'fever', level: 2, episodeId: id });
  await page.goto(`/flares/${id}`);
  await page.getByRole('link', { name: 'Change this flare' }).filter({ visible: true }).click();
  await page.getByRole('button', { name: 'It was no flare' }).click();
  await expect(page).toHaveURL(/\/today/);
  await expect(page.getByRole('heading', { name: 'No flare going on' })).toBeVisible();
  expect((await page.request.get(`/flares/${id}`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('region', { name: 'Current flare' })).toContainText('Day 3');
  await page.goto(`/check-in/${daysAgo(1)}`);
  await expect(page.getByRole('group', { name: 'Fever' }).getByRole('button', { pressed: true })).toHaveText(
    'Moderate',
  );
});

bothWays('two neighbours become one, and Undo takes them apart', async ({ as, page }) => {
  const patient = await as.patient();
  const first = await givenEpisode(patient, { day: daysAgo(40), untilDay: daysAgo(30), level: 3 });
  const second = await givenEpisode(patient, { day: daysAgo(6), level: 1 });
  await page.goto(`/flares/${second}?step=amend`);
  const joined = page.getByRole('region', { name: 'Join with the flare before or after' });
  await expect(joined).toContainText(/The days between, \d.+ to \d.+, become flare days too\./);
  await joined.getByRole('button', { name: /^Join with flare 1/ }).click();
  await expect(page).toHaveURL(new RegExp(`/flares/${first}`));
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 1, day 41' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: two flares joined into one' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo last change' }).filter({ visible: true }).click();
  await page.goto(`/flares/${second}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 2, day 7' })).toBeVisible();
});

bothWays('the first and the last day are put right, and what can’t be says why', async ({ as, page, guard }) => {
  guard.allow(/status of 422/);
  const patient = await as.patient();
  await givenEpisode(patient, { day: daysAgo(60), untilDay: daysAgo(50) });
  const id = await givenEpisode(patient, { day: daysAgo(20), untilDay: daysAgo(10), level: 2 });
  await page.goto(`/flares/${id}?step=amend`);
  await page.getByLabel('Last day').fill(daysAgo(12));
  await page.getByRole('button', { name: 'Save last day' }).click();
  await expect(page.getByText(/9 days, moderate/)).toBeVisible();
  await page.goto(`/flares/${id}?step=amend`);
  await page.getByLabel('First day').fill(daysAgo(22));
  await page.getByRole('button', { name: 'Save first day' }).click();
  await expect(page.getByText(/11 days, moderate/)).toBeVisible();
  const tries = [
    { field: 'First day', save: 'Save first day', day: daysAgo(55), says: /Another flare has some of these days/ },
    { field: 'First day', save: 'Save first day', day: daysAgo(5), says: /can’t begin after its end/ },
    { field: 'Last day', save: 'Save last day', day: daysAgo(-2), says: /hasn’t come yet/ },
    { field: 'Last day', save: 'Save last day', day: daysAgo(30), says: /can’t end before it began/ },
  ];
  for (const { field, save, day, says } of tries) {
    await page.goto(`/flares/${id}?step=amend`);
    await withoutBrowserChecks(page);
    await page.getByLabel(field).fill(day);
    await page.getByRole('button', { name: save }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(says);
  }
});

test('flares that are not one’s own are neither joined nor taken out', async ({ as, send }) => {
  const theirs = await givenEpisode(await givenPatient(), { day: today() });
  const patient = await as.patient();
  const mine = await givenEpisode(patient, { day: daysAgo(9), untilDay: daysAgo(5) });
  const acts = [
    { do: 'withdraw', episode: theirs },
    { do: 'merge', episode: mine, other: theirs },
    { do: 'merge', episode: theirs, other: mine },
    { do: 'since', episode: theirs, since: today() },
    { do: 'until', episode: theirs, until: today() },
  ];
  for (const fields of acts) expect((await send('/api/log/flare', entry(fields))).status(), fields.do).toBe(404);
});

test('a double tap joins once', async ({ as, page, send }) => {
  const patient = await as.patient();
  const first = await givenEpisode(patient, { day: daysAgo(40), untilDay: daysAgo(30) });
  const second = await givenEpisode(patient, { day: daysAgo(9), untilDay: daysAgo(5) });
  const tap = entry({ do: 'merge', episode: first, other: second });
  const answers = await Promise.all([send('/api/log/flare', tap), send('/api/log/flare', tap)]);
  expect(answers.map((answer) => answer.status())).toEqual([200, 200]);
  await page.goto(`/flares/${first}`);
  await expect(page.getByText(/36 days, moderate/)).toBeVisible();
});
