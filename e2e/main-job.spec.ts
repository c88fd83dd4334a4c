import type { Page } from '@playwright/test';
import {
  givenAdmin,
  givenClinician,
  givenPatient,
  TOTP_SECRET,
  type GivenAccount,
} from '@/db/factories/given-accounts';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/people';
import { giveCode, givePassphrase, PASSPHRASE, proveIdentity } from './support/sign-in-form';

type Step = (page: Page) => Promise<void>;
type Screen = { viewport: { width: number; height: number }; toSigns: Step; toNote: Step };

/** On a phone each step is a page of its own. */
const PHONE: Screen = {
  viewport: { width: 390, height: 844 },
  toSigns: (page) => page.getByRole('link', { name: 'Next: Joints & muscles' }).click(),
  toNote: (page) => page.getByRole('link', { name: 'Next', exact: true }).click(),
};

/** On a desktop all steps are one page. */
const DESKTOP: Screen = {
  viewport: { width: 1440, height: 900 },
  toSigns: async () => undefined,
  toNote: async () => undefined,
};

const RUNS = [
  { how: 'with scripts on a phone', javaScriptEnabled: true, screen: PHONE, look: expectAccessible },
  { how: 'with scripts on a desktop', javaScriptEnabled: true, screen: DESKTOP, look: expectAccessible },
  { how: 'without scripts on a phone', javaScriptEnabled: false, screen: PHONE, look: async () => undefined },
  { how: 'without scripts on a desktop', javaScriptEnabled: false, screen: DESKTOP, look: async () => undefined },
] as const;

const NOTE = 'Could not open the jar this morning';

async function withPassphrase<A extends GivenAccount>(made: Promise<A>): Promise<A> {
  const account = await made;
  await givenPassphrase(account.accountId, PASSPHRASE);
  return account;
}

