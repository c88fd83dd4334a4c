import type { CohortPatient } from '@/db/demo/cohort';
import type { Q } from '@/db/engine/engine';
import { entryColumns, revisionOf, type KeyedOwner } from '@/db/factories/entry-rows';
import { insertAll } from '@/db/factories/insert-all';
import { infusions, labReports, labResults, measurements, revisions, type Category } from '@/db/schema';
import type { IdPrefix } from '@/lib/platform/ids';

type MomentOf = (day: string, minute: number) => number;

const MORNING = 9 * 60;

/** Laboratory reports with their results, weights and infusions of one person, each with its first revision. */
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
  const given = one.infusions.map(({ day, kind, drugId, amount, unit }): typeof infusions.$inferInsert => ({
    ...columns('inf', 'infusions', day, 'meds'),
    untilDay: day,
    route: 'intravenous',
    kind,
    drugId,
    amount,
    unit,
  }));
  await insertAll(q, labReports, reports);
  await insertAll(q, labResults, results);
  await insertAll(q, measurements, weights);
  await insertAll(q, infusions, given);
  await insertAll(q, revisions, written);
}
