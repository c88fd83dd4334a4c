import { givenAdmin, givenClinician } from '@/db/factories/given-accounts';
import { givenCheckIn } from '@/db/factories/given-entries';
import { givenShare } from '@/db/factories/given-shares';
import { today } from '../support/days';
import { expect, test } from '../support/people';

test('the patient sees who looked, at what, and what lay open to them', async ({ as, page, another }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: today(), feeling: 1 });
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  await givenShare(patient, clinician);
  await page.goto('/care-team');
  await expect(page.getByText('Nobody has looked so far.')).toBeVisible();

  const desk = await another(clinician);
  await desk.goto('/patients');
  await desk.getByRole('link', { name: /^Open the timeline of/ }).click();
  await expect(desk.getByRole('img', { name: 'Timeline', exact: true })).toBeVisible();
  await desk.getByRole('link', { name: '3 months' }).click();
  await expect(desk).toHaveURL(/span=3m/);
  await expect(desk.getByRole('link', { name: '3 months' })).toHaveAttribute('aria-current', 'true');

  await page.goto('/care-team/log');
  const looks = page.getByRole('listitem').filter({ hasText: 'Dr Ada Lund' });
  await expect(looks).toHaveCount(3);
  await expect(looks.nth(2)).toContainText('saw your name in the patient list');
  await expect(looks.nth(1)).toContainText('looked at your timeline');
  await expect(looks.nth(0)).toContainText('looked at your timeline');
  await expect(looks.nth(0)).toContainText('Open to them: Flares and symptoms, Medicines and doses');
  await page.goto('/care-team');
  await expect(page.getByRole('region', { name: 'Who looked, and when' }).getByRole('listitem')).toHaveCount(3);
});

test('a look that was refused after the share ended is told too', async ({ as, page, another }) => {
  const patient = await as.patient();
  const clinician = await givenClinician({ name: 'Dr Ada Lund' });
  await givenShare(patient, clinician, { state: 'revoked' });
  const desk = await another(clinician);
  expect((await desk.request.get(`/patients/${patient.patientId}/timeline`)).status()).toBe(404);
  await page.goto('/care-team/log');
  await expect(page.getByRole('listitem').filter({ hasText: 'tried to look, and was refused' })).toHaveCount(1);
});

test('somebody who never was a member leaves no entry in a stranger’s log', async ({ as, page, another }) => {
  const patient = await as.patient();
  const desk = await another(await givenClinician());
  expect((await desk.request.get(`/patients/${patient.patientId}/timeline`)).status()).toBe(404);
  await page.goto('/care-team/log');
  await expect(page.getByText('Nobody has looked so far.')).toBeVisible();
});

test('an administrator’s act on an account stands in its owner’s log, with the reason', async ({
  as,
  page,
  another,
}) => {
  const patient = await as.patient();
  const office = await another(await givenAdmin());
  await office.goto(`/admin/accounts/${patient.accountId}`);
  const form = office.getByRole('region', { name: /will have to sign in again/ });
  await form.getByLabel('Why? This goes into the audit log.').fill('Lost phone, asked by telephone');
  await form.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(office.getByRole('status').first()).toHaveText('Signed out everywhere');
  await page.goto('/care-team/log');
  await expect(page).toHaveURL('/sign-in?next=%2Fcare-team%2Flog');
});

const PLACES = ['0', '-1', '1e9', 'abc', '99999999999999999999', '1&before=2'];

test('a place in the log that is none shows a page all the same', async ({ as, page }) => {
  await as.patient();
  for (const before of PLACES) {
    const answer = await page.goto(`/care-team/log?before=${before}`);
    expect(answer?.status(), before).toBe(200);
    await expect(page.getByRole('heading', { level: 1, name: 'Who looked, and when' })).toBeVisible();
  }
});
