import { asc, eq, isNull } from 'drizzle-orm';
import { labReports, labResults } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { testKey, type LabTest } from '@/lib/clinical/lab-names';
import { byDay, type Entry } from '@/lib/clinical/lab-rules';
import { LAB_CODES } from '@/lib/clinical/lab-values';
import { ASSAYS, labById, type LabId } from '@/lib/clinical/labs';
import { addRow, changeRow, type Act } from './history-rows';

type Kept = {
  id: string;
  reportId: string | null;
  day: IsoDay;
  at: number;
  laboratory: string | null;
  isPrivate: boolean;
  version: number;
};

/** One result as it was entered; `laboratory` is the patient's own words, and so may the test's name be. */
export type LabResult = Entry & LabTest & Kept;

/** A result of a test that the catalogue has. */
export type CatalogueResult = Entry & { analyteId: LabId } & Kept;

export function isOfCatalogue(result: LabResult): result is CatalogueResult {
  return result.analyteId !== null;
}

type ResultRow = typeof labResults.$inferSelect;
type TestColumns = Pick<ResultRow, 'id' | 'analyteId' | 'name' | 'unit' | 'payload'>;

const place = (row: string, column: 'name' | 'payload') => ({ table: 'lab_results', row, column });

/** What a row is of, and in which unit: of a test in own words both were typed, so both are sealed. */
export function testOf({ unseal }: Allowed, row: TestColumns): (LabTest & { unit: string | null }) | null {
  const lab = labById(row.analyteId);
  if (lab !== undefined) return { analyteId: lab.id, unit: row.unit };
  const name = row.analyteId === null ? unseal(place(row.id, 'name'), row.name) : null;
  if (name === null) return null;
  const payload = unseal(place(row.id, 'payload'), row.payload);
  const { unit = null } = JSON.parse(payload ?? '{}') as { unit?: string };
  return { analyteId: null, name, unit };
}

function viewOf(allowed: Allowed, row: ResultRow, laboratory: string | null): LabResult[] {
  const test = testOf(allowed, row);
  if (test === null) return [];
  const { id, reportId, day, at, comparator, value, titre, isPrivate, version } = row;
  const code = LAB_CODES.find((one) => one === row.code) ?? null;
  const assay = ASSAYS.find((one) => one === row.assay) ?? null;
  const range = { low: row.rangeLow, high: row.rangeHigh };
  const said = { comparator, value, titre, code, range, assay };
  return [{ id, reportId, day, at, laboratory, isPrivate, version, ...said, ...test }];
}

/** Tests of the catalogue before those in own words, which are sealed: no engine could sort them. */
function byTest(a: LabResult, b: LabResult): number {
  const [one, other] = [testKey(a), testKey(b)];
  if ((a.analyteId === null) !== (b.analyteId === null)) return a.analyteId === null ? 1 : -1;
  return one === other ? Number(a.id > b.id) - Number(a.id < b.id) : one < other ? -1 : 1;
}

/** Where each visible report came from, by its id. */
async function laboratories({ q, own, unseal }: Allowed): Promise<Map<string, string>> {
  const rows = await q
    .select({ id: labReports.id, laboratory: labReports.laboratory })
    .from(labReports)
    .where(own(labReports, isNull(labReports.deletedAt)));
  const named = rows.map(({ id, laboratory }) => {
    return [id, unseal({ table: 'lab_reports', row: id, column: 'laboratory' }, laboratory)] as const;
  });
  return new Map(named.filter((one): one is [string, string] => one[1] !== null));
}

/** Results as far as the viewer may see, oldest first; of one test, or of all. */
export async function labResultRows(allowed: Allowed, analyteId: LabId | null = null): Promise<LabResult[]> {
  const { q, own } = allowed;
  const only = analyteId === null ? [] : [eq(labResults.analyteId, analyteId)];
  const rows = await q
    .select()
    .from(labResults)
    .where(own(labResults, isNull(labResults.deletedAt), ...only))
    .orderBy(asc(labResults.day), asc(labResults.at));
  const named = await laboratories(allowed);
  return rows
    .flatMap((row) => viewOf(allowed, row, named.get(row.reportId ?? '') ?? null))
    .sort((a, b) => byDay(a, b) || byTest(a, b));
}

/** One result for a form or a write; missing and taken-back ones look the same. */
export async function oneLabResult(allowed: Allowed, id: string): Promise<LabResult> {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(labResults)
    .where(own(labResults, eq(labResults.id, id), isNull(labResults.deletedAt)));
  const named = await laboratories(allowed);
  const [result] = row === undefined ? [] : viewOf(allowed, row, named.get(row.reportId ?? '') ?? null);
  if (result === undefined) throw new Refused('not_found');
  return result;
}

/** The columns of a result; `row` is its id, which what is sealed is bound to. */
function columnsOf({ seal }: Allowed, row: string, { test, entry }: { test: LabTest; entry: Entry }) {
  const { range, comparator, value, titre, code, unit, assay } = entry;
  const said = { comparator, value, titre, code, assay, rangeLow: range.low, rangeHigh: range.high };
  if (test.analyteId !== null) return { ...said, unit };
  const payload = unit === null ? null : seal(place(row, 'payload'), JSON.stringify({ unit }));
  return { ...said, name: seal(place(row, 'name'), test.name), payload };
}

