import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenCheckIn, givenEpisode, givenSymptom } from '@/db/factories/given-entries';
import { givenDecoy } from '@/db/factories/given-hidden';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenDoseStep, givenMedication } from '@/db/factories/given-medications';
import { givenPhoto } from '@/db/factories/given-photos';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { daySummaries } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { askedView } from '@/lib/clinical/timeline-view';
import { eraseDueRemovals } from '@/lib/jobs/removals';
import { now, withFixedClock } from '@/lib/platform/clock';
import { undoChange } from './changes';
import { addAnswer } from './check-ins';
import { startEpisode } from './episodes';
import { setTrigger } from './exposures';
import { answerDose, clearIntake } from './intakes';
import { addLabReport, listLabs, removeLabResult } from './labs';
import { listMedicines } from './medications';
import { removePhoto, listPhotos } from './photos';
import { setPrivate } from './private-entries';
import { setSign, setSystem } from './symptoms';
import { getTimeline } from './timeline';

const ZONE = 'Europe/London';
const DAY_MS = 86_400_000;

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let theirs: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  patient = await givenPatient({ idleMs: 90 * DAY_MS, expiresAt: now() + 90 * DAY_MS });
  viewer = issueViewer(patient.session);
  const clinician = await givenClinician();
  theirs = issueViewer(clinician.session);
  await givenDecoy(today);
  await givenCheckIn(patient, { day: addDays(today, -80), feeling: 1 });
  await givenShare(patient, clinician, { categories: ['flares', 'meds', 'labs', 'photos'] });
});

afterAll(closeTestEngine);

type Saved = { undoId: string; episodeId: string };
type Entry = Pick<Parameters<typeof setPrivate>[2], 'table' | 'id'>;

const capture = () => ({ day: today, zone: ZONE, drawnAt: null });
const undo = (answer: unknown) => undoChange(viewer, patient, (answer as Saved).undoId);
const hide = (entry: Entry) => setPrivate(viewer, patient, { ...entry, isPrivate: true });

/** All that a clinician with a share can look at. */
const seen = async () => ({
  record: (await getTimeline(theirs, patient, askedView({}))).record,
  medicines: (await listMedicines(theirs, patient)).medicines,
  labs: await listLabs(theirs, patient),
  photos: await listPhotos(theirs, patient, { day: today }),
});

/** Two results of one report. */
async function report() {
  const nothing = { comparator: null, titre: null, code: null, assay: null, range: { low: null, high: null } };
  const results = (['complement-c3', 'complement-c4'] as const).map((analyteId, place) => {
    const entry = { ...nothing, value: 1, unit: 'g/L' };
    return { test: { analyteId }, entry, isSure: true, place: String(place + 1) };
  });
  await addLabReport(viewer, patient, { day: today, zone: ZONE, laboratory: 'Elm Park', isPrivate: false, results });
  const { results: kept } = await listLabs(viewer, patient);
  return kept as [(typeof kept)[number], (typeof kept)[number]];
}

test('comes back hidden with its parent: a sign, a place and a trigger of a flare', async () => {
  const episodeId = await givenEpisode(patient, { day: today });
  const tap = { ...capture(), episodeId };
  await setSign(viewer, patient, { ...tap, sign: 'fever', level: 2 });
  await setSystem(viewer, patient, { ...tap, system: 'skin', level: 2 });
  await setTrigger(viewer, patient, { ...tap, trigger: 'infection', grade: 2 });
  const taken = [
    await setSign(viewer, patient, { ...tap, sign: 'fever', level: 0 }),
    await setSystem(viewer, patient, { ...tap, system: 'skin', level: 0 }),
    await setTrigger(viewer, patient, { ...tap, trigger: 'infection', grade: 'off' }),
  ];
  await hide({ table: 'episodes', id: episodeId });
  const hidden = await seen();
  for (const one of taken) await undo(one);
  expect(await seen()).toEqual(hidden);
  const own = (await getTimeline(viewer, patient, askedView({}))).record;
  expect(own.laneDays).toEqual([{ day: today, levels: { general: 2, skin: 2 } }]);
  expect(own.triggers).toHaveLength(1);
});

test('comes back hidden with its parent: a photo of a flare, with its bytes', async () => {
  const episodeId = await givenEpisode(patient, { day: today });
  const id = await givenPhoto(patient, { day: today, episodeId });
  const taken = await removePhoto(viewer, patient, id);
  await hide({ table: 'episodes', id: episodeId });
  await undo(taken);
  expect((await seen()).photos).toEqual([]);
  expect(await listPhotos(viewer, patient, { day: today })).toMatchObject([{ id, isPrivate: true }]);
});

