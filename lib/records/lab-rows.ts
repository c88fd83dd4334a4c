import { asc, eq, isNull } from 'drizzle-orm';
import { labReports, labResults } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import type { Entry } from '@/lib/clinical/lab-rules';
import { LAB_CODES } from '@/lib/clinical/lab-values';
import { ASSAYS, labById, type LabId } from '@/lib/clinical/labs';
import { addRow, changeRow, type Act } from './history-rows';

/** One result as it was entered; `laboratory` is the patient's own words. */
export type LabResult = Entry & {
  id: string;
  reportId: string | null;
  analyteId: LabId;
  day: IsoDay;
  at: number;
  laboratory: string | null;
  isPrivate: boolean;
  version: number;
};

type ResultRow = typeof labResults.$inferSelect;

function viewOf(row: ResultRow, laboratory: string | null): LabResult[] {
  const lab = labById(row.analyteId);
  if (lab === undefined) return [];
  const { id, reportId, day, at, comparator, value, titre, unit, isPrivate, version } = row;
  const code = LAB_CODES.find((one) => one === row.code) ?? null;
  const assay = ASSAYS.find((one) => one === row.assay) ?? null;
  const range = { low: row.rangeLow, high: row.rangeHigh };
  const said = { comparator, value, titre, code, unit, range, assay };
  return [{ id, reportId, analyteId: lab.id, day, at, laboratory, isPrivate, version, ...said }];
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
    .orderBy(asc(labResults.day), asc(labResults.at), asc(labResults.analyteId), asc(labResults.id));
  const named = await laboratories(allowed);
  return rows.flatMap((row) => viewOf(row, named.get(row.reportId ?? '') ?? null));
}

/** One result for a form or a write; missing and taken-back ones look the same. */
export async function oneLabResult(allowed: Allowed, id: string): Promise<LabResult> {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(labResults)
    .where(own(labResults, eq(labResults.id, id), isNull(labResults.deletedAt)));
  const named = await laboratories(allowed);
  const [result] = row === undefined ? [] : viewOf(row, named.get(row.reportId ?? '') ?? null);
  if (result === undefined) throw new Refused('not_found');
  return result;
}

const columnsOf = ({ range, comparator, value, titre, code, unit, assay }: Entry) => ({
  comparator,
  value,
  titre,
  code,
  unit,
  assay,
  rangeLow: range.low,
  rangeHigh: range.high,
});

type Placed = { day: IsoDay; zone: string; isBackfill: boolean; isPrivate: boolean };

const laboratoryPlace = (row: string) => ({ table: 'lab_reports', row, column: 'laboratory' });

/** Adds a report with its results; its id. */
export async function addReportRows(
  allowed: Allowed,
  act: Act,
  report: Placed & { laboratory: string | null },
  results: readonly (Entry & { analyteId: LabId })[],
): Promise<string> {
  const reportId = allowed.newId('rep');
  const { laboratory, ...placed } = report;
  const sealed = laboratory === null ? null : allowed.seal(laboratoryPlace(reportId), laboratory);
  await addRow(allowed, act, labReports, { id: reportId, category: 'labs', ...placed, laboratory: sealed });
  for (const result of results) {
    const id = allowed.newId('lab');
    const columns = { ...columnsOf(result), analyteId: result.analyteId, reportId };
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

export type ResultChange = Omit<Placed, 'isPrivate'> & { entry: Entry; laboratory: string | null };

/** Rewrites a result. Day and laboratory are its report's, so they change for all results of it. */
export async function changeResultRows(
  allowed: Allowed,
  act: Act,
  result: LabResult,
  change: ResultChange,
): Promise<void> {
  const { entry, laboratory, ...place } = change;
  const { day } = place;
  // As long as its day stands it was entered when it was entered.
  const set = day === result.day ? {} : place;
  await changeRow(allowed, act, labResults, { id: result.id, set: { ...columnsOf(entry), ...set } });
  const { reportId } = result;
  if (reportId === null || (day === result.day && laboratory === result.laboratory)) return;
  const sealed = laboratory === null ? null : allowed.seal(laboratoryPlace(reportId), laboratory);
  await changeRow(allowed, act, labReports, { id: reportId, set: { ...set, laboratory: sealed } });
  const others = await resultsOfReport(allowed, reportId);
  for (const { id } of others.filter((one) => one.id !== result.id && one.day !== day)) {
    await changeRow(allowed, act, labResults, { id, set: place });
  }
}

/** Takes a result out, and its report with the last of them. */
export async function removeResultRows(allowed: Allowed, act: Act, result: LabResult): Promise<void> {
  const gone = { deletedAt: allowed.now };
  await changeRow(allowed, act, labResults, { id: result.id, set: gone });
  if (result.reportId === null) return;
  const others = await resultsOfReport(allowed, result.reportId);
  if (others.length === 0) await changeRow(allowed, act, labReports, { id: result.reportId, set: gone });
}
