import type { CohortPatient } from '@/db/demo/cohort';
import { entryColumns, revisionOf, type EntryRows, type KeyedOwner } from '@/db/factories/entry-rows';
import { addInfusionRow } from '@/db/factories/infusion-rows';
import { addReport } from '@/db/factories/lab-rows';
import type { measurements } from '@/db/schema';
import { NO_DETAILS } from '@/lib/clinical/infusions';

type MomentOf = (day: string, minute: number) => number;

const MORNING = 9 * 60;
const WITHOUT = { comparator: null, titre: null, code: null, assay: null };

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

/** Laboratory reports with their results, each with its first revision. */
export function addReports(rows: EntryRows, owner: KeyedOwner, one: CohortPatient, momentOf: MomentOf): void {
  for (const { day, results } of one.reports) {
    const placed = { day, at: momentOf(day, MORNING), isPrivate: false };
    const entries = results.map(({ low, high, ...result }) => {
      return { ...result, ...WITHOUT, rangeLow: low, rangeHigh: high };
    });
    addReport(rows, owner, placed, { laboratory: null, results: entries });
  }
}

/** Weights of one person, each with its first revision. */
export function weightRows(rows: EntryRows, owner: KeyedOwner, one: CohortPatient, momentOf: MomentOf) {
  return one.weights.map(({ day, kg }): typeof measurements.$inferInsert => {
    const placed = { day, at: momentOf(day, MORNING), isPrivate: false };
    const columns = entryColumns(owner, 'mea', { ...placed, category: 'flares' });
    const written = { tableName: 'measurements', rowId: columns.id, rowVersion: 1, at: columns.at, before: null };
    rows.revisions.push(revisionOf(owner, written));
    return { ...columns, kind: 'weight', value: kg, unit: 'kg' };
  });
}