test('comes back hidden with its parent: an answer to a dose, brought back or answered again', async () => {
  const medicationId = await givenMedication(patient, { day: addDays(today, -3) });
  const schedule = { kind: 'daily', doses: ['08:00', '20:00'].map((at) => ({ at, amount: 5 })) } as const;
  await givenDoseStep(patient, { day: addDays(today, -3), medicationId, schedule });
  const nothingElse = { amount: null, takenAt: null, skipReason: null } as const;
  const answer = (dueAt: string) =>
    answerDose(viewer, patient, { ...capture(), medicationId, dueAt, state: 'taken', ...nothingElse });
  const intakes = async () => (await listMedicines(viewer, patient)).medicines.flatMap((one) => one.intakes);
  await answer('08:00');
  await answer('20:00');
  const taken = [];
  for (const { id } of await intakes()) taken.push(await clearIntake(viewer, patient, id));
  await hide({ table: 'medications', id: medicationId });
  await undo(taken[0]);
  await answer('20:00');
  expect(await intakes()).toHaveLength(2);
  await setPrivate(viewer, patient, { table: 'medications', id: medicationId, isPrivate: false });
  // What was tapped again while the medicine was hidden stays hidden: docs/decisions/0011.
  expect((await seen()).medicines.flatMap((one) => one.intakes)).toEqual([]);
});

test('comes back hidden with its parent: a result of a report', async () => {
  const [one, other] = await report();
  const taken = await removeLabResult(viewer, patient, one.id);
  await hide({ table: 'lab_reports', id: other.reportId ?? '' });
  await undo(taken);
  expect((await seen()).labs.results).toEqual([]);
  expect((await listLabs(viewer, patient)).results).toHaveLength(2);
});

test('comes back hidden with its parent: an answer beside a hidden one of its day', async () => {
  const first = await addAnswer(viewer, patient, { ...capture(), feeling: 2 });
  const taken = await undo(first);
  const id = await givenCheckIn(patient, { day: today, feeling: 3 });
  await hide({ table: 'check_in_observations', id });
  const hidden = await seen();
  await undo(taken);
  expect(await seen()).toEqual(hidden);
});

test('comes back hidden with its parent: a sign that was hidden by itself, before its flare was', async () => {
  const episodeId = await givenEpisode(patient, { day: today });
  const id = await givenSymptom(patient, { day: today, symptom: 'fever', level: 2, episodeId });
  const alone = await hide({ table: 'symptom_entries', id });
  await hide({ table: 'episodes', id: episodeId });
  const hidden = await seen();
  await undo(alone);
  expect(await seen()).toEqual(hidden);
});

describe('a report', () => {
  const standing = async () =>
    (await listLabs(viewer, patient)).results.map(
      ({ analyteId, laboratory }) => `${analyteId} ${laboratory ?? 'nowhere'}`,
    );

  test('goes with its last result, and comes back with any of them', async () => {
    const [one, other] = await report();
    const both = await standing();
    const first = await removeLabResult(viewer, patient, one.id);
    const last = await removeLabResult(viewer, patient, other.id);
    expect(await standing()).toEqual([]);
    await undo(first);
    expect(await standing()).toEqual([both[0]]);
    await undo(last);
    expect(await standing()).toEqual(both);
  });

  test('that was changed after it came back is not undone over that', async () => {
    const [one, other] = await report();
    await removeLabResult(viewer, patient, one.id);
    const last = await removeLabResult(viewer, patient, other.id);
    await undo(last);
    await hide({ table: 'lab_reports', id: one.reportId ?? '' });
    await expect(undo(last)).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('what belongs to an erased flare is not written back: the answer is a conflict', async () => {
  const flare = (await startEpisode(viewer, patient, { ...capture(), level: 1 })) as Saved;
  const tap = { ...capture(), episodeId: flare.episodeId, sign: 'fever' };
  await setSign(viewer, patient, { ...tap, level: 1 });
  await undo(flare);
  const second = (await startEpisode(viewer, patient, { ...capture(), level: 2 })) as Saved;
  const moved = await setSign(viewer, patient, { ...tap, episodeId: second.episodeId, level: 3 });
  await withFixedClock(now() + 31 * DAY_MS, eraseDueRemovals);

  await expect(undo(moved)).rejects.toMatchObject({ code: 'conflict' });
  const { laneDays } = (await getTimeline(viewer, patient, askedView({}))).record;
  expect(laneDays).toEqual([{ day: today, levels: { general: 3 } }]);
});

test('hiding, and its Undo, make derived rows anew only for what they are made of', async () => {
  const result = await givenLabResult(patient, { day: today });
  const sign = await givenSymptom(patient, { day: today, symptom: 'fever', level: 2 });
  const { patientId } = patient;
  const counted = async () =>
    (await engine.read((q) => q.select().from(daySummaries).where(eq(daySummaries.patientId, patientId))))
      .filter(({ day }) => day === today)
      .map(({ entries }) => entries);
  await engine.write(patientId, async (q) => {
    await q.update(daySummaries).set({ entries: 77 }).where(eq(daySummaries.patientId, patientId));
  });
  await undo(await hide({ table: 'lab_results', id: result }));
  expect(await counted()).toEqual([77]);
  await undo(await hide({ table: 'symptom_entries', id: sign }));
  expect(await counted()).toEqual([1]);
});
