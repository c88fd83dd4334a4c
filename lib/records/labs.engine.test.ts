import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import type { Entry } from '@/lib/clinical/lab-rules';
import type { LabId } from '@/lib/clinical/labs';
import { now } from '@/lib/platform/clock';
import { undoChange } from './changes';
import { addLabReport, changeLabResult, getAnalyte, listLabs, removeLabResult, type NewReport } from './labs';
import { setPrivate } from './private-entries';
import type { CaptureAnswer } from './saved';

const ZONE = 'Europe/London';

let patient: GivenPatient;
let viewer: Viewer;
let clinician: GivenAccount;
let today: string;

beforeAll(async () => {
  await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  clinician = await givenClinician();
  const decoy = await givenPatient();
  await givenLabResult(decoy, { day: today, value: 999 });
});

afterAll(closeTestEngine);

function entry(of: Partial<Entry>): Entry {
  const nothing = { comparator: null, value: null, titre: null, code: null, unit: null, assay: null };
  return { ...nothing, range: { low: null, high: null }, ...of };
}

const DNA = entry({ value: 46, unit: 'IU/mL', range: { low: null, high: 30 }, assay: 'elisa' });
const C3 = entry({ value: 0.88, unit: 'g/L', range: { low: 0.9, high: 1.8 } });

type Row = [analyteId: LabId, entry: Entry, isSure?: boolean];

function add(rows: readonly Row[], of: Partial<NewReport> = {}): Promise<CaptureAnswer> {
  const results = rows.map(([analyteId, one, isSure = false], at) => {
    return { test: { analyteId }, entry: one, isSure, place: String(at + 1) };
  });
  return addLabReport(viewer, patient, {
    day: today,
    zone: ZONE,
    laboratory: 'Elm Park',
    isPrivate: false,
    results,
    ...of,
  });
}

const results = async (who = viewer) => (await listLabs(who, patient)).results;
const undo = (answer: { undoId?: string | null }) => undoChange(viewer, patient, answer.undoId ?? '');
const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

async function idOf(analyteId: LabId): Promise<string> {
  return (await results()).find((one) => one.analyteId === analyteId)?.id ?? '';
}

describe('a report', () => {
  test('keeps several results as they were printed, and Undo takes all of them back', async () => {
    const answer = await add([
      ['anti-dsdna', DNA],
      ['complement-c3', C3],
      ['ana', entry({ titre: 640, range: { low: null, high: 80 } })],
      ['lupus-anticoagulant', entry({ code: 'negative' })],
    ]);
    const kept = await results();
    expect(kept).toHaveLength(4);
    expect(kept.find(({ analyteId }) => analyteId === 'anti-dsdna')).toMatchObject({
      ...DNA,
      day: today,
      laboratory: 'Elm Park',
      version: 1,
    });
    expect(new Set(kept.map(({ reportId }) => reportId)).size).toBe(1);
    await undo(answer as { undoId: string });
    expect(await results()).toEqual([]);
  });

  test('without a result, or of a day to come, is not kept', async () => {
    expect(await add([])).toEqual({ status: 'invalid', fields: { value1: ['lab.none'] } });
    const tomorrow = addDays(today, 2);
    expect(await add([['anti-dsdna', DNA]], { day: tomorrow })).toEqual({
      status: 'invalid',
      fields: { day: ['day.future'] },
    });
    expect(await results()).toEqual([]);
  });

  test('the same result on the same day is noticed, in another unit and in the same form too', async () => {
    await add([['complement-c3', C3]]);
    const same = entry({ value: 88, unit: 'mg/dL' });
    expect(await add([['complement-c3', same]])).toEqual({ status: 'invalid', fields: { value1: ['lab.same'] } });
    const twice = await add([
      ['anti-dsdna', DNA],
      ['anti-dsdna', DNA],
    ]);
    expect(twice).toEqual({ status: 'invalid', fields: { value2: ['lab.same'] } });
    expect(await results()).toHaveLength(1);
  });
});

describe('an unlikely value', () => {
  test('ten times outside its range is asked about and still accepted', async () => {
    const unlikely = entry({ value: 880, unit: 'IU/mL', range: { low: null, high: 30 } });
    expect(await add([['anti-dsdna', unlikely]])).toEqual({ status: 'invalid', fields: { sure1: ['lab.unlikely'] } });
    expect(await add([['anti-dsdna', unlikely, true]])).toMatchObject({ status: 'saved' });
  });

  test('a value five times away from the last one is asked about', async () => {
    await givenLabResult(patient, { day: addDays(today, -30), value: 4 });
    const far = { ...DNA, value: 21 };
    expect(await add([['anti-dsdna', far]])).toEqual({ status: 'invalid', fields: { sure1: ['lab.unlikely'] } });
    expect(await add([['anti-dsdna', { ...far, assay: 'farr' }]])).toMatchObject({ status: 'saved' });
  });
});

