import { eq } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import {
  checkInObservations,
  doseSteps,
  episodes,
  exposures,
  infusions,
  intakes,
  labReports,
  labResults,
  medications,
  patients,
  revisions,
  symptomEntries,
  systemDays,
  type Category,
  type RowBefore,
  type Sealed,
} from '@/db/schema';
import { newId, type IdPrefix } from '@/lib/platform/ids';
import { sealText, slotOf, unwrapKey } from '@/lib/platform/sealing';
import { secrets } from '@/lib/platform/secrets';
import { forgetMonths } from './forget-months';
import { insertAll } from './insert-all';

export type FlareLevel = 1 | 2 | 3;
/** 0 is an answered none. */
type Level = 0 | FlareLevel;
export type Feeling = 0 | 1 | 2 | 3 | 4;

/** Whose record an entry goes into, and who enters it. */
export type RecordOwner = { patientId: string; accountId: string; zone: string };

/** An owner with the opened data key of the record. */
export type KeyedOwner = RecordOwner & { dataKey: Uint8Array };

/** Where an entry stands: its day, the moment it was entered (UTC milliseconds), whether it is hidden, and was late. */
export type Placed = { day: string; at: number; isPrivate: boolean; isBackfill?: boolean };

/** Rows made but not yet inserted. */
export type EntryRows = {
  observations: (typeof checkInObservations.$inferInsert)[];
  episodes: (typeof episodes.$inferInsert)[];
  systems: (typeof systemDays.$inferInsert)[];
  signs: (typeof symptomEntries.$inferInsert)[];
  exposures: (typeof exposures.$inferInsert)[];
  infusions: (typeof infusions.$inferInsert)[];
  medications: (typeof medications.$inferInsert)[];
  doseSteps: (typeof doseSteps.$inferInsert)[];
  intakes: (typeof intakes.$inferInsert)[];
  labReports: (typeof labReports.$inferInsert)[];
  labResults: (typeof labResults.$inferInsert)[];
  revisions: (typeof revisions.$inferInsert)[];
};

/** No rows yet. */
export function noRows(): EntryRows {
  return {
    observations: [],
    episodes: [],
    systems: [],
    signs: [],
    exposures: [],
    infusions: [],
    medications: [],
    doseSteps: [],
    intakes: [],
    labReports: [],
    labResults: [],
    revisions: [],
  };
}

/** The kept months of new entries hold no longer: whoever wants them has them written anew. */
async function forgetOf(q: Q, { observations, systems, signs, intakes: answers }: EntryRows): Promise<void> {
  const placed = [...observations, ...systems, ...signs, ...answers];
  for (const patientId of new Set(placed.map((row) => row.patientId))) {
    const months = placed.filter((row) => row.patientId === patientId).map(({ day }) => day.slice(0, 7));
    await forgetMonths(q, patientId, months);
  }
}

/** Inserts what was made; episodes and medicines first, because others name theirs. */
export async function insertEntries(q: Q, rows: EntryRows): Promise<void> {
  await forgetOf(q, rows);
  await insertAll(q, episodes, rows.episodes);
  await insertAll(q, checkInObservations, rows.observations);
  await insertAll(q, systemDays, rows.systems);
  await insertAll(q, symptomEntries, rows.signs);
  await insertAll(q, exposures, rows.exposures);
  await insertAll(q, infusions, rows.infusions);
  await insertAll(q, medications, rows.medications);
  await insertAll(q, doseSteps, rows.doseSteps);
  await insertAll(q, intakes, rows.intakes);
  await insertAll(q, labReports, rows.labReports);
  await insertAll(q, labResults, rows.labResults);
  await insertAll(q, revisions, rows.revisions);
}

/** Opens the record's data key. */
export async function keyed(q: Q, owner: RecordOwner): Promise<KeyedOwner> {
  const [row] = await q
    .select({ dataKey: patients.dataKey })
    .from(patients)
    .where(eq(patients.patientId, owner.patientId));
  if (row === undefined) throw new Error('There is no such record to write to.');
  return { ...owner, dataKey: unwrapKey(secrets().keks, row.dataKey) };
}

