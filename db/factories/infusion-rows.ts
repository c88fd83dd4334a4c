import type { Category, infusions, Sealed } from '@/db/schema';
import { sealText } from '@/lib/platform/sealing';
import { entryColumns, revisionOf, type EntryRows, type KeyedOwner, type Placed } from './entry-rows';

export type InfusionEntry = {
  kind: string;
  untilDay: string | null;
  amount: number | null;
  unit: string | null;
  route: string | null;
  details: Readonly<Record<string, unknown>>;
  words: Readonly<Record<string, string | null>>;
  category: Extract<Category, 'meds' | 'mental' | 'cycle'>;
};

/** Medicines that kinds of treatment name; others are named as the medicine itself, or name none. */
const DRUG_OF: Readonly<Record<string, string>> = {
  msc: 'mesenchymal-stromal-cells',
  'car-t': 'car-t-cells',
  methylprednisolone: 'methylprednisolone',
};

/** A treatment with its first revision; of category `mental` or `cycle` it is sealed. */
export function addInfusionRow(rows: EntryRows, owner: KeyedOwner, placed: Placed, entry: InfusionEntry): string {
  const { kind, untilDay, amount, unit, route, details, words, category } = entry;
  const columns = entryColumns(owner, 'inf', { ...placed, category });
  const seal = (column: string, value: object): Sealed =>
    sealText(owner.dataKey, `infusions|${owner.patientId}|${columns.id}|${column}`, JSON.stringify(value)) as Sealed;
  const item = { kind, amount, unit, route, details: { ...details } };
  const nothing = { kind: null, drugId: null, amount: null, unit: null, route: null, details: null };
  const isSealed = category !== 'meds';
  const row: typeof infusions.$inferInsert = {
    ...columns,
    untilDay,
    ...(isSealed ? nothing : { ...item, drugId: DRUG_OF[kind] ?? null }),
    words: seal('words', words),
    payload: isSealed ? seal('payload', item) : null,
  };
  rows.infusions.push(row);
  const written = { tableName: 'infusions', rowId: columns.id, rowVersion: 1, at: placed.at, before: null };
  rows.revisions.push(revisionOf(owner, written));
  return columns.id;
}
