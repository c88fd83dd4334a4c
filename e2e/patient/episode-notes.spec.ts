import { bothWays } from '../support/both-ways';
import { givenEpisode } from '@/db/factories/given-entries';
import { today } from '../support/days';
import { expect, test } from '../support/people';

bothWays('a note is kept as it was written', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await page.goto(`/flares/${id}`);
  const text = 'Since the beach 🏖️, “worse” at <night> & in the morning\n\n  é';
  await page.getByLabel('Note, if you like', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: your note', visible: true })).toBeVisible();
  await page.goto(`/flares/${id}`);
  await expect(page.getByLabel('Note, if you like', { exact: true })).toHaveValue(text);
});

test('a note is saved by leaving its field: “Done” only leaves', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await page.goto(`/flares/${id}`);
  await page.getByLabel('Note, if you like', { exact: true }).fill('Since the beach');
  const saved = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
  await page.getByRole('link', { name: 'Done' }).click();
  await saved;
  await page.goto(`/flares/${id}`);
  await expect(page.getByLabel('Note, if you like', { exact: true })).toHaveValue('Since the beach');
});

bothWays(
  'a note that changed on another device comes back with both texts, and neither is lost',
  async ({ as, page, another }) => {
    const patient = await as.patient();
    const id = await givenEpisode(patient, { day: today(), remark: 'as it was' });
    const tablet = await another(patient);
    await page.goto(`/flares/${id}`);
    await tablet.goto(`/flares/${id}`);
    await tablet.getByLabel('Note, if you like', { exact: true }).fill('written on the tablet');
    await tablet.getByRole('button', { name: 'Save note' }).click();
    await expect(tablet.getByRole('status').filter({ hasText: 'Saved: your note', visible: true })).toBeVisible();

    await page.getByLabel('Note, if you like', { exact: true }).fill('written on the phone');
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Both texts are below: nothing is lost');
    await expect(page.getByText('written on the tablet')).toBeVisible();
    await expect(page.getByLabel('Note, if you like', { exact: true })).toHaveValue('written on the phone');

    await page.getByLabel('Note, if you like', { exact: true }).fill('both: tablet and phone');
    await page.getByRole('button', { name: 'Save note' }).click();
    // The tablet's save is told of already: that the conflict is over says that this one was kept.
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Saved: your note', visible: true })).toBeVisible();
    await tablet.goto(`/flares/${id}`);
    await expect(tablet.getByLabel('Note, if you like', { exact: true })).toHaveValue('both: tablet and phone');
  },
);

bothWays('a note that is too long comes back whole, with a sentence', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await page.goto(`/flares/${id}`);
  const text = 'ä'.repeat(10_000);
  await page.getByLabel('Note, if you like', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This can have 4,000 characters at most');
  await expect(page.getByLabel('Note, if you like', { exact: true })).toHaveValue(text);
});