type Placed = { day: IsoDay; zone: string; isBackfill: boolean; isPrivate: boolean };

const laboratoryPlace = (row: string) => ({ table: 'lab_reports', row, column: 'laboratory' });

/** Adds a report with its results; its id. */
export async function addReportRows(
  allowed: Allowed,
  act: Act,
  report: Placed & { laboratory: string | null },
  results: readonly { test: LabTest; entry: Entry }[],
): Promise<string> {
  const reportId = allowed.newId('rep');
  const { laboratory, ...placed } = report;
  const sealed = laboratory === null ? null : allowed.seal(laboratoryPlace(reportId), laboratory);
  await addRow(allowed, act, labReports, { id: reportId, category: 'labs', ...placed, laboratory: sealed });
  for (const result of results) {
    const id = allowed.newId('lab');
    const columns = { ...columnsOf(allowed, id, result), analyteId: result.test.analyteId, reportId };
    await addRow(allowed, act, labResults, { id, category: 'labs', ...placed, ...columns });
  }
  return reportId;
}

async function resultsOfReport({ q, own }: Allowed, reportId: string): Promise<{ id: string; day: IsoDay }[]> {
  return q
    .select({ id: labResults.id, day: labResults.day })
    .from(labResults)
    .where(own(labResults, eq(labResults.reportId, reportId), isNull(labResults.deletedAt)));
}

/** `name` is of a test in own words, null of one of the catalogue. */
export type ResultChange = Omit<Placed, 'isPrivate'> & { entry: Entry; name: string | null; laboratory: string | null };

/** The test of a result under the name it is to have; the catalogue's names are its own. */
function renamed(result: LabResult, name: string | null): LabTest {
  return result.analyteId === null ? { analyteId: null, name: name ?? result.name } : result;
}

type Renaming = { name: string | null; moved: { day?: IsoDay } };

/**
 * A name belongs to the test: it changes for all results of it, those that are hidden too. Of the same report they move
 * in the same write, because Undo takes one write back for each row.
 */
async function renameSeries(allowed: Allowed, act: Act, result: LabResult, { name, moved }: Renaming): Promise<void> {
  if (name === null || result.analyteId !== null || name === result.name) return;
  const series = (await labResultRows(allowed)).filter((one) => testKey(one) === testKey(result));
  for (const { id, reportId } of series.filter((one) => one.id !== result.id)) {
    const set = reportId !== null && reportId === result.reportId ? moved : {};
    await changeRow(allowed, act, labResults, { id, set: { ...set, name: allowed.seal(place(id, 'name'), name) } });
  }
}

type ReportChange = Omit<Placed, 'isPrivate'> & { reportId: string; laboratory: string | null };

/** Day and laboratory are the report's, so they change for all results of it; those of `exceptId` stand already. */
async function changeReport(
  allowed: Allowed,
  act: Act,
  change: ReportChange,
  moved: { from: IsoDay; exceptId: string },
) {
  const { reportId, laboratory, ...where } = change;
  const sealed = laboratory === null ? null : allowed.seal(laboratoryPlace(reportId), laboratory);
  const set = where.day === moved.from ? {} : where;
  await changeRow(allowed, act, labReports, { id: reportId, set: { ...set, laboratory: sealed } });
  const others = await resultsOfReport(allowed, reportId);
  for (const { id } of others.filter((one) => one.id !== moved.exceptId && one.day !== where.day)) {
    await changeRow(allowed, act, labResults, { id, set: where });
  }
}

/** Rewrites a result, with its report where its day or laboratory is another, and its test where the name is. */
export async function changeResultRows(
  allowed: Allowed,
  act: Act,
  result: LabResult,
  change: ResultChange,
): Promise<void> {
  const { entry, laboratory, name, ...where } = change;
  const { id, reportId, day } = result;
  const test = renamed(result, name);
  // As long as its day stands it was entered when it was entered.
  const set = where.day === day ? {} : where;
  await changeRow(allowed, act, labResults, { id, set: { ...columnsOf(allowed, id, { test, entry }), ...set } });
  await renameSeries(allowed, act, result, { name, moved: set });
  if (reportId === null || (where.day === day && laboratory === result.laboratory)) return;
  await changeReport(allowed, act, { reportId, laboratory, ...where }, { from: day, exceptId: id });
}

/** Takes a result out, and its report with the last of them. */
export async function removeResultRows(allowed: Allowed, act: Act, result: LabResult): Promise<void> {
  const gone = { deletedAt: allowed.now };
  await changeRow(allowed, act, labResults, { id: result.id, set: gone });
  if (result.reportId === null) return;
  const others = await resultsOfReport(allowed, result.reportId);
  if (others.length === 0) await changeRow(allowed, act, labReports, { id: result.reportId, set: gone });
}
