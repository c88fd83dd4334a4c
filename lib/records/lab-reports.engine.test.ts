import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenLabReport } from '@/db/factories/given-labs';
import { givenPhoto } from '@/db/factories/given-photos';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { photoBytes } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf } from '@/lib/clinical/days';
import { getLastChange, undoChange } from './changes';
import { addReportFile, getLabReport, listLabReports, readReportFile, removeReportFile } from './lab-reports';
import { changeLabResult } from './labs';
import { setPrivate } from './private-entries';

const ENTRY = {
  comparator: null,
  value: 46,
  titre: null,
  code: null,
  unit: 'IU/mL',
  range: { low: null, high: 30 },
  assay: 'elisa',
} as const;
const HIDDEN = { code: 'not_found' };

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let reader: Viewer;
let today: string;
let reportId: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), patient.zone);
  const clinician = await givenClinician();
  await givenShare(patient, clinician, { categories: ['labs'], fromDay: addDays(today, -30) });
  reader = issueViewer(clinician.session);
  reportId = await givenLabReport(patient, { day: addDays(today, -3) });
  await givenLabReport(await givenPatient({ name: 'Dora Decoy' }), { day: today, hasFile: true });
});

const pdf = (content: string) => ({
  type: 'pdf' as const,
  bytes: new TextEncoder().encode(`%PDF-1.7 ${content}`),
  sha256: content,
});
const add = (content = 'paper', id = reportId) => addReportFile(viewer, patient, { reportId: id, file: pdf(content) });
const textOf = async (by: Viewer = viewer) =>
  new TextDecoder().decode((await readReportFile(by, patient, reportId)).bytes);
const files = async (by: Viewer) => (await listLabReports(by, patient)).reports.map(({ file }) => file);

/** The report to another day, through the form of its one result. */
async function moveTo(day: string): Promise<void> {
  const [result] = (await getLabReport(viewer, patient, reportId)).results;
  const place = { zone: patient.zone, laboratory: null, isSure: true, day };
  const change = {
    ...place,
    resultId: result?.id ?? '',
    version: 1,
    test: { analyteId: 'anti-dsdna' as const },
    entry: ENTRY,
  };
  expect(await changeLabResult(viewer, patient, change)).toMatchObject({ status: 'saved' });
}

test('the paper is kept with its report, sealed, and whoever the labs are shared with reads it', async () => {
  expect(await add()).toMatchObject({ status: 'saved' });
  expect(await textOf()).toBe('%PDF-1.7 paper');
  expect(await textOf(reader)).toBe('%PDF-1.7 paper');
  const [row] = await engine.read((q) => q.select().from(photoBytes).where(eq(photoBytes.ownerId, reportId)));
  expect(Buffer.from(row?.bytes ?? []).toString('latin1')).not.toContain('PDF');
});

test('one report has one file, and one file stands with one report', async () => {
  const other = await givenLabReport(patient, { day: addDays(today, -9) });
  await add();
  expect(await add('another')).toMatchObject({ fields: { file: ['report.one'] } });
  expect(await add('paper', other)).toMatchObject({ fields: { file: ['report.same'] } });
});

test('taken off it is nowhere, and Undo puts it back; another one may take its place', async () => {
  await add();
  const removal = await removeReportFile(viewer, patient, reportId);
  await expect(textOf()).rejects.toMatchObject(HIDDEN);
  await expect(removeReportFile(viewer, patient, reportId)).rejects.toMatchObject(HIDDEN);
  await undoChange(viewer, patient, removal.undoId ?? '');
  expect(await textOf()).toBe('%PDF-1.7 paper');
  const again = await removeReportFile(viewer, patient, reportId);
  await add('another');
  expect(await textOf()).toBe('%PDF-1.7 another');
  await expect(undoChange(viewer, patient, again.undoId ?? '')).rejects.toMatchObject({ code: 'conflict' });
});

test('a result that is kept to oneself keeps back the file that shows it, and nothing tells of it', async () => {
  await add();
  const { results } = await getLabReport(viewer, patient, reportId);
  const entry = { table: 'lab_results', id: results[0]?.id ?? '' } as const;
  await setPrivate(viewer, patient, { ...entry, isPrivate: true });
  expect([await files(viewer), await files(reader)]).toEqual([['pdf'], [null]]);
  await expect(textOf(reader)).rejects.toMatchObject(HIDDEN);
  await setPrivate(viewer, patient, { ...entry, isPrivate: false });
  expect(await textOf(reader)).toBe('%PDF-1.7 paper');
  await setPrivate(viewer, patient, { table: 'lab_reports', id: reportId, isPrivate: true });
  expect(await files(reader)).toEqual([]);
});

test('a file added to a report with a hidden result is hidden from the start', async () => {
  const { results } = await getLabReport(viewer, patient, reportId);
  await setPrivate(viewer, patient, { table: 'lab_results', id: results[0]?.id ?? '', isPrivate: true });
  await add();
  expect([await files(viewer), await files(reader)]).toEqual([['pdf'], [null]]);
});

test('the file goes with its report to another day, out of the days of a share and back', async () => {
  await add();
  await moveTo(addDays(today, -60));
  await expect(textOf(reader)).rejects.toMatchObject(HIDDEN);
  const change = await getLastChange(viewer, patient);
  await undoChange(viewer, patient, change?.undoId ?? '');
  expect(await textOf(reader)).toBe('%PDF-1.7 paper');
});

test('when no more fits, it is said', async () => {
  await givenPhoto(patient, { day: today, bytes: 500 * 1024 * 1024 });
  expect(await add()).toMatchObject({ fields: { file: ['report.quota'] } });
});
