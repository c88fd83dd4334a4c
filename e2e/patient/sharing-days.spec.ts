import { givenClinician, type GivenAccount } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode } from '@/db/factories/given-entries';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { letterTo, linkIn } from '../support/outbox';
import { expect, test } from '../support/people';
import { formKey, nobodysId } from '../support/sending';
import { PASSPHRASE, proveIdentity } from '../support/sign-in-form';
import { withoutBrowserChecks } from '../support/unchecked';

const STALE = 11 * 60_000;

async function letProofAge({ accountId }: GivenAccount): Promise<void> {
  await givenPassphrase(accountId, PASSPHRASE);
  await givenProofAge(accountId, STALE);
}

bothWays(
  'fewer days are shown at once, and more after a proof of identity',
  async ({ as, page, javaScriptEnabled }) => {
    const clinician = await givenClinician({ name: 'Dr Ada Lund' });
    const patient = await as.patient();
    const share = await givenShare(patient, clinician, { fromDay: daysAgo(30) });
    await letProofAge(patient);
    await page.goto('/care-team');
    await page.getByRole('link', { name: 'Change the days Dr Ada Lund can see' }).click();
    await expect(page).toHaveURL(`/care-team/${share}/change`);
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await expect(page.getByLabel('First day they see')).toHaveValue(daysAgo(30));
    await page.getByLabel('First day they see').fill(daysAgo(10));
    await page.getByLabel('Last day').fill(daysAgo(-20));
    await page.getByRole('button', { name: 'Use these days' }).click();
    await expect(page.getByRole('status').first()).toHaveText('The days are changed');
    await page.getByRole('link', { name: 'Change the days Dr Ada Lund can see' }).click();
    await page.getByLabel('First day they see').fill('');
    await page.getByLabel('Last day').fill(daysAgo(-200));
    await page.getByRole('button', { name: 'Use these days' }).click();
    await proveIdentity(page);
    await expect(page.getByRole('status').first()).toHaveText('The days are changed');
    await expect(page.getByRole('region', { name: 'Dr Ada Lund' })).toContainText('All your days');
  },
);

const BAD_DAYS = [
  { from: daysAgo(-1), end: daysAgo(-20), says: 'This day hasn’t come yet' },
  { from: '', end: daysAgo(0), says: 'The last day must be after today' },
  { from: '', end: daysAgo(-731), says: 'two years from today at most' },
];

bothWays('days that cannot be come back as they were typed', async ({ as, page }) => {
  const patient = await as.patient();
  const share = await givenShare(patient, await givenClinician());
  for (const { from, end, says } of BAD_DAYS) {
    await page.goto(`/care-team/${share}/change`);
    await withoutBrowserChecks(page);
    await page.getByLabel('First day they see').fill(from);
    await page.getByLabel('Last day').fill(end);
    await page.getByRole('button', { name: 'Use these days' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('First day they see')).toHaveValue(from);
    await expect(page.getByLabel('Last day')).toHaveValue(end);
  }
});

bothWays('one tap shuts everybody out, and going on asks who it is', async ({ as, page, another, guard }) => {
  guard.allow(/status of 404/);
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  const patient = await as.patient({ name: 'Nora Quist' });
  await givenShare(patient, clinician);
  await letProofAge(patient);
  const desk = await another(clinician);
  await desk.goto('/patients');
  await expect(desk.getByText('Nora Quist').first()).toBeVisible();
  await page.goto('/care-team');
  await page.getByRole('button', { name: 'Pause all sharing' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Sharing is paused. Nobody but you sees your line');
  await expect(page.getByText('Nobody right now: sharing is paused.')).toBeVisible();
  expect((await desk.goto(`/patients/${patient.patientId}`))?.status()).toBe(404);
  await desk.goto('/patients');
  await expect(desk.getByText('Nora Quist')).toHaveCount(0);
  await page.getByRole('button', { name: 'Go on sharing' }).click();
  await proveIdentity(page);
  await expect(page.getByRole('status').first()).toHaveText('Sharing goes on');
  expect((await desk.goto(`/patients/${patient.patientId}`))?.status()).toBe(200);
});

bothWays('the patient sees the line through the other’s eyes', async ({ as, page, another, javaScriptEnabled }) => {
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  const patient = await as.patient();
  await givenEpisode(patient, { day: daysAgo(12), level: 2 });
  for (const ago of [60, 20, 5, 1]) await givenCheckIn(patient, { day: daysAgo(ago), feeling: 3 });
  await givenCheckIn(patient, { day: daysAgo(3), feeling: 4, isPrivate: true });
  const share = await givenShare(patient, clinician, { fromDay: daysAgo(30) });
  await page.goto('/care-team');
  await page.getByRole('link', { name: 'See what Dr Ada Lund sees' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What Dr Ada Lund sees' })).toBeVisible();
  await page.goto(`/care-team/${share}/preview?span=3m&view=table&plot=wide`);
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
  const seen = await page.locator('#line').innerText();
  const desk = await another(clinician);
  await desk.goto(`/patients/${patient.patientId}?span=3m&view=table&plot=wide`);
  expect(await desk.locator('#line').innerText()).toBe(seen);
  await page.goto('/care-team/log');
  await expect(page.getByText('Dr Ada Lund').first()).toBeVisible();
  await page.goto('/care-team');
  for (const name of ['Flares and symptoms', 'Medicines and doses']) {
    await page.getByRole('switch', { name }).click();
    await expect(page.getByRole('switch', { name })).not.toBeChecked();
  }
  await page.goto(`/care-team/${share}/preview`);
  await expect(page.getByText('Flares and medicines are hidden from them, so they see no line.')).toBeVisible();
});

test('a share that is somebody else’s has no days and no preview', async ({ as, page, guard }) => {
  guard.allow(/status of 404/);
  const other = await as.patient();
  const theirs = await givenShare(other, await givenClinician());
  await as.patient();
  for (const id of [theirs, nobodysId('shr')]) {
    expect((await page.goto(`/care-team/${id}/change`))?.status()).toBe(404);
    expect((await page.goto(`/care-team/${id}/preview`))?.status()).toBe(404);
  }
});

test('the invited person gets a letter that says nothing, and the link leads to where it is read', async ({
  as,
  page,
}) => {
  const address = `someone-${formKey()}@clinic.example`;
  await as.patient({ name: 'Nora Quist' });
  await page.goto('/care-team/invite');
  await page.getByLabel('Their email address').fill(address);
  await page.getByLabel('First day they see').fill(daysAgo(40));
  await page.getByRole('button', { name: 'Invite this person' }).click();
  await expect(page.getByRole('region', { name: address })).toBeVisible();
  const letter = await letterTo(address);
  expect(letter).toContain('\nSubject: You have a new message in Flareline\n');
  expect(letter).not.toContain('Nora');
  expect(linkIn(letter)).toBe('/requests');
});
