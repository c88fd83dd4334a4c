import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenAccount, type GivenPatient } from '@/db/factories/given-accounts';
import { givenLabResult } from '@/db/factories/given-labs';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { labResults, revisions } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { testKey } from '@/lib/clinical/lab-names';
import type { Entry } from '@/lib/clinical/lab-rules';
import { now } from '@/lib/platform/clock';
import { getLastChange, undoChange } from './changes';
import { getEntryHistory, getRecordOn, listRemoved } from './history';
import type { LabResult } from './lab-rows';
import { addLabReport, changeLabResult, getAnalyte, listLabs, removeLabResult, type ChangedResult } from './labs';
import { setPrivate } from './private-entries';
import type { CaptureAnswer } from './saved';

const ZONE = 'Europe/London';
const HIDDEN = { code: 'not_found' };

let engine: Engine;
let patient: GivenPatient;
let decoy: GivenPatient;
let viewer: Viewer;
let clinician: GivenAccount;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  today = dayOf(now(), ZONE);
  patient = await givenPatient();
  decoy = await givenPatient({ name: 'Dora Decoy' });
  viewer = issueViewer(patient.session);
  clinician = await givenClinician();
  await givenLabResult(decoy, { day: today, name: 'Zinc', value: 999, unit: 'umol/L' });
});

afterAll(closeTestEngine);

function zinc(of: Partial<Entry> = {}): Entry {
  const nothing = { comparator: null, titre: null, code: null, assay: null };
  return { ...nothing, value: 11.2, unit: 'umol/L', range: { low: 10, high: 18 }, ...of };
}

const own = (name: string) => ({ analyteId: null, name }) as const;
const onReport = { zone: ZONE, laboratory: 'Elm Park', isPrivate: false };

function add(entry = zinc(), { name = 'Zinc', day = today, isSure = false } = {}): Promise<CaptureAnswer> {
  const results = [{ test: own(name), entry, isSure, place: '1' }];
  return addLabReport(viewer, patient, { ...onReport, day, results });
}

const results = async (who = viewer): Promise<LabResult[]> => (await listLabs(who, patient)).results;
const undo = (answer: { undoId?: string | null }) => undoChange(viewer, patient, answer.undoId ?? '');
const names = async (who = viewer) => (await results(who)).map((one) => 'name' in one && one.name);
const given = (ago: number, of: object = {}) =>
  givenLabResult(patient, { day: addDays(today, -ago), name: 'Zinc', value: 11, unit: 'umol/L', assay: null, ...of });

function change(resultId: string, version: number, of: Partial<ChangedResult>) {
  const place = { day: today, zone: ZONE, laboratory: 'Elm Park', isSure: false };
  return changeLabResult(viewer, patient, { resultId, version, ...place, test: own('Zinc'), entry: zinc(), ...of });
}

