import type { Page } from '@playwright/test';
import { givenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { enlargeText, sidewaysScroll, smallTargets } from '../support/layout';
import { expect, test } from '../support/people';

const row = (page: Page, place: number) => page.getByRole('group', { name: `Result ${String(place)}`, exact: true });

type Written = { test: string; value: string; low?: string; high?: string };

async function writeWord(
  page: Page,
  place: number,
  { test: name, value, low = '', high = '' }: Written,
): Promise<void> {
  const here = row(page, place);
  await here.getByLabel('Test', { exact: true }).selectOption({ label: name });
  await here.getByLabel('Result', { exact: true }).fill(value);
  await here.getByLabel('Range from').fill(low);
  await here.getByLabel('Range to').fill(high);
}

async function write(page: Page, place: number, written: Written & { unit: string }): Promise<void> {
  await writeWord(page, place, written);
  await row(page, place).getByLabel('Unit').selectOption({ label: written.unit });
}

const save = (page: Page) => page.getByRole('button', { name: 'Save results' }).click();

bothWays('several results of one report are kept, seen again, and taken back together', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs');
  await expect(page.getByText('No results yet')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Follow a test', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Add results' }).click();
  await page.getByLabel('Laboratory, if you like').fill('Elm Park');
  await write(page, 1, { test: 'Anti-dsDNA', value: '46', unit: 'IU/mL', high: '30' });
  await write(page, 2, { test: 'C3', value: '0.88', unit: 'g/L', low: '0.9', high: '1.8' });
  await writeWord(page, 3, { test: 'ANA', value: '1:640', high: '80' });
  await save(page);
  await expect(page.getByText('3 are outside their report’s range.')).toBeVisible();
  const card = page.getByRole('region', { name: 'C3' });
  await expect(card).toContainText('0.88 g/L');
  await expect(card).toContainText('Below its range');
  await expect(page.getByRole('region', { name: 'Antibody profile' })).toContainText('1:640');
  await page.getByRole('link', { name: 'C3: the one result' }).click();
  await expect(page.getByRole('table')).toContainText('88 mg/dL');
  await expect(page.getByRole('table')).toContainText('Elm Park');
  const undone = page.waitForResponse('**/api/log/undo');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await undone;
  await page.goto('/labs');
  await expect(page.getByText('No results yet')).toBeVisible();
});

bothWays('a comma is asked about with both readings, and nothing typed is lost', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs/new');
  await write(page, 1, { test: 'CRP', value: '12,5', unit: 'mg/L', high: '5' });
  await write(page, 2, { test: 'Platelets', value: '1.250,0', unit: '×10⁹/L' });
  await save(page);
  await expect(page.getByText('A comma can be read in two ways.').first()).toBeVisible();
  await expect(row(page, 1).getByLabel('Result', { exact: true })).toHaveValue('12,5');
  await row(page, 1).getByRole('radio', { name: '12.5', exact: true }).check();
  await row(page, 2).getByRole('radio', { name: '1250', exact: true }).check();
  await save(page);
  await expect(page.getByRole('region', { name: 'CRP' })).toContainText('12.5 mg/L');
  await expect(page.getByRole('region', { name: 'Platelets' })).toContainText('1250 ×10⁹/L');
});

bothWays('an unlikely value is asked about once and still accepted', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs/new');
  await write(page, 1, { test: 'Anti-dsDNA', value: '880', unit: 'IU/mL', high: '30' });
  await save(page);
  await page.getByLabel('Is 880 right? Yes, it is').check();
  await save(page);
  await expect(page.getByRole('region', { name: 'Anti-dsDNA', exact: true })).toContainText('880 IU/mL');
});

