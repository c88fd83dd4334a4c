import { givenPatient } from '@/db/factories/given-accounts';
import { givenPassphrase } from '@/db/factories/given-passphrase';
import { expect, test } from '../support/people';
import { givePassphrase, PASSPHRASE } from '../support/sign-in-form';

const TRIES = 10;

test('a stranger who guesses is slowed down, and cannot lock the owner out of their own device', async ({
  page,
  another,
}) => {
  const patient = await givenPatient();
  await givenPassphrase(patient.accountId, PASSPHRASE);
  const own = await another(null);
  await own.goto('/sign-in');
  await givePassphrase(own, patient.email);
  await expect(own).toHaveURL('/today');

  await page.goto('/sign-in');
  const alert = page.getByRole('main').getByRole('alert');
  for (let guess = 0; guess < TRIES; guess += 1) {
    await givePassphrase(page, patient.email, `guess number ${String(guess)} of many`);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
    await expect(alert).toContainText('Email and password don’t match');
  }
  await givePassphrase(page, patient.email);
  await expect(alert).toContainText('That was a lot of tries');

  await own.goto('/more');
  await own.getByRole('button', { name: 'Sign out' }).click();
  await givePassphrase(own, patient.email);
  await expect(own).toHaveURL('/today');
});
