import { givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { daysAgo, today } from '../support/days';
import { expect, test } from '../support/people';
import { entry, formKey, nobodysId, type Fields } from '../support/sending';

const TOUCHING: readonly Fields[] = [
  { do: 'severity', level: '1' },
  { do: 'system', system: 'skin', level: '1' },
  { do: 'sign', sign: 'malar-rash', level: '1' },
  { do: 'yesterday' },
  { do: 'remark', remark: 'mine now', version: '1' },
  { do: 'over', until: today() },
  { do: 'reopen' },
];

test('a flare of somebody else answers every tap like one that never was', async ({ as, send }) => {
  const owner = await givenPatient();
  const theirs = await givenEpisode(owner, { day: daysAgo(1), remark: 'private words' });
  await as.patient();
  for (const fields of TOUCHING) {
    const found = await send('/api/log/flare', entry({ episode: theirs, ...fields }));
    const missing = await send('/api/log/flare', entry({ episode: nobodysId('epi'), ...fields }));
    expect(found.status(), fields['do']).toBe(404);
    expect(missing.status(), fields['do']).toBe(404);
    expect(await found.text()).toBe(await missing.text());
  }
});

test('a change of somebody else cannot be taken back', async ({ as, another, baseURL, send }) => {
  const owner = await givenPatient();
  const theirs = await another(owner);
  const saved = await theirs.request.post('/api/log/check-in', {
    form: entry({ do: 'set', feeling: '2' }),
    headers: { origin: baseURL ?? '' },
    maxRedirects: 0,
  });
  const revision = new URL(saved.headers()['location'] ?? '', baseURL).searchParams.get('said') ?? '';
  expect(revision).toMatch(/^rev-/);
  await as.patient();
  const found = await send('/api/log/undo', { key: formKey(), revision, back: '/today' });
  const missing = await send('/api/log/undo', { key: formKey(), revision: nobodysId('rev'), back: '/today' });
  expect([found.status(), missing.status()]).toEqual([404, 404]);
  expect(await found.text()).toBe(await missing.text());
  await theirs.goto('/today');
  await expect(theirs.getByRole('region', { name: 'Today’s check-in' })).toContainText('So-so');
});

test('a visitor and a clinician log nothing', async ({ another, baseURL }) => {
  const clinician = await another(await givenClinician());
  const visitor = await another(null);
  const headers = { origin: baseURL ?? '', accept: 'application/json' };
  for (const address of ['/api/log/check-in', '/api/log/flare', '/api/log/undo']) {
    const form = entry({ do: 'set', feeling: '1' });
    expect((await clinician.request.post(address, { form, headers })).status(), address).toBe(403);
    expect((await visitor.request.post(address, { form, headers })).status(), address).toBe(401);
  }
});

test('nobody is led to another site by a form that was saved', async ({ as, send }) => {
  await as.patient();
  for (const back of ['/.//evil.example', '/x/..//evil.example']) {
    const saved = await send('/api/log/check-in', entry({ do: 'set', feeling: '1', back }));
    expect(await saved.json()).toEqual({ status: 'saved' });
    const plain = await send('/api/log/check-in', entry({ do: 'again', feeling: '2', back }), { accept: null });
    expect([plain.status(), plain.headers()['location']]).toEqual([303, expect.stringMatching(/^\/today\?said=rev-/)]);
  }
});
