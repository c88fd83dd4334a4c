import { givenAdmin, givenClinician } from '@/db/factories/given-accounts';
import { givenPassphrase } from '@/db/factories/given-passphrase';
import { codeFor } from '../support/authenticator';
import { bothWays } from '../support/both-ways';
import { expect, test } from '../support/people';
import { PASSPHRASE } from '../support/sign-in-form';

/** The secret that stands below the picture, for typing: groups of four. */
const SECRET = /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/;

bothWays('staff set up a second factor before anything else, with a real code', async ({ as, page, another }) => {
  const admin = await as.admin({ enrolled: false });
  await givenPassphrase(admin.accountId, PASSPHRASE);
  const other = await another(admin);
  await page.goto('/admin/accounts');
  await expect(page).toHaveURL('/security/enrol');
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const secret = (await page.getByText(SECRET).textContent()) ?? '';
  await page.getByLabel('Six-digit code').fill('000000');
  await page.getByRole('button', { name: 'Turn on the second step' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This one didn’t work');
  await expect(page.getByText(secret)).toBeVisible();
  await page.getByLabel('Six-digit code').fill(await codeFor(secret));
  await page.getByRole('button', { name: 'Turn on the second step' }).click();
  await expect(page).toHaveURL('/admin/accounts');
  await page.goto('/security/enrol');
  await expect(page).toHaveURL('/admin/accounts');
  await other.goto('/admin/accounts');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('the secret is the same at every look, and another person’s is another', async ({ page, another }) => {
  const staff = [await givenClinician({ enrolled: false }), await givenAdmin({ enrolled: false })] as const;
  for (const { accountId } of staff) await givenPassphrase(accountId, PASSPHRASE);
  const [clinician, admin] = [await another(staff[0]), await another(staff[1])];
  const secrets: (string | null)[] = [];
  for (const browser of [clinician, clinician, admin]) {
    await browser.goto('/security/enrol');
    secrets.push(await browser.getByText(SECRET).textContent());
  }
  expect(secrets[1]).toBe(secrets[0]);
  expect(secrets[2]).not.toBe(secrets[0]);
  await page.goto('/security/enrol');
  await expect(page).toHaveURL('/sign-in?next=%2Fsecurity%2Fenrol');
});

test('a patient has no business there', async ({ as, page }) => {
  await as.patient();
  await page.goto('/security/enrol');
  await expect(page).toHaveURL('/today');
});
