import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import type { GivenPatient } from '@/db/factories/given-accounts';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { smallTargets } from '../support/layout';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';
import { countTaps, tapsOn } from '../support/taps';

const PHONE = { width: 390, height: 844 };

/** Due from 03:00 until 03:00 the next day: at any hour a test may run. */
const ALL_DAY = { kind: 'daily' as const, doses: [{ at: '03:00', amount: 5 }] };

async function givenDaily(patient: GivenPatient, drugId: string): Promise<string> {
  const medicationId = await givenMedication(patient, { day: daysAgo(20), drugId });
  await givenDoseStep(patient, { day: daysAgo(20), medicationId, schedule: ALL_DAY });
  return medicationId;
}

test('all morning doses are one tap at 390 px, counted', async ({ as, page }) => {
  const patient = await as.patient();
  for (const drug of ['prednisone', 'ramipril', 'omeprazole']) await givenDaily(patient, drug);
  await page.setViewportSize(PHONE);
  await countTaps(page);
  await page.goto('/today');
  const card = page.getByRole('region', { name: /^Medicines, / });
  await expect(card).toContainText('0 of 3');
  expect(await smallTargets(page)).toEqual([]);
  await card.getByRole('button', { name: 'I took all three' }).click();
  await expect(card).toContainText('3 of 3');
  await expect(card.getByRole('button', { pressed: true })).toHaveCount(3);
  await expect(card.getByRole('button', { name: /^I took/ })).toHaveCount(0);
  expect(await tapsOn(page)).toBe(1);
  await expectAccessible(page);
});

bothWays('each dose is one tap, another tap takes it back, and all at once can be undone', async ({ as, page }) => {
  const patient = await as.patient();
  for (const drug of ['prednisone', 'ramipril']) await givenDaily(patient, drug);
  await page.goto('/today');
  const card = page.getByRole('region', { name: /^Medicines, / });
  const prednisone = card.getByRole('button', { name: /^Prednisone, 5 mg/ });
  await prednisone.click();
  await expect(prednisone).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toContainText('1 of 2');
  await prednisone.click();
  await expect(card).toContainText('0 of 2');
  await card.getByRole('button', { name: 'I took all two' }).click();
  await expect(card).toContainText('2 of 2');
  await expect(page.getByRole('status').first()).toContainText('Saved: Prednisone, Ramipril taken today');
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(card).toContainText('0 of 2');
});

bothWays('a dose is skipped with a reason, and the dots say skipped', async ({ as, page }) => {
  const patient = await as.patient();
  await givenDaily(patient, 'prednisone');
  await page.goto('/medicines');
  const doses = page.getByRole('region', { name: 'Today’s doses' });
  await doses.getByText('Skipped or late').click();
  await doses.getByRole('button', { name: 'Felt unwell' }).click();
  await expect(doses).toContainText('Skipped: felt unwell');
  await expect(page.getByRole('status').first()).toContainText('Saved: Prednisone skipped today');
  await expect(page.getByRole('img', { name: /^Last 14 days: 1 skipped and 13 not answered/ })).toBeVisible();
});

bothWays(
  'hour and amount of an answer are corrected, and a wrong one comes back with a sentence',
  async ({ as, page }) => {
    const patient = await as.patient();
    const medicationId = await givenDaily(patient, 'prednisone');
    await givenIntake(patient, { day: daysAgo(1), medicationId, dueAt: '03:00' });
    await page.goto(`/medicines/${medicationId}`);
    await page.getByRole('link', { name: /^Correct: / }).click();
    await expect(page.getByText('Planned: 5 mg. Leave it empty for as planned')).toBeVisible();
    await page.getByLabel('When you took it').fill('09:40');
    await page.getByLabel('How much').fill('half');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await expect(page.getByText('Write a number, like 7.5').first()).toBeVisible();
    await expect(page.getByLabel('How much')).toHaveValue('half');
    await page.getByLabel('How much').fill('2,5');
    await page.getByRole('button', { name: 'Save correction' }).click();
    await expect(page.getByRole('region', { name: 'What you logged' })).toContainText('Taken, at 09:40, 2.5 mg');
  },
);

bothWays('doses of past days that were not answered read so, never as missed', async ({ as, page }) => {
  const patient = await as.patient();
  const medicationId = await givenDaily(patient, 'prednisone');
  await givenIntake(patient, { day: daysAgo(3), medicationId, dueAt: '03:00' });
  await page.goto('/medicines');
  await expect(page.getByRole('img', { name: /1 taken,? (and )?12 not answered/ })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('missed');
});

const MEDICINE = `med-${'0'.repeat(32)}`;

const BAD = [
  {
    what: 'a medicine that is not there',
    fields: { do: 'taken', medicine: MEDICINE, at: '03:00' },
    status: 404,
    says: '',
  },
  {
    what: 'an hour that is none',
    fields: { do: 'taken', medicine: MEDICINE, at: '25:00' },
    status: 422,
    says: '08:00',
  },
  { what: 'no medicine', fields: { do: 'taken' }, status: 422, says: 'out of date' },
  {
    what: 'an unknown reason',
    fields: { do: 'skipped', medicine: MEDICINE, at: '03:00', reason: 'lazy' },
    status: 422,
    says: 'reasons shown',
  },
  { what: 'doses that are none', fields: { do: 'all', doses: 'all of them' }, status: 422, says: 'out of date' },
  { what: 'no dose', fields: { do: 'all', doses: `${MEDICINE}@${today()}T03:00` }, status: 422, says: 'already' },
  { what: 'an act nobody knows', fields: { do: 'forget' }, status: 422, says: 'out of date' },
] as const;

for (const { what, fields, status, says } of BAD) {
  test(`a dose with ${what} is answered in a sentence`, async ({ as, send }) => {
    await as.patient();
    const answer = await send('/api/log/dose', entry(fields));
    expect(answer.status()).toBe(status);
    expect(((await answer.json()) as { say: string }).say).toContain(says);
  });
}

test('the same tap sent twice counts once', async ({ as, page, send }) => {
  const patient = await as.patient();
  const medicine = await givenDaily(patient, 'ibuprofen');
  const fields = entry({ do: 'taken', medicine, at: '03:00', day: daysAgo(1) });
  for (const again of [fields, fields]) expect((await send('/api/log/dose', again)).status()).toBe(200);
  await page.goto(`/medicines/${medicine}`);
  await expect(page.getByRole('region', { name: 'What you logged' }).getByRole('listitem')).toHaveCount(1);
});