describe('a result of a test in own words', () => {
  test('is kept as it was printed, name and unit unreadable in the database, and Undo takes it back', async () => {
    const answer = await add();
    expect(await results()).toMatchObject([{ ...zinc(), ...own('Zinc'), laboratory: 'Elm Park', version: 1 }]);
    expect((await getLastChange(viewer, patient))?.words).toMatchObject({ kind: 'result', test: own('Zinc') });
    const rows = await engine.read((q) =>
      q.select().from(labResults).where(eq(labResults.patientId, patient.patientId)),
    );
    expect(rows).toMatchObject([{ analyteId: null, unit: null }]);
    const kept = JSON.stringify(rows) + Buffer.from(rows[0]?.name ?? []).toString('latin1');
    expect(kept).not.toMatch(/zinc|mol/i);
    const written = await engine.read((q) => q.select().from(revisions).where(eq(revisions.tableName, 'lab_results')));
    expect(JSON.stringify(written)).not.toMatch(/zinc|mol\/L/i);
    await undo(answer as { undoId: string });
    expect(await results()).toEqual([]);
  });

  test('has a page by the id of any of its results, with no other test’s; a removed one leads nowhere', async () => {
    const [first, second] = [await given(20), await given(3, { name: 'ZINC ' })];
    await given(2, { name: 'Zinc, urine' });
    const catalogued = await givenLabResult(patient, { day: today });
    const page = await getAnalyte(viewer, patient, second);
    expect(page.results.map(({ id }) => id)).toEqual([first, second]);
    expect(await getAnalyte(viewer, patient, first)).toEqual(page);
    await removeLabResult(viewer, patient, first);
    await expect(getAnalyte(viewer, patient, first)).rejects.toMatchObject(HIDDEN);
    expect((await getAnalyte(viewer, patient, second)).results).toHaveLength(1);
    await expect(getAnalyte(viewer, patient, catalogued)).rejects.toMatchObject(HIDDEN);
  });

  test('of somebody else is not there, under the same name neither', async () => {
    const theirs = await givenLabResult(decoy, { day: today, name: 'Zinc', value: 5, unit: null });
    await expect(getAnalyte(viewer, patient, theirs)).rejects.toMatchObject(HIDDEN);
    await expect(change(theirs, 1, {})).rejects.toMatchObject(HIDDEN);
    await expect(removeLabResult(viewer, patient, theirs)).rejects.toMatchObject(HIDDEN);
    expect(await results()).toEqual([]);
  });

  test('twice on a day is noticed under any spelling; in another unit it is another one', async () => {
    await add();
    expect(await add(zinc(), { name: ' zinc' })).toEqual({ status: 'invalid', fields: { value1: ['lab.same'] } });
    expect(await add(zinc({ unit: 'mg/L' }))).toMatchObject({ status: 'saved' });
  });

  test('is asked about five times away from the last one of its unit, and never across units', async () => {
    await given(30);
    const far = zinc({ value: 60, range: { low: null, high: null } });
    expect(await add(far)).toEqual({ status: 'invalid', fields: { sure1: ['lab.unlikely'] } });
    expect(await add({ ...far, unit: 'ug/dL' })).toMatchObject({ status: 'saved' });
    // What stands between in another unit changes nothing.
    expect(await add(far)).toMatchObject({ status: 'invalid' });
    expect(await add(far, { isSure: true })).toMatchObject({ status: 'saved' });
  });
});

describe('a change', () => {
  test('of the value leaves the name, and the last change names the test', async () => {
    const id = await given(3);
    await change(id, 1, { entry: zinc({ value: 12, unit: 'ug/dL' }) });
    expect(await results()).toMatchObject([{ ...own('Zinc'), value: 12, unit: 'ug/dL', version: 2 }]);
    const { words } = (await getLastChange(viewer, patient)) ?? {};
    expect(words).toMatchObject({ kind: 'result', test: own('Zinc') });
  });

  test('of the name is one of the whole test, hidden results too, and Undo gives all of them the old one', async () => {
    const [hidden, id] = [await given(20, { isPrivate: true }), await given(3)];
    await given(2, { name: 'Selenium' });
    const answer = await change(id, 1, { test: own('Zinc in serum') });
    expect((await names()).sort()).toEqual(['Selenium', 'Zinc in serum', 'Zinc in serum']);
    expect((await getAnalyte(viewer, patient, hidden)).results).toHaveLength(2);
    await undo(answer as { undoId: string });
    expect((await names()).sort()).toEqual(['Selenium', 'Zinc', 'Zinc']);
  });

  test('of name and day at once moves what stands on the same report, and Undo takes both back', async () => {
    const rows = [zinc(), zinc({ unit: 'ug/dL' })].map((entry, at) => {
      return { test: own('Zinc'), entry, isSure: true, place: String(at + 1) };
    });
    await addLabReport(viewer, patient, { ...onReport, day: today, results: rows });
    const [one] = await results();
    const yesterday = addDays(today, -1);
    const answer = await change(one?.id ?? '', 1, { test: own('Zn'), day: yesterday, entry: one ?? zinc() });
    expect((await results()).map((kept) => [testKey(kept), kept.day])).toEqual(Array(2).fill(['own:zn', yesterday]));
    await undo(answer as { undoId: string });
    expect((await results()).map((kept) => [testKey(kept), kept.day])).toEqual(Array(2).fill(['own:zinc', today]));
  });

  test('as if it were of the catalogue is refused, and the other way round', async () => {
    const [id, catalogued] = [await given(3), await givenLabResult(patient, { day: today })];
    await expect(change(id, 1, { test: { analyteId: 'crp' } })).rejects.toMatchObject(HIDDEN);
    await expect(change(catalogued, 1, {})).rejects.toMatchObject(HIDDEN);
  });

  test('a form drawn from an older version gets what stands now', async () => {
    const id = await given(3);
    await change(id, 1, { entry: zinc({ value: 12 }) });
    expect(await change(id, 1, {})).toMatchObject({ status: 'conflict', theirs: { value: 12, ...own('Zinc') } });
  });
});

