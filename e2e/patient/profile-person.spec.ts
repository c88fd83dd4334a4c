import { givenClinician } from '@/db/factories/given-accounts';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { expect } from '../support/people';

bothWays(
  'year of birth and diagnosis are corrected, seen by a clinician, and undone',
  async ({ as, another, page }) => {
    const patient = await as.patient({ name: 'Nadia Corrected', birthYear: 1992 });
    const clinician = await givenClinician();
    await givenShare(patient, clinician);
    await page.goto('/profile');
    const card = page.getByRole('region', { name: 'Year of birth and diagnosis' });
    await expect(card.getByLabel('Year of birth')).toHaveValue('1992');
    await card.getByLabel('Year of birth').fill('1993');
    await card.getByLabel('Diagnosis').fill('Lupus nephritis');
    await card.getByRole('button', { name: 'Save year and diagnosis' }).click();
    await page.waitForURL(/said=/);
    await expect(page.getByRole('status').first()).toContainText('Saved: your profile');
    await expect(card.getByLabel('Year of birth')).toHaveValue('1993');

    const desk = await another(clinician);
    await desk.goto('/patients');
    await expect(desk.getByRole('main')).toContainText('Lupus nephritis');
    await desk.goto(`/patients/${patient.patientId}`);
    await expect(desk.getByRole('main')).toContainText('1993');

    await page.getByRole('link', { name: 'History of this entry' }).click();
    await expect(page.getByRole('region', { name: 'Its versions' })).toContainText('Year of birth: 1993');
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Undo last change' }).click();
    await expect(page.getByRole('status').first()).toContainText('Undone: your profile');
    await page.goto('/profile');
    await expect(card.getByLabel('Year of birth')).toHaveValue('1992');
    await expect(card.getByLabel('Diagnosis')).toHaveValue('SLE since 2015');
  },
);

// No sentence twice in a row: the one before would be taken for the answer.
const WRONG = [
  { year: '93', says: 'Write your year of birth with four digits' },
  { year: String(new Date().getUTCFullYear() - 5), says: 'You need to be 18 or over' },
  { year: '1850', says: 'This year can’t be right' },
  { year: '', says: 'Write your year of birth with four digits' },
];

bothWays(
  'a year that cannot be is said beside its field, and the diagnosis typed stays',
  async ({ as, page, javaScriptEnabled }) => {
    await as.patient({ birthYear: 1992, diagnosis: 'SLE' });
    await page.goto('/profile');
    const card = page.getByRole('region', { name: 'Year of birth and diagnosis' });
    await expect(card.getByLabel('Diagnosis')).toHaveValue('SLE');
    for (const { year, says } of WRONG) {
      await card.getByLabel('Year of birth').fill(year);
      await card.getByLabel('Diagnosis').fill('SLE, kidneys');
      await card.getByRole('button', { name: 'Save year and diagnosis' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
      await expect(card.getByLabel('Diagnosis')).toHaveValue('SLE, kidneys');
    }
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
  },
);

bothWays('a correction from an older page shows what stands beside it', async ({ as, another, page }) => {
  const patient = await as.patient({ birthYear: 1992 });
  await page.goto('/profile');
  const other = await another(patient);
  await other.goto('/profile');
  await other.getByLabel('Diagnosis', { exact: true }).fill('SLE');
  await other.getByRole('button', { name: 'Save year and diagnosis' }).click();
  await expect(other.getByRole('status').first()).toContainText('Saved: your profile');
  await page.getByLabel('Diagnosis', { exact: true }).fill('Cutaneous lupus');
  await page.getByRole('button', { name: 'Save year and diagnosis' }).click();
  await expect(page.getByText('This changed since you opened it.')).toBeVisible();
  await expect(page.getByText('Saved on the other device: SLE')).toBeVisible();
  await expect(page.getByLabel('Diagnosis', { exact: true })).toHaveValue('Cutaneous lupus');
});
