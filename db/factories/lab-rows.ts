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
  /** The test's name in own words: then the catalogue's id is left out, and the unit is sealed with it. */
  name?: string;
};

export type ReportEntry = { laboratory: string | null; results: readonly LabEntry[]; fileType?: 'pdf' };

function noted(rows: EntryRows, owner: KeyedOwner, tableName: string, row: { id: string; at: number }): void {
  rows.revisions.push(revisionOf(owner, { tableName, rowId: row.id, rowVersion: 1, at: row.at, before: null }));
}

/** What of a result says which test it is of, and in which unit. */
function testColumns(owner: KeyedOwner, id: string, { analyteId, unit, name }: LabEntry) {
  if (name === undefined) return { analyteId, unit };
  const sealed = (column: string, text: string) =>
    sealText(owner.dataKey, `lab_results|${owner.patientId}|${id}|${column}`, text) as Sealed;
  const payload = unit === null ? null : sealed('payload', JSON.stringify({ unit }));
  return { analyteId: null, unit: null, name: sealed('name', name), payload };
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
    const { name: _, ...said } = result;
    const row: typeof labResults.$inferInsert = {
      ...{ ...own, ...said, ...testColumns(owner, own.id, result) },
      reportId: columns.id,
    };
    rows.labResults.push(row);
    noted(rows, owner, 'lab_results', row);
    return own.id;
  });
}
