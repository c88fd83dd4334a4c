import type { Page } from '@playwright/test';
import { givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { enlargeText, sidewaysScroll, smallTargets } from '../support/layout';
import { expect, test } from '../support/people';

const row = (page: Page, place: number) => page.getByRole('group', { name: `Result ${String(place)}`, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save results' }).click();
const ours = (page: Page) => page.getByRole('region', { name: 'Tests in your own words' });

type Written = { name: string; value: string; unit?: string; low?: string; high?: string };

async function write(page: Page, place: number, written: Written): Promise<void> {
  const { name, value, unit = '', low = '', high = '' } = written;
  const here = row(page, place);
  await here.getByLabel('Name of the test').fill(name);
  await here.getByLabel('Result', { exact: true }).fill(value);
  await here.getByLabel('Unit, if it has one').fill(unit);
  await here.getByLabel('Range from').fill(low);
  await here.getByLabel('Range to').fill(high);
}

bothWays('a test that the list lacks is added in own words, followed, and taken back', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs');
  await page.getByRole('link', { name: 'Add results' }).click();
  await row(page, 1).getByLabel('Test', { exact: true }).selectOption({ label: 'CRP' });
  await row(page, 1).getByLabel('Result', { exact: true }).fill('4');
  await row(page, 1).getByLabel('Unit').selectOption({ label: 'mg/L' });
  await page.getByRole('button', { name: 'Add a test in your own words' }).click();
  await expect(row(page, 1).getByLabel('Result', { exact: true })).toHaveValue('4');
  await write(page, 5, { name: 'Zinc', value: '8.2', unit: 'μmol/l', low: '10', high: '18' });
  await save(page);
  await expect(page.getByText('1 is outside its report’s range.')).toBeVisible();
  const card = ours(page).getByRole('region', { name: 'Zinc' });
  await expect(card).toContainText('8.2 µmol/L');
  await expect(card).toContainText('Below its range');
  await card.getByRole('link', { name: 'Zinc: the one result' }).click();
  await page.waitForURL(/\/labs\/lab-[0-9a-f]{32}$/);
  await page.getByRole('link', { name: 'Add a result of it' }).click();
  await expect(row(page, 1).getByLabel('Name of the test')).toHaveValue('Zinc');
  await expect(row(page, 1).getByLabel('Unit, if it has one')).toHaveValue('µmol/L');
  await row(page, 1).getByLabel('Result', { exact: true }).fill('<3');
  await page.getByLabel('Day of the sample').fill(daysAgo(9));
  await save(page);
  await ours(page).getByRole('link', { name: 'Zinc: all 2 results' }).click();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(ours(page).getByRole('link', { name: 'Zinc: the one result' })).toBeVisible();
});

bothWays('what cannot be kept is asked about field by field, with all that was typed', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs/new?own=1');
  await write(page, 1, { name: '', value: '1.250,0', unit: '12' });
  await save(page);
  await expect(row(page, 1).getByText('Write what the test is called on your report')).toBeVisible();
  await write(page, 1, { name: 'Ferritin', value: '1.250,0', unit: '12' });
  await save(page);
  await expect(row(page, 1).getByText('A comma can be read in two ways.')).toBeVisible();
  await row(page, 1).getByRole('radio', { name: '1250', exact: true }).check();
  await save(page);
  await expect(row(page, 1).getByText('Write the unit as it is printed')).toBeVisible();
  await expect(row(page, 1).getByLabel('Name of the test')).toHaveValue('Ferritin');
  await expect(row(page, 1).getByLabel('Unit, if it has one')).toHaveValue('12');
  await row(page, 1).getByLabel('Unit, if it has one').fill('pg/ml');
  await save(page);
  await expect(ours(page).getByRole('region', { name: 'Ferritin' })).toContainText('1250 pg/ml');
});

bothWays('a name from the list leads to the list’s test, and makes no second series', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs/new?own=1');
  await write(page, 1, { name: 'vit. D', value: '18', unit: 'µmol/L' });
  await save(page);
  await expect(row(page, 1).getByText('The list has this test.')).toBeVisible();
  await row(page, 1).getByRole('checkbox', { name: 'Yes, it is Vitamin D from the list' }).check();
  await save(page);
  await expect(row(page, 1).getByText('This unit doesn’t fit this test.')).toBeVisible();
  await expect(row(page, 1).getByLabel('Test', { exact: true })).toHaveValue('vitamin-d');
  await row(page, 1).getByLabel('Unit').selectOption({ label: 'ng/mL' });
  await save(page);
  await expect(page.getByRole('region', { name: 'Vitamin D' })).toContainText('18 ng/mL');
  await expect(ours(page)).toHaveCount(0);
});

