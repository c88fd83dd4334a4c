import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { expectAccessible } from '../support/axe';
import { daysAgo } from '../support/days';
import { enlargeText, sidewaysScroll, smallTargets } from '../support/layout';
import { daily, givenTaper } from '../support/medicines';
import { expect, test } from '../support/people';

const PHONE = { width: 390, height: 844 };

test('sixty medicines and two hundred doses stay one readable page', async ({ as, page }) => {
  const patient = await as.patient();
  for (let n = 0; n < 60; n += 1) {
    const medicationId = await givenMedication(patient, { day: daysAgo(20), name: `Medicine ${String(n)}` });
    await givenDoseStep(patient, { day: daysAgo(20), medicationId, schedule: daily(1), unit: 'tablet' });
  }
  const medicationId = await givenMedication(patient, { day: daysAgo(250) });
  for (let n = 0; n < 200; n += 1) {
    await givenDoseStep(patient, { day: daysAgo(200 - n), medicationId, schedule: daily(20 - n / 20) });
  }
  await page.goto('/medicines');
  await expect(page.getByText('61 now.')).toBeVisible();
  await page.goto(`/medicines/${medicationId}`);
  await expect(page.getByRole('region', { name: 'All doses' }).getByRole('listitem')).toHaveCount(200);
  expect(await sidewaysScroll(page)).toBe(0);
});

const PAGES = [
  { what: 'the list', at: () => '/medicines' },
  { what: 'a search', at: () => '/medicines/new?q=pred' },
  { what: 'a new medicine', at: () => '/medicines/new?drug=prednisone' },
  { what: 'one medicine', at: (id: string) => `/medicines/${id}` },
  { what: 'a change of dose', at: (id: string) => `/medicines/${id}?edit=dose` },
  { what: 'a taper', at: (id: string) => `/medicines/${id}?edit=taper` },
  { what: 'the last day', at: (id: string) => `/medicines/${id}?edit=stop` },
  { what: 'what it is for', at: (id: string) => `/medicines/${id}?edit=details` },
] as const;

for (const { what, at } of PAGES) {
  test(`${what} is accessible, wraps at 320 px and in large text, and has targets for sore fingers`, async ({
    as,
    page,
  }) => {
    const id = await givenTaper(await as.patient());
    await page.setViewportSize(PHONE);
    await page.goto(at(id));
    await expectAccessible(page);
    expect(await smallTargets(page)).toEqual([]);
    await enlargeText(page, 2);
    expect(await sidewaysScroll(page)).toBe(0);
    await enlargeText(page, 1);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
  });
}

for (const width of [320, 390]) {
  test(`a medicine named with eighty letters and no space fits ${String(width)} px, also where it was changed last`, async ({
    as,
    page,
  }) => {
    await as.patient();
    const name = 'm'.repeat(80);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/medicines/new?q=${name}`);
    await expect(page.getByRole('link', { name: /in my own words$/ })).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.goto(`/medicines/new?own=${name}`);
    await page.getByLabel('How often').selectOption('As needed');
    await page.getByLabel('Unit').selectOption('drops');
    await page.getByLabel('How much', { exact: true }).fill('12');
    await page.getByRole('button', { name: 'Save medicine' }).click();
    await page.waitForURL(/said=/);
    for (const path of ['/medicines', '/today', '/labs']) {
      await page.goto(path);
      await expect(page.getByRole('status').first()).toContainText(`Saved: ${name}`);
      expect(await sidewaysScroll(page)).toBe(0);
    }
  });
}

test('the fill of “Undo last change” keeps clear of what was saved', async ({ as, page }) => {
  await as.patient();
  await page.setViewportSize(PHONE);
  await page.goto('/today');
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: bad today');
  const words = await page.getByRole('status').locator('span').boundingBox();
  const undo = await page.getByRole('button', { name: 'Undo last change' }).boundingBox();
  expect(undo?.x).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0));
});
