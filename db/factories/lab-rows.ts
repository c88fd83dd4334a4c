import type { labReports, labResults, Sealed } from '@/db/schema';
import { sealText } from '@/lib/platform/sealing';
import { entryColumns, revisionOf, type EntryRows, type KeyedOwner, type Placed } from './entry-rows';

/** One result as its report printed it. */
export type LabEntry = {
  analyteId: string;
  comparator: '<' | '>' | null;
  value: number | null;
  titre: number | null;
  code: string | null;
  unit: string | null;
  rangeLow: number | null;
  rangeHigh: number | null;
  assay: string | null;
};

export type ReportEntry = { laboratory: string | null; results: readonly LabEntry[]; fileType?: 'pdf' };

function noted(rows: EntryRows, owner: KeyedOwner, tableName: string, row: { id: string; at: number }): void {
  rows.revisions.push(revisionOf(owner, { tableName, rowId: row.id, rowVersion: 1, at: row.at, before: null }));
}

/** A report with its results, each with its first revision; the ids of the results. */
export function addReport(rows: EntryRows, owner: KeyedOwner, placed: Placed, entry: ReportEntry): string[] {
  const columns = entryColumns(owner, 'rep', { ...placed, category: 'labs' });
  const place = `lab_reports|${owner.patientId}|${columns.id}|laboratory`;
  const { laboratory, fileType = null } = entry;
  const report: typeof labReports.$inferInsert = {
    ...columns,
    laboratory: laboratory === null ? null : (sealText(owner.dataKey, place, laboratory) as Sealed),
    fileType,
  };
  rows.labReports.push(report);
  noted(rows, owner, 'lab_reports', report);
  return entry.results.map((result) => {
    const own = entryColumns(owner, 'lab', { ...placed, category: 'labs' });
    const row: typeof labResults.$inferInsert = { ...own, ...result, reportId: columns.id };
    rows.labResults.push(row);
    noted(rows, owner, 'lab_results', row);
    return own.id;
  });
}
