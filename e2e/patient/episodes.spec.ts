import { bothWays } from '../support/both-ways';
import { givenEpisode, givenSystemDay } from '@/db/factories/given-entries';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { countTaps, tapsOn } from '../support/taps';

const PHONE = { width: 390, height: 844 };

bothWays('one of three answers starts a flare', async ({ as, page }) => {
  await as.patient();
  await page.goto('/flares/new');
  const answers = page.getByRole('group', { name: 'How bad is it right now?' }).getByRole('button');
  await expect(answers).toHaveText([/^Mild/, /^Moderate/, /^Severe/]);
  await answers.filter({ hasText: 'It gets in my way' }).click();
  await expect(page).toHaveURL(/\/flares\/epi-[0-9a-f]{32}/);
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 1, day 1' })).toBeVisible();
  await expect(page.getByRole('status').first()).toContainText('Saved: flare, moderate');
});

bothWays('while a flare goes on, “I’m flaring” opens it', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(3) });
  await page.goto('/flares/new');
  await expect(page).toHaveURL(`/flares/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 1, day 4' })).toBeVisible();
});

bothWays('tiles say where it is, and signs what is noticed there', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 2 });
  await page.goto(`/flares/${id}`);
  const where = page.getByRole('group', { name: 'Where is it?' });
  await expect(where.getByRole('button')).toHaveCount(9);
  await where.getByRole('button', { name: /^Joints & muscles/ }).click();
  await expect(where.getByRole('button', { pressed: true })).toHaveCount(1);
  await expect(page.getByRole('status').first()).toContainText('Saved: Joints & muscles, moderate');

  const bad = page.getByRole('group', { name: 'How bad is it here?' });
  await bad.getByRole('button', { name: /^Severe/ }).click();
  await expect(bad.getByRole('button', { pressed: true })).toHaveText(/^Severe/);
  const signs = page.getByRole('group', { name: 'What do you notice?' });
  await signs.getByRole('button', { name: 'Morning stiffness' }).click();
  await expect(signs.getByRole('button', { pressed: true })).toHaveText('Morning stiffness');
  await expect(page.getByRole('status').first()).toContainText('Saved: Morning stiffness, severe');

  await signs.getByRole('button', { name: 'Morning stiffness' }).click();
  await expect(signs.getByRole('button', { pressed: true })).toHaveCount(0);
  await where.getByRole('button', { name: /^Joints & muscles/ }).click();
  await expect(where.getByRole('button', { pressed: true })).toHaveCount(0);
});

bothWays('a sign that wants a call the same day says so in one fixed line', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await page.goto(`/flares/${id}?step=kidneys`);
  const line = page.getByText('Call your care team about this today.');
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Puffy ankles or legs' }).click();
  await expect(line).toBeVisible();
  await expect(page.getByText('Please get help now').filter({ visible: true })).toHaveCount(0);
});

bothWays('yesterday’s places come back with one tap, yesterday’s signs never', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(2) });
  await givenSystemDay(patient, { day: daysAgo(1), system: 'joints', level: 3 });
  await givenSystemDay(patient, { day: daysAgo(1), system: 'brain', level: 1 });
  await page.goto(`/flares/${id}`);
  await page.getByRole('button', { name: 'Same places as yesterday' }).click();
  const on = page.getByRole('group', { name: 'Where is it?' }).getByRole('button', { pressed: true });
  await expect(on).toHaveCount(2);
  await expect(on.first()).toHaveAccessibleName(/^Joints & muscles.*Severe/s);
  await expect(
    page.getByRole('group', { name: 'What do you notice?' }).getByRole('button', { pressed: true }),
  ).toHaveCount(0);
});

bothWays('“How bad is it right now?” can be answered again, and the worst counts', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(1), level: 3 });
  await page.goto(`/flares/${id}`);
  const bad = page.getByRole('group', { name: 'How bad is it right now?' });
  await bad.getByRole('button', { name: 'Mild' }).click();
  await expect(bad.getByRole('button', { pressed: true })).toHaveText('Mild');
  await page.getByRole('link', { name: 'It’s over' }).click();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No flare going on' })).toBeVisible();
  await page.goto(`/flares/${id}`);
  await expect(page.getByText(/2 days, severe/)).toBeVisible();
});

bothWays('Undo of a new flare leaves none behind', async ({ as, page }) => {
  await as.patient();
  await page.goto('/flares/new');
  await page.getByRole('button', { name: /^Severe/ }).click();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page).toHaveURL(/\/today/);
  await expect(page.getByRole('region', { name: 'Current flare' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'I’m flaring now' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('a flare is saved with two taps from Today', async ({ as, page }) => {
    await as.patient();
    await countTaps(page);
    await page.goto('/today');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'I’m flaring' }).click();
    await page.getByRole('button', { name: /^Moderate/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Where is it?' })).toBeVisible();
    expect(await tapsOn(page)).toBe(2);
    await page.goto('/today');
    await expect(page.getByRole('region', { name: 'Current flare' })).toContainText('Day 1, moderate');
  });

  test('a flare ends with two taps from Today', async ({ as, page }) => {
    const patient = await as.patient();
    await givenEpisode(patient, { day: daysAgo(4) });
    await countTaps(page);
    await page.goto('/today');
    await page.getByRole('region', { name: 'Current flare' }).getByRole('link', { name: 'It’s over' }).click();
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'No flare going on' })).toBeVisible();
    expect(await tapsOn(page)).toBe(2);
  });

  test('each step asks one thing, leads on, and takes focus to its heading', async ({ as, page }) => {
    const patient = await as.patient();
    const id = await givenEpisode(patient, { day: today() });
    await page.goto(`/flares/${id}`);
    await page.getByRole('button', { name: /^Skin & sun/ }).click();
    await expect(page.getByText('What do you notice?')).toBeHidden();
    await page.getByRole('link', { name: 'Next: Skin & sun' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Skin & sun' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Where is it?' })).toBeHidden();
    await page.getByRole('button', { name: 'Red rash across cheeks' }).click();
    await page.getByRole('link', { name: 'Next', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Anything that may have set it off?' })).toBeVisible();
    await page.getByLabel('Note, if you like', { exact: true }).fill('After the garden');
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved: your note', visible: true })).toBeVisible();
    await page.getByRole('link', { name: 'Back' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Skin & sun' })).toBeVisible();
    await page.getByRole('link', { name: 'Close, everything is saved' }).click();
    await expect(page).toHaveURL('/today');
  });
});
