import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenDoseStep, givenIntake, givenMedication } from '@/db/factories/given-medications';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import type { Schedule } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { now } from '@/lib/platform/clock';
import { getLastChange, undoChange } from './changes';
import { setAnswer } from './check-ins';
import { changeEnd, changeStart, withdrawEpisode } from './episode-amends';
import { endEpisode, startEpisode, writeRemark } from './episodes';
import { answerAll, answerDose, clearIntake } from './intakes';
import { removeLabResult } from './labs';

const ZONE = 'Europe/London';

let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(openTestEngine);

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  const decoy = await givenPatient({ name: 'Dora Decoy' });
  const theirs = await givenMedication(decoy, { day: addDays(today, -9), name: 'Not hers' });
  await givenIntake(decoy, { day: today, medicationId: theirs });
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
});

afterAll(closeTestEngine);

type Answered = { undoId?: string | null; episodeId?: string; medicationId?: string };

const onToday = () => ({ day: today, zone: ZONE, drawnAt: null });
const last = async () => {
  const change = await getLastChange(viewer, patient);
  return [change?.act, change?.words];
};
const undo = async (): Promise<Answered> => {
  const change = await getLastChange(viewer, patient);
  return undoChange(viewer, patient, change?.undoId ?? '');
};
const answered = (said: object) => setAnswer(viewer, patient, { ...onToday(), ...said });
const flare = async () =>
  ((await startEpisode(viewer, patient, { ...onToday(), level: 2 })) as Answered).episodeId ?? '';
const checkIn = (said: object) => ({ kind: 'check-in', day: null, feeling: null, tired: null, pain: null, ...said });

describe('an Undo is told by what it took back', () => {
  test('one answer of a check-in, and made again it is a change as any other', async () => {
    await answered({ feeling: 4 });
    await answered({ tired: 2 });
    await undo();
    expect(await last()).toEqual(['undone', checkIn({ tired: 2 })]);
    await undo();
    expect(await last()).toEqual(['saved', checkIn({ tired: 2 })]);
    await undo();
    expect(await last()).toEqual(['undone', checkIn({ tired: 2 })]);
  });

  test('a correction, and a whole entry', async () => {
    await answered({ feeling: 4 });
    await answered({ feeling: 1 });
    await undo();
    expect(await last()).toEqual(['undone', checkIn({ feeling: 1 })]);

    await flare();
    await undo();
    expect(await last()).toEqual(['undone', { kind: 'flare', act: 'noted', level: 2 }]);
  });

  test('a note', async () => {
    const episodeId = await flare();
    await writeRemark(viewer, patient, { episodeId, remark: 'Hands', version: 1 });
    expect(await last()).toEqual(['saved', { kind: 'remark' }]);
    await undo();
    expect(await last()).toEqual(['undone', { kind: 'remark' }]);
  });

  test('a removal, with what comes back', async () => {
    const result = await givenLabResult(patient, { day: today, name: 'Zinc', value: 11, unit: 'umol/L', assay: null });
    await removeLabResult(viewer, patient, result);
    expect(await last()).toMatchObject(['removed', { kind: 'result', test: { name: 'Zinc' } }]);
    await undo();
    expect(await last()).toMatchObject(['put-back', { kind: 'result', test: { name: 'Zinc' } }]);
    await undo();
    expect(await last()).toMatchObject(['removed', { kind: 'result', test: { name: 'Zinc' } }]);
  });
});

test('A flare that was none was removed; its days, its end and its going on are told apart', async () => {
  const episodeId = await flare();
  const yesterday = addDays(today, -1);
  await changeStart(viewer, patient, { episodeId, day: yesterday, zone: ZONE });
  expect(await last()).toEqual(['saved', { kind: 'flare-day', which: 'first', day: yesterday }]);
  await endEpisode(viewer, patient, { episodeId, until: today, zone: ZONE });
  expect(await last()).toEqual(['saved', { kind: 'flare', act: 'over', level: 2 }]);
  await changeEnd(viewer, patient, { episodeId, day: yesterday, zone: ZONE });
  expect(await last()).toEqual(['saved', { kind: 'flare-day', which: 'last', day: yesterday }]);
  await withdrawEpisode(viewer, patient, { episodeId });
  expect(await last()).toEqual(['removed', { kind: 'flare', act: 'noted', level: 2 }]);
  await undo();
  expect(await last()).toEqual(['put-back', { kind: 'flare', act: 'noted', level: 2 }]);
});

describe('an answer about a dose names its medicine and its day', () => {
  const NOTHING_SAID = { amount: null, takenAt: null, skipReason: null } as const;
  const cream = { drugId: null, name: 'Night cream' };
  const prednisone = { drugId: 'prednisone', name: null };
  const schedule: Schedule = { kind: 'daily', doses: [{ at: '00:00', amount: 5 }] };
  const given = async (entry: object): Promise<string> => {
    const medicationId = await givenMedication(patient, { day: addDays(today, -9), ...entry });
    await givenDoseStep(patient, { day: addDays(today, -9), medicationId, schedule });
    return medicationId;
  };
  const answer = (medicationId: string, day: string, state: 'taken' | 'skipped') =>
    answerDose(viewer, patient, { ...onToday(), ...NOTHING_SAID, medicationId, dueAt: '00:00', day, state });

  test.each([
    ['taken', 0, { kind: 'intake', state: 'taken', day: null, medicines: [cream] }],
    ['skipped', 1, { kind: 'intake', state: 'skipped', day: addDays(dayOf(now(), ZONE), -1), medicines: [cream] }],
  ] as const)('%s, %i days ago', async (state, ago, words) => {
    await answer(await given({ name: 'Night cream' }), addDays(today, -ago), state);
    expect(await last()).toEqual(['saved', words]);
  });

  test('also of a sealed medicine, and when the answer is taken away', async () => {
    const sealed = await given({ drugId: 'duloxetine' });
    await answer(sealed, today, 'taken');
    expect(await last()).toMatchObject(['saved', { kind: 'intake', medicines: [{ drugId: 'duloxetine' }] }]);
    await undo();
    expect(await last()).toMatchObject([
      'undone',
      { kind: 'intake', state: 'taken', medicines: [{ drugId: 'duloxetine' }] },
    ]);
  });

  test('"I took all" names each medicine once', async () => {
    const ids = [await given({ name: 'Night cream' }), await given({})];
    const doses = ids.map((medicationId) => ({ medicationId, day: today, dueAt: '00:00' }));
    await answerAll(viewer, patient, { ...onToday(), doses });
    const medicines = expect.arrayContaining([cream, prednisone]) as unknown[];
    expect(await last()).toEqual(['saved', { kind: 'intake', state: 'taken', day: null, medicines }]);
  });

  test('an answer that is cleared was removed', async () => {
    const medicationId = await given({});
    const intakeId = await givenIntake(patient, { day: today, medicationId });
    await clearIntake(viewer, patient, intakeId);
    expect(await last()).toEqual(['removed', { kind: 'intake', state: 'taken', day: null, medicines: [prednisone] }]);
  });
});
