import { and, eq, inArray, isNull } from 'drizzle-orm';
import { checkInObservations, episodes, labReports, medications, revisions, type RowBefore } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { Changes } from '@/lib/access/own';
import { Refused } from '@/lib/access/refused';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { coveredBy } from '@/lib/clinical/episodes';
import { TRIGGER_DAYS } from '@/lib/clinical/triggers';
import { entryNameOf, rowOf, type RevisionRow } from './change-rows';
import { textIn } from './entry-fact-rows';
import { familyOf } from './episode-family-rows';
import {
  asBefore,
  changeRow,
  ENTRY_TABLES,
  fromBefore,
  type Act,
  type EntryName,
  type EntryTable,
} from './history-rows';
import { rowsById } from './past-rows';

/** What a row may belong to, by the column that names it. */
const PARENTS = { episodeId: 'episodes', medicationId: 'medications', reportId: 'lab_reports' } as const;
const COLUMNS = Object.keys(PARENTS) as (keyof typeof PARENTS)[];

/** Refuses to write back that a row belongs to what was erased meanwhile. */
async function refuseErased(allowed: Allowed, was: RowBefore, set: RowBefore): Promise<void> {
  for (const column of COLUMNS) {
    const parent = textIn(set, column);
    if (parent === '' || parent === textIn(was, column)) continue;
    if ((await rowsById(allowed, PARENTS[column], [parent])).length === 0) throw new Refused('conflict');
  }
}

/** A report that this change removed, and that came back with a result removed before it, stands again already. */
async function isBackAgain(allowed: Allowed, revision: RevisionRow, row: { deletedAt: number | null }) {
  if (entryNameOf(revision) !== 'lab_reports' || row.deletedAt !== null) return false;
  const { q, own } = allowed;
  const { tableName, rowId, rowVersion } = revisions;
  const isNext = and(eq(rowId, revision.rowId), eq(rowVersion, revision.rowVersion + 1));
  const [next] = await q
    .select({ before: revisions.before })
    .from(revisions)
    .where(own(revisions, eq(tableName, 'lab_reports'), ...(isNext === undefined ? [] : [isNext])));
  return typeof next?.before?.['deletedAt'] === 'number';
}

/**
 * Writes one row back as it was before; the days it stood and stands on.
 * @throws Refused conflict when it changed since, or belongs to what was erased
 */
export async function undoRevision(allowed: Allowed, act: Act, revision: RevisionRow): Promise<IsoDay[]> {
  const row = await rowOf(allowed, revision);
  if (row === null) throw new Refused('conflict');
  if (row.version !== revision.rowVersion) {
    if (await isBackAgain(allowed, revision, row)) return [];
    throw new Refused('conflict');
  }
  const { before } = revision;
  if (before !== null) await refuseErased(allowed, asBefore(row), before);
  // What was kept of the row are its own columns, so they fit its table.
  const set = (before === null ? { deletedAt: allowed.now } : fromBefore(before)) as Changes<EntryTable>;
  await changeRow(allowed, act, ENTRY_TABLES[entryNameOf(revision)], { id: row.id, set });
  return before === null ? [row.day] : [row.day, textIn(before, 'day')].filter((day) => day !== '');
}

type Flare = { id: string; day: IsoDay; untilDay: IsoDay | null; isPrivate: boolean };

/** What a row that comes back may be hidden with, or belong to. */
type Surroundings = { flares: Flare[]; hiddenIds: ReadonlySet<string>; hiddenDays: ReadonlySet<IsoDay> };

