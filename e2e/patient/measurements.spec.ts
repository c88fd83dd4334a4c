import { givenMeasurement } from '@/db/factories/given-measurements';
import { givenPatient } from '@/db/factories/given-accounts';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { sidewaysScroll, smallTargets } from '../support/layout';
import { expect, test } from '../support/people';

bothWays(
  'a weight in pounds is kept as entered, its kilograms beside it, and Undo takes it back',
  async ({ as, page }) => {
    await as.patient();
    await page.goto('/more');
    await page.getByRole('link', { name: /^Measurements/ }).click();
    await page.getByLabel('Weight', { exact: true }).fill('154,5');
    await page.getByLabel('Unit').selectOption('lb');
    await page.getByRole('button', { name: 'Save it' }).click();
    const list = page.getByRole('region', { name: 'What you entered' });
    await expect(list).toContainText('154.5 lb');
    await expect(list).toContainText('that is 70.1 kg');
    await expect(page.getByRole('status').first()).toHaveText('Saved: measurement');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect(list).toContainText('Nothing entered yet.');
  },
);

bothWays(
  'an unlikely value is asked about, nothing typed is lost, and it is kept once it is right',
  async ({ as, page }) => {
    await as.patient();
    await page.goto('/measurements?kind=blood-pressure');
    await page.getByLabel('Upper number').fill('82');
    await page.getByLabel('Lower number').fill('128');
    await page.getByLabel('Time, if you like').fill('08:10');
    await page.getByRole('button', { name: 'Save it' }).click();
    await expect(page.getByText(/^Is this right\?/).first()).toBeVisible();
    await expect(page.getByLabel('Upper number')).toHaveValue('82');
    await page.getByLabel('Yes, this is right').check();
    await page.getByRole('button', { name: 'Save it' }).click();
    await expect(page.getByRole('region', { name: 'What you entered' })).toContainText('82 over 128 mmHg');
  },
);

bothWays('what is no number, and what cannot be, says so with an example of what is asked', async ({ as, page }) => {
  await as.patient();
  for (const [kind, field, typed, says] of [
    ['weight', 'Weight', '1.250', 'Write a number like 70.5, with at most two digits after the point'],
    ['weight', 'Weight', 'about 70', 'Write a number like 70.5, with at most two digits after the point'],
    ['weight', 'Weight', '', 'Write a number, like 70.5'],
    ['weight', 'Weight', '0', 'This can’t be. Check the number and the unit'],
    ['blood-pressure', 'Lower number', '', 'Write the lower number, like 80'],
    ['blood-pressure', 'Upper number', 'high', 'Write a whole number, like 120'],
    ['temperature', 'Temperature', 'warm', 'Write a number like 37.2, with at most two digits after the point'],
    ['sleep', 'Hours of sleep', '', 'Write the hours, like 7.5'],
    ['outdoors', 'Minutes outdoors by day', 'an hour', 'Write whole minutes, like 90'],
  ] as const) {
    await page.goto(`/measurements?kind=${kind}`);
    const asked = page.getByLabel(field, { exact: true });
    await asked.fill(typed);
    await page.getByRole('button', { name: 'Save it' }).click();
    await expect(asked).toHaveAccessibleDescription(says);
  }
});

bothWays('a measurement is amended over its version, removed, and kept to oneself', async ({ as, page }) => {
  const patient = await as.patient();
  await givenMeasurement(patient, { day: daysAgo(8), value: 72 });
  const id = await givenMeasurement(patient, { day: daysAgo(1), value: 71 });
  await page.goto('/measurements');
  await expect(page.getByText('From 72 to 71 kg', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: /^Change 71 kg/ }).click();
  await page.getByRole('switch', { name: 'Only for me' }).click();
  await expect(page.getByRole('switch', { name: 'Only for me' })).toBeChecked();
  await page.getByLabel('Weight', { exact: true }).fill('70.5');
  await page.getByRole('button', { name: 'Save the change' }).click();
  const list = page.getByRole('region', { name: 'What you entered' });
  await expect(list).toContainText('70.5 kg');
  await expect(list).toContainText('Only for me');
  await page.goto(`/measurements?edit=${id}`);
  await page.getByRole('button', { name: 'Remove this measurement' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
});

bothWays('time outdoors is written down with how one was covered, seen again and amended', async ({ as, page }) => {
  await as.patient();
  await page.goto('/measurements');
  await page.getByRole('link', { name: 'Time outdoors' }).click();
  await page.getByLabel('Minutes outdoors by day').fill('150');
  await page.getByLabel('Hat, clothes, sunscreen, shade').selectOption('partly covered');
  await page.getByRole('button', { name: 'Save it' }).click();
  const list = page.getByRole('region', { name: 'What you entered' });
  await expect(list).toContainText('150 minutes, partly covered');
  await page.getByRole('link', { name: /^Change 150 minutes/ }).click();
  await expect(page.getByLabel('Hat, clothes, sunscreen, shade')).toHaveValue('partly');
  await page.getByLabel('Minutes outdoors by day').fill('2000');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByText('This can’t be').first()).toBeVisible();
  await page.getByLabel('Minutes outdoors by day').fill('45');
  await page.getByLabel('Hat, clothes, sunscreen, shade').selectOption('well covered or in the shade');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(list).toContainText('45 minutes, well covered or in the shade');
});

test('somebody else’s measurement opens no form', async ({ as, page }) => {
  const theirs = await givenMeasurement(await givenPatient(), { day: today(), value: 99 });
  await as.patient();
  await page.goto(`/measurements?edit=${theirs}`);
  await expect(page.getByRole('heading', { name: 'Add one' })).toBeVisible();
  await expect(page.getByText('99')).toHaveCount(0);
});

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  for (const kind of ['weight', 'blood-pressure', 'temperature', 'sleep', 'outdoors']) {
    test(`${kind} fits, and machines find nothing to mend`, async ({ as, page }) => {
      const patient = await as.patient();
      await givenMeasurement(patient, { day: daysAgo(8), value: 72 });
      await givenMeasurement(patient, { day: today(), value: 71 });
      await page.goto(`/measurements?kind=${kind}`);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await smallTargets(page)).toEqual([]);
      await expectAccessible(page);
    });
  }
});
