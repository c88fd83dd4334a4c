import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSymptom } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { daySummaries, episodes, symptomEntries } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { undoChange } from './changes';
import { changeEnd, changeStart, mergeEpisodes, withdrawEpisode } from './episode-amends';
import { getEpisode, startEpisode } from './episodes';
import { getTimeline } from './timeline';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
  await givenDecoy(today);
});

afterAll(closeTestEngine);

const ago = (days: number): string => addDays(today, -days);
const flareRows = () =>
  engine.read((q) => q.select().from(episodes).where(eq(episodes.patientId, patient.patientId)).orderBy(episodes.day));
const standing = async (who = viewer) =>
  (await getTimeline(who, patient, { ...USUAL_VIEW, span: 'all' })).record.episodes.map(
    ({ number, day, untilDay, level }) => [number, day, untilDay, level],
  );
const summaryDays = async () =>
  (
    await engine.read((q) =>
      q.select({ day: daySummaries.day }).from(daySummaries).where(eq(daySummaries.patientId, patient.patientId)),
    )
  ).map((row) => row.day);
const undo = async (answer: Promise<unknown>) => {
  const { undoId } = (await answer) as { undoId: string };
  return undoChange(viewer, patient, undoId);
};
const merge = (episodeId: string, otherId: string) => mergeEpisodes(viewer, patient, { episodeId, otherId });

test('A flare that was none leaves lanes, counts and the clinician’s view; its symptoms stay, and Undo brings it back', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician);
  await givenEpisode(patient, { day: ago(40), untilDay: ago(30), level: 1 });
  const id = await givenEpisode(patient, { day: ago(9), level: 3, remark: 'no flare after all' });
  await givenSymptom(patient, { day: ago(8), symptom: 'fever', level: 2, episodeId: id });

  const taken = withdrawEpisode(viewer, patient, { episodeId: id });

  expect(await taken).toMatchObject({ status: 'saved' });
  expect(await standing()).toEqual([[1, ago(40), ago(30), 1]]);
  expect(await standing(issueViewer(clinician.session))).toEqual([[1, ago(40), ago(30), 1]]);
  expect(await summaryDays()).not.toContain(ago(9));
  const signs = await engine.read((q) =>
    q.select().from(symptomEntries).where(eq(symptomEntries.patientId, patient.patientId)),
  );
  expect(signs).toMatchObject([{ symptomId: 'fever', deletedAt: null }]);
  await expect(getEpisode(viewer, patient, id)).rejects.toMatchObject({ code: 'not_found' });

  await undo(taken);

  expect(await standing()).toHaveLength(2);
  expect(await summaryDays()).toContain(ago(9));
});

test('A new flare can begin once the running one was taken out, and Undo then makes no second', async () => {
  const id = await givenEpisode(patient, { day: ago(2) });
  const taken = withdrawEpisode(viewer, patient, { episodeId: id });
  await taken;
  await startEpisode(viewer, patient, { day: today, zone: ZONE, drawnAt: null, level: 1 });

  await expect(undo(taken)).rejects.toMatchObject({ code: 'conflict' });
  expect(await standing()).toEqual([[1, today, null, 1]]);
});

test('Two neighbours become one: the earlier id, the days of both, the worse severity, both notes', async () => {
  const first = await givenEpisode(patient, { day: ago(40), untilDay: ago(30), level: 3, remark: 'Knees' });
  const second = await givenEpisode(patient, { day: ago(25), untilDay: ago(20), level: 1, remark: 'Hands' });

  const joined = merge(second, first);

  expect(await joined).toMatchObject({ status: 'saved', episodeId: first });
  expect(await standing()).toEqual([[1, ago(40), ago(20), 3]]);
  expect((await getEpisode(viewer, patient, first)).remark).toBe('Knees\n\nHands');
  expect((await flareRows()).map((row) => [row.id, row.state, row.mergedInto])).toEqual([
    [first, 'ended', null],
    [second, 'merged', first],
  ]);
  expect(await summaryDays()).toEqual([ago(40)]);

  await undo(joined);

  expect(await standing()).toEqual([
    [1, ago(40), ago(30), 3],
    [2, ago(25), ago(20), 1],
  ]);
  expect((await getEpisode(viewer, patient, first)).remark).toBe('Knees');
});

