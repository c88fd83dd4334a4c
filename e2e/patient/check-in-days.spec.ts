import { bothWays } from '../support/both-ways';
import { givenCheckIn, givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenPatient } from '@/db/factories/given-accounts';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { withoutChance } from '../support/same-page';
import { entry } from '../support/sending';
import { countTaps, tapsOn } from '../support/taps';

const PHONE = { width: 390, height: 844 };
const CALL_TITLE = 'Please get help now if any of these is true';

bothWays('a day of the last week is filled in from Today, and marked as filled in later', async ({ as, page }) => {
  await as.patient();
  await page.goto('/today');
  await page.getByText('Fill in an earlier day').click();
  const days = page.getByRole('group').filter({ hasText: 'Fill in an earlier day' }).getByRole('link');
  await expect(days).toHaveCount(7);
  await days.nth(2).click();
  await expect(page).toHaveURL(`/check-in/${daysAgo(3)}`);
  await page.getByRole('group', { name: 'How did you feel?' }).getByRole('button', { name: 'Very bad' }).click();
  await expect(page.getByRole('group', { name: 'How tired were you?' })).toBeVisible();
  await page.getByRole('link', { name: 'Skip this' }).click();
  await page.getByRole('group', { name: 'How much pain was there?' }).getByRole('button', { name: 'No pain' }).click();
  const card = page.getByRole('region', { name: 'Check-in' });
  await expect(card).toContainText('Very bad, no pain');
  await expect(card).toContainText('Filled in later');
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await page.getByText('Fill in an earlier day').click();
  await expect(days.nth(2)).toContainText('Very bad, no pain · filled in later');
  await expect(days.nth(0)).toContainText('nothing yet');
  await expect(page.getByRole('group', { name: 'How do you feel today?' })).toBeVisible();
});

bothWays('“Same as the day before” fills a day in, and never a symptom', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: daysAgo(3), feeling: 2, tired: 1, pain: 0 });
  await givenSymptom(patient, { day: daysAgo(3), symptom: 'chest-pain', level: 3 });
  await page.goto(`/check-in/${daysAgo(2)}`);
  await page.getByRole('button', { name: 'Same as the day before: so-so' }).click();
  await expect(page.getByRole('region', { name: 'Check-in' })).toContainText('So-so, a bit tired, no pain');
  await expect(page.getByText('Noted for this day')).toHaveCount(0);
  await expect(page.getByText(CALL_TITLE).filter({ visible: true })).toHaveCount(0);
});

test('a day further back is there to read and not to fill in', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: daysAgo(8), feeling: 1, pain: 2 });
  await givenSymptom(patient, { day: daysAgo(8), symptom: 'fever', level: 2 });
  await page.goto(`/check-in/${daysAgo(8)}`);
  await expect(page.getByText('Well, moderate pain')).toBeVisible();
  await expect(page.getByText('Fever: moderate')).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
});

test('a day that has not come, and a text that is no day, are not there', async ({ as, page }) => {
  await as.patient();
  const bodies: string[] = [];
  for (const day of [daysAgo(-1), daysAgo(-400), '2026-02-30', '2026-13-01', 'today', '1899-01-01', '20261124']) {
    const answer = await page.request.get(`/check-in/${day}`);
    expect(answer.status(), day).toBe(404);
    bodies.push(withoutChance(await answer.text(), day));
  }
  expect(new Set(bodies)).toHaveProperty('size', 1);
});

bothWays('any symptom is found by a word, answered, and taken back', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${today()}`);
  await page.getByLabel('Find a symptom').fill('dizz');
  await page.getByRole('button', { name: 'Search' }).click();
  const row = page.getByRole('group', { name: 'Dizziness' });
  await row.getByRole('button', { name: 'Moderate' }).click();
  await expect(row.getByRole('button', { pressed: true })).toHaveText('Moderate');
  await expect(page.getByRole('status')).toHaveText('Saved: Dizziness, moderate');
  await row.getByRole('button', { name: 'None' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: Dizziness, none');
  await expect(page.getByLabel('Find a symptom')).toHaveValue('dizz');
  await row.getByRole('button', { name: 'None' }).click();
  await expect(row.getByRole('button', { pressed: true })).toHaveCount(0);
});

bothWays('a word that names nothing says so, whatever it is', async ({ as, page }) => {
  await as.patient();
  for (const query of ['zebra', '<b>&"%00', 'x'.repeat(3_000), '🦋']) {
    await page.goto(`/check-in/${today()}?q=${encodeURIComponent(query)}`);
    await expect(page.getByText(/^Nothing found for/)).toBeVisible();
  }
  await page.goto(`/check-in/${today()}?place=constructor&q=&ask=constructor`);
  await expect(page.getByRole('heading', { name: 'How do you feel today?' })).toBeVisible();
});

bothWays('a symptom that wants a call the same day says so, once it is there', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${today()}?q=puffy`);
  const row = page.getByRole('group', { name: 'Puffy ankles or legs' });
  await row.getByRole('button', { name: 'None' }).click();
  await expect(row.getByRole('button', { pressed: true })).toHaveText('None');
  await expect(page.getByText('Call your care team about this today.')).toHaveCount(0);
  await row.getByRole('button', { name: 'Mild' }).click();
  await expect(page.getByText('Call your care team about this today.')).toBeVisible();
});

