import type { doseSteps, intakes, medications, RowBefore } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import type { IntakeState } from '@/lib/clinical/doses';
import { openedItem } from './medication-rows';

/** What a change to medicines was about; `name` is the patient's own words for one that the catalogue lacks. */
export type MedicineWords =
  | { kind: 'medicine'; act: 'added' | 'changed' | 'stopped'; drugId: string | null; name: string | null }
  | { kind: 'dose' }
  | { kind: 'intake'; state: IntakeState };

type MedicineRow = typeof medications.$inferSelect;
type Row = MedicineRow | typeof doseSteps.$inferSelect | typeof intakes.$inferSelect;

function actOf(row: MedicineRow, before: RowBefore | null): 'added' | 'changed' | 'stopped' {
  if (before === null) return 'added';
  return row.untilDay !== null && before['untilDay'] !== row.untilDay ? 'stopped' : 'changed';
}

/** What a change to a medicine, a dose step or an answer left standing, in facts. */
export function medicineWords(allowed: Allowed, row: Row, before: RowBefore | null): MedicineWords {
  if ('slot' in row) {
    const item = openedItem(allowed, 'intakes', row);
    return { kind: 'intake', state: item?.state ?? row.state ?? 'taken' };
  }
  if ('medicationId' in row) return { kind: 'dose' };
  const item = openedItem(allowed, 'medications', row);
  const name = allowed.unseal({ table: 'medications', row: row.id, column: 'name' }, row.name);
  return { kind: 'medicine', act: actOf(row, before), drugId: item?.drugId ?? row.drugId, name };
}
