import type { Page } from '@playwright/test';
import { givenClinician } from '@/db/factories/given-accounts';
import { givenShare } from '@/db/factories/given-shares';
import { expect, test } from '../support/people';

test.use({ javaScriptEnabled: false });

/** What the browser would have sent on pressing a button; it is kept from going out. */
async function caughtPost(page: Page, press: () => Promise<void>): Promise<{ type: string; body: Buffer }> {
  let caught: { type: string; body: Buffer } = { type: '', body: Buffer.alloc(0) };
  await page.route('**/*', async (route) => {
    const request = route.request();
    caught = { type: request.headers()['content-type'] ?? '', body: request.postDataBuffer() ?? Buffer.alloc(0) };
    await route.fulfill({ status: 200, contentType: 'text/html', body: '<title>caught</title>' });
  });
  await press();
  await expect(page).toHaveTitle('caught');
  await page.unroute('**/*');
  return caught;
}

const ORIGINS = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  {},
  { 'sec-fetch-site': 'cross-site' },
] as const;

test('a form of ours sent from anywhere else changes nothing', async ({ as, page, baseURL }) => {
  const patient = await as.patient();
  await givenShare(patient, await givenClinician({ name: 'Dr Ada Lund' }));
  await page.goto('/care-team');
  const labs = page.getByRole('switch', { name: 'Labs' });
  const { type, body } = await caughtPost(page, () => labs.click());
  expect(body.toString()).toContain('hidden');
  for (const headers of ORIGINS) {
    const answer = await page.request.post('/care-team', { data: body, headers: { 'content-type': type, ...headers } });
    expect(answer.status()).toBeLessThan(500);
    await page.goto('/care-team');
    await expect(labs).toBeChecked();
  }
  await page.request.post('/care-team', { data: body, headers: { 'content-type': type, origin: baseURL ?? '' } });
  await page.goto('/care-team');
  await expect(labs).not.toBeChecked();
});

test('a form of one person sent with the session of another finds nothing', async ({ as, page, another, baseURL }) => {
  const patient = await as.patient();
  await givenShare(patient, await givenClinician({ name: 'Dr Ada Lund' }));
  await page.goto('/care-team');
  const labs = page.getByRole('switch', { name: 'Labs' });
  const { type, body } = await caughtPost(page, () => labs.click());
  const headers = { 'content-type': type, origin: baseURL ?? '' };
  const stranger = await another(await as.patient());
  const visitor = await another(null);
  for (const browser of [stranger, visitor]) {
    const answer = await browser.request.post('/care-team', { data: body, headers, maxRedirects: 0 });
    expect(answer.status()).toBeLessThan(500);
  }
  const owner = await another(patient);
  await owner.goto('/care-team');
  await expect(owner.getByRole('switch', { name: 'Labs' })).toBeChecked();
});
