import { bothWays } from '../support/both-ways';
import { givenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenExposure } from '@/db/factories/given-entries';
import { givenShare } from '@/db/factories/given-shares';
import { givenClinician } from '@/db/factories/given-accounts';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { entry } from '../support/sending';

const QUESTION = 'Anything that may have set it off?';

bothWays('what may have set a flare off: pills, how much of it, and off again', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await page.goto(`/flares/${id}?step=why`);
  const pills = page.getByRole('group', { name: QUESTION });
  await expect(pills.getByRole('button')).toHaveCount(9);
  await pills.getByRole('button', { name: 'Infection or cold' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved: Infection or cold' }).first()).toBeVisible();
  await pills.getByRole('button', { name: 'Poor sleep' }).click();
  await expect(pills.getByRole('button', { pressed: true })).toHaveText(['Infection or cold', 'Poor sleep']);
  const much = page.getByRole('group', { name: 'Infection or cold: how much?' });
  await much.getByRole('button', { name: 'A lot' }).click();
  await expect(much.getByRole('button', { pressed: true })).toHaveText('A lot');
  await much.getByRole('button', { name: 'A lot' }).click();
  await expect(much.getByRole('button', { pressed: true })).toHaveCount(0);
  await pills.getByRole('button', { name: 'Infection or cold' }).click();
  await expect(pills.getByRole('button', { pressed: true })).toHaveText(['Poor sleep']);
});

bothWays('“No idea” is an equal answer: it stands alone, and Undo brings the others back', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: today() });
  await givenExposure(patient, { day: today(), trigger: 'sunlight-uv', grade: 2 });
  await page.goto(`/flares/${id}?step=why`);
  const pills = page.getByRole('group', { name: QUESTION });
  await pills.getByRole('button', { name: 'No idea' }).click();
  await expect(pills.getByRole('button', { pressed: true })).toHaveText(['No idea']);
  await expect(page.getByText('how much?')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo last change' }).filter({ visible: true }).click();
  await expect(pills.getByRole('button', { pressed: true })).toHaveText(['Strong sun']);
  await expect(
    page.getByRole('group', { name: 'Strong sun: how much?' }).getByRole('button', { pressed: true }),
  ).toHaveText('Some');
});

bothWays('the rest of the catalogue is one tap away', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(3) });
  await page.goto(`/flares/${id}?step=why`);
  await page.getByText('More possible reasons').click();
  await page.getByRole('button', { name: 'Alcohol' }).click();
  await expect(page.getByRole('group', { name: 'Alcohol: how much?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Alcohol', pressed: true })).toBeVisible();
});

bothWays('one noted shortly before the flare is on, with its day', async ({ as, page }) => {
  const patient = await as.patient();
  const id = await givenEpisode(patient, { day: daysAgo(2) });
  await givenExposure(patient, { day: daysAgo(4), trigger: 'menstrual-cycle', grade: 1, category: 'cycle' });
  await givenExposure(patient, { day: daysAgo(30), trigger: 'heat', grade: 1 });
  await page.goto(`/flares/${id}?step=why`);
  await expect(page.getByRole('group', { name: QUESTION }).getByRole('button', { pressed: true })).toHaveText([
    'Period or hormones',
  ]);
});

const ODD: readonly { what: string; fields: Record<string, string> }[] = [
  { what: 'an unknown trigger', fields: { trigger: 'moon', grade: 'on' } },
  { what: 'a name of a prototype', fields: { trigger: 'constructor', grade: 'on' } },
  { what: 'a grade too much', fields: { trigger: 'heat', grade: '4' } },
  { what: 'no grade', fields: { trigger: 'heat' } },
  { what: 'a field too many', fields: { trigger: 'heat', grade: '1', extra: 'x' } },
  { what: 'ten thousand characters', fields: { trigger: 'x'.repeat(10_000), grade: '1' } },
  { what: 'a day to come', fields: { trigger: 'heat', grade: '1', day: daysAgo(-3) } },
  { what: 'a day that is none', fields: { trigger: 'heat', grade: '1', day: '2026-02-30' } },
];

for (const { what, fields } of ODD) {
  test(`${what} is a clear answer, and nothing is kept`, async ({ as, page, send }) => {
    const patient = await as.patient();
    const id = await givenEpisode(patient, { day: today() });
    const answer = await send('/api/log/flare', entry({ do: 'trigger', episode: id, ...fields }));
    expect(answer.status()).toBe(422);
    expect(((await answer.json()) as { say: string }).say.length).toBeGreaterThan(10);
    await page.goto(`/flares/${id}?step=why`);
    await expect(page.getByRole('group', { name: QUESTION }).getByRole('button', { pressed: true })).toHaveCount(0);
  });
}

test('a trigger for somebody else’s flare answers as for none', async ({ as, send }) => {
  const theirs = await givenEpisode(await givenPatient(), { day: today() });
  await as.patient();
  const answer = await send('/api/log/flare', entry({ do: 'trigger', episode: theirs, trigger: 'heat', grade: '1' }));
  expect(answer.status()).toBe(404);
});

test('a trigger of the cycle leaves no trace for whom it was not shared with', async ({ as, another }) => {
  const clinician = await givenClinician();
  const patient = await as.patient();
  await givenShare(patient, clinician);
  await givenEpisode(patient, { day: daysAgo(3) });
  const view = await another(clinician);
  const address = `/patients/${patient.patientId}/timeline?span=3m&view=table`;
  await view.goto(address);
  const before = await view.getByRole('main').innerText();
  await givenExposure(patient, { day: daysAgo(3), trigger: 'menstrual-cycle', grade: 3, category: 'cycle' });
  await view.goto(address);
  expect(await view.getByRole('main').innerText()).toBe(before);
});
