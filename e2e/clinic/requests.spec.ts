import { givenClinician, givenPatient, TOTP_SECRET, type GivenAccount } from '@/db/factories/given-accounts';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { givenShare } from '@/db/factories/given-shares';
import { codeFor } from '../support/authenticator';
import { bothWays } from '../support/both-ways';
import { expect, test } from '../support/people';
import { PASSPHRASE, proveIdentity } from '../support/sign-in-form';

const DAY_MS = 86_400_000;

async function letProofAge({ accountId }: GivenAccount): Promise<void> {
  await givenPassphrase(accountId, PASSPHRASE);
  await givenProofAge(accountId, 11 * 60_000);
}

bothWays('a clinician says yes after proving who they are, and the patient has the last word', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await givenShare(patient, clinician, { state: 'invited', categories: ['flares', 'mental'] });
  await letProofAge(clinician);
  await page.goto('/requests');
  const card = page.getByRole('region', { name: 'Flora Berg' });
  await expect(card).toContainText('Name, year of birth, diagnosis, Flares and symptoms, Mood and mind');
  await card.getByRole('button', { name: 'Say yes to Flora Berg' }).click();
  await proveIdentity(page, await codeFor(TOTP_SECRET));
  await expect(page.getByRole('status').first()).toHaveText('You said yes. The patient now confirms that it’s you.');
  await expect(card).toContainText('Waiting for the patient');
  expect((await page.request.get(`/patients/${patient.patientId}/timeline`)).status()).toBe(404);
});

bothWays('a clinician says no without proving anything', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await givenShare(patient, clinician, { state: 'invited' });
  await letProofAge(clinician);
  await page.goto('/requests');
  await page.getByRole('button', { name: 'Say no to Flora Berg' }).click();
  await expect(page.getByRole('status').first()).toHaveText('You said no. The patient can see that.');
  await expect(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible();
});

test('an invitation that is a week old, taken back, or another’s does not stand here', async ({ as, page }) => {
  const clinician = await as.clinician();
  const invited = { state: 'invited' } as const;
  await givenShare(await givenPatient({ name: 'Wera Late' }), clinician, {
    ...invited,
    invitedAt: Date.now() - 7 * DAY_MS,
  });
  await givenShare(await givenPatient({ name: 'Tova Back' }), clinician, { state: 'revoked' });
  await givenShare(await givenPatient({ name: 'Olga Other' }), await givenClinician(), invited);
  await page.goto('/requests');
  await expect(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible();
});

test('an invitation taken back while the page was open cannot be taken up any more', async ({ as, page, another }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await givenShare(patient, clinician, { state: 'invited' });
  await page.goto('/requests');
  const phone = await another(patient);
  await phone.goto('/care-team');
  await phone.getByRole('button', { name: /^Take the invitation to/ }).click();
  await expect(phone.getByRole('status').first()).toHaveText('The invitation is taken back');
  await page.getByRole('button', { name: 'Say yes to Flora Berg' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This isn’t here, or not any more');
  await phone.goto('/care-team');
  await expect(phone.getByRole('heading', { name: 'Nobody sees your line' })).toBeVisible();
});