/** Columns of every entered row, at its first version. */
export function entryColumns(owner: RecordOwner, prefix: IdPrefix, placed: Placed & { category: Category }) {
  return {
    id: newId(prefix) as string,
    patientId: owner.patientId,
    day: placed.day,
    category: placed.category,
    isPrivate: placed.isPrivate,
    zone: owner.zone,
    at: placed.at,
    enteredBy: owner.accountId,
    isBackfill: placed.isBackfill ?? false,
    version: 1,
    deletedAt: null,
  };
}

type Written = { tableName: string; rowId: string; rowVersion: number; at: number; before: RowBefore | null };

/** A revision that is an act of its own. */
export function revisionOf(owner: RecordOwner, written: Written): typeof revisions.$inferInsert {
  const id = newId('rev');
  return { ...written, id, actId: id, patientId: owner.patientId, who: owner.accountId };
}

/** What a check-in says; null and what is left out are not answered. */
export type Observed = { feeling: Feeling | null; tired?: 0 | 1 | 2 | null; pain?: 0 | 1 | 2 | 3 | null };

/** A check-in observation with its first revision. */
export function addObservation(rows: EntryRows, owner: RecordOwner, placed: Placed, observed: Observed): string {
  const columns = entryColumns(owner, 'chk', { ...placed, category: 'flares' });
  const { feeling, tired = null, pain = null } = observed;
  rows.observations.push({ ...columns, feeling, tired, pain });
  const written = { tableName: 'check_in_observations', rowId: columns.id, rowVersion: 1, at: placed.at, before: null };
  rows.revisions.push(revisionOf(owner, written));
  return columns.id;
}

type Item = { id: string; level: Level; category: Category };

/** The clear columns of an item, or its sealed form with a keyed slot. */
function itemColumns(owner: KeyedOwner, place: { table: string; row: string }, item: Item) {
  if (item.category !== 'mental' && item.category !== 'cycle') {
    return { itemId: item.id, slot: item.id, level: item.level, payload: null };
  }
  const aad = `${place.table}|${owner.patientId}|${place.row}|payload`;
  const text = JSON.stringify({ id: item.id, level: item.level });
  return {
    itemId: null,
    slot: slotOf(owner.dataKey, item.id),
    level: null,
    payload: sealText(owner.dataKey, aad, text) as Sealed,
  };
}

/** How bad one organ system was; `brain` is of category `mental` and sealed. */
export function addSystem(
  rows: EntryRows,
  owner: KeyedOwner,
  placed: Placed,
  item: { system: string; level: FlareLevel },
): string {
  const category = item.system === 'brain' ? 'mental' : 'flares';
  const columns = entryColumns(owner, 'sys', { ...placed, category });
  const place = { table: 'system_days', row: columns.id };
  const { itemId, ...kept } = itemColumns(owner, place, { id: item.system, level: item.level, category });
  rows.systems.push({ ...columns, ...kept, systemId: itemId });
  const written = { tableName: place.table, rowId: columns.id, rowVersion: 1, at: placed.at, before: null };
  rows.revisions.push(revisionOf(owner, written));
  return columns.id;
}

export type Sign = {
  symptom: string;
  level: Level;
  category: 'flares' | 'cycle' | 'mental' | 'meds';
  episodeId: string | null;
};

/** One sign; those of category `mental` or `cycle` are sealed. */
export function addSign(rows: EntryRows, owner: KeyedOwner, placed: Placed, sign: Sign): string {
  const { category, episodeId } = sign;
  const columns = entryColumns(owner, 'sym', { ...placed, category });
  const place = { table: 'symptom_entries', row: columns.id };
  const { itemId, ...kept } = itemColumns(owner, place, { id: sign.symptom, level: sign.level, category });
  rows.signs.push({ ...columns, ...kept, symptomId: itemId, episodeId });
  const written = { tableName: place.table, rowId: columns.id, rowVersion: 1, at: placed.at, before: null };
  rows.revisions.push(revisionOf(owner, written));
  return columns.id;
}
