import { givenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode } from '@/db/factories/given-entries';
import { givenShare, pauseSharing } from '@/db/factories/given-shares';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';

const DAY_MS = 86_400_000;

test('a clinician without patients is told how one comes about', async ({ as, page }) => {
  await as.clinician();
  await page.goto('/patients');
  await expect(page.getByRole('heading', { level: 1, name: 'Nobody shares with you now' })).toBeVisible();
  await page.getByRole('link', { name: 'Look at requests' }).click();
  await expect(page).toHaveURL('/requests');
  await expect(page.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible();
});

test('who is flaring stands first, then who wrote last; each line says why', async ({ as, page }) => {
  const clinician = await as.clinician();
  const flaring = await givenPatient({ name: 'Flora Berg', birthYear: 1992, diagnosis: 'SLE since 2019' });
  await givenEpisode(flaring, { day: daysAgo(9), level: 2 });
  const quiet = await givenPatient({ name: 'Quentin Ash' });
  await givenEpisode(quiet, { day: daysAgo(60), untilDay: daysAgo(50), level: 3 });
  await givenCheckIn(quiet, { day: today(), feeling: 1 });
  const silent = await givenPatient({ name: 'Silje Moe' });
  await givenShare(quiet, clinician);
  await givenShare(silent, clinician, { expiresAt: Date.now() + 5 * DAY_MS });
  await givenShare(flaring, clinician);
  await page.goto('/patients');
  await expect(page.getByText('3 people share with you. 1 has an open flare.')).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('Flora Berg');
  await expect(rows.nth(1)).toContainText('SLE since 2019');
  await expect(rows.nth(1)).toContainText('Flare, day 10, moderate');
  await expect(rows.nth(2)).toContainText('Quentin Ash');
  await expect(rows.nth(2)).toContainText('Last flare ended');
  await expect(rows.nth(2)).toContainText('Today');
  await expect(rows.nth(3)).toContainText('Silje Moe');
  await expect(rows.nth(3)).toContainText('Nothing shared yet');
});

test('only shares that are active now open a line', async ({ as, page }) => {
  const clinician = await as.clinician();
  const shares = [
    { state: 'invited' },
    { state: 'accepted' },
    { state: 'revoked' },
    { state: 'declined' },
    { state: 'expired' },
    { state: 'active', expiresAt: Date.now() - 1000 },
  ] as const;
  const closed: string[] = [];
  for (const share of shares) {
    const patient = await givenPatient();
    await givenShare(patient, clinician, share);
    closed.push(patient.patientId);
  }
  const paused = await givenPatient();
  await givenShare(paused, clinician);
  await pauseSharing(paused.patientId);
  await page.goto('/patients');
  await expect(page.getByRole('heading', { level: 1, name: 'Nobody shares with you now' })).toBeVisible();
  for (const patientId of [...closed, paused.patientId]) {
    for (const address of [`/patients/${patientId}/timeline`, `/patients/${patientId}`]) {
      expect((await page.request.get(address)).status(), address).toBe(404);
    }
  }
});

test('what is not shared is named as not shared, whether or not it exists', async ({ as, page }) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await givenShare(patient, clinician, { categories: ['labs'] });
  const read = async (): Promise<string[]> => {
    const texts: string[] = [];
    for (const address of ['/patients', `/patients/${patient.patientId}/timeline`]) {
      await page.goto(address);
      texts.push(await page.getByRole('main').innerText());
    }
    return texts;
  };
  const before = await read();
  expect(before[0]).toContain('Flares not shared');
  expect(before[1]).toContain('Neither flares and symptoms nor medicines are shared with you');
  await givenEpisode(patient, { day: daysAgo(3), level: 3 });
  await givenCheckIn(patient, { day: today(), feeling: 4 });
  expect(await read()).toEqual(before);
});

test('whoever is not verified sees nobody, and whoever has no second factor sees nothing', async ({
  as,
  page,
  another,
}) => {
  const unverified = await as.clinician({ verified: false });
  const patient = await givenPatient();
  await givenShare(patient, unverified);
  await page.goto('/patients');
  await expect(page.getByRole('heading', { level: 1, name: 'Nobody shares with you now' })).toBeVisible();
  expect((await page.request.get(`/patients/${patient.patientId}/timeline`)).status()).toBe(404);

  const unenrolled = await another(await as.clinician({ enrolled: false }));
  for (const address of ['/patients', '/requests', `/patients/${patient.patientId}/timeline`, '/']) {
    await unenrolled.goto(address);
    await expect(unenrolled, address).toHaveURL('/security/enrol');
  }
});
