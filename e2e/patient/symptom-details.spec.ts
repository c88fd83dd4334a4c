import { givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { sidewaysScroll, smallTargets } from '../support/layout';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';
import { countTaps, tapsOn } from '../support/taps';

const PHONE = { width: 390, height: 844 };
const HURT = 'Which joints hurt?';

bothWays('joints are named one by one, stay open under the finger, and come off again', async ({ as, page }) => {
  const patient = await as.patient();
  await givenSymptom(patient, { day: today(), symptom: 'joint-pain', level: 2 });
  await page.goto(`/check-in/${today()}?place=joints`);
  await page.getByText(HURT).click();
  const map = page.getByRole('group', { name: HURT });
  await expect(map.getByRole('button')).toHaveCount(36);
  await map.getByRole('button', { name: 'Left wrist' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: Pain, 1 joint');
  await map.getByRole('button', { name: 'Right index knuckle' }).click();
  await expect(map.getByRole('button', { pressed: true })).toHaveText(['Left wrist', 'Right index knuckle']);
  await expect(page.getByText('Left wrist, Right index knuckle')).toBeVisible();
  await expect(map.getByRole('img', { name: 'marked: Left wrist, Right index knuckle' })).toBeVisible();
  await map.getByRole('button', { name: 'Left wrist' }).click();
  await expect(map.getByRole('button', { pressed: true })).toHaveText(['Right index knuckle']);
  await page.getByRole('button', { name: 'Undo last change' }).filter({ visible: true }).first().click();
  await expect(page.getByText('Left wrist, Right index knuckle')).toBeVisible();
});

bothWays(
  'how long the morning was stiff: a usual time, any other in minutes, and no hour in words',
  async ({ as, guard, page }) => {
    guard.allow(/422/);
    const patient = await as.patient();
    await givenSymptom(patient, { day: today(), symptom: 'morning-stiffness', level: 1 });
    await page.goto(`/check-in/${today()}?place=joints`);
    const times = page.getByRole('group', { name: 'How long in the morning?' });
    await times.getByRole('button', { name: '1 hour' }).click();
    await expect(times.getByRole('button', { pressed: true })).toHaveText('1 hour');
    await page.getByLabel('Or in minutes').fill('45');
    await page.getByRole('button', { name: 'Save minutes' }).click();
    await expect(page.getByRole('status').first()).toContainText('Saved: Morning stiffness, 45 minutes');
    await expect(times.getByRole('button', { pressed: true })).toHaveCount(0);
    await expect(page.getByLabel('Or in minutes')).toHaveValue('45');
    await page.getByLabel('Or in minutes').fill('an hour');
    await page.getByRole('button', { name: 'Save minutes' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'minutes' })).toContainText('Write whole minutes');
  },
);

bothWays('an exact number stands beside the word, never instead', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${today()}?q=tired`);
  const question = 'Exactly, from 0 to 10';
  await expect(page.getByText(question)).toHaveCount(0);
  await page.getByRole('group', { name: 'Tired' }).getByRole('button', { name: 'Moderate' }).click();
  await page.getByText(question).click();
  const numbers = page.getByRole('group', { name: question });
  await expect(numbers.getByRole('button')).toHaveCount(11);
  await numbers.getByRole('button', { name: '7' }).click();
  await expect(page.getByText('7 of 10', { exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Tired' }).getByRole('button', { pressed: true })).toHaveText(
    'Moderate',
  );
  await numbers.getByRole('button', { name: '7' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: Tired, no number');
});

bothWays('in a flare the same stands under its signs, day by day and in the history', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(1) });
  await givenSystemDay(patient, { day: today(), system: 'joints', level: 2 });
  const day = today();
  const swelling = await givenSymptom(patient, { day, symptom: 'joint-swelling', level: 2, episodeId: id });
  await page.goto(`/flares/${id}?step=joints`);
  await page.getByText('Which joints are swollen?').click();
  const map = page.getByRole('group', { name: 'Which joints are swollen?' });
  await map.getByRole('button', { name: 'Left knee' }).click();
  await expect(map.getByRole('button', { pressed: true })).toHaveText(['Left knee']);
  await expect(page).toHaveURL(new RegExp(`/flares/${id}`));
  await page.goto(`/flares/${id}?step=days`);
  await expect(page.getByText('Swelling moderate (Left knee)')).toBeVisible();
  const drawing = page.getByRole('region', { name: 'Joints in this flare' }).getByRole('img');
  await expect(drawing).toHaveAccessibleName('Drawing of a body and its hands, marked: Left knee');
  await page.goto(`/history/${swelling}`);
  await expect(page.getByText('Joints: not said, then Left knee')).toBeVisible();
});

test('a day further back reads its joints and numbers', async ({ as, page, send }) => {
  const patient = await as.patient();
  const day = daysAgo(8);
  await givenSymptom(patient, { day, symptom: 'joint-pain', level: 2 });
  const fields = { day, symptom: 'joint-pain' };
  expect((await send('/api/log/check-in', entry({ ...fields, do: 'joint', on: 'left-knee' }))).status()).toBe(200);
  expect((await send('/api/log/check-in', entry({ ...fields, do: 'exact', exact: '6' }))).status()).toBe(200);
  await page.goto(`/check-in/${day}`);
  await expect(page.getByText('Pain: moderate (Left knee, 6 of 10)')).toBeVisible();
});

const ODD: readonly { what: string; fields: Record<string, string> }[] = [
  { what: 'a joint nobody has', fields: { do: 'joint', symptom: 'joint-pain', on: 'third-knee' } },
  { what: 'a name of a prototype', fields: { do: 'joint', symptom: 'joint-pain', on: 'constructor' } },
  { what: 'no joint', fields: { do: 'joint', symptom: 'joint-pain' } },
  { what: 'a joint on and off', fields: { do: 'joint', symptom: 'joint-pain', on: 'left-hip', off: 'left-hip' } },
  { what: 'joints of a headache', fields: { do: 'joint', symptom: 'headache', on: 'left-hip' } },
  { what: 'half a minute', fields: { do: 'minutes', symptom: 'morning-stiffness', minutes: '12,5' } },
  { what: 'thirteen hours', fields: { do: 'minutes', symptom: 'morning-stiffness', minutes: '721' } },
  { what: 'minus one', fields: { do: 'exact', symptom: 'joint-pain', exact: '-1' } },
  { what: 'eleven of ten', fields: { do: 'exact', symptom: 'joint-pain', exact: '11' } },
  { what: 'a number for a rash', fields: { do: 'exact', symptom: 'malar-rash', exact: '5' } },
  { what: 'a field too many', fields: { do: 'exact', symptom: 'joint-pain', exact: '5', extra: 'x' } },
  { what: 'what does not stand there', fields: { do: 'exact', symptom: 'fatigue', exact: '5' } },
];

for (const { what, fields } of ODD) {
  test(`${what} is a clear answer, and nothing is kept`, async ({ as, page, send }) => {
    const patient = await as.patient();
    for (const symptom of ['joint-pain', 'morning-stiffness', 'headache', 'malar-rash']) {
      await givenSymptom(patient, { day: today(), symptom, level: 1 });
    }
    const answer = await send('/api/log/check-in', entry(fields));
    expect(answer.status()).toBe(422);
    expect(((await answer.json()) as { say: string }).say.length).toBeGreaterThan(10);
    await page.goto('/history');
    const entries = page.getByRole('region', { name: /^Entries of/ }).getByRole('listitem');
    await expect(entries).toHaveCount(4);
    await expect(entries.filter({ hasText: /hip|minute|hour|of 10/ })).toHaveCount(0);
  });
}

test('the map is walked and pressed by keyboard alone', async ({ as, page }) => {
  const patient = await as.patient();
  await givenSymptom(patient, { day: today(), symptom: 'joint-pain', level: 2 });
  await page.goto(`/check-in/${today()}?place=joints`);
  await page.locator('summary').filter({ hasText: HURT }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const map = page.getByRole('group', { name: HURT });
  await expect(map.getByRole('button', { pressed: true })).toHaveText(['Right jaw']);
  await expect(map.getByRole('button', { name: 'Right jaw' })).toBeFocused();
});

test('an open map breaks no rule of accessibility', async ({ as, page }) => {
  const patient = await as.patient();
  await givenSymptom(patient, { day: today(), symptom: 'joint-swelling', level: 2 });
  await page.goto(`/check-in/${today()}`);
  await page.getByText('Which joints are swollen?').click();
  await expectAccessible(page);
});

for (const width of [320, 390]) {
  test(`everything opened fits ${String(width)} px, with room for a sore finger`, async ({ as, page }) => {
    const patient = await as.patient();
    await page.setViewportSize({ width, height: 844 });
    for (const symptom of ['joint-pain', 'joint-swelling', 'morning-stiffness']) {
      await givenSymptom(patient, { day: today(), symptom, level: 2 });
    }
    await page.goto(`/check-in/${today()}?place=joints`);
    await page.getByText(HURT).click();
    await page.getByText('Which joints are swollen?').click();
    await page.getByText('Exactly, from 0 to 10').first().click();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('a check-in with two sore joints and a stiff hour costs eleven taps', async ({ as, page }) => {
    await as.patient();
    await countTaps(page);
    await page.goto('/today');
    await page.getByRole('button', { name: 'Bad', exact: true }).click();
    await page.getByRole('button', { name: 'A bit tired' }).click();
    await page.getByRole('button', { name: 'Mild pain' }).click();
    await page.getByRole('link', { name: 'More detail' }).click();
    await page.getByRole('link', { name: 'Joints & muscles' }).click();
    await page.getByRole('group', { name: 'Morning stiffness' }).getByRole('button', { name: 'Severe' }).click();
    await page.getByRole('button', { name: '1 hour' }).click();
    await page.getByRole('group', { name: 'Pain', exact: true }).getByRole('button', { name: 'Mild' }).click();
    await page.getByText(HURT).click();
    await page.getByRole('button', { name: 'Left wrist' }).click();
    await page.getByRole('button', { name: 'Right wrist' }).click();
    await expect(page.getByRole('status').first()).toContainText('Saved: Pain, 2 joints');
    expect(await tapsOn(page)).toBe(11);
  });
});