test('Joining the running flare leaves one running, and Undo of it, and of that, never two', async () => {
  const first = await givenEpisode(patient, { day: ago(20), untilDay: ago(10), level: 2 });
  const second = await givenEpisode(patient, { day: ago(5), level: 3 });

  const undone = undo(merge(first, second));
  await undone;
  expect(await standing()).toEqual([
    [1, ago(20), ago(10), 2],
    [2, ago(5), null, 3],
  ]);

  await undo(undone);
  expect(await standing()).toEqual([[1, ago(20), null, 3]]);
  expect((await flareRows()).filter((row) => row.state === 'open')).toHaveLength(1);
});

test('Only neighbours can be joined, and only one’s own', async () => {
  const first = await givenEpisode(patient, { day: ago(60), untilDay: ago(50) });
  await givenEpisode(patient, { day: ago(40), untilDay: ago(30) });
  const third = await givenEpisode(patient, { day: ago(20), untilDay: ago(10) });
  const theirs = await givenEpisode(await givenPatient(), { day: ago(5) });

  const apart = { status: 'invalid', fields: { other: ['episode.merge.neighbour'] } };
  expect(await merge(first, third)).toEqual(apart);
  expect(await merge(first, first)).toEqual(apart);
  await expect(merge(third, theirs)).rejects.toMatchObject({ code: 'not_found' });
  expect(await standing()).toHaveLength(3);
});

test('The first and the last day can be changed, not past each other, into the future or over another flare', async () => {
  await givenEpisode(patient, { day: ago(60), untilDay: ago(50) });
  const id = await givenEpisode(patient, { day: ago(30), untilDay: ago(20), level: 2 });
  const start = (day: string) => changeStart(viewer, patient, { episodeId: id, day, zone: ZONE });
  const end = (day: string) => changeEnd(viewer, patient, { episodeId: id, day, zone: ZONE });

  expect(await start(ago(19))).toEqual({ status: 'invalid', fields: { since: ['episode.start.after-end'] } });
  expect(await start(ago(50))).toEqual({ status: 'invalid', fields: { since: ['episode.days.taken'] } });
  expect(await start(ago(-1))).toEqual({ status: 'invalid', fields: { since: ['day.future'] } });
  expect(await end(ago(31))).toEqual({ status: 'invalid', fields: { until: ['episode.end.before-start'] } });
  expect(await end(ago(-1))).toEqual({ status: 'invalid', fields: { until: ['episode.end.future'] } });

  expect(await start(ago(49))).toMatchObject({ status: 'saved' });
  const later = end(ago(10));
  expect(await later).toMatchObject({ status: 'saved' });
  expect((await standing())[1]).toEqual([2, ago(49), ago(10), 2]);
  expect(await summaryDays()).toEqual(expect.arrayContaining([ago(49)]));
  expect(await summaryDays()).not.toContain(ago(30));

  await undo(later);
  expect((await standing())[1]).toEqual([2, ago(49), ago(20), 2]);
});

test('A flare that goes on has no last day to change', async () => {
  const id = await givenEpisode(patient, { day: ago(3) });

  expect(await changeEnd(viewer, patient, { episodeId: id, day: ago(1), zone: ZONE })).toEqual({
    status: 'invalid',
    fields: { do: ['episode.not-open'] },
  });
});

test('A line does not begin with a flare that was taken out', async () => {
  const id = await givenEpisode(patient, { day: ago(90), untilDay: ago(80) });
  await givenSymptom(patient, { day: ago(3), symptom: 'fever', level: 1 });
  await withdrawEpisode(viewer, patient, { episodeId: id });

  const { record } = await getTimeline(viewer, patient, { ...USUAL_VIEW, span: 'all' });
  expect(record.firstDay).toBe(ago(3));
});
