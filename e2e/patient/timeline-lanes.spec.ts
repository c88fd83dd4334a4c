import type { Page } from '@playwright/test';
import type { GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure } from '@/db/factories/given-entries';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { enlargeText, sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';

const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

/** Steroid from 40 to 7.5 mg, two other medicines, a trigger, a flare with a note that ended, one check-in. */
async function story(patient: GivenPatient): Promise<void> {
  const steroid = await givenMedication(patient, { day: daysAgo(60) });
  await givenDoseStep(patient, { day: daysAgo(60), medicationId: steroid, schedule: daily(40) });
  await givenDoseStep(patient, { day: daysAgo(20), medicationId: steroid, schedule: daily(7.5) });
  for (const ago of [12, 11, 2]) await givenIntake(patient, { day: daysAgo(ago), medicationId: steroid });
  await givenIntake(patient, { day: daysAgo(10), medicationId: steroid, state: 'skipped' });
  const stopped = await givenMedication(patient, {
    day: daysAgo(90),
    drugId: 'azathioprine',
    untilDay: daysAgo(25),
    stopReason: 'switched',
  });
  await givenDoseStep(patient, { day: daysAgo(90), medicationId: stopped, schedule: daily(100) });
  const weekly = await givenMedication(patient, { day: daysAgo(29), drugId: 'methotrexate' });
  const schedule = { kind: 'weekly' as const, weekdays: [0], doses: [{ at: '08:00', amount: 15 }] };
  await givenDoseStep(patient, { day: daysAgo(29), medicationId: weekly, schedule });
  await givenExposure(patient, { day: daysAgo(11), trigger: 'sunlight-uv' });
  await givenEpisode(patient, { day: daysAgo(11), untilDay: daysAgo(8), level: 2, remark: 'Cheeks red' });
  await givenCheckIn(patient, { day: daysAgo(11), feeling: 3 });
  await givenCheckIn(patient, { day: daysAgo(40), feeling: 1 });
}

const line = (page: Page) => page.getByRole('region', { name: 'Timeline', exact: true });
const card = (page: Page) => page.getByRole('region', { name: 'Reading position' });

bothWays(
  'steroid, medicines, triggers and notes stand in the sentence, the card and the table',
  async ({ as, page }) => {
    await story(await as.patient());
    await page.goto(`/timeline?span=1m&at=${daysAgo(11)}`);
    await expect(line(page)).toContainText('Steroid from 40 mg at its highest to 7.5 mg a day, as prednisone.');
    await expect(card(page)).toContainText('Day 1 of your first flare.');
    await expect(card(page)).toContainText('Strong sun');
    await expect(card(page)).toContainText('7.5 mg');
    await expect(card(page)).toContainText('“Cheeks red”');
    await page.getByRole('link', { name: 'Read as a table' }).click();
    const rows = page.getByRole('table', { name: /one row a day/ }).getByRole('row');
    await expect(rows.filter({ hasText: 'Strong sun' })).toHaveCount(1);
    await expect(rows.filter({ hasText: '40 mg' })).toHaveCount(9);
    await expect(rows.filter({ hasText: 'Azathioprine 100 mg a day, not confirmed, stopped' })).toHaveCount(1);
    await expect(rows.nth(1)).toContainText('Methotrexate 15 mg a week');
  },
);

bothWays('each group of lanes can be hidden, and the address keeps it', async ({ as, page }) => {
  await story(await as.patient());
  await page.goto('/timeline?span=1m');
  const lanes = page.getByRole('navigation', { name: 'Lanes' });
  await expect(lanes.getByRole('link')).toHaveText(['Flares', 'Body', 'Steroid', 'Medicines']);
  await expect(line(page).getByText('Steroid dose')).toBeVisible();
  await lanes.getByRole('link', { name: 'Steroid, shown' }).click();
  await expect(page).toHaveURL(/lanes=flares,body,medicines/);
  await expect(line(page).getByText('Steroid dose')).toHaveCount(0);
  await expect(line(page)).not.toContainText('as prednisone');
  await expect(card(page)).not.toContainText('mg');
  await page.getByRole('link', { name: 'Read as a table' }).click();
  await expect(page.getByRole('columnheader', { name: 'Medicines' })).toHaveCount(1);
  await expect(page.getByRole('columnheader', { name: 'Steroid, a day' })).toHaveCount(0);
  await lanes.getByRole('link', { name: 'Steroid, hidden' }).click();
  await expect(page.getByRole('columnheader', { name: 'Steroid, a day' })).toHaveCount(1);
});

test('the lanes shown last are remembered', async ({ as, page }) => {
  await story(await as.patient());
  await page.goto('/timeline?lanes=steroid');
  await expect(page.getByRole('link', { name: 'Body, hidden' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain('lanes=steroid');
  await page.goto('/timeline');
  await expect(page.getByRole('link', { name: 'Body, hidden' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Steroid, shown' })).toBeVisible();
});

bothWays('a tap anywhere on the line reads that day', async ({ as, page }) => {
  await story(await as.patient());
  await page.goto('/timeline?span=1m');
  const plot = page.getByRole('img', { name: 'Timeline', exact: true });
  const { width = 0, height = 0 } = (await plot.boundingBox()) ?? {};
  await plot.click({ position: { x: (width * 18.5) / 30, y: height * 0.6 }, force: true });
  await expect(page).toHaveURL(new RegExp(`at=${daysAgo(11)}`));
  await expect(card(page)).toContainText('Day 1 of your first flare.');
});

test('more than six medicines: the steady ones wait behind one line', async ({ as, page }) => {
  const patient = await as.patient();
  await story(patient);
  const steady = [
    'hydroxychloroquine',
    'ramipril',
    'colecalciferol',
    'folic-acid',
    'omeprazole',
    'aspirin',
    'ibuprofen',
  ];
  for (const drugId of steady) {
    const id = await givenMedication(patient, { day: daysAgo(700), drugId });
    await givenDoseStep(patient, { day: daysAgo(700), medicationId: id, schedule: daily(10) });
  }
  await page.goto('/timeline?span=1m');
  const names = /^(Hydroxy|Azathio|Methotrexate|Ramipril|Vitamin D|Folic|Omeprazole|Aspirin|Ibuprofen)/;
  const shown = line(page).locator('text').filter({ hasText: names, visible: true });
  await expect(shown).toHaveCount(6);
  await expect(shown.filter({ hasText: 'Azathioprine' })).toHaveCount(1);
  await line(page).getByText('3 steady: show').click();
  await expect(shown).toHaveCount(9);
});

test('printed, the line comes without navigation and controls', async ({ as, page }) => {
  await story(await as.patient());
  await page.goto('/timeline?span=1m');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print for a visit' })).toBeHidden();
  await expect(line(page).getByText('Steroid dose')).toBeVisible();
  await expect(card(page)).toBeVisible();
});

for (const width of [390, 1440]) {
  test(`printed from ${width} px, a year is one white page of A4 or Letter, whatever the theme`, async ({
    as,
    page,
  }) => {
    await story(await as.patient({ name: 'Nadia Okonjo' }));
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/timeline?span=1y');
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await expect(page.getByText(/^Nadia Okonjo.* Printed /)).toBeVisible();
    await expect(page.getByText('Gaps mean nothing was logged', { exact: false })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)');
    for (const format of ['A4', 'Letter']) {
      const paper = (await page.pdf({ format })).toString('latin1');
      expect(paper.match(/\/Type \/Page\b/g), format).toHaveLength(1);
    }
  });
}

test('printed, the table is one with columns, and begins under the heading', async ({ as, page }) => {
  await story(await as.patient());
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/timeline?span=1y&view=table');
  await page.emulateMedia({ media: 'print' });
  const [heading, row] = await Promise.all(
    [page.getByRole('columnheader', { name: 'Felt' }), page.getByRole('row').nth(1)].map((one) => one.boundingBox()),
  );
  expect((row?.y ?? 0) - (heading?.y ?? 0)).toBeLessThan(100);
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g)?.length ?? 0).toBeLessThan(7);
});

for (const width of [320, 390, 1440]) {
  test(`with every lane in use the line is readable for everybody at ${width} px`, async ({ as, page }) => {
    await story(await as.patient());
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/timeline?span=3m');
    await expect(line(page).getByText('Steroid dose')).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
  });
}

test('with every lane in use the line is readable in text twice as large', async ({ as, page }) => {
  await story(await as.patient());
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/timeline?span=3m');
  await enlargeText(page, 2);
  await expect.poll(() => sidewaysScroll(page)).toBe(0);
  await expectAccessible(page);
});
