import type { Category, Sealed } from '@/db/schema';
import { sealText, slotOf } from '@/lib/platform/sealing';
import { entryColumns, revisionOf, type EntryRows, type KeyedOwner, type Placed } from './entry-rows';

/** A trigger with its grade (1 a little, 2 some, 3 a lot, null not said); one of category `cycle` is sealed. */
export type Exposure = {
  trigger: string;
  grade: 1 | 2 | 3 | null;
  category: Extract<Category, 'flares' | 'meds' | 'cycle'>;
};

function columnsOf(owner: KeyedOwner, row: string, { trigger, grade, category }: Exposure) {
  if (category !== 'cycle') return { triggerId: trigger, slot: trigger, grade, payload: null };
  const payload = sealText(
    owner.dataKey,
    `exposures|${owner.patientId}|${row}|payload`,
    JSON.stringify({ id: trigger, grade }),
  ) as Sealed;
  return { triggerId: null, slot: slotOf(owner.dataKey, trigger), grade: null, payload };
}

/** One trigger on one day, with its first revision. */
export function addExposure(rows: EntryRows, owner: KeyedOwner, placed: Placed, exposure: Exposure): string {
  const columns = entryColumns(owner, 'exp', { ...placed, category: exposure.category });
  rows.exposures.push({ ...columns, ...columnsOf(owner, columns.id, exposure) });
  const written = { tableName: 'exposures', rowId: columns.id, rowVersion: 1, at: placed.at, before: null };
  rows.revisions.push(revisionOf(owner, written));
  return columns.id;
}
