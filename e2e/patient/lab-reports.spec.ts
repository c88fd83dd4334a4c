import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { givenLabReport } from '@/db/factories/given-labs';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF');
const pdf = { name: 'Report Nadia.pdf', mimeType: 'application/pdf', buffer: PDF };

const choose = (page: Page) => page.getByLabel('Choose the PDF, or take a photo');
const add = (page: Page) => page.getByRole('button', { name: 'Add the file' }).click();

bothWays(
  'the PDF of a report is added, saved again, taken off and put back',
  async ({ as, page, javaScriptEnabled }) => {
    const patient = await as.patient();
    await givenLabReport(patient, { day: daysAgo(2) });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/labs');
    await page.getByRole('link', { name: 'Reports', exact: true }).click();
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await page.getByRole('link', { name: /^Open the report of/ }).click();
    await choose(page).setInputFiles(pdf);
    await add(page);
    const link = page.getByRole('link', { name: 'Save the PDF' });
    await expect(link).toBeVisible();
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(await answer.body()).toEqual(PDF);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="lab-report.pdf"',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    await page.getByRole('button', { name: 'Take the file off' }).click();
    await expect(choose(page)).toBeVisible();
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect(link).toBeVisible();
  },
);

test('without a report the list says how one begins', async ({ as, page }) => {
  await as.patient();
  await page.goto('/labs/reports');
  await expect(page.getByRole('heading', { name: 'No report yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Add results' }).click();
  await expect(page).toHaveURL('/labs/new');
});

test('a photo of the paper is made anew and shown', async ({ as, page }) => {
  const patient = await as.patient();
  const report = await givenLabReport(patient, { day: daysAgo(2) });
  const blank = sharp({ create: { width: 300, height: 400, channels: 3, background: '#eee' } });
  const buffer = await blank
    .withExif({ IFD0: { Make: 'Canary Camera' } })
    .jpeg()
    .toBuffer();
  await page.goto(`/labs/reports/${report}`);
  await choose(page).setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer });
  await add(page);
  const shown = page.getByRole('img', { name: /^Photo of the report of/ });
  await expect(shown).toHaveJSProperty('naturalWidth', 300);
  const answer = await page.request.get((await shown.getAttribute('src')) ?? '');
  expect((await answer.body()).includes('Canary')).toBe(false);
});

const BAD = [
  ['an SVG that calls itself a PDF', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'This is no PDF'],
  ['half a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'damaged'],
] as const;

for (const [what, bytes, sentence] of BAD) {
  bothWays(`${what} gets a sentence, and nothing is kept`, async ({ as, page, guard }) => {
    guard.allow(/status of 422/);
    const report = await givenLabReport(await as.patient(), { day: daysAgo(2) });
    await page.goto(`/labs/reports/${report}`);
    await add(page);
    await expect(page.getByText('Choose a file first').first()).toBeVisible();
    await choose(page).setInputFiles({ ...pdf, buffer: Buffer.from(bytes) });
    await add(page);
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Save the PDF' })).toHaveCount(0);
  });
}

test('a clinician with the labs saves it, and it is logged; another patient gets 404', async ({
  as,
  another,
  page,
}) => {
  const patient = await as.patient();
  const report = await givenLabReport(patient, { day: daysAgo(2), hasFile: true });
  const clinician = await givenClinician();
  await givenShare(patient, clinician);
  const desk = await another(clinician);
  await desk.goto(`/patients/${patient.patientId}/labs`);
  const link = desk.getByRole('link', { name: /^Save the PDF of the report of/ });
  const address = (await link.getAttribute('href')) ?? '';
  expect((await desk.request.get(address)).status()).toBe(200);
  await expectAccessible(desk);
  const stranger = await another(await givenPatient());
  expect((await stranger.request.get(`/api/lab-reports?report=${report}`)).status()).toBe(404);
  expect((await stranger.request.get(address)).status()).toBe(404);
  expect((await stranger.request.get(`/labs/reports/${report}`)).status()).toBe(404);
  await page.goto('/care-team/log');
  await expect(page.getByRole('listitem').filter({ hasText: 'lab' }).first()).toBeVisible();
});
