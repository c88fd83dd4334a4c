import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode, givenSystemDay } from '@/db/factories/given-entries';
import { givenDecoy, givenMentalRows, givenPrivateRows } from '@/db/factories/given-hidden';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { episodes, type Category } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { answerSeverity, endEpisode, getEpisode, reopenEpisode, startEpisode, writeRemark } from './episodes';

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

const start = (level: 1 | 2 | 3, day = today) =>
  startEpisode(viewer, patient, { day, zone: ZONE, drawnAt: null, level });

async function started(level: 1 | 2 | 3, day = today): Promise<string> {
  const { episodeId = '' } = (await start(level, day)) as { episodeId?: string };
  return episodeId;
}

const rows = () =>
  engine.read((q) => q.select().from(episodes).where(eq(episodes.patientId, patient.patientId)).orderBy(episodes.day));

const end = (episodeId: string, until: string) => endEpisode(viewer, patient, { episodeId, until, zone: ZONE });

/** A clinician for whom these categories are open. */
async function reader(categories: Category[], days: { fromDay?: string; untilDay?: string } = {}): Promise<Viewer> {
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories, ...days });
  return issueViewer(clinician.session);
}

test('"I’m flaring" starts a flare today, at the answered level', async () => {
  expect(await start(2)).toMatchObject({ status: 'saved', episodeId: expect.stringMatching(/^epi-/) as unknown });
  expect(await rows()).toMatchObject([
    { day: today, untilDay: null, state: 'open', level: 2, worst: 2, category: 'flares', version: 1 },
  ]);
});

test('"I’m flaring" during a flare answers how bad it is now, and makes no second one', async () => {
  const episodeId = await started(3);

  expect(await start(1)).toMatchObject({ status: 'saved', episodeId });
  expect(await rows()).toMatchObject([{ level: 1, worst: 3, version: 2 }]);
});

test('Two taps on two phones at once begin one flare', async () => {
  const answers = await Promise.all([started(1), started(2), started(1)]);

  expect(new Set(answers).size).toBe(1);
  expect(await rows()).toHaveLength(1);
});

test('The worst answer counts, the last one is shown', async () => {
  const episodeId = await started(1);
  await answerSeverity(viewer, patient, { episodeId, level: 3 });
  await answerSeverity(viewer, patient, { episodeId, level: 2 });

  expect(await rows()).toMatchObject([{ level: 2, worst: 3, version: 3 }]);
});

test('A flare is over since the day she says: not before it began, not tomorrow', async () => {
  const episodeId = await started(2, addDays(today, -3));

  expect(await end(episodeId, addDays(today, -4))).toEqual({
    status: 'invalid',
    fields: { until: ['episode.end.before-start'] },
  });
  expect(await end(episodeId, addDays(today, 1))).toEqual({
    status: 'invalid',
    fields: { until: ['episode.end.future'] },
  });
  expect(await end(episodeId, addDays(today, -1))).toMatchObject({ status: 'saved' });
  expect(await end(episodeId, today)).toEqual({ status: 'invalid', fields: { do: ['episode.not-open'] } });
  expect(await rows()).toMatchObject([{ state: 'ended', untilDay: addDays(today, -1) }]);
});

test('An ended flare can be opened again, unless another is going on', async () => {
  const first = await started(2, addDays(today, -9));
  await end(first, addDays(today, -5));
  await reopenEpisode(viewer, patient, { episodeId: first });
  expect(await rows()).toMatchObject([{ state: 'open', untilDay: null }]);

  await end(first, addDays(today, -5));
  const second = await started(1);

  expect(await reopenEpisode(viewer, patient, { episodeId: first })).toEqual({
    status: 'invalid',
    fields: { do: ['episode.reopen.other-open'] },
  });
  expect(await reopenEpisode(viewer, patient, { episodeId: second })).toEqual({
    status: 'invalid',
    fields: { do: ['episode.not-open'] },
  });
});