bothWays('more rows keep what was typed; a result twice is noticed', async ({ as, page }) => {
  const patient = await as.patient();
  await givenLabResult(patient, { day: daysAgo(0), assay: null });
  await page.goto('/labs/new');
  await write(page, 1, { test: 'Anti-dsDNA', value: '46', unit: 'IU/mL', high: '30' });
  await page.getByRole('button', { name: 'Add more rows' }).click();
  await expect(row(page, 8)).toBeVisible();
  await expect(row(page, 1).getByLabel('Result', { exact: true })).toHaveValue('46');
  await save(page);
  await expect(page.getByText('The same result on the same day is already there.').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a unit that does not fit is refused with those that do', async ({ as, page }) => {
    await as.patient();
    await page.goto('/labs/new');
    await write(page, 1, { test: 'C3', value: '0.88', unit: 'mm/h' });
    await save(page);
    await expect(page.getByText('This unit doesn’t fit this test.').first()).toBeVisible();
    await expect(row(page, 1).getByLabel('Unit').getByRole('option')).toHaveText(['Choose a unit', 'mg/dL', 'g/L']);
  });
});

bothWays('a result is changed, kept to oneself, and an older form says what stands now', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenLabResult(patient, { day: daysAgo(3) });
  await page.goto(`/labs/anti-dsdna?edit=${id}`);
  const older = await page.context().newPage();
  await older.goto(`/labs/anti-dsdna?edit=${id}`);
  await page.getByLabel('Result', { exact: true }).fill('47');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('table')).toContainText('47 IU/mL');
  await page.goto(`/labs/anti-dsdna?edit=${id}`);
  await page.getByRole('switch', { name: 'Only for me' }).click();
  await expect(page.getByRole('switch', { name: 'Only for me' })).toBeChecked();
  await page.goto('/labs/anti-dsdna');
  await expect(page.getByRole('table')).toContainText('only for you');
  await older.getByLabel('Result', { exact: true }).fill('48');
  await older.getByRole('button', { name: 'Save changes' }).click();
  await expect(older.getByText('Saved on the other device: 47')).toBeVisible();
  await expect(older.getByLabel('Result', { exact: true })).toHaveValue('48');
  await older.close();
});

test('a clinician reads the results that are shared; a private one, and those of others, are not there', async ({
  as,
  page,
}) => {
  const clinician = await as.clinician();
  const [patient, stranger] = [await givenPatient(), await givenPatient()];
  await givenLabResult(patient, { day: daysAgo(3) });
  await givenLabResult(patient, { day: daysAgo(2), value: 93, isPrivate: true });
  await givenLabResult(patient, { day: daysAgo(2), analyteId: 'crp', value: 94, unit: 'mg/L', isPrivate: true });
  await givenLabResult(stranger, { day: daysAgo(3), value: 95 });
  await givenShare(patient, clinician);
  await page.goto(`/patients/${patient.patientId}/labs`);
  const cards = page.getByRole('region', { name: 'Your tests' });
  await expect(cards.getByRole('region')).toHaveCount(1);
  await expect(cards.getByRole('region', { name: 'Anti-dsDNA', exact: true })).toContainText('46 IU/mL');
  for (const hidden of ['93 IU/mL', 'CRP', '95 IU/mL']) {
    await expect(page.getByRole('main')).not.toContainText(hidden);
  }
  await expect(page.getByRole('heading', { name: 'Serology active, no flare logged' })).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.get(`/patients/${stranger.patientId}/labs`)).status()).toBe(404);
});

for (const at of ['/labs', '/labs/new', '/labs/anti-dsdna']) {
  test(`${at} is accessible, wraps at 320 px and in large text`, async ({ as, page }) => {
    const patient = await as.patient();
    await givenEpisode(patient, { day: daysAgo(40), untilDay: daysAgo(30), level: 2 });
    for (const [ago, value] of [
      [90, 31],
      [35, 120],
      [3, 46],
    ] as const) {
      await givenLabResult(patient, { day: daysAgo(ago), value, laboratory: 'Elm Park' });
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(at);
    await expectAccessible(page);
    expect(await smallTargets(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await enlargeText(page, 2);
    expect(await sidewaysScroll(page)).toBe(0);
  });
}
