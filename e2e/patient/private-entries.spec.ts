import { givenCheckIn, givenEpisode, givenExposure, givenSystemDay } from '@/db/factories/given-entries';
import { givenClinician } from '@/db/factories/given-accounts';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { formKey } from '../support/sending';

const SWITCH = { name: 'Only for me' };

bothWays('a day’s check-in is kept to oneself, and Undo ends that', async ({ as, page }) => {
  const patient = await as.patient();
  await givenCheckIn(patient, { day: today(), feeling: 3 });
  await page.goto(`/check-in/${today()}`);
  await page.getByRole('switch', SWITCH).click();
  await expect(page.getByRole('switch', SWITCH)).toBeChecked();
  await expect(page.getByText('nobody else sees it')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: only for you' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo last change' }).click();
  await expect(page.getByRole('switch', SWITCH)).not.toBeChecked();
});

bothWays(
  'a flare is kept to oneself: the clinician’s page is as if it had never been',
  async ({ as, another, page }) => {
    const patient = await as.patient();
    await givenCheckIn(patient, { day: daysAgo(20), feeling: 1 });
    const id = await givenEpisode(patient, { day: daysAgo(3), level: 3 });
    await givenSystemDay(patient, { day: daysAgo(2), system: 'kidneys', level: 3 });
    const clinician = await givenClinician();
    await givenShare(patient, clinician);
    const theirs = await another(clinician);
    const told = ['one flare, 4 flare days in view, severe', 'Kidneys severe'];
    const main = theirs.getByRole('main');
    await theirs.goto(`/patients/${patient.patientId}?span=3m&view=table`);
    for (const words of told) await expect(main).toContainText(words);
    await page.goto(`/flares/${id}?step=amend`);
    await page.getByRole('switch', SWITCH).click();
    await expect(page.getByRole('switch', SWITCH)).toBeChecked();
    await theirs.reload();
    await expect(main).toContainText('no flares.');
    for (const words of told) await expect(main).not.toContainText(words);
    await page.goto(`/flares/${id}`);
    await expect(page.getByText('Only for me').filter({ visible: true }).first()).toBeVisible();
  },
);

bothWays('a trigger and a medicine have the switch too', async ({ as, page }) => {
  const patient = await as.patient();
  const flare = await givenEpisode(patient, { day: today(), level: 1 });
  await givenExposure(patient, { day: today(), trigger: 'infection', grade: 2 });
  const medicine = await givenMedication(patient, { day: daysAgo(9), drugId: 'azathioprine' });
  const doses = [{ at: '08:00', amount: 50 }];
  await givenDoseStep(patient, { day: daysAgo(9), medicationId: medicine, schedule: { kind: 'daily', doses } });
  await page.goto(`/flares/${flare}?step=why`);
  const trigger = page.getByRole('group', { name: /: who sees it$/ });
  await trigger.getByRole('button').click();
  await expect(trigger.getByRole('button', { pressed: true })).toHaveText('Only for me');
  await page.goto(`/medicines/${medicine}`);
  await page.getByRole('switch', SWITCH).click();
  await expect(page.getByRole('switch', SWITCH)).toBeChecked();
});

test('an entry of somebody else is not there to be hidden', async ({ as, send }) => {
  const theirs = await as.patient();
  const id = await givenEpisode(theirs, { day: today() });
  await as.patient();
  const fields = { key: formKey(), table: 'episodes', id, to: 'private', back: '/today' };
  expect((await send('/api/log/private', fields)).status()).toBe(404);
});

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('the switch fits, and machines find nothing to mend', async ({ as, page }) => {
    const patient = await as.patient();
    const id = await givenEpisode(patient, { day: daysAgo(3), level: 3 });
    await page.goto(`/flares/${id}?step=amend`);
    await expectAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