async function surroundings({ q, own }: Allowed): Promise<Surroundings> {
  const flares = await q
    .select({ id: episodes.id, day: episodes.day, untilDay: episodes.untilDay, isPrivate: episodes.isPrivate })
    .from(episodes)
    .where(own(episodes, inArray(episodes.state, ['open', 'ended']), isNull(episodes.deletedAt)));
  const hiddenIds = new Set<string>();
  for (const table of [medications, labReports, episodes] as const) {
    const rows = await q
      .select({ id: table.id })
      .from(table)
      .where(own(table, eq(table.isPrivate, true)));
    for (const { id } of rows) hiddenIds.add(id);
  }
  const days = await q
    .select({ day: checkInObservations.day })
    .from(checkInObservations)
    .where(own(checkInObservations, eq(checkInObservations.isPrivate, true), isNull(checkInObservations.deletedAt)))
    .groupBy(checkInObservations.day);
  return { flares, hiddenIds, hiddenDays: new Set(days.map(({ day }) => day)) };
}

const isHiddenOver = ({ flares }: Surroundings, day: IsoDay, untilDay: IsoDay): boolean =>
  coveredBy(
    { day, untilDay },
    flares.filter(({ isPrivate }) => isPrivate),
  );

/** Whether what a row belongs to is hidden (docs/decisions/0011). */
function isUnderHidden(name: EntryName, row: RowBefore, around: Surroundings): boolean {
  const day = textIn(row, 'day');
  if (COLUMNS.some((column) => around.hiddenIds.has(textIn(row, column)))) return true;
  if (name === 'check_in_observations') return around.hiddenDays.has(day);
  if (name === 'exposures') return isHiddenOver(around, day, addDays(day, TRIGGER_DAYS));
  return (name === 'system_days' || textIn(row, 'episodeId') !== '') && isHiddenOver(around, day, day);
}

/** The flare that has a part's day now, where its own was joined or split meanwhile; null when it stays where it is. */
async function newFlareOf(allowed: Allowed, row: RowBefore, { flares }: Surroundings): Promise<string | null> {
  const [mine, day] = [textIn(row, 'episodeId'), textIn(row, 'day')];
  const here = flares.filter((flare) => coveredBy({ day, untilDay: day }, [flare]));
  if (mine === '' || here.length === 0 || here.some(({ id }) => id === mine)) return null;
  const family = await familyOf(allowed, mine);
  return here.find(({ id }) => family.includes(id))?.id ?? null;
}

/** Brings the reports back that results came back to. */
async function bringReports(allowed: Allowed, act: Act, results: readonly RowBefore[]): Promise<void> {
  const ids = [...new Set(results.map((row) => textIn(row, 'reportId')).filter((id) => id !== ''))];
  for (const report of await rowsById(allowed, 'lab_reports', ids)) {
    if (report.deletedAt !== null)
      await changeRow(allowed, act, labReports, { id: report.id, set: { deletedAt: null } });
  }
}

/** What a row that came back must have otherwise; null when it stands well. */
async function fixOf(allowed: Allowed, name: EntryName, row: RowBefore, around: Surroundings) {
  const episodeId = await newFlareOf(allowed, row, around);
  const isHidden = row['isPrivate'] === false && isUnderHidden(name, row, around);
  if (episodeId === null && !isHidden) return null;
  return { ...(episodeId === null ? {} : { episodeId }), ...(isHidden ? { isPrivate: true } : {}) };
}

/**
 * Rows that were written back stand with what they belong to: hidden where that was hidden meanwhile, in the flare that
 * their own became part of, and never without their report.
 */
export async function settleRows(allowed: Allowed, act: Act, written: readonly RevisionRow[]): Promise<void> {
  const standing = new Map<EntryName, RowBefore[]>();
  for (const name of new Set(written.map(entryNameOf))) {
    const ids = written.filter((one) => entryNameOf(one) === name).map(({ rowId }) => rowId);
    const rows = await rowsById(allowed, name, [...new Set(ids)]);
    standing.set(name, rows.filter(({ deletedAt }) => deletedAt === null).map(asBefore));
  }
  await bringReports(allowed, act, standing.get('lab_results') ?? []);
  const around = await surroundings(allowed);
  for (const [name, rows] of standing) {
    for (const row of rows) {
      const set = await fixOf(allowed, name, row, around);
      const change = { id: textIn(row, 'id'), set: set ?? {} };
      if (set !== null) await changeRow<EntryTable>(allowed, act, ENTRY_TABLES[name], change);
    }
  }
}
