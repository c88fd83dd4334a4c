import type { RowBefore, Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { SEALED, type EntryName } from './history-rows';

/** What an entry says, by the name of its column or of what was sealed; nothing is said of what it leaves open. */
export type Facts = Readonly<Record<string, RowBefore[string]>>;

/** Columns that keep the house and say nothing of the person. */
const SILENT: readonly string[] = [
  'id',
  'patientId',
  'zone',
  'at',
  'enteredBy',
  'version',
  'category',
  'slot',
  'isBackfill',
  'deletedAt',
  'payload',
  'words',
  'mergedInto',
  'episodeId',
  'reportId',
  'hash',
  'fileHash',
  'fileBytes',
  'bytes',
  'width',
  'height',
];

/** What a sealed row calls its item; its column in a row that stands in clear. */
const ITEM: Partial<Record<EntryName, string>> = {
  exposures: 'triggerId',
  symptom_entries: 'symptomId',
  system_days: 'systemId',
};

// A sealed column is named in the database as its code name, but for the capitals.
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A text of a kept row; empty where there is none. */
export function textIn(state: Facts, name: string): string {
  const value = state[name];
  return typeof value === 'string' ? value : '';
}

function opened(allowed: Allowed, table: EntryName, state: RowBefore, name: string): string | null {
  const value = state[name];
  if (typeof value !== 'string' || !value.startsWith(SEALED)) return null;
  const bytes = Buffer.from(value.slice(SEALED.length), 'base64') as Uint8Array as Sealed;
  return allowed.unseal({ table, row: textIn(state, 'id'), column: columnOf(name) }, bytes);
}

function isSaid(name: string, value: RowBefore[string]): boolean {
  if (name === 'isPrivate') return value === true;
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function sealedFacts(allowed: Allowed, table: EntryName, state: RowBefore): RowBefore {
  const texts = ['payload', 'words'].map((name) => opened(allowed, table, state, name));
  const facts = Object.assign({}, ...texts.map((text) => JSON.parse(text ?? '{}') as RowBefore)) as RowBefore;
  const { id, ...others } = facts;
  return id === undefined ? others : { ...others, [ITEM[table] ?? 'item']: id };
}

/** What a row said in one of its versions; whatever is sealed is opened. */
export function factsOf(allowed: Allowed, table: EntryName, state: RowBefore): Facts {
  const clear = Object.entries(state)
    .filter(([name]) => !SILENT.includes(name))
    .map(([name, value]) => [name, opened(allowed, table, state, name) ?? value] as const);
  const facts = [...clear, ...Object.entries(sealedFacts(allowed, table, state))];
  return Object.fromEntries(facts.filter(([name, value]) => isSaid(name, value)));
}
