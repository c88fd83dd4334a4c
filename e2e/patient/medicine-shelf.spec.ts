import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect } from '../support/people';

const daily = { kind: 'daily' as const, doses: [{ at: '08:00', amount: 5 }] };

bothWays('a side effect is noted, seen again, removed and brought back', async ({ as, page, javaScriptEnabled }) => {
  const patient = await as.patient();
  const medicationId = await givenMedication(patient, { day: daysAgo(30) });
  await givenDoseStep(patient, { day: daysAgo(30), medicationId, schedule: daily });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`/medicines/${medicationId}`);
  const card = page.getByRole('region', { name: 'Side effects' });
  await card.getByRole('button', { name: 'Save side effect' }).click();
  await expect(card.getByText('Choose what you noticed').first()).toBeVisible();
  await card.getByLabel('What you noticed').selectOption({ label: 'Nausea' });
  await card.getByLabel('How bad').selectOption({ label: 'Moderate' });
  await card.getByRole('button', { name: 'Save side effect' }).click();
  await expect(card.getByRole('listitem')).toContainText('Nausea');
  await expect(card.getByRole('listitem')).toContainText('Moderate, ');
  expect(await sidewaysScroll(page)).toBe(0);
  await expectAccessible(page, { hasScripts: javaScriptEnabled });
  await card.getByRole('button', { name: /^Remove Nausea/ }).click();
  await expect(card.getByText('None noted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page).toHaveURL(/\/medicines(\?|$)/);
  await page.goto(`/medicines/${medicationId}`);
  await expect(card.getByRole('listitem')).toContainText('Nausea');
});

bothWays('what is in the house is counted in pieces, and how long it lasts is said', async ({ as, page }) => {
  const patient = await as.patient();
  const medicationId = await givenMedication(patient, { day: daysAgo(30) });
  await givenDoseStep(patient, { day: daysAgo(30), medicationId, schedule: daily });
  await page.goto(`/medicines/${medicationId}`);
  const card = page.getByRole('region', { name: 'In the house' });
  await card.getByLabel('How many you have').fill('1.250,0');
  await card.getByRole('button', { name: 'Save count' }).click();
  await expect(card.getByText('Write a number, like 7.5').first()).toBeVisible();
  await expect(card.getByLabel('How many you have')).toHaveValue('1.250,0');
  await card.getByLabel('How many you have').fill('30');
  await card.getByLabel('Of how many mg each').fill('2.5');
  await card.getByRole('button', { name: 'Save count' }).click();
  await expect(card.getByText('15 days, as planned')).toBeVisible();
  await card.getByRole('button', { name: 'Forget the count' }).click();
  await expect(card.getByText('Not counted.')).toBeVisible();
});

bothWays('a medicine of before is put away and taken out again', async ({ as, page }) => {
  const patient = await as.patient();
  const medicationId = await givenMedication(patient, {
    day: daysAgo(90),
    untilDay: daysAgo(20),
    drugId: 'azathioprine',
  });
  await page.goto(`/medicines/${medicationId}`);
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByRole('button', { name: 'Take out again' })).toBeVisible();
  await page.goto('/medicines');
  const past = page.getByRole('region', { name: 'Before' });
  await expect(past.getByRole('link', { name: 'Azathioprine' })).toBeHidden();
  await past.getByText('Put away: 1').click();
  await past.getByRole('link', { name: 'Azathioprine' }).click();
  await page.getByRole('button', { name: 'Take out again' }).click();
  await expect(page.getByRole('button', { name: 'Put away' })).toBeVisible();
  await page.goto('/medicines');
  await expect(past.getByRole('link', { name: 'Azathioprine' })).toBeVisible();
});
