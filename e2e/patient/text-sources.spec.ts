import { givenLabResult } from '@/db/factories/given-labs';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { expectAccessible } from '../support/axe';
import { daysAgo } from '../support/days';
import { sidewaysScroll } from '../support/layout';
import { expect, test } from '../support/people';

const schedule = { kind: 'daily' as const, doses: [{ at: '08:00', amount: 50 }] };
const UNREVIEWED = 'Written 28 November 2026, not yet reviewed by a clinician.';

const PLACES = [
  { path: '/labs', source: `Source: BSR guideline on lupus, 2018. ${UNREVIEWED}` },
  { path: '/labs/haptoglobin', source: `Source: general knowledge. ${UNREVIEWED}` },
  { path: '/medicines/checks', source: 'Source: NHS Lanarkshire, checks after BSR/BHPR 2017' },
  { path: '/medicines/new?drug=methotrexate', source: `Source: general knowledge. ${UNREVIEWED}` },
  { path: '/medicines/new?drug=prednisone', source: 'Source: ESE and Endocrine Society guideline' },
  { path: '/treatments/new?kind=msc', source: 'Source: Ann Rheum Dis 2017;76:1436-1439' },
];

for (const { path, source } of PLACES) {
  test(`${path} names its source and says that no clinician has read it over`, async ({ as, page }) => {
    const patient = await as.patient();
    const day = daysAgo(30);
    await givenLabResult(patient, { day });
    const medicationId = await givenMedication(patient, { day, drugId: 'azathioprine' });
    await givenDoseStep(patient, { day, medicationId, schedule });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText(source);
    await expect(page.getByRole('main')).toContainText(UNREVIEWED);
    expect(await sidewaysScroll(page)).toBe(0);
    await expectAccessible(page);
  });
}
