import { givenClinician, type GivenAccount } from '@/db/factories/given-accounts';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { givenShare } from '@/db/factories/given-shares';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';
import { withoutChance } from '../support/same-page';
import { nobodysId } from '../support/sending';
import { PASSPHRASE, proveIdentity } from '../support/sign-in-form';
import { countTaps, tapsOn } from '../support/taps';
import { withoutBrowserChecks } from '../support/unchecked';

const STALE = 11 * 60_000;
const SAID = 'If that address can be used, your invitation is waiting there.';

/** A passphrase, and a proof of identity that is too old for opening anything. */
async function letProofAge({ accountId }: GivenAccount): Promise<void> {
  await givenPassphrase(accountId, PASSPHRASE);
  await givenProofAge(accountId, STALE);
}

bothWays('a known and an unknown address are invited with the same words', async ({ as, page }) => {
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  await as.patient();
  const pages: string[] = [];
  for (const email of [clinician.email, `x${clinician.email}`]) {
    await page.goto('/care-team/invite');
    await page.getByLabel('Their email address').fill(email);
    await page.getByRole('button', { name: 'Invite this person' }).click();
    await expect(page.getByRole('status').first()).toHaveText(SAID);
    const card = page.getByRole('region', { name: email, exact: true });
    await expect(card).toContainText('Invited, waiting for an answer');
    pages.push(withoutChance(await card.innerHTML(), email).replace(/shr-[0-9a-f]{32}/g, '*'));
    await card.getByRole('button', { name: `Take the invitation to ${email} back` }).click();
    await expect(page.getByRole('status').first()).toHaveText('The invitation is taken back');
  }
  expect(pages[1]).toBe(pages[0]);
  await expect(page.getByText('Ada Lund')).toHaveCount(0);
});

