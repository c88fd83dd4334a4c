import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenPhoto } from '@/db/factories/given-photos';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';

const picture = (width = 320, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: '#b5505a' } })
    .withExif({ IFD0: { Make: 'Canary Camera' } })
    .jpeg()
    .toBuffer();

const file = async (name = 'IMG_1.jpg') => ({ name, mimeType: 'image/jpeg', buffer: await picture() });

const choose = (page: Page) => page.getByLabel('Choose or take a photo');
const add = (page: Page) => page.getByRole('button', { name: 'Add the photo' }).click();
const shown = (page: Page) => page.getByRole('region', { name: 'Photos' }).getByRole('img');

bothWays(
  'a rash is photographed in its flare, seen again, described and removed',
  async ({ as, page, javaScriptEnabled }) => {
    const patient = await as.patient();
    const episode = await givenEpisode(patient, { day: daysAgo(2) });
    await page.goto(`/flares/${episode}?step=skin`);
    await choose(page).setInputFiles(await file());
    await page.getByLabel('A few words').fill('left cheek');
    await add(page);
    await expect(shown(page)).toHaveAttribute('alt', /^Photo, Skin.*, \d/);
    expect(await sidewaysScroll(page)).toBe(0);
    await shown(page).click();
    const large = page.getByRole('img', { name: /^Photo, Skin/ });
    await expect(large).toHaveJSProperty('naturalWidth', 320);
    await page.getByLabel('A few words').fill('left cheek, itches');
    await page.getByRole('button', { name: 'Save the words' }).click();
    // The photo itself was told of as saved already: the form's next version says that the words are kept.
    const words = page.locator('form').filter({ has: page.getByRole('button', { name: 'Save the words' }) });
    await expect(words.locator('input[name="version"]')).toHaveValue('2');
    await expect(page.getByRole('status').filter({ hasText: 'Saved: photo' })).toHaveCount(1);
    await page.reload();
    await expect(page.getByLabel('A few words')).toHaveValue('left cheek, itches');
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await page.getByRole('button', { name: 'Remove the photo' }).click();
    await expect(page).toHaveURL(/\/today/);
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await page.goto(`/flares/${episode}?step=skin`);
    await expect(shown(page)).toHaveCount(1);
  },
);

test('nothing of the camera is in what is served, and it is only shown, never run', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${daysAgo(1)}`);
  await choose(page).setInputFiles(await file('holiday.jpg.svg'));
  await add(page);
  const src = (await shown(page).getAttribute('src')) ?? '';
  const answer = await page.request.get(src.replace('small', 'full'));
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline; filename="photo.webp"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect((await answer.body()).includes('Canary')).toBe(false);
});

const BAD = [
  [
    'an SVG that calls itself a JPEG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'This is no JPEG, PNG or WebP picture.',
  ],
  ['half a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'This file is damaged'],
  ['nothing', Buffer.alloc(0), 'Choose a photo first.'],
] as const;

for (const [what, buffer, sentence] of BAD) {
  bothWays(`${what} gets a sentence, and nothing is kept`, async ({ as, page, guard }) => {
    guard.allow(/422/);
    await as.patient();
    await page.goto(`/check-in/${daysAgo(1)}`);
    await choose(page).setInputFiles({ name: 'rash.jpg', mimeType: 'image/jpeg', buffer });
    await add(page);
    await expect(page.getByText(sentence, { exact: false })).toBeVisible();
    await expect(shown(page)).toHaveCount(0);
  });
}

test('a file that is too large is not even sent, and the words stay', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${daysAgo(1)}`);
  await page.getByLabel('A few words').fill('both knees');
  await choose(page).setInputFiles({ name: 'raw.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(12_000_001, 1) });
  await add(page);
  await expect(page.getByText('This file is larger than 12 MB.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('A few words')).toHaveValue('both knees');
});

test('the same photo twice is said, and a double click keeps one', async ({ as, page, guard }) => {
  guard.allow(/422/);
  await as.patient();
  await page.goto(`/check-in/${daysAgo(1)}`);
  await choose(page).setInputFiles(await file());
  await page.getByRole('button', { name: 'Add the photo' }).dblclick();
  await expect(shown(page)).toHaveCount(1);
  await choose(page).setInputFiles(await file());
  await add(page);
  await expect(page.getByText('This photo is already there for this day.')).toBeVisible();
  await expect(shown(page)).toHaveCount(1);
});

test('what goes out slowly shows how far it is', async ({ as, page }) => {
  await as.patient();
  await page.goto(`/check-in/${daysAgo(1)}`);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/photos', async (route) => {
    await held;
    await route.continue();
  });
  await choose(page).setInputFiles(await file());
  await add(page);
  await expect(page.getByRole('progressbar', { name: 'How much has been sent' })).toBeVisible();
  release();
  await expect(shown(page)).toHaveCount(1);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('another person’s photo is answered as one that does not exist', async ({ as, page }) => {
  const other = await as.patient();
  const theirs = await givenPhoto(other, { day: daysAgo(1) });
  await as.patient();
  const random = `pho-${'0'.repeat(32)}`;
  const answers = [];
  for (const id of [theirs, random]) {
    const pageAnswer = await page.request.get(`/photos/${id}`);
    const bytes = await page.request.get(`/api/photos?photo=${id}&size=full`);
    answers.push([pageAnswer.status(), bytes.status(), await bytes.text()]);
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.slice(0, 2)).toEqual([404, 404]);
});

test('of somebody who is not signed in no picture is read', async ({ page, request }) => {
  await page.goto('/sign-in');
  const sent = { multipart: { photo: await file() }, headers: { origin: new URL(page.url()).origin }, maxRedirects: 0 };
  const plain = await request.post('/api/photos', sent);
  expect([plain.status(), plain.headers()['location']]).toEqual([303, expect.stringContaining('/sign-in')]);
  const scripted = { ...sent, headers: { ...sent.headers, accept: 'application/json' } };
  expect((await request.post('/api/photos', scripted)).status()).toBe(401);
});
