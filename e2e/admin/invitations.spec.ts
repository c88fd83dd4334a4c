import { givenAdmin, givenClinician, givenPatient, TOTP_SECRET } from '@/db/factories/given-accounts';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { givenShare } from '@/db/factories/given-shares';
import { codeFor } from '../support/authenticator';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { openLink } from '../support/one-time-link';
import { letterTo, linkIn } from '../support/outbox';
import { expect, test } from '../support/people';
import { formKey } from '../support/sending';
import { PASSPHRASE, proveIdentity } from '../support/sign-in-form';
import { withoutBrowserChecks } from '../support/unchecked';

const UNUSABLE = 'This link can’t be used';
const SECRET = /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/;
const STALE = 11 * 60_000;

bothWays(
  'a colleague is invited, follows the letter, enrols, and lands among their patients',
  async ({ as, page, another, javaScriptEnabled }) => {
    const email = `hartwig-${formKey()}@elmpark.example`;
    await as.admin();
    await page.goto('/admin/accounts');
    await page.getByRole('link', { name: 'Invitations' }).click();
    await expect(page).toHaveURL('/admin/invitations');
    await page.getByLabel('Name', { exact: true }).fill('Dr Lena Hartwig');
    await page.getByLabel('Work email').fill(email);
    await page.getByLabel('Where they work').fill('Rheumatology, Elm Park');
    await page.getByLabel('Registration number').fill('G-4711');
    await page.getByRole('button', { name: 'Send the invitation', exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText('The invitation is on its way');
    await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('Clinician');

    const desk = await another(null);
    await openLink(desk, linkIn(await letterTo(email)), javaScriptEnabled);
    await expect(desk.getByRole('heading', { level: 1, name: 'Your account is ready' })).toBeVisible();
    await expect(desk.getByRole('region', { name: 'What the administrator wrote down' })).toContainText('G-4711');
    await expectAccessible(desk, { hasScripts: javaScriptEnabled });
    await desk.getByLabel('Where your days are').selectOption('Europe/London');
    await desk.getByLabel('Password', { exact: true }).fill(PASSPHRASE);
    await desk.getByRole('button', { name: 'Make this account' }).click();
    await expect(desk).toHaveURL('/security/enrol');
    const secret = (await desk.getByText(SECRET).textContent()) ?? '';
    await desk.getByLabel('Six-digit code').fill(await codeFor(secret));
    await desk.getByRole('button', { name: 'Turn on the second step' }).click();
    await expect(desk).toHaveURL('/patients');
    await page.goto('/admin/invitations');
    await expect(page.getByText(email)).toHaveCount(0);
  },
);

bothWays(
  'an invitation sent again works by its newer link, and taken back by none',
  async ({ as, page, another, guard, javaScriptEnabled }) => {
    guard.allow(/status of 404/);
    const email = `silva-${formKey()}@elmpark.example`;
    await as.admin();
    await page.goto('/admin/invitations');
    await page.getByLabel('Name', { exact: true }).fill('Tove Silva');
    await page.getByLabel('Work email').fill(email);
    await page.getByLabel('Role').selectOption('admin');
    await page.getByRole('button', { name: 'Send the invitation', exact: true }).click();
    const first = linkIn(await letterTo(email));
    await page.getByRole('button', { name: `Send the invitation to ${email} again` }).click();
    await expect(page.getByRole('status').first()).toContainText('A new letter is on its way');
    const second = linkIn(await letterTo(email, 2));
    const desk = await another(null);
    await openLink(desk, first, javaScriptEnabled);
    await expect(desk.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
    await openLink(desk, second, javaScriptEnabled);
    await expect(desk.getByRole('heading', { level: 1, name: 'Your account is ready' })).toBeVisible();
    await page.getByRole('button', { name: `Take the invitation to ${email} back` }).click();
    await expect(page.getByRole('status').first()).toHaveText('The invitation is taken back');
    // From elsewhere: the same address again would only move within the page that is open.
    await desk.goto('about:blank');
    await openLink(desk, second, javaScriptEnabled);
    await expect(desk.getByRole('heading', { level: 1, name: UNUSABLE })).toBeVisible();
  },
);

bothWays('an invitation that cannot be sent comes back as it was typed', async ({ as, page }) => {
  const { email } = await givenClinician();
  await as.admin();
  const BAD = [
    { name: '', address: 'a@b.example', number: 'G-1', says: 'Write the name that patients will see' },
    { name: 'Dr Ada Lund', address: 'not an address', number: 'G-1', says: 'Write one whole email address' },
    { name: 'Dr Ada Lund', address: 'a@b.example', number: '', says: 'Write the registration number' },
    { name: 'Dr Ada Lund', address: email, number: 'G-1', says: 'There is an account with this address already' },
  ];
  for (const { name, address, number, says } of BAD) {
    await page.goto('/admin/invitations');
    await withoutBrowserChecks(page);
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Work email').fill(address);
    await page.getByLabel('Where they work').fill('Elm Park');
    await page.getByLabel('Registration number').fill(number);
    await page.getByRole('button', { name: 'Send the invitation', exact: true }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
    await expect(page.getByLabel('Work email')).toHaveValue(address);
    await expect(page.getByLabel('Where they work')).toHaveValue('Elm Park');
  }
});

bothWays(
  'a clinician is attested after a proof of identity, and the attestation is withdrawn',
  async ({ as, page }) => {
    const clinician = await givenClinician({ name: 'Dr Ada Lund', verified: false });
    const admin = await as.admin();
    await givenPassphrase(admin.accountId, PASSPHRASE);
    await givenProofAge(admin.accountId, STALE);
    await page.goto(`/admin/accounts/${clinician.accountId}`);
    const facts = page.getByRole('region', { name: 'What is known' });
    await expect(facts).toContainText('Not checked yet');
    await page.getByLabel('How did you check?').selectOption('call-back');
    await page.getByLabel('What did you look at?').fill('Called the ward, spoke to the secretary');
    await page.getByLabel('Counts until').fill(daysAgo(-90));
    await page.getByRole('button', { name: 'Attest this' }).click();
    await proveIdentity(page, await codeFor(TOTP_SECRET));
    await expect(page.getByRole('status').first()).toHaveText('Attested');
    await expect(facts).toContainText('By calling back where they work');
    await expect(facts).toContainText('Called the ward');
    const act = page.getByRole('region', { name: 'Dr Ada Lund will see no record any more' });
    await act.getByLabel(/^Why/).fill('Left the clinic');
    await act.getByRole('button', { name: 'Withdraw the attestation' }).click();
    await expect(page.getByRole('status').first()).toHaveText('The attestation is withdrawn');
    await expect(facts).toContainText('Not checked yet');
  },
);

bothWays('an attestation that cannot be comes back as it was typed', async ({ as, page }) => {
  const clinician = await givenClinician({ verified: false });
  await as.admin();
  for (const { evidence, until, says } of [
    { evidence: '', until: daysAgo(-30), says: 'Write what you looked at' },
    { evidence: 'Entry 4711', until: daysAgo(-400), says: 'twelve months from today at most' },
    { evidence: 'Entry 4711', until: daysAgo(1), says: 'The last day must be after today' },
  ]) {
    await page.goto(`/admin/accounts/${clinician.accountId}`);
    await withoutBrowserChecks(page);
    await page.getByLabel('What did you look at?').fill(evidence);
    await page.getByLabel('Counts until').fill(until);
    await page.getByRole('button', { name: 'Attest this' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('What did you look at?')).toHaveValue(evidence);
    await expect(page.getByLabel('Counts until')).toHaveValue(until);
  }
});

bothWays('an account is found by its address, and the log is read page by page', async ({ as, page }) => {
  const patient = await givenPatient({ name: 'Nora Quist', email: `nora-${formKey()}@example.org` });
  await givenShare(patient, await givenClinician({ name: 'Dr Ada Lund' }));
  await as.admin();
  await page.goto('/admin/accounts');
  await page.getByLabel('Find by name or address').fill(patient.email);
  await page.getByRole('button', { name: 'Find' }).click();
  const table = page.getByRole('table', { name: 'Accounts' });
  await expect(table).toContainText('Nora Q.');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('main')).not.toContainText('Ada Lund');
  await page.getByLabel('Find by name or address').fill('nobody at all');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByText('No account matches.')).toBeVisible();
  await page.getByRole('link', { name: 'The whole audit log' }).click();
  await expect(page).toHaveURL('/admin/audit');
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
});

test('addresses with a broken search, role, page or place in the log show the nearest sensible list', async ({
  as,
  page,
}) => {
  await as.admin();
  await givenAdmin();
  for (const address of [
    '/admin/accounts?role=king&page=-1',
    '/admin/accounts?page=99999999',
    '/admin/accounts?find=%25_',
    '/admin/accounts?find=a&find=b',
    '/admin/audit?before=x',
    '/admin/audit?before=0',
  ]) {
    expect((await page.goto(address))?.status(), address).toBe(200);
  }
});
