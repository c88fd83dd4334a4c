import type { Page } from '@playwright/test';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure } from '@/db/factories/given-entries';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { givenShare } from '@/db/factories/given-shares';
import { expectAccessible } from '../support/axe';
import { bothWays } from '../support/both-ways';
import { daysAgo } from '../support/days';
import { expect, test } from '../support/people';
import { samePage } from '../support/same-page';

const daily = (amount: number) => ({ kind: 'daily' as const, doses: [{ at: '08:00', amount }] });

async function openStory(patient: GivenPatient): Promise<void> {
  const steroid = await givenMedication(patient, { day: daysAgo(80) });
  await givenDoseStep(patient, { day: daysAgo(80), medicationId: steroid, schedule: daily(20) });
  await givenDoseStep(patient, { day: daysAgo(25), medicationId: steroid, schedule: daily(5) });
  await givenIntake(patient, { day: daysAgo(3), medicationId: steroid });
  const other = await givenMedication(patient, { day: daysAgo(80), drugId: 'hydroxychloroquine' });
  await givenDoseStep(patient, { day: daysAgo(80), medicationId: other, schedule: daily(300) });
  await givenExposure(patient, { day: daysAgo(12), trigger: 'sunlight-uv' });
  await givenEpisode(patient, { day: daysAgo(11), level: 2, remark: 'Cheeks red' });
  for (const ago of [70, 11, 5]) await givenCheckIn(patient, { day: daysAgo(ago), feeling: 3 });
}

/** What hides from a share of flares and medicines: private, of mood and mind, of the cycle, and notes. */
async function hiddenStory(patient: GivenPatient): Promise<void> {
  const secret = await givenMedication(patient, { day: daysAgo(300), drugId: 'azathioprine', isPrivate: true });
  await givenDoseStep(patient, { day: daysAgo(300), medicationId: secret, schedule: daily(100), isPrivate: true });
  await givenIntake(patient, { day: daysAgo(5), medicationId: secret, isPrivate: true });
  const mood = await givenMedication(patient, { day: daysAgo(300), drugId: 'duloxetine' });
  await givenDoseStep(patient, { day: daysAgo(300), medicationId: mood, schedule: daily(30), category: 'mental' });
  await givenIntake(patient, { day: daysAgo(5), medicationId: mood, category: 'mental' });
  await givenExposure(patient, { day: daysAgo(5), trigger: 'infection', isPrivate: true });
  await givenExposure(patient, { day: daysAgo(5), trigger: 'menstrual-cycle', category: 'cycle' });
  await givenExposure(patient, { day: daysAgo(290), trigger: 'infection', isPrivate: true });
  await givenEpisode(patient, { day: daysAgo(280), untilDay: daysAgo(270), remark: 'Not for you', isPrivate: true });
}

const pageOf = ({ patientId }: GivenPatient): string => `/patients/${patientId}`;
const line = (page: Page) => page.getByRole('region', { name: 'Timeline', exact: true });

bothWays(
  'a patient’s page says who, what is shared until when and what is not, and then the line',
  async ({ as, page }) => {
    const clinician = await as.clinician();
    const patient = await givenPatient({ name: 'Flora Berg', birthYear: 1992, diagnosis: 'SLE since 2019' });
    await openStory(patient);
    await givenShare(patient, clinician, { categories: ['flares', 'meds'], fromDay: daysAgo(100) });
    await page.goto('/patients');
    await page.getByRole('link', { name: 'Open the timeline of Flora Berg' }).click();
    await expect(page).toHaveURL(pageOf(patient));
    const main = page.getByRole('main');
    await expect(main).toContainText('Shared until');
    await expect(main).toContainText('Days from');
    await expect(main).toContainText('Not shared: Labs, Scores');
    await expect(line(page)).toContainText('Steroid from 20 mg at its highest to 5 mg a day, as prednisone.');
    await expect(line(page).getByText('Hydroxychloroquine')).toBeVisible();
    await page.getByRole('link', { name: 'Read as a table' }).click();
    const rows = page.getByRole('table', { name: /one row a week/ }).getByRole('row');
    await expect(rows.filter({ hasText: 'Strong sun' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'Hydroxychloroquine 300 mg a day' }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make a file' })).toHaveCount(0);
  },
);

test('the old address of the line leads to the patient’s page, with its view', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient();
  await openStory(patient);
  await givenShare(patient, clinician);
  await page.goto(`/patients/${patient.patientId}/timeline?span=3m&view=table`);
  await expect(page).toHaveURL(`${pageOf(patient)}?span=3m&view=table`);
});

const SHARES = [
  { categories: ['flares' as const], hidden: ['Steroid: not shared', 'Medicines: not shared'] },
  { categories: ['meds' as const], hidden: ['Flares: not shared', 'Body: not shared'] },
];

for (const { categories, hidden } of SHARES) {
  test(`with ${categories.join()} alone the other lanes say "not shared", whatever there is`, async ({ as, page }) => {
    const clinician = await as.clinician();
    const patient = await givenPatient();
    await givenShare(patient, clinician, { categories });
    await openStory(patient);
    for (const view of ['', '?view=table']) {
      await page.goto(pageOf(patient) + view);
      for (const words of hidden) await expect(line(page).getByText(words)).toBeVisible();
    }
    await expect(page.getByRole('columnheader')).not.toContainText([hidden[0]?.split(':')[0] ?? '']);
    await expectAccessible(page);
  });
}

const VIEWS = ['', '?span=1m', '?span=all', '?span=all&view=table', `?span=1m&at=${daysAgo(5)}`, '?span=since'];

test('hidden medicines, doses, triggers and notes leave no trace on any page', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient();
  await openStory(patient);
  await givenShare(patient, clinician, { categories: ['flares', 'meds'] });
  const all = async (): Promise<string[]> => {
    const seen: string[] = [];
    for (const address of ['/patients', ...VIEWS.map((view) => pageOf(patient) + view)]) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(200);
      seen.push(samePage(await answer.text()));
    }
    return seen;
  };
  await all();
  const before = await all();
  expect(before[1]).toContain('Hydroxychloroquine');
  expect(before.join()).not.toContain('Cheeks red');
  await hiddenStory(patient);
  expect(await all()).toEqual(before);
});

test('notes are read by whoever was given notes', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient();
  await openStory(patient);
  await givenShare(patient, clinician, { categories: ['flares', 'notes'] });
  await page.goto(`${pageOf(patient)}?span=1m&at=${daysAgo(11)}`);
  await expect(page.getByRole('region', { name: 'Reading position' })).toContainText('“Cheeks red”');
});
