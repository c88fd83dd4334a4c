import { givenInfusion } from '@/db/factories/given-infusions';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';
import { withoutBrowserChecks } from '../support/unchecked';

bothWays('an MSC infusion is added with its details, seen again, amended and taken back', async ({ as, page }) => {
  await as.patient();
  await page.goto('/treatments');
  await page.getByRole('link', { name: 'Add a treatment' }).click();
  await page.getByRole('link', { name: 'Mesenchymal stromal cells (MSC)' }).click();
  await expect(page.getByText('The authors saw no apparent added effect.')).toBeVisible();
  await page.getByLabel('Day', { exact: true }).fill(daysAgo(40));
  await page.getByLabel('How much', { exact: true }).fill('60');
  await page.getByLabel('Where the cells came from').selectOption('Umbilical cord');
  await page.getByLabel('Whose cells').selectOption('Somebody else’s');
  await page.getByLabel('It was part of a trial').check();
  await page.getByLabel('Trial number, if you know it').fill('NCT00000000');
  await page.getByLabel('Effect 1', { exact: true }).selectOption('Fever');
  await page.getByLabel('How bad, effect 1').selectOption('grade 1, mild');
  await page.getByRole('button', { name: 'Save treatment' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Something here is far from the usual');
  await expect(page.getByLabel('Trial number, if you know it')).toHaveValue('NCT00000000');
  await page.getByLabel('How much', { exact: true }).fill('1');
  await page.getByRole('button', { name: 'Save treatment' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved: treatment');
  await page.getByRole('link', { name: 'MSC infusion, umbilical-cord cells, in a trial' }).click();
  await expect(page.getByRole('region', { name: 'What is noted' })).toContainText('1 million cells for each kg');
  await expect(page.getByRole('region', { name: 'What is noted' })).toContainText('Part of a trial, NCT00000000');
  await expect(page.getByRole('region', { name: 'What happened afterwards' })).toContainText('Fever, grade 1, mild');
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel('Hospital or centre').fill('Elm Park');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('region', { name: 'What is noted' })).toContainText('Elm Park');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await page.goto('/medicines');
  await page
    .getByRole('region', { name: 'Before' })
    .getByRole('link', { name: /^MSC infusion/ })
    .click();
  await expect(page.getByRole('region', { name: 'What is noted' })).not.toContainText('Elm Park');
});

bothWays('a hospital stay ends after it began, and a vaccine is a day and a name', async ({ as, page }) => {
  await as.patient();
  await page.goto('/treatments/new?kind=hospital');
  await page.getByLabel('First day').fill(daysAgo(9));
  await page.getByLabel('Last day').fill(daysAgo(12));
  await page.getByLabel('What for, in a few words').fill('kidneys');
  await page.getByRole('button', { name: 'Save treatment' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This is before the first day');
  await expect(page.getByLabel('What for, in a few words')).toHaveValue('kidneys');
  await page.getByLabel('Last day').fill(daysAgo(2));
  await page.getByRole('button', { name: 'Save treatment' }).click();
  await expect(page.getByRole('region', { name: 'Treatments' })).toContainText('Hospital stay: kidneys');
  await page.goto('/treatments/new?kind=vaccine');
  await page.getByRole('button', { name: 'Save treatment' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Write what it was, in your own words');
  await page.getByLabel('Which vaccine').fill('Influenza');
  await page.getByRole('button', { name: 'Save treatment' }).click();
  await expect(page.getByRole('region', { name: 'Treatments' })).toContainText('Vaccine: Influenza');
});

bothWays('a steroid pulse kept both ways says so; a removed treatment comes back', async ({ as, page }) => {
  const patient = await as.patient();
  const drug = { drugId: 'methylprednisolone', route: 'intravenous' };
  const medicationId = await givenMedication(patient, { day: daysAgo(20), ...drug });
  const schedule = { kind: 'on-days' as const, days: [daysAgo(20)], doses: [{ at: '11:00', amount: 500 }] };
  await givenDoseStep(patient, { day: daysAgo(20), medicationId, schedule });
  const pulse = { kind: 'methylprednisolone', amount: 500, unit: 'mg' } as const;
  const id = await givenInfusion(patient, { day: daysAgo(20), ...pulse });
  await page.goto(`/treatments/${id}`);
  await expect(page.getByText('This pulse also stands under Medicines. It is counted once')).toBeVisible();
  await page.goto(`/treatments/${id}?edit=1`);
  await page.getByRole('button', { name: 'Remove this treatment' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('region', { name: 'Treatments' })).toContainText('Steroid pulse');
});

bothWays('a treatment from an older page shows both answers, and overwrites nothing', async ({ as, another, page }) => {
  const patient = await as.patient();
  const id = await givenInfusion(patient, { day: daysAgo(30) });
  await page.goto(`/treatments/${id}?edit=1`);
  const other = await another(patient);
  await other.goto(`/treatments/${id}?edit=1`);
  await other.getByLabel('Hospital or centre').fill('Elm Park');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByRole('region', { name: 'What is noted' })).toContainText('Elm Park');
  await page.getByLabel('Hospital or centre').fill('Oak Road');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('This changed since you opened it.')).toBeVisible();
  await expect(page.getByLabel('Hospital or centre')).toHaveValue('Oak Road');
  await expect(page.getByText('Saved on the other device: Elm Park')).toBeVisible();
});

test('a text that is too long is named in the summary, with how much of it fits', async ({ as, page }) => {
  await as.patient();
  for (const { address, field, button, fits } of [
    { address: '/treatments/new?kind=vaccine', field: 'Which vaccine', button: 'Save treatment', fits: 200 },
    { address: '/labs/new?own=1', field: 'Name of the test', button: 'Save results', fits: 60 },
  ]) {
    await page.goto(address);
    await withoutBrowserChecks(page);
    const asked = page.getByLabel(field).first();
    await asked.fill('x'.repeat(300));
    await page.getByRole('button', { name: button }).click();
    const says = `This can have ${String(fits)} characters at most. Please shorten it`;
    const link = page
      .getByRole('main')
      .getByRole('alert')
      .getByRole('link', { name: `${field}: ${says}` });
    await link.click();
    await expect(asked).toBeFocused();
    await expect(asked).toHaveAccessibleDescription(new RegExp(says));
    await expect(asked).toHaveValue('x'.repeat(300));
  }
});