/** The patient says how they feel, that a flare has begun, where it is, what they notice, and a few words. */
async function logFlare(page: Page, { toSigns, toNote }: Screen, look: Step): Promise<void> {
  await page.getByRole('button', { name: 'Bad', exact: true }).click();
  await expect(page.getByRole('status').first()).toHaveText('Saved: bad today');
  await look(page);
  await page.getByRole('main').getByRole('link', { name: 'I’m flaring' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How bad is it right now?' })).toBeVisible();
  await look(page);
  await page.getByRole('button', { name: /^Moderate/ }).click();
  await page.getByRole('button', { name: /^Joints & muscles/ }).click();
  await expect(page.getByRole('button', { name: /^Joints & muscles/, pressed: true })).toBeVisible();
  await look(page);
  await toSigns(page);
  await page.getByRole('button', { name: 'Swelling', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Swelling', exact: true, pressed: true })).toBeVisible();
  await look(page);
  await toNote(page);
  await page.getByLabel('Note, if you like', { exact: true }).fill(NOTE);
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: your note', visible: true })).toBeVisible();
  await look(page);
}

/** The patient invites an address; who they are was proven long ago, so they are asked again. */
async function invite(page: Page, { patient, email }: { patient: GivenAccount; email: string }, look: Step) {
  await givenProofAge(patient.accountId, 11 * 60_000);
  await page.goto('/care-team');
  await page.getByRole('link', { name: 'Add someone' }).click();
  await page.getByLabel('Their email address').fill(email);
  await look(page);
  await page.getByRole('button', { name: 'Invite this person' }).click();
  await proveIdentity(page);
  await expect(page.getByRole('status').first()).toHaveText(
    'If that address can be used, your invitation is waiting there.',
  );
  await look(page);
}

async function signInAsStaff(page: Page, email: string, look: Step): Promise<void> {
  await page.goto('/sign-in');
  await givePassphrase(page, email);
  await expect(page.getByRole('heading', { level: 1, name: 'One more step' })).toBeVisible();
  await look(page);
  await giveCode(page, TOTP_SECRET);
}

async function confirmPerson(page: Page, look: Step): Promise<void> {
  await page.goto('/care-team');
  await page.getByRole('link', { name: 'Look at the request' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Is this the right person?' })).toBeVisible();
  await look(page);
  await page.getByRole('button', { name: 'Yes, start sharing' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Sharing has begun');
  await look(page);
}

/** The clinician reads the line as a sentence, a drawing and a table. */
async function readLine(page: Page, look: Step): Promise<void> {
  await page.getByRole('link', { name: 'Patients', exact: true }).click();
  await page.getByRole('link', { name: 'Open the timeline of Flora Berg' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('one flare, 1 flare day in view, moderate. Logged on 1 of 1 day.');
  await expect(page.getByRole('img', { name: 'Timeline', exact: true })).toBeVisible();
  await look(page);
  await page.getByRole('link', { name: '3 months' }).click();
  await expect(page).toHaveURL(/span=3m/);
  await page.getByRole('link', { name: 'Read as a table' }).click();
  const day = page
    .getByRole('table', { name: /one row a day/ })
    .getByRole('row')
    .nth(1);
  await expect(day).toContainText('1, moderate');
  await expect(day).toContainText('bad');
  await expect(day).toContainText('Joints moderate');
  await expect(main).not.toContainText(NOTE);
  await look(page);
}

async function suspend(page: Page, email: string, look: Step): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
  const kinds = page.getByRole('navigation', { name: 'Show' });
  await kinds.getByRole('link', { name: 'Administrators' }).click();
  await expect(page).toHaveURL(/role=admin/);
  await look(page);
  await kinds.getByRole('link', { name: 'Clinicians' }).click();
  await expect(page).toHaveURL(/role=clinician/);
  await page.getByLabel('Find by name or address').fill(email);
  await page.getByRole('button', { name: 'Find' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: email })
    .getByRole('link', { name: /^Manage/ })
    .click();
  const form = page.getByRole('region', { name: /will be shut out$/ });
  await form.getByLabel('Why? This goes into the audit log.').fill('Left the clinic');
  await look(page);
  await form.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Suspended, and signed out everywhere');
}

for (const { how, javaScriptEnabled, screen, look } of RUNS) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled, viewport: screen.viewport });

    test('a flare goes from the patient to a clinician they chose, whom an administrator then shuts out', async ({
      page,
      another,
    }) => {
      // Three people, and every page of theirs looked at in both themes.
      test.slow();
      const patient = await withPassphrase(givenPatient({ name: 'Flora Berg' }));
      const clinician = await withPassphrase(givenClinician({ name: 'Dr Ada Lund' }));
      const admin = await withPassphrase(givenAdmin());
      await page.goto('/sign-in');
      await look(page);
      await givePassphrase(page, patient.email);
      await logFlare(page, screen, look);
      await invite(page, { patient, email: clinician.email }, look);

      const desk = await another(null);
      await signInAsStaff(desk, clinician.email, look);
      await desk.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click();
      await look(desk);
      await desk.getByRole('button', { name: 'Say yes to Flora Berg' }).click();
      await expect(desk.getByText('Waiting for the patient')).toBeVisible();
      await confirmPerson(page, look);
      await readLine(desk, look);

      const office = await another(null);
      await signInAsStaff(office, admin.email, look);
      await suspend(office, clinician.email, look);
      await desk.getByRole('link', { name: 'Read as a drawing' }).click();
      await expect(desk).toHaveURL(/\/sign-in\?next=/);

      await page.goto('/care-team/log');
      const looks = page.getByRole('listitem').filter({ hasText: 'Dr Ada Lund' });
      await expect(looks.filter({ hasText: 'said yes to your invitation' })).toHaveCount(1);
      await expect(looks.filter({ hasText: 'saw your name in the patient list' })).toHaveCount(1);
      // The year once, and three months twice: as a drawing and as a table.
      await expect(looks.filter({ hasText: 'looked at your timeline' })).toHaveCount(2);
      await expect(looks.filter({ hasText: 'looked at your timeline' }).filter({ hasText: '2 times' })).toHaveCount(1);
      await look(page);
    });
  });
}
