import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, getTableName, gt, inArray, isNotNull, isNull, lt, max } from 'drizzle-orm';
import {
  checkInObservations,
  doseSteps,
  episodes,
  exposures,
  infusions,
  intakes,
  labReports,
  labResults,
  lineMonths,
  measurements,
  medications,
  monitoringEntries,
  patients,
  photoBytes,
  photos,
  profiles,
  revisions,
  symptomEntries,
  systemDays,
} from '@/db/schema';
import { readAsSystem, withSystem, type SystemAllowed } from '@/lib/access/system';
import { removalsDueBefore } from '@/lib/clinical/removals';
import { now } from '@/lib/platform/clock';
import { startLoop } from './loop';

const MINUTE_MS = 60_000;
const PATIENTS_AT_ONCE = 200;
const ROWS_AT_ONCE = 500;

/** Tables a person enters into; what names another row stands before it. */
export const REMOVABLE = [
  checkInObservations,
  systemDays,
  symptomEntries,
  exposures,
  doseSteps,
  intakes,
  infusions,
  labResults,
  labReports,
  measurements,
  monitoringEntries,
  photos,
  profiles,
  episodes,
  medications,
] as const;

type Removable = (typeof REMOVABLE)[number];
type Erasing = Pick<SystemAllowed, 'q'> & { patientId: string };

function isDue(table: Removable, patientId: string, before: number) {
  return and(eq(table.patientId, patientId), isNotNull(table.deletedAt), lt(table.deletedAt, before));
}

/** Rows with their revisions. */
async function erase({ q, patientId }: Erasing, table: Removable, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const some = ids.slice(from, from + ROWS_AT_ONCE);
    const name = getTableName(table);
    await q
      .delete(revisions)
      .where(and(eq(revisions.patientId, patientId), eq(revisions.tableName, name), inArray(revisions.rowId, some)));
    await q.delete(photoBytes).where(and(eq(photoBytes.patientId, patientId), inArray(photoBytes.ownerId, some)));
    await q.delete(table).where(and(eq(table.patientId, patientId), inArray(table.id, some)));
  }
}

/** Months hold what their entries said: they are let go with them, and kept again after later acts. */
async function letMonthsGo({ q, patientId }: Erasing, days: readonly string[]): Promise<void> {
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))];
  await q.delete(lineMonths).where(and(eq(lineMonths.patientId, patientId), inArray(lineMonths.day, months)));
}

/** What belongs to a medicine goes with it: its doses, the answers to them, its side effects. */
async function eraseOfMedicine(erasing: Erasing, medicationId: string): Promise<void> {
  for (const table of [doseSteps, intakes, symptomEntries]) {
    const rows = await erasing.q
      .select({ id: table.id, day: table.day })
      .from(table)
      .where(and(eq(table.patientId, erasing.patientId), eq(table.medicationId, medicationId)));
    await erase(
      erasing,
      table,
      rows.map(({ id }) => id),
    );
    await letMonthsGo(
      erasing,
      rows.map(({ day }) => day),
    );
  }
}

/** Entries that stay do not point at what goes. */
async function letGo({ q, patientId }: Erasing, id: string): Promise<void> {
  for (const table of [symptomEntries, photos]) {
    const isOfFlare = and(eq(table.patientId, patientId), eq(table.episodeId, id));
    await q.update(table).set({ episodeId: null }).where(isOfFlare);
  }
  const isOfReport = and(eq(labResults.patientId, patientId), eq(labResults.reportId, id));
  await q.update(labResults).set({ reportId: null }).where(isOfReport);
}

/** Reports whose file was taken off, once their last change is as old as a removal that becomes real. */
async function looseFiles({ q, patientId }: Erasing, before: number): Promise<string[]> {
  const loose = await q
    .select({ id: labReports.id, changedAt: max(revisions.at) })
    .from(labReports)
    .innerJoin(photoBytes, and(eq(photoBytes.patientId, patientId), eq(photoBytes.ownerId, labReports.id)))
    .innerJoin(revisions, and(eq(revisions.patientId, patientId), eq(revisions.rowId, labReports.id)))
    .where(and(eq(labReports.patientId, patientId), isNull(labReports.fileType)))
    .groupBy(labReports.id);
  return loose.filter(({ changedAt }) => changedAt !== null && changedAt < before).map(({ id }) => id);
}

/** Erases what one person removed more than thirty days ago; how many entries. */
async function eraseFor(patientId: string): Promise<number> {
  return withSystem('retention', [patientId], async ({ q, now: at, audit }) => {
    const erasing = { q, patientId };
    let erased = 0;
    for (const table of REMOVABLE) {
      const due = await q
        .select({ id: table.id, at: table.at, deletedAt: table.deletedAt })
        .from(table)
        .where(isDue(table, patientId, removalsDueBefore(at)));
      for (const row of due) {
        if (table === medications) await eraseOfMedicine(erasing, row.id);
        if (table === episodes || table === labReports) await letGo(erasing, row.id);
        // When it stood, and nothing of what it was: the past says that something was removed.
        const detail = { enteredAt: row.at, removedAt: row.deletedAt ?? at };
        await audit(patientId, 'entry.erased', { objectType: 'entry', objectId: row.id, detail });
      }
      await erase(
        erasing,
        table,
        due.map(({ id }) => id),
      );
      erased += due.length;
    }
    const loose = await looseFiles(erasing, removalsDueBefore(at));
    await q.delete(photoBytes).where(and(eq(photoBytes.patientId, patientId), inArray(photoBytes.ownerId, loose)));
    return erased;
  });
}

async function hasDue(patientId: string): Promise<boolean> {
  return readAsSystem('retention', async (q) => {
    for (const table of REMOVABLE) {
      const [row] = await q
        .select({ id: table.id })
        .from(table)
        .where(isDue(table, patientId, removalsDueBefore(now())))
        .limit(1);
      if (row !== undefined) return true;
    }
    return (await looseFiles({ q, patientId }, removalsDueBefore(now()))).length > 0;
  });
}

/** Makes every removal that is thirty days old real, person by person; how many entries went. */
export async function eraseDueRemovals(): Promise<number> {
  let erased = 0;
  let last = '';
  for (;;) {
    const page = await readAsSystem('retention', (q) =>
      q
        .select({ patientId: patients.patientId })
        .from(patients)
        .where(gt(patients.patientId, last))
        .orderBy(asc(patients.patientId))
        .limit(PATIENTS_AT_ONCE),
    );
    for (const { patientId } of page) {
      if (await hasDue(patientId)) erased += await eraseFor(patientId);
      // Requests go first: one person at a time.
      await setImmediate();
    }
    const end = page.at(-1);
    if (end === undefined) return erased;
    last = end.patientId;
  }
}

/** Twice a day is often enough for what waited a month. */
export function startRemovalLoop(): () => Promise<void> {
  return startLoop({ first: 5 * MINUTE_MS, every: 12 * 60 * MINUTE_MS }, eraseDueRemovals);
}
