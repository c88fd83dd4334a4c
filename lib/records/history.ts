import { medications, type RowBefore } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, minDay, type IsoDay } from '@/lib/clinical/days';
import { endOfDay, versionsOf } from '@/lib/clinical/past';
import { removalsDueBefore } from '@/lib/clinical/removals';
import { factsOf, textIn, type Facts } from './entry-fact-rows';
import { asBefore, type EntryName } from './history-rows';
import { openedItem } from './medication-rows';
import { countErased, ENTRY_NAMES, newestWritesSince, rowsAsTheyStood, rowsById, writesTo } from './past-rows';

/** Days of entries that one page of the past shows. */
const DAYS_SHOWN = 7;

/** An entry as it stood. */
export type PastEntry = {
  table: EntryName;
  id: string;
  version: number;
  day: IsoDay;
  facts: Facts;
  isRemovedSince: boolean;
};

export type PastPage = {
  /** The record as it stood at the end of this day of the patient's. */
  on: IsoDay;
  /** Entries of these days, both included; what lasts longer and reaches into them too. */
  from: IsoDay;
  to: IsoDay;
  today: IsoDay;
  entries: PastEntry[];
  /** Entries that stood then and are gone for good since. */
  erased: number;
};

/** Gives what belongs to a medicine its name: a dose or an answer alone does not say of what. */
async function withMedicines<E extends { facts: Facts }>(allowed: Allowed, entries: readonly E[]): Promise<E[]> {
  const ids = new Set(entries.map(({ facts }) => textIn(facts, 'medicationId')).filter((id) => id !== ''));
  const { q, own } = allowed;
  if (ids.size === 0) return [...entries];
  const rows = await q.select().from(medications).where(own(medications));
  const names = new Map<string, Facts>();
  for (const row of rows.filter(({ id }) => ids.has(id))) {
    const drugId = openedItem(allowed, 'medications', row)?.drugId ?? row.drugId;
    const name = allowed.unseal({ table: 'medications', row: row.id, column: 'name' }, row.name);
    names.set(row.id, { ...(drugId === null ? {} : { drugId }), ...(name === null ? {} : { name }) });
  }
  return entries.map((entry) => {
    const { medicationId: _, ...facts } = entry.facts;
    return { ...entry, facts: { ...names.get(textIn(entry.facts, 'medicationId')), ...facts } };
  });
}

/** The record as it stood at the end of a day: a week of it, and what reaches into that week. */
export async function getRecordOn(
  viewer: Viewer,
  subject: Subject,
  asked: { on: IsoDay | null; to: IsoDay | null },
): Promise<PastPage> {
  return withAccess(viewer, 'history.read', subject, async (allowed) => {
    const { zone } = allowed.person;
    const today = dayOf(allowed.now, zone);
    const on = minDay(asked.on ?? today, today);
    const to = asked.to ?? on;
    const from = addDays(to, 1 - DAYS_SHOWN);
    const moment = endOfDay(on, zone);
    const rows = await rowsAsTheyStood(allowed, { from, to, moment });
    const entries = rows.map(({ table, id, state, isRemovedSince }) => ({
      table,
      id,
      version: Number(state['version']),
      day: textIn(state, 'day'),
      facts: factsOf(allowed, table, state),
      isRemovedSince,
    }));
    const erased = await countErased(allowed, moment);
    return { on, from, to, today, entries: await withMedicines(allowed, entries), erased };
  });
}

export type FieldChange = { field: string; before: Facts[string] | null; after: Facts[string] | null };

/** One version of an entry: who made it, when, and what it changed. */
export type EntryVersion = {
  version: number;
  at: number;
  isOwn: boolean;
  act: 'entered' | 'changed' | 'removed' | 'restored';
  changes: FieldChange[];
};

export type EntryHistory = {
  table: EntryName;
  id: string;
  day: IsoDay;
  /** What it says now, or said when it was removed. */
  facts: Facts;
  isRemoved: boolean;
  /** The revision that brings it back, while it is removed. */
  undoId: string | null;
  zone: string;
  today: IsoDay;
  versions: EntryVersion[];
};

function changesBetween(before: Facts, after: Facts): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

