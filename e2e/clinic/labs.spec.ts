import { givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect } from '../support/people';

bothWays(
  'a clinician reads every result of a test as a table, and changes none',
  async ({ another, javaScriptEnabled }) => {
    const patient = await givenPatient();
    const clinician = await givenClinician();
    await givenShare(patient, clinician, { categories: ['labs', 'meds'] });
    const c3 = { analyteId: 'complement-c3', unit: 'g/L', rangeLow: 0.9, rangeHigh: 1.8, assay: null };
    await givenLabResult(patient, { ...c3, day: daysAgo(40), value: 0.93, laboratory: 'Elm Park' });
    await givenLabResult(patient, { ...c3, day: daysAgo(4), value: 0.62 });
    await givenLabResult(patient, { ...c3, day: daysAgo(2), value: 0.55, isPrivate: true });
    const page = await another(clinician);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`/patients/${patient.patientId}/labs`);
    const tables = page.getByRole('region', { name: 'Every result, as tables' });
    await tables.locator('summary').click();
    const table = tables.getByRole('table', { name: 'Results of C3' });
    await expect(table.getByRole('row')).toHaveCount(3);
    await expect(table).toContainText('0.62 g/L');
    await expect(table).toContainText('62 mg/dL');
    await expect(table).toContainText('Elm Park');
    await expect(table).not.toContainText('0.55');
    await expect(table.getByRole('link')).toHaveCount(0);
    await expect(page.getByRole('main')).not.toContainText('A blood protein that can fall');
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page, { hasScripts: javaScriptEnabled });
    await page.getByRole('link', { name: 'Medicines', exact: true }).click();
    await expect(page).toHaveURL(`/patients/${patient.patientId}/medicines`);
  },
);
