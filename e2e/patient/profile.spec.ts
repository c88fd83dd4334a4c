import { givenMedication } from '@/db/factories/given-medications';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';

bothWays('the profile is written, read again, and taken back with Undo', async ({ as, page }) => {
  await as.patient({ birthYear: 1992 });
  await page.goto('/more');
  await page.getByRole('link', { name: /^Your profile/ }).click();
  await page.getByLabel('Year', { exact: true }).fill('2019');
  await page.getByLabel('Month, if you know it').selectOption('April');
  await page.getByLabel('Kidneys & swelling').check();
  await page.getByLabel('Kidney biopsy: class in the report').selectOption('Class III');
  await page.getByLabel('Autoimmune disease in parents').selectOption('Yes');
  await page.getByLabel('Thyroid disease').check();
  await page.getByLabel('Allergies', { exact: true }).selectOption('Yes');
  await page.getByLabel('What to, and what happens').fill('Penicillin: hives');
  await page.getByLabel('Height in cm').fill('168');
  await page.getByLabel('Sex for the kidney formula').selectOption('Female');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: your profile');
  await page.goto('/profile');
  await expect(page.getByLabel('Year', { exact: true })).toHaveValue('2019');
  await expect(page.getByLabel('Month, if you know it')).toHaveValue('04');
  await expect(page.getByLabel('Kidneys & swelling')).toBeChecked();
  await expect(page.getByLabel('Joints')).not.toBeChecked();
  await expect(page.getByLabel('Thyroid disease')).toBeChecked();
  await expect(page.getByLabel('What to, and what happens')).toHaveValue('Penicillin: hives');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('status').first()).toContainText('Undone: your profile');
  await page.goto('/profile');
  await expect(page.getByLabel('Height in cm')).toHaveValue('');
});

// No sentence twice in a row: the one before would be taken for the answer.
const WRONG = [
  { year: '1985', height: '', says: 'This is before your year of birth' },
  { year: '', height: '1.70', says: 'Write the height in centimetres, like 170' },
  { year: '19', height: '', says: 'Write the year with four figures' },
  { year: '2199', height: '', says: 'This day hasn’t come yet' },
  { year: '', height: '98', says: 'This is an unusual height' },
];

bothWays('what cannot be is said beside its field, and nothing typed is lost', async ({ as, page }) => {
  await as.patient({ birthYear: 1992 });
  await page.goto('/profile');
  for (const { year, height, says } of WRONG) {
    await page.getByLabel('Year', { exact: true }).fill(year);
    await page.getByLabel('Height in cm').fill(height);
    await page.getByLabel('What to, and what happens').fill('pollen');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('What to, and what happens')).toHaveValue('pollen');
  }
  await page.getByLabel('Yes, this height is right').check();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: your profile');
  await expect(page.getByLabel('Height in cm')).toHaveValue('98');
});

bothWays('29 February of a year without one is no day', async ({ as, page }) => {
  await as.patient({ birthYear: 1992 });
  await page.goto('/profile');
  await page.getByLabel('Year', { exact: true }).fill('2019');
  await page.getByLabel('Month, if you know it').selectOption('February');
  await page.getByLabel('Day, if you know it').fill('29');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Pick a day');
});

bothWays(
  'a profile from an older page shows both answers, then keeps the one sent again',
  async ({ as, another, page }) => {
    const patient = await as.patient();
    await page.goto('/profile');
    const other = await another(patient);
    await other.goto('/profile');
    await other.getByLabel('Smoking').selectOption('I used to');
    await other.getByLabel('Skin').check();
    await other.getByLabel('What to, and what happens').fill('nuts');
    await other.getByRole('button', { name: 'Save profile' }).click();
    await expect(other.getByRole('status').first()).toContainText('Saved: your profile');
    await page.getByLabel('Smoking').selectOption('Never');
    await page.getByLabel('What to, and what happens').fill('latex');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByText('This changed since you opened it.')).toBeVisible();
    await expect(page.getByLabel('What to, and what happens')).toHaveValue('latex');
    await expect(page.getByLabel('Smoking')).toHaveValue('never');
    await expect(page.getByText('Saved on the other device: nuts')).toBeVisible();
    await expect(page.getByText('Saved on the other device: I used to')).toBeVisible();
    await expect(page.getByText('Saved on the other device: ticked')).toBeVisible();
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByRole('status').first()).toContainText('Saved: your profile');
    await expect(page.getByLabel('What to, and what happens')).toHaveValue('latex');
  },
);

bothWays('the emergency card shows what was chosen and nothing else', async ({ as, page }) => {
  const patient = await as.patient({ name: 'Nadia Card', birthYear: 1992, diagnosis: 'SLE' });
  await givenMedication(patient, { day: daysAgo(9) });
  await page.goto('/emergency-card');
  await expect(page.getByRole('heading', { name: 'Nothing chosen yet' })).toBeVisible();
  await expect(page.getByText('Prednisone')).toHaveCount(0);
  await page.getByLabel('My name').check();
  await page.getByLabel('That I take a steroid').check();
  await page.getByLabel('Medicines I take now').check();
  await page.getByLabel('Allergies', { exact: true }).check();
  await page.getByRole('button', { name: 'Show these' }).click();
  const sheet = page.getByRole('region', { name: 'Nadia Card' });
  await expect(sheet).toContainText('It must not be stopped suddenly.');
  await expect(sheet).toContainText('Prednisone');
  await expect(sheet).toContainText('Not filled in');
  await expect(sheet).not.toContainText('1992');
  await expect(sheet).not.toContainText('SLE');
  await page.getByLabel('Medicines I take now').uncheck();
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(sheet).not.toContainText('Prednisone');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(sheet).toContainText('Prednisone');
});

test('the printed card is one page, with nothing of the screen around it', async ({ as, page }) => {
  await as.patient({ name: 'Nadia Card' });
  await page.goto('/emergency-card');
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(page.getByRole('region', { name: 'Nadia Card' })).toBeVisible();
  await page.goto('/emergency-card');
  for (const format of ['A4', 'Letter']) {
    const paper = (await page.pdf({ format })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Show these' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Nadia Card' })).toBeVisible();
});