bothWays('inviting asks who it is when that was long ago, and loses nothing that was typed', async ({ as, page }) => {
  const patient = await as.patient();
  await letProofAge(patient);
  await page.goto('/care-team/invite');
  await page.getByLabel('Their email address').fill('someone@clinic.example');
  await page.getByLabel('Photos').check();
  await page.getByLabel('Labs').uncheck();
  await page.getByLabel('Last day').fill(daysAgo(-30));
  await page.getByRole('button', { name: 'Invite this person' }).click();
  await page.getByLabel('Password', { exact: true }).fill('not my passphrase at all');
  await page.getByRole('button', { name: 'Confirm and carry on' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  await expect(page.getByRole('alert').filter({ hasText: 'That password isn’t right' })).toBeVisible();
  await proveIdentity(page);
  await expect(page.getByRole('status').first()).toHaveText(SAID);
  await expect(page.getByRole('region', { name: 'someone@clinic.example' })).toBeVisible();
});

bothWays('photos, notes, cycle and mood start hidden', async ({ as, page }) => {
  await as.patient();
  await page.goto('/care-team/invite');
  const ticks = page.getByRole('group', { name: 'What they can see' }).getByRole('checkbox');
  await expect(ticks).toHaveCount(8);
  for (const shown of ['Flares and symptoms', 'Medicines and doses', 'Labs', 'Scores from visits']) {
    await expect(page.getByLabel(shown)).toBeChecked();
  }
  for (const hidden of ['Photos', 'Notes', 'Cycle and pregnancy', 'Mood and mind']) {
    await expect(page.getByLabel(hidden)).not.toBeChecked();
  }
});

const BAD = [
  { email: '', end: daysAgo(-10), says: 'Write an email address' },
  { email: 'not an address', end: daysAgo(-10), says: 'Write one whole email address' },
  { email: `${'a'.repeat(10_000)}@x.example`, end: daysAgo(-10), says: 'An email address has 254 characters at most' },
  { email: 'a@clinic.example', end: daysAgo(0), says: 'The last day must be after today' },
  { email: 'a@clinic.example', end: daysAgo(-731), says: 'two years from today at most' },
  { email: 'a@clinic.example', end: '', says: 'Pick a day' },
];

bothWays('an invitation that cannot be sent comes back as it was typed', async ({ as, page }) => {
  await as.patient();
  await page.goto('/care-team/invite');
  for (const { email, end, says } of BAD) {
    await withoutBrowserChecks(page);
    await page.getByLabel('Their email address').fill(email);
    await page.getByLabel('Last day').fill(end);
    await page.getByLabel('Photos').check();
    await page.getByRole('button', { name: 'Invite this person' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('Their email address')).toHaveValue(email);
    await expect(page.getByLabel('Last day')).toHaveValue(end);
    await expect(page.getByLabel('Photos')).toBeChecked();
  }
});

bothWays('a switch opens after a proof of identity, and closes without one', async ({ as, page }) => {
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  const patient = await as.patient();
  await givenShare(patient, clinician);
  await letProofAge(patient);
  await page.goto('/care-team');
  const card = page.getByRole('region', { name: 'Dr Ada Lund' });
  const labs = card.getByRole('switch', { name: 'Labs' });
  await expect(labs).toBeChecked();
  await labs.click();
  await expect(labs).not.toBeChecked();
  await labs.click();
  await proveIdentity(page);
  await expect(labs).toBeChecked();
  await expect(card.getByRole('switch', { name: 'Mood and mind' })).not.toBeChecked();
});

bothWays('stopping takes two taps, says what the person keeps, and is final', async ({ as, page }) => {
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  const patient = await as.patient();
  await givenShare(patient, clinician);
  await letProofAge(patient);
  await page.goto('/care-team');
  await page.getByRole('link', { name: 'Stop sharing' }).click();
  await expect(page.getByRole('region', { name: 'Dr Ada Lund will no longer see your line' })).toContainText(
    'What they have read or written down already stays with them.',
  );
  await page.getByRole('button', { name: 'Stop sharing now' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Sharing has stopped');
  await expect(page.getByRole('heading', { name: 'Nobody sees your line' })).toBeVisible();
  await page.getByText('No longer sharing: 1').click();
  await expect(page.getByText('You stopped it on')).toBeVisible();
});

test('stopping costs two taps', async ({ as, page }) => {
  const patient = await as.patient();
  await givenShare(patient, await givenClinician());
  await page.setViewportSize({ width: 390, height: 844 });
  await countTaps(page);
  await page.goto('/care-team');
  await page.getByRole('link', { name: 'Stop sharing' }).click();
  await page.getByRole('button', { name: 'Stop sharing now' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Sharing has stopped');
  expect(await tapsOn(page)).toBe(2);
});

bothWays('the person who said yes is looked at before anything opens', async ({ as, page }) => {
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  const patient = await as.patient();
  const share = await givenShare(patient, clinician, { state: 'accepted' });
  await letProofAge(patient);
  await page.goto('/care-team');
  await page.getByRole('link', { name: 'Look at the request' }).click();
  await expect(page).toHaveURL(`/care-team/${share}`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Dr Ada Lund');
  await expect(main).toContainText('G-0001');
  await expect(main).toContainText('By this server’s administrator on');
  await expect(main).toContainText('Hidden: Photos, Notes, Cycle and pregnancy, Mood and mind');
  await page.getByRole('button', { name: 'Yes, start sharing' }).click();
  await proveIdentity(page);
  await expect(page.getByRole('status').first()).toHaveText('Sharing has begun');
  await page.goto(`/care-team/${share}`);
  await expect(page).toHaveURL('/care-team');
});

bothWays('whoever is not the right person is sent away', async ({ as, page }) => {
  const clinician = await givenClinician();
  const patient = await as.patient();
  const share = await givenShare(patient, clinician, { state: 'accepted' });
  await page.goto(`/care-team/${share}`);
  await page.getByRole('button', { name: 'That’s not the person' }).click();
  await expect(page.getByRole('status').first()).toHaveText('They won’t see your line');
});

test('nobody who was not checked can be confirmed', async ({ as, page }) => {
  const clinician = await givenClinician({ verified: false });
  const patient = await as.patient();
  const share = await givenShare(patient, clinician, { state: 'accepted' });
  await page.goto(`/care-team/${share}`);
  await expect(page.getByText('has not checked who this person is')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Yes, start sharing' })).toHaveCount(0);
});

test('a share of somebody else answers like one that never was', async ({ as, page }) => {
  const owner = await as.patient();
  const share = await givenShare(owner, await givenClinician(), { state: 'accepted' });
  await as.patient();
  const bodies: string[] = [];
  for (const id of [share, nobodysId('shr'), 'shr-1']) {
    const answer = await page.request.get(`/care-team/${id}`);
    expect(answer.status(), id).toBe(404);
    bodies.push(withoutChance(await answer.text(), id));
  }
  expect(new Set(bodies)).toHaveProperty('size', 1);
});

test('a double tap invites once', async ({ as, page }) => {
  await as.patient();
  await page.goto('/care-team/invite');
  await page.getByLabel('Their email address').fill('someone@clinic.example');
  await page.getByRole('button', { name: 'Invite this person' }).dblclick();
  await expect(page.getByRole('status').first()).toHaveText(SAID);
  await expect(page.getByRole('region', { name: 'someone@clinic.example' })).toHaveCount(1);
});
