import type { Page } from '@playwright/test';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenSymptom, givenSystemDay } from '@/db/factories/given-entries';
import { givenShare, givenStatus } from '@/db/factories/given-shares';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { samePage, withoutChance } from '../support/same-page';
import { nobodysId } from '../support/sending';

const lineOf = ({ patientId }: GivenPatient): string => `/patients/${patientId}`;

/** What is open to the clinician: a flare that goes on, and some days of the last weeks. */
async function openStory(patient: GivenPatient): Promise<void> {
  await givenEpisode(patient, { day: daysAgo(12), level: 2 });
  for (const ago of [30, 12, 11, 5]) {
    await givenCheckIn(patient, { day: daysAgo(ago), feeling: 3 });
    await givenSystemDay(patient, { day: daysAgo(ago), system: 'joints', level: 2 });
  }
}

bothWays('a clinician reads one patient’s line: a sentence, the drawing, the table', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg', birthYear: 1992, diagnosis: 'SLE since 2019' });
  await openStory(patient);
  await givenShare(patient, clinician);
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Open the timeline of Flora Berg' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Flora Berg');
  const main = page.getByRole('main');
  await expect(main).toContainText('Born 1992 · SLE since 2019');
  await expect(main).toContainText('Not shared: Photos, Notes, Cycle and pregnancy, Mood and mind');
  await expect(main).toContainText('Entries are written by the patient and not monitored');
  await expect(main).toContainText('Mood and mind is not shared, so Brain & mood shows only the rest.');
  await page.getByRole('link', { name: '3 months' }).click();
  await expect(page).toHaveURL(/span=3m/);
  await expect(main).toContainText('one flare, 13 flare days in view, moderate. Logged on 4 of 31 days.');
  await expect(page.getByRole('img', { name: 'Timeline', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Read as a table' }).click();
  const rows = page.getByRole('table', { name: /one row a day/ }).getByRole('row');
  await expect(rows.filter({ hasText: 'Joints moderate' })).toHaveCount(4);
  await expect(rows.filter({ hasText: '1, moderate' })).toHaveCount(13);
});

const VIEWS = ['', '?span=3m', '?span=all', '?span=all&view=table', `?span=3m&view=table&at=${daysAgo(40)}`];

/** Every page that tells a clinician something of a patient, as the server sends it. */
async function allSeen(page: Page, patient: GivenPatient): Promise<string[]> {
  const seen: string[] = [];
  for (const address of ['/patients', '/requests', ...VIEWS.map((view) => lineOf(patient) + view)]) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    seen.push(samePage(await answer.text()));
  }
  return seen;
}

test('a private entry, and one of mood and mind, leave no trace anywhere', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient();
  await openStory(patient);
  await givenShare(patient, clinician);
  await allSeen(page, patient);
  const before = await allSeen(page, patient);
  expect(await allSeen(page, patient)).toEqual(before);

  const hidden = { isPrivate: true };
  await givenEpisode(patient, { day: daysAgo(400), untilDay: daysAgo(390), level: 3, ...hidden });
  await givenCheckIn(patient, { day: daysAgo(401), feeling: 4, ...hidden });
  await givenCheckIn(patient, { day: daysAgo(5), feeling: 4, ...hidden });
  await givenCheckIn(patient, { day: today(), feeling: 0, ...hidden });
  await givenSystemDay(patient, { day: daysAgo(5), system: 'kidneys', level: 3, ...hidden });
  await givenSymptom(patient, { day: today(), symptom: 'seizure', level: 3, ...hidden });
  await givenSystemDay(patient, { day: daysAgo(402), system: 'brain', level: 3 });
  await givenSystemDay(patient, { day: today(), system: 'brain', level: 2 });
  await givenSymptom(patient, { day: daysAgo(5), symptom: 'low-mood', level: 3, category: 'mental' });
  await givenSymptom(patient, { day: today(), symptom: 'irregular-periods', level: 1, category: 'cycle' });
  expect(await allSeen(page, patient)).toEqual(before);
});

test('what lies outside the days of a share leaves no trace', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient();
  await openStory(patient);
  await givenShare(patient, clinician, { fromDay: daysAgo(40), untilDay: daysAgo(2) });
  await allSeen(page, patient);
  const before = await allSeen(page, patient);
  await givenEpisode(patient, { day: daysAgo(90), untilDay: daysAgo(80), level: 3 });
  await givenCheckIn(patient, { day: daysAgo(41), feeling: 4 });
  await givenCheckIn(patient, { day: daysAgo(1), feeling: 4 });
  await givenSystemDay(patient, { day: today(), system: 'skin', level: 3 });
  expect(await allSeen(page, patient)).toEqual(before);
});

test('what is opened afterwards is seen from then on', async ({ as, page, another }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient();
  await givenSystemDay(patient, { day: today(), system: 'brain', level: 3 });
  await givenCheckIn(patient, { day: today(), feeling: 1 });
  await givenShare(patient, clinician);
  const table = `${lineOf(patient)}?span=3m&view=table`;
  const mind = page.getByRole('table', { name: /one row a day/ }).getByText('Brain & mood severe');
  await page.goto(table);
  await expect(mind).toHaveCount(0);
  const phone = await another(patient);
  await phone.goto('/care-team');
  const mood = phone.getByRole('switch', { name: 'Mood and mind' });
  await mood.click();
  await expect(mood).toBeChecked();
  await page.goto(table);
  await expect(mind).toHaveCount(1);
  await mood.click();
  await expect(mood).not.toBeChecked();
  await page.goto(table);
  await expect(mind).toHaveCount(0);
});

bothWays(
  'a share that is stopped while the page is open shuts it at the very next request',
  async ({ as, page, another, guard }) => {
    guard.allow(/status of 404/);
    const clinician = await as.clinician();
    const patient = await givenPatient();
    await openStory(patient);
    await givenShare(patient, clinician);
    await page.goto(lineOf(patient));
    const phone = await another(patient);
    await phone.goto('/care-team');
    await phone.getByRole('link', { name: 'Stop sharing' }).click();
    await phone.getByRole('button', { name: 'Stop sharing now' }).click();
    await expect(phone.getByRole('status').first()).toHaveText('Sharing has stopped');
    await page.getByRole('link', { name: '3 months' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'This page isn’t on your line' })).toBeVisible();
    expect((await page.request.get(lineOf(patient))).status()).toBe(404);
  },
);

test('an account that is suspended while the page is open is signed out at the very next request', async ({
  as,
  page,
}) => {
  const clinician = await as.clinician();
  const patient = await givenPatient();
  await givenShare(patient, clinician);
  await page.goto('/patients');
  await givenStatus(clinician.accountId, 'suspended');
  await page.getByRole('link', { name: /^Open the timeline of/ }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('a patient who shares nothing answers like one who never was', async ({ as, page }) => {
  await as.clinician();
  const stranger = await givenPatient();
  await openStory(stranger);
  const never = nobodysId('pat');
  for (const view of ['', '/timeline', '/timeline?span=all&view=table', '/notes']) {
    const found = await page.request.get(`/patients/${stranger.patientId}${view}`, { maxRedirects: 0 });
    const missing = await page.request.get(`/patients/${never}${view}`, { maxRedirects: 0 });
    expect(found.status(), view).toBe(missing.status());
    expect(Object.keys(found.headers()).sort()).toEqual(Object.keys(missing.headers()).sort());
    expect(withoutChance(await found.text(), stranger.patientId)).toBe(withoutChance(await missing.text(), never));
  }
  expect((await page.request.get(`/patients/${stranger.patientId}/timeline`)).status()).toBe(404);
});