bothWays('a test is found by its abbreviation, and its form is one tap away', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs');
  await page.getByRole('searchbox', { name: 'Name of the test' }).fill('Hb');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('1 test found')).toBeVisible();
  await page.getByRole('link', { name: 'Haemoglobin' }).click();
  await expect(row(page, 1).getByLabel('Test', { exact: true })).toHaveValue('hemoglobin');
  await expect(row(page, 1).getByLabel('Unit')).toHaveValue('g/dL');
});

bothWays(
  'a result in own words is changed, renamed, hidden and removed; its history says all of it',
  async ({ as, page }) => {
    const patient = await as.patient();
    const given = { name: 'Zinc', unit: 'umol/L', value: 11, assay: null, rangeHigh: null };
    const first = await givenLabResult(patient, { ...given, day: daysAgo(30) });
    const last = await givenLabResult(patient, { ...given, day: daysAgo(3), value: 12 });
    await page.goto(`/labs/${first}?edit=${last}`);
    await page.getByLabel('Name of the test').fill('Zinc in serum');
    await page.getByLabel('Result', { exact: true }).fill('13');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Zinc in serum' })).toBeVisible();
    await expect(page.getByRole('status').first()).toContainText('Saved: lab result, Zinc in serum');
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);
    await page.goto(`/labs/${last}?edit=${last}`);
    await page.getByRole('switch', { name: 'Only for me' }).click();
    await expect(page.getByRole('switch', { name: 'Only for me' })).toBeChecked();
    await page.getByRole('link', { name: 'History of this entry' }).click();
    const versions = page.getByRole('region', { name: 'Its versions' });
    await expect(versions).toContainText('Name: Zinc, then Zinc in serum');
    await page.goto(`/labs/${last}?edit=${last}`);
    await page.getByRole('button', { name: 'Remove this result' }).click();
    await expect(ours(page).getByRole('link', { name: 'Zinc in serum: the one result' })).toBeVisible();
    expect((await page.request.get(`/labs/${last}`)).status()).toBe(404);
    expect((await page.request.get(`/labs/${first}`)).status()).toBe(200);
  },
);

test('a clinician reads them under their own heading, to read only; nobody else finds them', async ({
  as,
  page,
  another,
}) => {
  const patient = await as.patient();
  const given = { unit: 'umol/L', value: 11, assay: null, rangeHigh: 18 };
  const zinc = await givenLabResult(patient, { ...given, name: 'Zinc', day: daysAgo(3) });
  await givenLabResult(patient, { ...given, name: 'Zinc', day: daysAgo(60), value: 19 });
  await givenLabResult(patient, { ...given, name: 'Selenium', day: daysAgo(3), isPrivate: true });
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['labs'], fromDay: daysAgo(30) });
  const desk = await another(clinician);
  await desk.goto(`/patients/${patient.patientId}/labs`);
  const cards = desk.getByRole('region', { name: 'Tests in the patient’s own words' });
  await expect(cards.getByRole('region')).toHaveCount(1);
  await expect(cards.getByRole('region', { name: 'Zinc' })).toContainText('11 µmol/L');
  await desk.getByText('Zinc: the one result').click();
  await expect(desk.getByRole('table', { name: 'Results of Zinc' })).toContainText('11 µmol/L');
  await expect(desk.getByRole('main')).not.toContainText('Selenium');
  await expectAccessible(desk);
  const stranger = await another(await givenPatient());
  expect((await stranger.request.get(`/labs/${zinc}`)).status()).toBe(404);
  await page.setViewportSize({ width: 320, height: 800 });
  for (const at of ['/labs?find=zinc', `/labs/${zinc}`, `/labs/${zinc}?edit=${zinc}`, `/labs/new?test=${zinc}`]) {
    await page.goto(at);
    await expectAccessible(page);
    expect(await smallTargets(page)).toEqual([]);
    await enlargeText(page, 2);
    expect(await sidewaysScroll(page)).toBe(0);
  }
});
