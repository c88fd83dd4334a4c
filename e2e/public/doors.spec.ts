import { givenAdmin, givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { bothWays } from '../support/both-ways';
import { today } from '../support/days';
import { expect, test } from '../support/people';
import { withoutChance } from '../support/same-page';
import { nobodysId } from '../support/sending';

test('the start page leads everybody to their own area', async ({ page, another }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/sign-in');
  const homes = [
    { account: await givenPatient(), home: '/today' },
    { account: await givenClinician(), home: '/patients' },
    { account: await givenAdmin(), home: '/admin/accounts' },
  ];
  for (const { account, home } of homes) {
    const browser = await another(account);
    await browser.goto('/');
    await expect(browser).toHaveURL(home);
    await browser.goto('/sign-in');
    await expect(browser).toHaveURL(home);
  }
});

const PATIENT_PAGES = [
  '/today',
  '/flares/new',
  '/timeline',
  '/care-team',
  '/care-team/invite',
  '/care-team/log',
  '/more',
  '/settings',
];
const CLINIC_PAGES = ['/patients', '/requests'];
const ADMIN_PAGES = ['/admin/accounts', '/admin/invitations', '/admin/audit'];

test('every page but the public ones asks a visitor to sign in, and comes back', async ({ request }) => {
  for (const address of [...PATIENT_PAGES, ...CLINIC_PAGES, ...ADMIN_PAGES, '/security/enrol', '/security']) {
    const answer = await request.get(`${address}?day=${today()}`, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(307);
    const { pathname, searchParams } = new URL(answer.headers()['location'] ?? '', answer.url());
    expect(pathname, address).toBe('/sign-in');
    expect(searchParams.get('next'), address).toContain(address);
    expect(answer.headers()['cache-control'], address).toBe('no-store');
  }
});

test('another role’s pages answer with one constant 403', async ({ another }) => {
  const strangers = [
    { account: await givenPatient(), pages: [...CLINIC_PAGES, ...ADMIN_PAGES] },
    { account: await givenClinician(), pages: [...PATIENT_PAGES, ...ADMIN_PAGES] },
    { account: await givenAdmin(), pages: [...PATIENT_PAGES, ...CLINIC_PAGES] },
  ];
  const bodies = new Set<string>();
  for (const { account, pages } of strangers) {
    const browser = await another(account);
    for (const address of pages) {
      const answer = await browser.request.get(address);
      expect(answer.status(), address).toBe(403);
      bodies.add(withoutChance(await answer.text(), address));
    }
  }
  expect(bodies).toHaveProperty('size', 1);
});

bothWays('a page of another role says so, with a way back and help', async ({ as, page, guard }) => {
  guard.allow(/status of 403/);
  await as.patient();
  await page.goto('/admin/accounts');
  await expect(page.getByRole('heading', { level: 1, name: 'This isn’t shared with you' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Help now' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page).toHaveURL('/today');
});

bothWays('a page that is not there, or not theirs, says so, with a way back and help', async ({ as, page, guard }) => {
  guard.allow(/status of 404/);
  await as.patient();
  await page.goto(`/flares/${nobodysId('epi')}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This page isn’t on your line' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Help now' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page).toHaveURL('/today');
});

test('an address that is nowhere says so, with a way back and help', async ({ page, guard }) => {
  guard.allow(/status of 404/);
  const answer = await page.goto('/flares/../nowhere/at-all');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'This page isn’t on your line' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Help now' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page).toHaveURL('/sign-in');
});

test('help stands open for everybody, one tap from every page', async ({ page, as }) => {
  await page.goto('/help-now');
  await expect(page.getByRole('link', { name: 'Call 112' }).first()).toHaveAttribute('href', 'tel:112');
  await expect(page.getByText('Flareline is not watched by anyone. Your care team is not alerted.')).toBeVisible();
  const asVisitor = await page.getByRole('main').innerText();
  await as.patient();
  await page.goto('/today');
  await page.getByRole('link', { name: 'Help now' }).click();
  await expect(page).toHaveURL('/help-now');
  expect(await page.getByRole('main').innerText()).toBe(asVisitor);
});

test('a probe hears whether the server lives and is ready, and nothing else', async ({ request }) => {
  for (const address of ['/healthz', '/readyz']) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['set-cookie'], address).toBeUndefined();
    expect((await answer.text()).length, address).toBeLessThan(20);
    const posted = await request.post(address, { data: 'x' });
    expect(posted.status(), address).toBe(405);
  }
});

test('another host name is sent away, whatever else the request says', async ({ request, baseURL }) => {
  const answer = await request.get('/today', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
  expect(answer.status()).toBe(421);
  expect(await answer.text()).toContain(baseURL);
});

test('browsers may report refused scripts, in their own format only', async ({ request }) => {
  const report = { 'csp-report': { 'blocked-uri': 'https://evil.example/x.js', 'violated-directive': 'script-src' } };
  const types = [
    { type: 'application/csp-report', status: 204 },
    { type: 'application/json', status: 204 },
    { type: 'text/plain', status: 415 },
    { type: 'application/x-www-form-urlencoded', status: 415 },
  ];
  for (const { type, status } of types) {
    const answer = await request.post('/api/csp', { data: JSON.stringify(report), headers: { 'content-type': type } });
    expect(answer.status(), type).toBe(status);
  }
  const odd = [
    '',
    'null',
    '[]',
    '{"csp-report":7}',
    '{'.repeat(2_000),
    '\u0000',
    JSON.stringify({ a: 'x'.repeat(60_000) }),
  ];
  for (const data of odd) {
    const answer = await request.post('/api/csp', { data, headers: { 'content-type': 'application/csp-report' } });
    expect(answer.status(), data.slice(0, 20)).toBe(204);
  }
  expect((await request.get('/api/csp')).status()).toBe(405);
});

test('every answer forbids framing, sniffing, caching and strangers’ scripts', async ({ request }) => {
  for (const address of ['/sign-in', '/help-now', '/nowhere']) {
    const headers = (await request.get(address)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, address).toMatch(/default-src 'none'; script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).not.toContain('unsafe');
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
      'x-robots-tag': 'noindex',
    });
    expect(headers['x-powered-by'], address).toBeUndefined();
  }
});
