import { givenMedication } from '@/db/factories/given-medications';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';

test('a medicine shows the codes that were seen for it, with their year, and no others', async ({ as, page }) => {
  const patient = await as.patient();
  const day = daysAgo(9);
  const both = await givenMedication(patient, { day, drugId: 'prednisone' });
  const one = await givenMedication(patient, { day, drugId: 'mepacrine' });
  const none = await givenMedication(patient, { day, drugId: 'sunscreen' });
  const facts = page.getByRole('main');
  await page.goto(`/medicines/${both}`);
  await expect(facts).toContainText('ATC H02AB07 (WHO index of 2026), RxNorm 8640');
  await page.goto(`/medicines/${one}`);
  await expect(facts).toContainText('ATC P01AX05 (WHO index of 2026)');
  await expect(facts).not.toContainText('RxNorm');
  await page.goto(`/medicines/${none}`);
  await expect(facts).not.toContainText('Codes for your team');
});
