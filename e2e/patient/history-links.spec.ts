import { givenInfusion } from '@/db/factories/given-infusions';
import { givenLabReport, givenLabResult } from '@/db/factories/given-labs';
import { givenMeasurement } from '@/db/factories/given-measurements';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect } from '../support/people';

bothWays('a result, a report, a treatment and a measurement lead to their versions', async ({ as, page }) => {
  const patient = await as.patient();
  const day = daysAgo(4);
  const result = await givenLabResult(patient, {
    day,
    analyteId: 'complement-c3',
    value: 0.62,
    unit: 'g/L',
    rangeHigh: null,
    assay: null,
  });
  const report = await givenLabReport(patient, { day });
  const treatment = await givenInfusion(patient, { day, kind: 'rituximab', amount: 1000, unit: 'mg' });
  const weight = await givenMeasurement(patient, { day, kind: 'weight', value: 70, unit: 'kg' });
  const places = [
    { path: `/labs/complement-c3?edit=${result}`, noun: 'Lab result', id: result },
    { path: `/labs/reports/${report}`, noun: 'Lab report', id: report },
    { path: `/treatments/${treatment}`, noun: 'Treatment', id: treatment },
    { path: `/measurements?kind=weight&edit=${weight}`, noun: 'Measurement', id: weight },
  ];
  for (const { path, noun, id } of places) {
    await page.goto(path);
    await page.getByRole('link', { name: 'History of this entry' }).click();
    await page.waitForURL(`/history/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: noun })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Its versions' }).getByRole('listitem')).toHaveCount(1);
  }
});

bothWays('a result that was corrected shows old beside new', async ({ as, page }) => {
  const patient = await as.patient();
  const result = await givenLabResult(patient, {
    day: daysAgo(4),
    analyteId: 'complement-c3',
    value: 0.62,
    unit: 'g/L',
    rangeHigh: null,
    assay: null,
  });
  await page.goto(`/labs/complement-c3?edit=${result}`);
  await page.getByLabel('Result', { exact: true }).fill('0.72');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('status').first()).toContainText('Saved');
  await page.goto(`/labs/complement-c3?edit=${result}`);
  await page.getByRole('link', { name: 'History of this entry' }).click();
  const versions = page.getByRole('region', { name: 'Its versions' }).getByRole('listitem');
  await expect(versions).toHaveCount(2);
  await expect(versions.nth(0)).toContainText('Value: 0.62, then 0.72');
});

bothWays('the profile has no versions before it is written, and one a save afterwards', async ({ as, page }) => {
  await as.patient();
  await page.goto('/profile');
  await expect(page.getByRole('link', { name: 'History of this entry' })).toHaveCount(0);
  for (const height of ['168', '169']) {
    await page.getByLabel('Height in cm').fill(height);
    await page.getByRole('button', { name: 'Save profile' }).click();
    await page.waitForURL(/said=/);
    await page.goto('/profile');
    await expect(page.getByLabel('Height in cm')).toHaveValue(height);
  }
  await page.getByRole('link', { name: 'History of this entry' }).click();
  const versions = page.getByRole('region', { name: 'Its versions' }).getByRole('listitem');
  await expect(versions).toHaveCount(2);
  await expect(versions.nth(0)).toContainText('Height in cm: 168, then 169');
});
