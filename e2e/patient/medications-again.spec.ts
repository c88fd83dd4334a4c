import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { daily, givenTaper } from '../support/medicines';
import { expect } from '../support/people';

bothWays('a medicine of before is taken again as a new one, and Undo takes it back', async ({ as, page }) => {
  const patient = await as.patient();
  const ended = { day: daysAgo(90), untilDay: daysAgo(20), stopReason: 'better' } as const;
  const id = await givenMedication(patient, ended);
  await givenDoseStep(patient, { day: daysAgo(90), medicationId: id, schedule: daily(10) });
  await page.goto(`/medicines/${id}`);
  await page.getByRole('link', { name: 'I take it again' }).click();
  await expect(page.getByLabel('How much', { exact: true })).toHaveValue('10');
  await page.getByLabel('First day of this time').fill(daysAgo(30));
  await page.getByRole('button', { name: 'Save: I take it again' }).click();
  await expect(page.getByText('You still took it then.').first()).toBeVisible();
  await page.getByLabel('First day of this time').fill(daysAgo(2));
  await page.getByLabel('How much', { exact: true }).fill('5');
  await page.getByRole('button', { name: 'Save: I take it again' }).click();
  await expect(page.getByRole('region', { name: 'What you take now' })).toContainText('5 mg, morning');
  await expect(page.getByRole('region', { name: 'Before' })).toContainText('Stopped: ');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('region', { name: 'What you take now' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Before' })).toContainText('Prednisone');
});

bothWays(
  'a dose from an older page hears what stands, keeps what was typed, and is saved after that',
  async ({ as, another, page }) => {
    const patient = await as.patient();
    const id = await givenTaper(patient);
    await page.goto(`/medicines/${id}?edit=dose`);
    const other = await another(patient);
    await other.goto(`/medicines/${id}?edit=dose`);
    await other.getByLabel('From which day').fill(daysAgo(-1));
    await other.getByLabel('How much', { exact: true }).fill('7');
    await other.getByRole('button', { name: 'Save dose' }).click();
    await expect(other.getByRole('region', { name: 'All doses' })).toContainText('7 mg, morning');
    await page.getByLabel('From which day').fill(daysAgo(-2));
    await page.getByLabel('How much', { exact: true }).fill('6.5');
    await page.getByRole('button', { name: 'Save dose' }).click();
    await expect(page.getByText('This changed since you opened it.')).toBeVisible();
    await expect(page.getByText('7 mg, morning, from')).toBeVisible();
    await expect(page.getByLabel('How much', { exact: true })).toHaveValue('6.5');
    await page.getByRole('button', { name: 'Save dose' }).click();
    await expect(page.getByRole('region', { name: 'All doses' })).toContainText('6.5 mg, morning');
  },
);
