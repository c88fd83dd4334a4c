import type { Page } from '@playwright/test';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';

const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

async function story(patient: GivenPatient): Promise<void> {
  const steroid = await givenMedication(patient, { day: daysAgo(200), reason: 'Kidneys' });
  await givenDoseStep(patient, { day: daysAgo(200), medicationId: steroid, schedule: daily(20) });
  await givenDoseStep(patient, { day: daysAgo(50), medicationId: steroid, schedule: daily(7.5) });
  for (const ago of [1, 2, 4]) await givenIntake(patient, { day: daysAgo(ago), medicationId: steroid });
  const steady = await givenMedication(patient, { day: daysAgo(150), drugId: 'hydroxychloroquine' });
  await givenDoseStep(patient, { day: daysAgo(150), medicationId: steady, schedule: daily(300) });
  const past = { day: daysAgo(300), untilDay: daysAgo(20), stopReason: 'side-effect', drugId: 'azathioprine' };
  const before = await givenMedication(patient, past);
  await givenDoseStep(patient, { day: daysAgo(300), medicationId: before, schedule: daily(100) });
  const secret = await givenMedication(patient, { day: daysAgo(90), drugId: 'methotrexate', isPrivate: true });
  await givenDoseStep(patient, { day: daysAgo(90), medicationId: secret, schedule: daily(15), isPrivate: true });
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

bothWays('a clinician reads the medicines of a patient, from the patient’s page and back', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await story(patient);
  await givenShare(patient, clinician, { categories: ['flares', 'meds', 'notes'] });
  await page.goto(`/patients/${patient.patientId}`);
  await page.getByRole('link', { name: 'Medicines', exact: true }).click();
  await expect(page).toHaveURL(`/patients/${patient.patientId}/medicines`);
  const steroid = row(page, 'Prednisone');
  await expect(steroid).toContainText('7.5 mg, morning');
  await expect(steroid).toContainText('Corticosteroid');
  await expect(steroid).toContainText('this dose since');
  await expect(steroid).toContainText('For: Kidneys');
  await expect(steroid.getByRole('img')).toHaveAccessibleName(/3 taken/);
  await expect(row(page, 'Azathioprine')).toContainText('Stopped: side effect');
  await expect(page.getByRole('region', { name: 'Steroid today' })).toContainText('7.5 mg a day, as prednisone');
  await expect(page.getByRole('main')).not.toContainText('Methotrexate');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await page.getByRole('link', { name: 'The line' }).click();
  await expect(page).toHaveURL(`/patients/${patient.patientId}`);
});

test('the page can be read by everybody, in both themes', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await story(patient);
  await givenShare(patient, clinician, { categories: ['meds', 'notes'] });
  await page.goto(`/patients/${patient.patientId}/medicines`);
  await expectAccessible(page);
});

test('what a share cuts is from before, and after its last day that day is told', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await story(patient);
  await givenShare(patient, clinician, { categories: ['meds'], fromDay: daysAgo(30), untilDay: daysAgo(10) });
  await page.goto(`/patients/${patient.patientId}/medicines`);
  await expect(page.getByRole('heading', { name: /^As of .*, the last day that is shared$/ })).toBeVisible();
  const steroid = row(page, 'Prednisone');
  await expect(steroid).toContainText(/since before the days that are shared/i);
  await expect(steroid).not.toContainText('this dose since');
  await expect(steroid).not.toContainText('Kidneys');
  await expect(row(page, 'Azathioprine')).toContainText(/until/i);
  await expect(page.getByRole('region', { name: /^Steroid on / })).toContainText('7.5 mg a day');
});

test('without medicines shared there is no link, and the page says only that', async ({ as, page, guard }) => {
  guard.allow(/status of 40[34]/);
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await story(patient);
  await givenShare(patient, clinician, { categories: ['flares', 'labs'] });
  await page.goto(`/patients/${patient.patientId}`);
  await expect(page.getByRole('link', { name: 'Labs', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Medicines', exact: true })).toHaveCount(0);
  expect((await page.goto(`/patients/${patient.patientId}/medicines`))?.status()).toBe(403);
  const stranger = await givenPatient();
  expect((await page.goto(`/patients/${stranger.patientId}/medicines`))?.status()).toBe(404);
});

test('where nothing is taken the page says so', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await givenShare(patient, clinician, { categories: ['meds'] });
  await page.goto(`/patients/${patient.patientId}/medicines`);
  await expect(page.getByText('No medicines in what is shared.')).toBeVisible();
  await expectAccessible(page);
});
