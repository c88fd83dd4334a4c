import { givenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { entry, formKey, type Fields, type Headers } from '../support/sending';

const LONG = 'x'.repeat(10_000);

const FEELING = { feeling: '3' };

type Bad = { what: string; fields: Fields; status: number; says: string };

const BAD_CHECK_INS: readonly Bad[] = [
  { what: 'a day to come', fields: { ...FEELING, day: daysAgo(-1) }, status: 422, says: 'This day hasn’t come yet' },
  { what: 'a day that never was', fields: { ...FEELING, day: '2026-02-30' }, status: 422, says: 'Pick a day' },
  { what: 'a day of ten thousand characters', fields: { ...FEELING, day: LONG }, status: 422, says: 'Pick a day' },
  { what: 'a day with a null byte', fields: { ...FEELING, day: `${today()}\u0000` }, status: 422, says: 'Pick a day' },
  { what: 'no field for the word', fields: {}, status: 422, says: 'Choose one of the five words' },
  { what: 'no word at all', fields: { feeling: '' }, status: 422, says: 'Choose one of the five words' },
  { what: 'a sixth word', fields: { feeling: '5' }, status: 422, says: 'Choose one of the five words' },
  { what: 'half a word', fields: { feeling: '1.5' }, status: 422, says: 'Choose one of the five words' },
  { what: 'an emoji for a word', fields: { feeling: '🙂' }, status: 422, says: 'Choose one of the five words' },
  { what: 'an act nobody knows', fields: { ...FEELING, do: 'forget' }, status: 422, says: 'out of date' },
  { what: 'a field too many', fields: { ...FEELING, patientId: 'pat-1' }, status: 422, says: 'out of date' },
  { what: 'a key that is none', fields: { ...FEELING, key: 'Ä' }, status: 422, says: 'out of date' },
  {
    what: 'a way back to another site',
    fields: { ...FEELING, back: 'https://evil.example' },
    status: 422,
    says: 'out of date',
  },
  { what: 'yesterday’s word where there is none', fields: { do: 'same' }, status: 422, says: 'nothing from yesterday' },
];

for (const { what, fields, status, says } of BAD_CHECK_INS) {
  test(`a check-in with ${what} is answered in a sentence`, async ({ as, send }) => {
    await as.patient();
    const answer = await send('/api/log/check-in', entry({ do: 'set', ...fields }));
    expect(answer.status()).toBe(status);
    expect(((await answer.json()) as { say: string }).say).toContain(says);
    expect(answer.headers()['cache-control']).toBe('no-store');
  });
}

const BAD_FLARES: readonly Bad[] = [
  { what: 'an unknown system', fields: { do: 'system', system: 'soul', level: '1' }, status: 422, says: 'nine tiles' },
  { what: 'an unknown sign', fields: { do: 'sign', sign: 'toString', level: '1' }, status: 422, says: 'signs shown' },
  {
    what: 'a level beyond severe',
    fields: { do: 'severity', level: '4' },
    status: 422,
    says: 'mild, moderate or severe',
  },
  { what: 'no level', fields: { do: 'severity' }, status: 422, says: 'mild, moderate or severe' },
  { what: 'an end before its start', fields: { do: 'over', until: daysAgo(9) }, status: 422, says: 'before it began' },
  { what: 'an end to come', fields: { do: 'over', until: daysAgo(-1) }, status: 422, says: 'hasn’t come yet' },
  { what: 'an end that is no day', fields: { do: 'over', until: 'soon' }, status: 422, says: 'Pick a day' },
  { what: 'a reopening while it goes on', fields: { do: 'reopen' }, status: 422, says: 'changed meanwhile' },
  {
    what: 'ten thousand characters',
    fields: { do: 'remark', remark: LONG, version: '1' },
    status: 422,
    says: 'can have 4,000 characters at most',
  },
  {
    what: 'a null byte',
    fields: { do: 'remark', remark: 'a\u0000b', version: '1' },
    status: 422,
    says: 'can’t be kept',
  },
  {
    what: 'a stale version',
    fields: { do: 'remark', remark: 'later', version: '7' },
    status: 409,
    says: 'changed meanwhile',
  },
  {
    what: 'a version that is none',
    fields: { do: 'remark', remark: 'x', version: '-1' },
    status: 422,
    says: 'out of date',
  },
];

for (const { what, fields, status, says } of BAD_FLARES) {
  test(`a flare with ${what} is answered in a sentence, and stands as it was`, async ({ as, page, send }) => {
    const patient = await as.patient();
    const id = await givenEpisode(patient, { day: daysAgo(1), level: 2, remark: 'as it was' });
    const answer = await send('/api/log/flare', entry({ episode: id, ...fields }));
    expect(answer.status()).toBe(status);
    expect(((await answer.json()) as { say: string }).say).toContain(says);
    await page.goto(`/flares/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Flare 1, day 2' })).toBeVisible();
    await expect(page.getByLabel('Note, if you like', { exact: true })).toHaveValue('as it was');
  });
}

test('a remark of emoji and line ends is kept', async ({ as, page, send }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  const fields = { do: 'remark', episode: id, remark: '🦋👩‍🔬 two\r\nlines', version: '1' };
  expect((await send('/api/log/flare', entry(fields))).status()).toBe(200);
  await page.goto(`/flares/${id}`);
  await expect(page.getByLabel('Note, if you like', { exact: true })).toHaveValue('🦋👩‍🔬 two\nlines');
});

type Odd = { what: string; body: string; headers: Headers; status: number };

const good = (): string => new URLSearchParams(entry({ do: 'set', feeling: '2' })).toString();

const ODD_REQUESTS: readonly Odd[] = [
  { what: 'from another site', body: good(), headers: { origin: 'https://evil.example' }, status: 404 },
  { what: 'from nowhere', body: good(), headers: { origin: null }, status: 404 },
  { what: 'from an opaque origin', body: good(), headers: { origin: 'null' }, status: 404 },
  { what: 'that the browser calls cross-site', body: good(), headers: { 'sec-fetch-site': 'cross-site' }, status: 404 },
  { what: 'in JSON', body: '{"do":"set"}', headers: { 'content-type': 'application/json' }, status: 415 },
  { what: 'without a type', body: good(), headers: { 'content-type': 'text/plain' }, status: 415 },
  { what: 'of 70 kB', body: `${good()}&x=${'x'.repeat(70_000)}`, headers: {}, status: 413 },
  { what: 'of nothing', body: '', headers: {}, status: 422 },
  { what: 'of a thousand fields', body: 'a&'.repeat(1_000), headers: {}, status: 422 },
  { what: 'with one name twice', body: `${good()}&feeling=4`, headers: {}, status: 422 },
  { what: 'with the name of a prototype', body: `${good()}&__proto__=1&constructor=2`, headers: {}, status: 422 },
  { what: 'in broken percent signs', body: `${good()}&x=%E0%A4%A`, headers: {}, status: 422 },
];

for (const { what, body, headers, status } of ODD_REQUESTS) {
  test(`a check-in ${what} is refused, and the day stays open`, async ({ as, page, send }) => {
    await as.patient();
    const answer = await send('/api/log/check-in', body, headers);
    expect(answer.status()).toBe(status);
    expect((await answer.text()).length).toBeGreaterThan(10);
    await page.goto('/today');
    await expect(page.getByRole('group', { name: 'How do you feel today?' })).toBeVisible();
  });
}

test('the addresses of taps take posts alone', async ({ as, request, page }) => {
  await as.patient();
  const taps = ['check-in', 'flare', 'dose', 'undo'].map((what) => `/api/log/${what}`);
  for (const address of [...taps, '/api/theme', '/api/sign-out']) {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await page.request.fetch(address, { method });
      expect(answer.status(), `${method} ${address}`).toBe(405);
    }
  }
  expect((await request.get('/api/log/nothing')).status()).toBe(404);
});

test('eight equal posts at once are one entry', async ({ as, page, send }) => {
  await as.patient();
  const tap = entry({ do: 'again', feeling: '3' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => send('/api/log/check-in', tap)));
  expect(answers.map((answer) => answer.status())).toEqual(Array(8).fill(200));
  expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toHaveProperty('size', 1);
  await page.goto('/today');
  const card = page.getByRole('region', { name: 'Today’s check-in' });
  await expect(card).toContainText('Bad');
  await expect(card).not.toContainText('answers');
});

test('eight flares started at once are one flare', async ({ as, page, send }) => {
  await as.patient();
  const taps = Array.from({ length: 8 }, () => send('/api/log/flare', entry({ do: 'start', level: '2' })));
  for (const answer of await Promise.all(taps)) expect([200, 409]).toContain(answer.status());
  await page.goto('/flares/new');
  await expect(page.getByRole('heading', { level: 1, name: 'Flare 1, day 1' })).toBeVisible();
});

test('a key answers for one request only', async ({ as, send }) => {
  await as.patient();
  const key = formKey();
  const first = { ...entry({ do: 'set', feeling: '1' }), key };
  expect((await send('/api/log/check-in', first)).status()).toBe(200);
  expect((await send('/api/log/check-in', first)).status()).toBe(200);
  const other = await send('/api/log/check-in', { ...first, feeling: '4' });
  expect(other.status()).toBe(409);
});

test('a second patient may hold the same key', async ({ as, another, baseURL, send }) => {
  await as.patient();
  const tap = entry({ do: 'set', feeling: '1' });
  expect((await send('/api/log/check-in', tap)).status()).toBe(200);
  const other = await another(await givenPatient());
  const answer = await other.request.post('/api/log/check-in', {
    form: { ...tap, feeling: '4' },
    headers: { origin: baseURL ?? '', accept: 'application/json' },
  });
  expect(answer.status()).toBe(200);
});

test('a plain form goes back to its page, and no further', async ({ as, send }) => {
  await as.patient();
  const plain = { accept: 'text/html' };
  const saved = await send('/api/log/check-in', entry({ do: 'set', feeling: '1', back: '/timeline?span=3m' }), plain);
  expect(saved.status()).toBe(303);
  expect(saved.headers()['location']).toMatch(/^\/timeline\?span=3m&said=rev-/);
  for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\tevil', '/../../x\n']) {
    const refused = await send('/api/log/check-in', entry({ do: 'set', feeling: '9', back }), plain);
    expect(refused.status(), back).toBe(303);
    expect(refused.headers()['location'], back).toMatch(/^\/today\?fault=/);
  }
});

test('taking an end back never leaves two flares going on', async ({ as, page, send }) => {
  const patient = await as.patient();
  const first = await givenEpisode(patient, { day: daysAgo(3) });
  const plain = { accept: 'text/html' };
  const over = await send('/api/log/flare', entry({ do: 'over', episode: first, until: today() }), plain);
  const revision = new URL(over.headers()['location'] ?? '', over.url()).searchParams.get('said') ?? '';
  expect((await send('/api/log/flare', entry({ do: 'start', level: '1' }))).status()).toBe(200);
  const undo = await send('/api/log/undo', { key: formKey(), revision, back: '/today' });
  expect(undo.status()).toBe(409);
  await page.goto(`/flares/${first}`);
  await expect(page.getByRole('button', { name: 'Reopen it' })).toBeVisible();
});
