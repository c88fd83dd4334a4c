import type { CohortPatient } from '@/db/demo/cohort';
import type { Q } from '@/db/engine/engine';
import { entryColumns, revisionOf, type EntryRows, type KeyedOwner } from '@/db/factories/entry-rows';
import { addInfusionRow } from '@/db/factories/infusion-rows';
import { insertAll } from '@/db/factories/insert-all';
import { labReports, labResults, measurements, revisions, type Category } from '@/db/schema';
import { NO_DETAILS } from '@/lib/clinical/infusions';
import type { IdPrefix } from '@/lib/platform/ids';

type MomentOf = (day: string, minute: number) => number;

const MORNING = 9 * 60;

const CELLS = { cellSource: 'umbilical-cord', donor: 'allogeneic', place: 1, isInTrial: true } as const;
const INVENTED = { centre: 'Invented centre', trial: 'Invented trial', remark: 'Fiction: this infusion was made up' };

/** Pulses and cells as treatments, which say of themselves that they are invented. */
export function addInfusions(rows: EntryRows, owner: KeyedOwner, one: CohortPatient, momentOf: MomentOf): void {
  for (const { day, kind, amount, unit } of one.infusions) {
    const placed = { day, at: momentOf(day, MORNING), isPrivate: false };
    const details = kind === 'msc' ? { ...NO_DETAILS, ...CELLS } : { ...NO_DETAILS };
    const words = kind === 'msc' ? INVENTED : { remark: 'Fiction' };
    const given = {
      kind,
      untilDay: day,
      amount,
      unit,
      route: 'intravenous',
      details,
      words,
      category: 'meds',
    } as const;
    addInfusionRow(rows, owner, placed, given);
  }
}

/** Laboratory reports with their results and weights of one person, each with its first revision. */
export async function insertMeasured(q: Q, owner: KeyedOwner, one: CohortPatient, momentOf: MomentOf): Promise<void> {
  const written: (typeof revisions.$inferInsert)[] = [];
  const columns = (prefix: IdPrefix, tableName: string, day: string, category: Category) => {
    const made = entryColumns(owner, prefix, { day, at: momentOf(day, MORNING), isPrivate: false, category });
    written.push(revisionOf(owner, { tableName, rowId: made.id, rowVersion: 1, at: made.at, before: null }));
    return made;
  };
  const reports: (typeof labReports.$inferInsert)[] = [];
  const results: (typeof labResults.$inferInsert)[] = [];
  for (const { day, results: found } of one.reports) {
    const report = columns('rep', 'lab_reports', day, 'labs');
    reports.push(report);
    for (const { analyteId, value, unit, low, high } of found) {
      const place = columns('lab', 'lab_results', day, 'labs');
      results.push({ ...place, reportId: report.id, analyteId, value, unit, rangeLow: low, rangeHigh: high });
    }
  }
  const weights = one.weights.map(({ day, kg }): typeof measurements.$inferInsert => ({
    ...columns('mea', 'measurements', day, 'flares'),
    kind: 'weight',
    value: kg,
    unit: 'kg',
  }));
  await insertAll(q, labReports, reports);
  await insertAll(q, labResults, results);
  await insertAll(q, measurements, weights);
  await insertAll(q, revisions, written);
}
