import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import type { LabId } from '@/lib/clinical/labs';
import { now } from '@/lib/platform/clock';
import { getLastChange, undoChange } from './changes';
import { changeStart, mergeEpisodes } from './episode-amends';
import { splitEpisode } from './episode-splits';
import { endEpisode, startEpisode } from './episodes';
import { addLabReport, type NewReport } from './labs';
import { setSign } from './symptoms';

const ZONE = 'Europe/London';

let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(openTestEngine);

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  await givenDecoy(today);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
});

afterAll(closeTestEngine);

const onToday = () => ({ day: today, zone: ZONE, drawnAt: null });
const last = async () => {
  const change = await getLastChange(viewer, patient);
  return [change?.act, change?.words];
};
const again = async () => {
  const change = await getLastChange(viewer, patient);
  await undoChange(viewer, patient, change?.undoId ?? '');
  return last();
};

async function flareSince(ago: number): Promise<string> {
  const started = (await startEpisode(viewer, patient, { ...onToday(), level: 2 })) as { episodeId?: string };
  const episodeId = started.episodeId ?? '';
  await changeStart(viewer, patient, { episodeId, day: addDays(today, -ago), zone: ZONE });
  return episodeId;
}

const noted = async (episodeId: string, levels: readonly (1 | 2 | 3)[]) => {
  for (const level of levels) {
    await setSign(viewer, patient, { ...onToday(), episodeId, sign: 'fatigue', level });
    await setSign(viewer, patient, { ...onToday(), episodeId, sign: 'fever', level });
  }
};

// What was noted changed more often than the flare it goes to, and that one more often than the flare that goes.
test('two flares are joined again, though one of them is open and much was noted in it', async () => {
  const first = await flareSince(6);
  await endEpisode(viewer, patient, { episodeId: first, until: addDays(today, -3), zone: ZONE });
  const second = (await startEpisode(viewer, patient, { ...onToday(), level: 3 })) as { episodeId?: string };
  await noted(second.episodeId ?? '', [1, 2, 3, 1, 2, 3, 1, 2]);
  await mergeEpisodes(viewer, patient, { episodeId: first, otherId: second.episodeId ?? '' });

  const joined = { kind: 'flare', act: 'merged', level: 3 };
  expect(await again()).toEqual(['undone', joined]);
  expect(await again()).toEqual(['saved', joined]);
  expect(await again()).toEqual(['undone', joined]);
  expect(await again()).toEqual(['saved', joined]);
});

test('a flare is made into two again', async () => {
  const episodeId = await flareSince(6);
  await noted(episodeId, [1, 2, 3]);
  await splitEpisode(viewer, patient, { episodeId, from: addDays(today, -2), zone: ZONE });
  expect(await again()).toEqual(['undone', { kind: 'split' }]);
  expect(await again()).toEqual(['saved', { kind: 'split' }]);
  expect(await again()).toEqual(['undone', { kind: 'split' }]);
});

const NOTHING = { comparator: null, titre: null, code: null, assay: null, range: { low: null, high: null } } as const;
const result = (analyteId: LabId, value: number, unit: string): NewReport['results'][number] => {
  return { test: { analyteId }, entry: { ...NOTHING, value, unit }, isSure: true, place: analyteId };
};
const CRP = result('crp', 8, 'mg/L');

test.each([
  ['one result by its test', [CRP], { kind: 'result', test: { analyteId: 'crp' } }],
  [
    'several as the report',
    [CRP, result('complement-c4', 0.2, 'g/L'), result('complement-c3', 0.9, 'g/L')],
    { kind: 'entry', noun: 'report' },
  ],
] as const)('a report made again is told as at first: %s', async (_, results, words) => {
  const report = { day: today, zone: ZONE, laboratory: null, isPrivate: false, results };
  await addLabReport(viewer, patient, report);
  expect(await last()).toMatchObject(['saved', words]);
  expect(await again()).toMatchObject(['undone', words]);
  expect(await again()).toMatchObject(['saved', words]);
});