test('A remark is sealed where it lies, and opens for her', async () => {
  const episodeId = await started(2);
  await writeRemark(viewer, patient, { episodeId, remark: 'Cheeks red', version: 1 });

  const [row] = await rows();
  expect(Buffer.from(row?.remark ?? []).toString('latin1')).not.toContain('Cheeks');
  expect((await getEpisode(viewer, patient, episodeId)).remark).toBe('Cheeks red');

  await writeRemark(viewer, patient, { episodeId, remark: '', version: 2 });
  expect((await getEpisode(viewer, patient, episodeId)).remark).toBeNull();
});

test('A remark from an older form gets what stands now, and overwrites nothing', async () => {
  const episodeId = await started(2);
  await writeRemark(viewer, patient, { episodeId, remark: 'From the phone', version: 1 });

  expect(await writeRemark(viewer, patient, { episodeId, remark: 'From the laptop', version: 1 })).toEqual({
    status: 'conflict',
    version: 2,
    remark: 'From the phone',
  });
  expect(await writeRemark(viewer, patient, { episodeId, remark: 'From the phone', version: 1 })).toMatchObject({
    status: 'saved',
  });
  expect((await getEpisode(viewer, patient, episodeId)).remark).toBe('From the phone');
});

test('A clinician reads the flare without remark and mood, and with them where they are shared', async () => {
  const episodeId = await givenEpisode(patient, { day: today, level: 2, remark: 'Cheeks red' });
  await givenSystemDay(patient, { day: today, system: 'skin', level: 1 });
  await givenMentalRows(patient, today);

  const usual = await getEpisode(await reader(['flares']), patient, episodeId);
  const full = await getEpisode(await reader(['flares', 'notes', 'mental']), patient, episodeId);

  expect(usual).toMatchObject({ remark: null, systems: [{ day: today, system: 'skin', level: 1 }], signs: [] });
  expect(full.remark).toBe('Cheeks red');
  expect(full.systems.map((one) => one.system).sort()).toEqual(['brain', 'skin']);
  expect(full.signs.map((one) => one.symptomId).sort()).toEqual(['anxiety', 'low-mood']);
});

test('A private flare is not counted for a clinician, and is for her', async () => {
  await givenPrivateRows(patient, { day: addDays(today, -20), pastDay: addDays(today, -30) });
  const episodeId = await givenEpisode(patient, { day: today, level: 2 });

  const seen = await getEpisode(await reader(['flares', 'notes', 'mental']), patient, episodeId);
  const own = await getEpisode(viewer, patient, episodeId);

  expect([seen.episode.number, own.episode.number]).toEqual([1, 2]);
});

test('A private flare is missing for a clinician who knows its id', async () => {
  const episodeId = await givenEpisode(patient, { day: today, isPrivate: true });

  await expect(getEpisode(await reader(['flares', 'notes']), patient, episodeId)).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('A flare outside the days of a share is missing, one that straddles them is cut', async () => {
  const [far, across] = [addDays(today, -60), addDays(today, -30)];
  const outside = await givenEpisode(patient, { day: far, untilDay: addDays(far, 5) });
  const cut = await givenEpisode(patient, { day: across, untilDay: addDays(across, 10), remark: 'All of it' });
  const window = { fromDay: addDays(across, 3), untilDay: addDays(across, 6) };
  const clinician = await reader(['flares', 'notes'], window);

  await expect(getEpisode(clinician, patient, outside)).rejects.toMatchObject({ code: 'not_found' });
  const seen = await getEpisode(clinician, patient, cut);
  expect(seen).toMatchObject({ day: window.untilDay, remark: null });
  expect(seen.episode).toMatchObject({
    number: 1,
    day: window.fromDay,
    untilDay: window.untilDay,
    isCutStart: true,
    isCutEnd: true,
    isOpen: false,
    level: null,
    worst: null,
  });
});
