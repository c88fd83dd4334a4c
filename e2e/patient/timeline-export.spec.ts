import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenExposure, givenSystemDay } from '@/db/factories/given-entries';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { givenPassphrase, givenProofAge } from '@/db/factories/given-passphrase';
import { givenShare } from '@/db/factories/given-shares';
import { bothWays } from '../support/both-ways';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { PASSPHRASE, proveIdentity } from '../support/sign-in-form';

const FILE = '/api/export/timeline?span=1m';

async function story(patient: GivenPatient): Promise<void> {
  await givenEpisode(patient, {
    day: daysAgo(6),
    untilDay: daysAgo(4),
    level: 2,
    remark: '=1+1, could not hold a cup',
  });
  for (const ago of [20, 6, 5, 4]) await givenCheckIn(patient, { day: daysAgo(ago), feeling: 3 });
  await givenSystemDay(patient, { day: daysAgo(5), system: 'joints', level: 2 });
  await givenExposure(patient, { day: daysAgo(6), trigger: 'sunlight-uv' });
  const steroid = await givenMedication(patient, { day: daysAgo(20) });
  const schedule = { kind: 'daily' as const, doses: [{ at: '08:00', amount: 7.5 }] };
  await givenDoseStep(patient, { day: daysAgo(20), medicationId: steroid, schedule });
  const own = await givenMedication(patient, { day: daysAgo(20), drugId: null, name: '=HYPERLINK("http://evil")' });
  await givenDoseStep(patient, { day: daysAgo(20), medicationId: own, schedule, unit: 'tablet' });
}

bothWays('a patient takes the table along as a file, after showing who they are', async ({ as, page }) => {
  const patient = await as.patient();
  await story(patient);
  await givenPassphrase(patient.accountId, PASSPHRASE);
  await givenProofAge(patient.accountId, 11 * 60_000);
  expect((await page.request.get(FILE)).status()).toBe(428);
  await page.goto('/timeline?span=1m&view=table');
  await page.getByRole('button', { name: 'Make a file' }).click();
  await proveIdentity(page);
  const link = page.getByRole('link', { name: 'Download the file' });
  await expect(link).toBeVisible();
  const saved = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(saved[0].suggestedFilename()).toBe(`flareline-${daysAgo(29)}-to-${today()}.csv`);
});

test('the file has the rows of the table, one column a lane, and no formula', async ({ as, page }) => {
  const patient = await as.patient();
  await story(patient);
  const answer = await page.request.get(FILE);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="flareline-/);
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers()['cache-control']).toContain('no-store');
  const lines = (await answer.text()).split('\r\n');
  expect(lines).toHaveLength(21 + 2);
  expect(lines[0]).toContain('Kidneys,Stomach,Blood,Circulation,Brain & mood,"Tired, worst day"');
  const bad = lines.find((line) => line.startsWith(daysAgo(5)));
  expect(bad).toContain('1,1,"1, moderate",,,3,bad,bad,none,none,moderate,none');
  expect(bad).toContain('7.5,0,7.5,1,"7.5 mg, between 0 and 7.5 mg: 1 dose not answered"');
  expect(bad).toContain(`"'=HYPERLINK(""http://evil"") 7.5 tablets a day, not confirmed"`);
  const first = lines.find((line) => line.startsWith(daysAgo(6)));
  expect(first).toContain('"1, moderate",Strong sun,"“=1+1, could not hold a cup”",3,bad,bad');
  expect(lines[0]).toContain('"Pain, worst day",Symptoms in detail,"Steroid, mean mg a day as prednisone"');
  expect(lines.find((line) => line.startsWith(daysAgo(10)))).toContain('not logged,not logged,not logged');
});

test('a clinician takes a file along only where the share says so, and the patient reads of it', async ({
  as,
  page,
  another,
}) => {
  const clinician = await as.clinician();
  const patient = await givenPatient({ name: 'Flora Berg' });
  await story(patient);
  const stranger = await givenPatient();
  const address = (whose: GivenPatient) => `${FILE}&patient=${whose.patientId}`;
  expect((await page.request.get(address(stranger))).status()).toBe(404);
  await givenShare(patient, clinician, { categories: ['flares'] });
  expect((await page.request.get(address(patient))).status()).toBe(403);
  await page.goto(`/patients/${patient.patientId}?view=table`);
  await expect(page.getByRole('table', { name: /one row a/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make a file' })).toHaveCount(0);

  const open = await givenPatient();
  await story(open);
  await givenShare(open, clinician, { categories: ['flares'], canExport: true });
  await page.goto(`/patients/${open.patientId}?view=table`);
  await expect(page.getByRole('button', { name: 'Make a file' })).toBeVisible();
  const answer = await page.request.get(address(open));
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).toContain('moderate');
  expect(text).not.toContain('Steroid');
  expect(text).not.toContain('HYPERLINK');

  const phone = await another(open);
  await phone.goto('/care-team/log');
  await expect(phone.getByRole('main')).toContainText('took a copy of your timeline as a table');
});

test('an address of a file that makes no sense is not found, and nobody else gets one', async ({
  as,
  page,
  request,
}) => {
  expect((await request.get(FILE)).status()).toBe(401);
  await as.patient();
  const other = await givenPatient();
  for (const query of [`patient=${other.patientId}`, 'patient=pat-1', 'span=1m&span=3m', 'what=else']) {
    expect((await page.request.get(`/api/export/timeline?${query}`)).status(), query).toBe(404);
  }
  await as.admin();
  expect((await page.request.get(FILE)).status()).toBe(403);
});
