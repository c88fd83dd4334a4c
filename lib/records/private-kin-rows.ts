import { asc, eq, gte, inArray, isNull, lte, type SQL } from 'drizzle-orm';
import {
  checkInObservations,
  doseSteps,
  exposures,
  intakes,
  labResults,
  photos,
  revisions,
  symptomEntries,
  systemDays,
} from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { TRIGGER_DAYS } from '@/lib/clinical/triggers';
import { familyOf } from './episode-family-rows';
import { ENTRY_TABLES, type EntryName, type EntryTable } from './history-rows';

/** A row that is hidden and shown together with the entry it belongs to. */
export type Kin = { name: EntryName; id: string; day: IsoDay; isPrivate: boolean };

const LAST_DAY = '9999-12-31';

async function standing(allowed: Allowed, name: EntryName, ...conditions: SQL[]): Promise<Kin[]> {
  const { q, own } = allowed;
  const table: EntryTable = ENTRY_TABLES[name];
  const rows = await q
    .select({ id: table.id, day: table.day, isPrivate: table.isPrivate })
    .from(table)
    .where(own(table, isNull(table.deletedAt), ...conditions));
  return rows.map((row) => ({ name, ...row }));
}

type KinOf = (allowed: Allowed, row: { id: string; day: IsoDay; untilDay: IsoDay | null }) => Promise<Kin[]>;

/** All answers of one day: the page shows them as one check-in. */
const answersOfDay: KinOf = (allowed, { day }) =>
  standing(allowed, 'check_in_observations', eq(checkInObservations.day, day));

/** What was noted in a flare: its signs and photos, the places of its days, what may have set it off. */
const partsOfFlare: KinOf = async (allowed, { id, day, untilDay }) => [
  ...(await standing(allowed, 'symptom_entries', eq(symptomEntries.episodeId, id))),
  ...(await standing(allowed, 'system_days', gte(systemDays.day, day), lte(systemDays.day, untilDay ?? LAST_DAY))),
  // A flare that was joined, or begins on another day now, has triggers on its later days too.
  ...(await standing(
    allowed,
    'exposures',
    gte(exposures.day, addDays(day, -TRIGGER_DAYS)),
    lte(exposures.day, untilDay ?? LAST_DAY),
  )),
  ...(await standing(allowed, 'photos', eq(photos.episodeId, id))),
];

/** A medicine's doses, answers, and side effects. */
const partsOfMedicine: KinOf = async (allowed, { id }) => [
  ...(await standing(allowed, 'dose_steps', eq(doseSteps.medicationId, id))),
  ...(await standing(allowed, 'intakes', eq(intakes.medicationId, id))),
  ...(await standing(allowed, 'symptom_entries', eq(symptomEntries.medicationId, id))),
];

const resultsOfReport: KinOf = (allowed, { id }) => standing(allowed, 'lab_results', eq(labResults.reportId, id));

const KIN: { readonly [N in EntryName]?: KinOf } = {
  check_in_observations: answersOfDay,
  episodes: partsOfFlare,
  medications: partsOfMedicine,
  lab_reports: resultsOfReport,
};

/**
 * One standing entry with its kin.
 * @throws Refused not_found when it is not there, or not any more
 */
export async function entryWithKin(allowed: Allowed, name: EntryName, id: string): Promise<{ entry: Kin; kin: Kin[] }> {
  const { q, own } = allowed;
  const table: EntryTable = ENTRY_TABLES[name];
  const [row] = await q
    .select()
    .from(table)
    .where(own(table, eq(table.id, id), isNull(table.deletedAt)));
  if (row === undefined) throw new Refused('not_found');
  const { day, isPrivate } = row;
  const kinOf = KIN[name];
  // A span has an end, and nothing else is asked of a row than whose it is and where it stands.
  const kin = kinOf === undefined ? [] : await kinOf(allowed, { untilDay: null, ...row });
  return { entry: { name, id, day, isPrivate }, kin: kin.filter((one) => one.name !== name || one.id !== id) };
}

type Hiding = { actId: string; at: number; isBorn: boolean };

/** How each of these hidden rows came to be hidden: by which change, or from its beginning. */
async function hidings({ q, own }: Allowed, name: EntryName, ids: string[]): Promise<Map<string, Hiding>> {
  const { rowId, rowVersion, actId, at, before, tableName } = revisions;
  const rows = await q
    .select({ rowId, rowVersion, actId, at, before })
    .from(revisions)
    .where(own(revisions, eq(tableName, name), inArray(rowId, ids)))
    .orderBy(asc(rowVersion));
  const known = new Map<string, Hiding>();
  for (const row of rows) {
    const isBorn = row.before === null;
    if (isBorn || row.before?.['isPrivate'] === false) known.set(row.rowId, { actId: row.actId, at: row.at, isBorn });
  }
  return known;
}

type EntryHiding = { acts: ReadonlySet<string>; since: number };

/**
 * What hid an entry: every change that wrote it, of whichever only a hiding one also hid its kin, and since when. A
 * flare was hidden as the whole it was split from, or as one of those it was joined of.
 */
async function hidingOf(allowed: Allowed, { name, id }: Kin): Promise<EntryHiding | null> {
  const { q, own } = allowed;
  const ids = name === 'episodes' ? await familyOf(allowed, id) : [id];
  const found = [...(await hidings(allowed, name, ids)).values()];
  if (found.length === 0) return null;
  const { actId, tableName, rowId } = revisions;
  const acts = await q
    .select({ actId })
    .from(revisions)
    .where(own(revisions, eq(tableName, name), inArray(rowId, ids)))
    .groupBy(actId);
  return { acts: new Set(acts.map((one) => one.actId)), since: Math.min(...found.map(({ at }) => at)) };
}

/** Hidden by the same change as the entry, or noted while it was hidden. */
function isOfEntry(hiding: Hiding | undefined, { acts, since }: EntryHiding): boolean {
  if (hiding === undefined) return false;
  return acts.has(hiding.actId) || (hiding.isBorn && hiding.at >= since);
}

/**
 * Kin that is shown again with its entry: what was hidden by the same change, or noted since. What was hidden by
 * itself stays hidden. Answers of one day always go together.
 */
export async function hiddenWith(allowed: Allowed, entry: Kin, kin: Kin[]): Promise<Kin[]> {
  const hiding = await hidingOf(allowed, entry);
  if (hiding === null) return [];
  const found: Kin[] = [];
  for (const name of new Set(kin.map((one) => one.name))) {
    const ofTable = kin.filter((one) => one.name === name);
    const ids = ofTable.map((one) => one.id);
    const known = await hidings(allowed, name, ids);
    found.push(...ofTable.filter((one) => name === entry.name || isOfEntry(known.get(one.id), hiding)));
  }
  return found;
}