describe('a result', () => {
  const change = (resultId: string, version: number, of: object = {}) =>
    changeLabResult(viewer, patient, {
      ...{ resultId, version, day: today, zone: ZONE, laboratory: 'Elm Park', isSure: false },
      ...{ test: { analyteId: 'anti-dsdna' }, entry: DNA },
      ...of,
    });

  test('is changed with day and laboratory of its report, and Undo brings all of it back', async () => {
    await add([
      ['anti-dsdna', DNA],
      ['complement-c3', C3],
    ]);
    const before = await results();
    const yesterday = addDays(today, -1);
    const answer = await change(await idOf('anti-dsdna'), 1, {
      day: yesterday,
      laboratory: 'St Anne',
      entry: { ...DNA, value: 47 },
    });
    const after = await results();
    expect(after.map(({ value, day, laboratory }) => ({ value, day, laboratory }))).toEqual([
      { value: 47, day: yesterday, laboratory: 'St Anne' },
      { value: 0.88, day: yesterday, laboratory: 'St Anne' },
    ]);
    await undo(answer as { undoId: string });
    const said = (list: typeof before) => list.map(({ value, day, laboratory }) => ({ value, day, laboratory }));
    expect(said(await results())).toEqual(said(before));
  });

  test('a form drawn from an older version gets what stands now', async () => {
    const id = await givenLabResult(patient, { day: today });
    await change(id, 1, { entry: { ...DNA, value: 47 } });
    expect(await change(id, 1)).toMatchObject({ status: 'conflict', theirs: { value: 47, version: 2 } });
  });

  test('is taken back, and its report with the last of them; Undo brings it again', async () => {
    await add([['anti-dsdna', DNA]]);
    const answer = await removeLabResult(viewer, patient, await idOf('anti-dsdna'));
    expect(await results()).toEqual([]);
    await undo(answer as { undoId: string });
    expect(await results()).toMatchObject([{ value: 46, laboratory: 'Elm Park' }]);
  });

  test('of somebody else is not there', async () => {
    const theirs = await givenLabResult(await givenPatient(), { day: today });
    await expect(change(theirs, 1).catch(codeOf)).resolves.toBe('not_found');
    await expect(removeLabResult(viewer, patient, theirs).catch(codeOf)).resolves.toBe('not_found');
  });
});

describe('whoever sees labs', () => {
  test('sees them as the person does, and nothing of a hidden one', async () => {
    await givenShare(patient, clinician);
    await givenLabResult(patient, { day: today, analyteId: 'complement-c3', value: 1, unit: 'g/L', assay: null });
    const before = await listLabs(issueViewer(clinician.session), patient);
    const hidden = await givenLabResult(patient, { day: today });
    expect(await results(issueViewer(clinician.session))).toEqual(await results());
    await setPrivate(viewer, patient, { table: 'lab_results', id: hidden, isPrivate: true });
    expect(await listLabs(issueViewer(clinician.session), patient)).toEqual(before);
    expect(await results()).toHaveLength(2);
  });

  test('sees only the days of the share', async () => {
    await givenLabResult(patient, { day: addDays(today, -40) });
    await givenShare(patient, clinician, { fromDay: addDays(today, -30) });
    expect(await results(issueViewer(clinician.session))).toEqual([]);
  });

  test('hears nothing of serology without a flare where flares are not shared', async () => {
    await givenShare(patient, clinician, { categories: ['labs'] });
    await givenLabResult(patient, { day: addDays(today, -3) });
    const { serology, flares } = await listLabs(issueViewer(clinician.session), patient);
    expect({ serology, flares }).toEqual({ serology: null, flares: [] });
  });
});

test('serology active and no flare: until a flare is logged', async () => {
  const from = addDays(today, -3);
  await givenLabResult(patient, { day: from });
  expect((await listLabs(viewer, patient)).serology).toEqual([{ from, to: today, signs: ['anti-dsdna'] }]);
  await givenEpisode(patient, { day: today, level: 1 });
  expect((await listLabs(viewer, patient)).serology).toEqual([]);
});

test('one test’s page holds its own results; a test that the catalogue lacks is not there', async () => {
  await givenLabResult(patient, { day: today });
  await givenLabResult(patient, { day: today, analyteId: 'complement-c3', value: 1, unit: 'g/L' });
  expect((await getAnalyte(viewer, patient, 'anti-dsdna')).results).toHaveLength(1);
  await expect(getAnalyte(viewer, patient, 'moonlight').catch(codeOf)).resolves.toBe('not_found');
});
