import type { Page } from '@playwright/test';
import { givenEpisode } from '@/db/factories/given-entries';
import { today } from '../support/days';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';

const TITLE = 'Please get help now if any of these is true';
const WATCHED = 'Flareline is not watched by anyone. Your care team is not alerted.';
const FLARE = '**/api/log/flare';

/** Keeps taps on their way until they are let go. */
async function holdTaps(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route(FLARE, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('the card fills the page at the tap, before the server has answered', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 1 });
  await page.goto(`/flares/${id}?step=chest`);
  const release = await holdTaps(page);
  await page.getByRole('button', { name: 'Chest pain', exact: true }).click();
  const card = page.getByRole('main').getByRole('alert').filter({ hasText: TITLE });
  await expect(card).toBeVisible();
  await expect(card.getByRole('link', { name: 'Call 112' })).toHaveAttribute('href', 'tel:112');
  await expect(page.getByText(WATCHED).filter({ visible: true })).toBeVisible();
  release();
  await expect(page).toHaveURL(/card=6(&|$)/);
  await expect(card).toBeVisible();
  await expect(page.getByText('Your entry is saved. This comes first.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'I’m safe, carry on' }).click();
  await expect(page.getByRole('button', { name: 'Chest pain', exact: true, pressed: true })).toBeVisible();
});

test('the card comes without a connection too, and says that nothing was saved only behind it', async ({
  as,
  page,
  guard,
}) => {
  guard.allow(/ERR_INTERNET_DISCONNECTED/);
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 1 });
  await page.goto(`/flares/${id}?step=brain`);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Seizure', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: TITLE })).toBeVisible();
  await page.getByRole('button', { name: 'I’m safe, carry on' }).click();
  await expect(
    page
      .getByRole('main')
      .getByRole('alert')
      .filter({ hasText: /Not saved/ }),
  ).toBeVisible();
  await page.context().setOffline(false);
});

test('the card takes focus, keeps it, and stays until “I’m safe, carry on”', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 2 });
  await page.goto(`/flares/${id}?step=chest`);
  await page.route(FLARE, () => undefined);
  await page.getByRole('button', { name: 'Short of breath', exact: true }).click();
  const card = page.getByRole('dialog', { name: 'You marked short of breath' });
  await expect(card.getByRole('heading', { name: 'You marked short of breath' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link', { name: 'Call 112' })).toBeFocused();
  await page.keyboard.press('Tab');
  const carryOn = card.getByRole('button', { name: 'I’m safe, carry on' });
  await expect(carryOn).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(card).toBeVisible();
  await carryOn.click();
  await expect(card).toHaveCount(0);
});

test('whoever said they are safe before the server answered is not asked again', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 1 });
  await page.goto(`/flares/${id}?step=chest`);
  const release = await holdTaps(page);
  await page.getByRole('button', { name: 'Chest pain', exact: true }).click();
  await page.getByRole('button', { name: 'I’m safe, carry on' }).click();
  release();
  await expect(page.getByRole('button', { name: 'Chest pain', exact: true, pressed: true })).toBeVisible();
  await expect(page.getByText(TITLE).filter({ visible: true })).toHaveCount(0);
  await expect(page).toHaveURL(`/flares/${id}?step=chest`);
});

test('the card stays when the session has ended meanwhile, and signing in comes after it', async ({
  as,
  page,
  send,
  guard,
}) => {
  guard.allow(/status of 401/);
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 1 });
  await page.goto(`/flares/${id}?step=chest`);
  await send('/api/sign-out', {});
  const answered = page.waitForResponse(FLARE);
  await page.getByRole('button', { name: 'Chest pain', exact: true }).click();
  expect((await answered).status()).toBe(401);
  const card = page.getByRole('dialog', { name: 'You marked chest pain' });
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'I’m safe, carry on' }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('taking an emergency item off opens no card', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 2 });
  await page.goto(`/flares/${id}?card=6`);
  await page.goto(`/flares/${id}?step=chest`);
  await page.getByRole('button', { name: 'Chest pain', exact: true }).click();
  await page.getByRole('link', { name: 'I’m safe, carry on' }).click();
  await page.getByRole('button', { name: 'Chest pain', exact: true, pressed: true }).click();
  await expect(page.getByRole('button', { name: 'Chest pain', exact: true, pressed: false })).toBeVisible();
  await expect(page.getByText(TITLE).filter({ visible: true })).toHaveCount(0);
});

test('fixed lines open the card and store nothing', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 2 });
  const lines = [
    { step: 'brain', line: 'Sudden worst headache' },
    { step: 'blood', line: 'Bleeding that won’t stop' },
  ];
  for (const { step, line } of lines) {
    await page.goto(`/flares/${id}?step=${step}`);
    await page.getByRole('link', { name: line }).click();
    await expect(page.getByRole('heading', { level: 1, name: line })).toBeVisible();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(TITLE);
    await expect(page.getByText('Your entry is saved')).toHaveCount(0);
    await page.getByRole('link', { name: 'I’m safe, carry on' }).click();
    await expect(page.getByRole('group', { name: 'What do you notice?' })).toBeVisible();
    await expect(page.getByRole('button', { pressed: true }).filter({ hasText: line })).toHaveCount(0);
  }
});

test('thoughts of self-harm open the card that speaks of them', async ({ as, page, send }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today(), level: 1 });
  const fields = { do: 'sign', episode: id, sign: 'suicidal-thoughts', level: '1' };
  const saved = await send('/api/log/flare', entry(fields), { accept: 'text/html' });
  expect(saved.status()).toBe(303);
  await page.goto(saved.headers()['location'] ?? '');
  await expect(page.getByRole('heading', { level: 1, name: 'You marked thoughts of self-harm' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Please talk to someone now');
  await expect(page.getByRole('main').getByRole('alert')).not.toContainText(TITLE);
  await expect(page.getByRole('link', { name: 'Call 112' })).toBeVisible();
  await expectAccessible(page);
});

const ODD_CARDS = ['99', '0', 'chest-pain', 'fatigue', 'nothing-known', '../more', '', 'constructor'];

test('an address names no card that is not one', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  for (const card of ODD_CARDS) {
    await page.goto(`/flares/${id}?card=${encodeURIComponent(card)}`);
    await expect(page.getByRole('group', { name: 'Where is it?' })).toBeVisible();
    await expect(page.getByText(TITLE).filter({ visible: true })).toHaveCount(0);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the post of an emergency item leads to the card', async ({ as, page }) => {
    const patient = await as.patient();
    const id = await givenEpisode(patient, { day: today(), level: 1 });
    await page.goto(`/flares/${id}?step=brain`);
    await page.getByRole('button', { name: 'Seizure', exact: true }).click();
    await expect(page).toHaveURL(/card=1(&|$)/);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(TITLE);
    await expect(page.getByText(WATCHED)).toBeVisible();
    await page.getByRole('link', { name: 'I’m safe, carry on' }).click();
    await expect(page.getByRole('button', { name: 'Seizure', exact: true, pressed: true })).toBeVisible();
  });
});