function actOf(before: RowBefore | null, after: RowBefore): EntryVersion['act'] {
  if (before === null) return 'entered';
  const [was, is] = [before['deletedAt'] === null, after['deletedAt'] === null];
  if (was === is) return 'changed';
  return is ? 'restored' : 'removed';
}

// The beginning of an id says which noun it is of.
const TABLES_BY_PREFIX: Readonly<Record<string, readonly EntryName[]>> = {
  chk: ['check_in_observations'],
  dos: ['dose_steps'],
  epi: ['episodes'],
  exp: ['exposures'],
  inf: ['infusions'],
  int: ['intakes'],
  lab: ['lab_results', 'lab_reports'],
  rep: ['lab_reports'],
  mea: ['measurements'],
  med: ['medications'],
  mon: ['monitoring_entries'],
  pho: ['photos'],
  pro: ['profiles'],
  sym: ['symptom_entries'],
  sys: ['system_days'],
};

async function entryById(allowed: Allowed, id: string) {
  for (const table of TABLES_BY_PREFIX[id.slice(0, 3)] ?? []) {
    const [row] = await rowsById(allowed, table, [id]);
    if (row !== undefined) return { table, row };
  }
  throw new Refused('not_found');
}

/**
 * All versions of one entry, the newest first: who, when, and old beside new.
 * @throws Refused not_found when the entry is not this patient's
 */
export async function getEntryHistory(viewer: Viewer, subject: Subject, id: string): Promise<EntryHistory> {
  return withAccess(viewer, 'history.read', subject, async (allowed) => {
    const { table, row } = await entryById(allowed, id);
    const writes = await writesTo(allowed, table, id);
    const state = asBefore(row);
    const saying = (kept: RowBefore | null): Facts => (kept === null ? {} : factsOf(allowed, table, kept));
    const versions = versionsOf(state, writes).map(({ version, at, who, before, after }) => ({
      version,
      at,
      isOwn: who === allowed.accountId,
      act: actOf(before, after),
      changes: changesBetween(saying(before), saying(after)),
    }));
    const [facts] = await withMedicines(allowed, [{ facts: saying(state) }]);
    const isRemoved = row.deletedAt !== null;
    return {
      table,
      id,
      day: row.day,
      facts: facts?.facts ?? {},
      isRemoved,
      undoId: isRemoved ? (writes[0]?.id ?? null) : null,
      zone: allowed.person.zone,
      today: dayOf(allowed.now, allowed.person.zone),
      versions,
    };
  });
}

/** What one tap removed; Undo brings all of it back. */
export type Removal = { actId: string; undoId: string; at: number; entries: PastEntry[] };

async function removedRows(allowed: Allowed, writes: Awaited<ReturnType<typeof newestWritesSince>>) {
  const byId = new Map(writes.map((write) => [write.rowId, write]));
  const removed: { write: (typeof writes)[number]; entry: PastEntry }[] = [];
  for (const table of ENTRY_NAMES) {
    const ids = writes.filter((write) => write.table === table).map(({ rowId }) => rowId);
    for (const row of await rowsById(allowed, table, ids)) {
      const write = byId.get(row.id);
      if (row.deletedAt === null || write === undefined) continue;
      const { id, version, day } = row;
      const facts = factsOf(allowed, table, asBefore(row));
      removed.push({ write, entry: { table, id, version, day, facts, isRemovedSince: true } });
    }
  }
  return removed;
}

/** What was removed in the last thirty days, the newest first, each with its way back. */
export async function listRemoved(viewer: Viewer, subject: Subject): Promise<Removal[]> {
  return withAccess(viewer, 'history.read', subject, async (allowed) => {
    const writes = await newestWritesSince(allowed, removalsDueBefore(allowed.now));
    const removals = new Map<string, Removal>();
    for (const { write, entry } of await removedRows(allowed, writes)) {
      const { actId, id: undoId, at } = write;
      const removal = removals.get(actId) ?? { actId, undoId, at, entries: [] };
      const [named] = await withMedicines(allowed, [entry]);
      removals.set(actId, { ...removal, entries: [...removal.entries, named ?? entry] });
    }
    return [...removals.values()].sort((a, b) => b.at - a.at);
  });
}