bothWays('an emergency item opens its card here too, and leads back to the day', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${today()}?place=chest`);
  await page.getByRole('group', { name: 'Chest pain' }).getByRole('button', { name: 'Mild' }).click();
  await expect(page).toHaveURL(/card=6(&|$)/);
  await expect(page.getByRole('main').getByRole('alert').filter({ visible: true })).toContainText(CALL_TITLE);
  await page.getByRole('link', { name: 'I’m safe, carry on' }).click();
  const row = page.getByRole('group', { name: 'Chest pain' });
  await expect(row.getByRole('button', { pressed: true })).toHaveText('Mild');
  await row.getByRole('button', { name: 'None' }).click();
  await expect(row.getByRole('button', { pressed: true })).toHaveText('None');
  await expect(page.getByText(CALL_TITLE).filter({ visible: true })).toHaveCount(0);
});

bothWays('while a flare runs, its leading place is asked about, and “gone” is an answer', async ({ as, page }) => {
  const patient = await as.patient();
  await givenEpisode(patient, { day: daysAgo(4), level: 2 });
  await givenCheckIn(patient, { day: daysAgo(1), feeling: 3 });
  await givenSystemDay(patient, { day: daysAgo(1), system: 'joints', level: 2 });
  await givenSystemDay(patient, { day: daysAgo(1), system: 'skin', level: 1 });
  await page.goto('/today');
  await page.getByRole('button', { name: 'Same as yesterday: bad' }).click();
  const offer = page.getByRole('group', { name: 'Joints still moderate?' });
  await expect(offer.getByRole('button')).toHaveText(['Same: moderate', 'Better: mild', 'Worse: severe', 'Gone']);
  await offer.getByRole('button', { name: 'Gone' }).click();
  await expect(page.getByRole('region', { name: 'Today’s check-in' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Saved: Joints & muscles, none');
  await expect(page.getByRole('region', { name: 'Current flare' })).toContainText('Day 5, moderate');
  await page.goto('/today?ask=still');
  await expect(page.getByRole('region', { name: 'Today’s check-in' })).toBeVisible();
});

bothWays('“better” writes the milder level, and the offer can be skipped', async ({ as, page }) => {
  const patient = await as.patient();
  await givenEpisode(patient, { day: daysAgo(3), level: 3 });
  await givenCheckIn(patient, { day: today(), feeling: 2 });
  await givenSystemDay(patient, { day: daysAgo(2), system: 'kidneys', level: 3 });
  await page.goto('/today?ask=still');
  await expect(page.getByRole('group', { name: 'Kidneys still severe?' }).getByRole('button')).toHaveText([
    'Same: severe',
    'Better: moderate',
    'Gone',
  ]);
  await page.getByRole('link', { name: 'Skip this, that’s all' }).click();
  await expect(page.getByRole('region', { name: 'Today’s check-in' })).toBeVisible();
  await page.goto('/today?ask=still');
  await page.getByRole('button', { name: 'Better: moderate' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: Kidneys & swelling, moderate');
  await expect(page.getByRole('region', { name: 'Current flare' })).toContainText('Kidneys');
});

test('an answer about somebody else’s flare is not taken', async ({ as, send }) => {
  const theirs = await givenEpisode(await givenPatient(), { day: today() });
  await as.patient();
  const answer = await send('/api/log/check-in', entry({ do: 'still', episode: theirs, system: 'joints', level: '0' }));
  expect(answer.status()).toBe(404);
});

test('a day with every symptom of the catalogue opens and keeps its answers', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: today(), feeling: 3 });
  for (const symptom of ['fatigue', 'fever', 'malar-rash', 'joint-pain', 'headache', 'nausea', 'raynaud', 'cough']) {
    await givenSymptom(patient, { day: today(), symptom, level: 2 });
  }
  await page.goto(`/check-in/${today()}`);
  const noted = page.getByRole('region', { name: 'Noted for this day' });
  await expect(noted.getByRole('listitem')).toHaveCount(8);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('a full check-in costs three taps', async ({ as, page }) => {
    await as.patient();
    await countTaps(page);
    await page.goto('/today');
    await page.getByRole('button', { name: 'Bad', exact: true }).click();
    await page.getByRole('button', { name: 'Very tired' }).click();
    await page.getByRole('button', { name: 'Severe pain' }).click();
    await expect(page.getByRole('region', { name: 'Today’s check-in' })).toContainText('Bad, very tired, severe pain');
    expect(await tapsOn(page)).toBe(3);
  });

  test('with three symptoms of two places it stays under twelve taps, and nothing is typed', async ({ as, page }) => {
    await as.patient();
    await countTaps(page);
    await page.goto('/today');
    await page.getByRole('button', { name: 'Bad', exact: true }).click();
    await page.getByRole('button', { name: 'A bit tired' }).click();
    await page.getByRole('button', { name: 'Mild pain' }).click();
    await page.getByRole('link', { name: 'More detail' }).click();
    await page.getByRole('link', { name: 'Joints & muscles' }).click();
    await page.getByRole('group', { name: 'Morning stiffness' }).getByRole('button', { name: 'Severe' }).click();
    await page.getByRole('group', { name: 'Swelling', exact: true }).getByRole('button', { name: 'Mild' }).click();
    await page.getByRole('link', { name: 'Stomach' }).click();
    await page.getByRole('group', { name: 'Nausea' }).getByRole('button', { name: 'Moderate' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved: Nausea, moderate');
    await page.goto(`/check-in/${today()}`);
    await expect(page.getByRole('region', { name: 'Noted for this day' }).getByRole('listitem')).toHaveCount(3);
    expect(await tapsOn(page)).toBeLessThanOrEqual(12);
    expect(await tapsOn(page)).toBe(9);
  });
});