describe('its history', () => {
  test('opens name and unit in every version, as it stood and among what was removed', async () => {
    const id = await given(0);
    await change(id, 1, { test: own('Zinc in serum'), entry: zinc({ unit: 'ug/dL' }) });
    const { facts, versions } = await getEntryHistory(viewer, patient, id);
    expect(facts).toMatchObject({ name: 'Zinc in serum', unit: 'ug/dL', value: 11.2 });
    expect(versions[0]?.changes).toContainEqual({ field: 'name', before: 'Zinc', after: 'Zinc in serum' });
    expect(versions[0]?.changes).toContainEqual({ field: 'unit', before: 'umol/L', after: 'ug/dL' });
    const past = await getRecordOn(viewer, patient, { on: null, to: null });
    expect(past.entries.find((one) => one.id === id)?.facts).toMatchObject({ name: 'Zinc in serum', unit: 'ug/dL' });
    await removeLabResult(viewer, patient, id);
    const [removal] = await listRemoved(viewer, patient);
    const removed = removal?.entries.find((one) => one.id === id);
    expect(removed?.facts).toMatchObject({ name: 'Zinc in serum' });
    await undo({ undoId: removal?.undoId ?? '' });
    expect(await names()).toEqual(['Zinc in serum']);
  });
});

describe('whoever sees labs', () => {
  beforeEach(async () => {
    await given(40);
    await given(3);
    await given(2, { name: 'Selenium', isPrivate: true });
  });

  test('reads them by name inside the share’s days, and no private one', async () => {
    await givenShare(patient, clinician, { categories: ['labs'], fromDay: addDays(today, -30) });
    const reader = issueViewer(clinician.session);
    expect(await results(reader)).toMatchObject([{ ...own('Zinc'), unit: 'umol/L', day: addDays(today, -3) }]);
    const [shown] = await results(reader);
    expect((await getAnalyte(reader, patient, shown?.id ?? '')).results).toHaveLength(1);
    const [first] = await results();
    await expect(getAnalyte(reader, patient, first?.id ?? '')).rejects.toMatchObject(HIDDEN);
    await expect(removeLabResult(reader, patient, shown?.id ?? '')).rejects.toMatchObject({ code: 'forbidden_role' });
  });

  test('sees none without the labs, and none of anybody without a share', async () => {
    const [first] = await results();
    const reader = issueViewer(clinician.session);
    await expect(results(reader)).rejects.toMatchObject(HIDDEN);
    await givenShare(patient, clinician, { categories: ['flares'] });
    await expect(results(reader)).rejects.toMatchObject({ code: 'category_not_shared' });
    await expect(getAnalyte(reader, patient, first?.id ?? '')).rejects.toMatchObject(HIDDEN);
    await expect(listLabs(reader, decoy)).rejects.toMatchObject(HIDDEN);
  });

  test('sees nothing new as long as one is hidden', async () => {
    await givenShare(patient, clinician);
    const [, shown] = await results();
    await setPrivate(viewer, patient, { table: 'lab_results', id: shown?.id ?? '', isPrivate: true });
    expect((await results(issueViewer(clinician.session))).map(testKey)).toEqual(['own:zinc']);
  });
});
