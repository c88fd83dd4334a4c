import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { undoChange } from './changes';
import { withdrawEpisode } from './episode-amends';
import { endEpisode, reopenEpisode, startEpisode } from './episodes';
import type { CaptureAnswer } from './saved';

const ZONE = 'Europe/London';
const TAKEN = ['episode.days.taken'];

let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(openTestEngine);

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  await givenDecoy(today);
});

afterAll(closeTestEngine);

const ago = (days: number): string => addDays(today, -days);
const startOn = (day: string) => startEpisode(viewer, patient, { day, zone: ZONE, drawnAt: null, level: 2 });
const undoOf = (answer: CaptureAnswer): string => (answer as { undoId: string }).undoId;

test('A flare does not begin on or before days of another, but may on its last', async () => {
  await givenEpisode(patient, { day: ago(20), untilDay: ago(10) });

  for (const day of [ago(30), ago(20), ago(15), ago(11)]) {
    expect(await startOn(day)).toEqual({ status: 'invalid', fields: { day: TAKEN } });
  }
  expect(await startOn(ago(10))).toMatchObject({ status: 'saved' });
});

test('A flare does not end on days of another, and one that is followed by another does not go on', async () => {
  const earlier = await givenEpisode(patient, { day: ago(40), untilDay: ago(35) });
  const running = await givenEpisode(patient, { day: ago(30) });
  await givenEpisode(patient, { day: ago(20), untilDay: ago(15) });

  const over = await endEpisode(viewer, patient, { episodeId: running, until: ago(17), zone: ZONE });
  expect(over).toEqual({ status: 'invalid', fields: { until: TAKEN } });
  expect(await endEpisode(viewer, patient, { episodeId: running, until: ago(21), zone: ZONE })).toMatchObject({
    status: 'saved',
  });

  const again = await reopenEpisode(viewer, patient, { episodeId: earlier });
  expect(again).toEqual({ status: 'invalid', fields: { do: TAKEN } });
});

test('A flare that was taken out does not come back over one that was begun meanwhile', async () => {
  const first = await givenEpisode(patient, { day: ago(20), untilDay: ago(10) });
  const gone = await withdrawEpisode(viewer, patient, { episodeId: first });
  const second = await startOn(ago(15));

  await expect(undoChange(viewer, patient, undoOf(gone))).rejects.toMatchObject({ code: 'conflict' });

  await undoChange(viewer, patient, undoOf(second));
  expect(await undoChange(viewer, patient, undoOf(gone))).toMatchObject({ status: 'saved' });
});
