import type { StoryReport, StoryResult } from '@/db/demo/nadia-labs';
import type { Q } from '@/db/engine/engine';
import { insertEntries, keyed, noRows, type RecordOwner } from '@/db/factories/entry-rows';
import { addReport } from '@/db/factories/lab-rows';
import { addDays } from '@/lib/clinical/days';
import { addLabReport } from '@/lib/records/labs';
import type { Tapper } from './live-days';
import { instantOf } from './local-time';
import type { Calendar } from './old-days';
import { saved, type TimedAct } from './timed-acts';

const NOON = 12 * 60;
const WITHOUT = { comparator: null, titre: null, code: null };

/** Writes the reports of the days before the taps begin. */
export async function insertLabs(
  q: Q,
  owner: RecordOwner,
  reports: readonly StoryReport[],
  calendar: Calendar & { liveSince: number },
): Promise<void> {
  const rows = noRows();
  const opened = await keyed(q, owner);
  for (const { offset, laboratory, results } of reports.filter((one) => one.offset < calendar.liveSince)) {
    const day = addDays(calendar.today, offset);
    const placed = { day, at: instantOf(day, NOON, calendar.zone), isPrivate: false };
    const entries = results.map(({ low, high, ...result }) => {
      return { ...WITHOUT, ...result, rangeLow: low, rangeHigh: high };
    });
    addReport(rows, opened, placed, { laboratory, results: entries });
  }
  await insertEntries(q, rows);
}

function inputOf({ analyteId, low, high, ...result }: StoryResult, at: number) {
  const entry = { ...WITHOUT, ...result, range: { low, high } };
  return { test: { analyteId }, entry, isSure: true, place: String(at + 1) };
}

/** Reports entered since the taps begin, through the record function. */
export function labActs(reports: readonly StoryReport[], since: number, person: Tapper): TimedAct[] {
  const { viewer, patientId, zone, today, fillAt } = person;
  return reports
    .filter(({ offset }) => offset >= since)
    .map(({ offset, laboratory, results }) => {
      const day = addDays(today, offset);
      const report = { day, zone, laboratory, isPrivate: false, results: results.map(inputOf) };
      return {
        at: Math.min(fillAt, instantOf(day, NOON, zone)),
        run: () => saved(addLabReport(viewer, { patientId }, report)),
      };
    });
}
