import { eq } from 'drizzle-orm';
import { medications, type doseSteps, type intakes, type RowBefore } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { dayOf, type IsoDay } from '@/lib/clinical/days';
import type { IntakeState } from '@/lib/clinical/doses';
import { openedItem } from './medication-rows';

/** Which medicine; `name` is the patient's own words for one that the catalogue lacks. */
export type NamedMedicine = { drugId: string | null; name: string | null };

/** What a change to medicines was about. */
export type MedicineWords =
  | ({ kind: 'medicine'; act: 'added' | 'changed' | 'stopped' } & NamedMedicine)
  | ({ kind: 'dose' } & NamedMedicine)
  | IntakeWords;

/** Each medicine once, in the order of the taps; `day` null is today. */
export type IntakeWords = { kind: 'intake'; state: IntakeState; day: IsoDay | null; medicines: NamedMedicine[] };

type MedicineRow = typeof medications.$inferSelect;
type IntakeRow = typeof intakes.$inferSelect;
type Row = MedicineRow | typeof doseSteps.$inferSelect | IntakeRow;

function actOf(row: MedicineRow, before: RowBefore | null): 'added' | 'changed' | 'stopped' {
  if (before === null) return 'added';
  return row.untilDay !== null && before['untilDay'] !== row.untilDay ? 'stopped' : 'changed';
}

function nameOf(allowed: Allowed, row: MedicineRow): NamedMedicine {
  const item = openedItem(allowed, 'medications', row);
  const name = allowed.unseal({ table: 'medications', row: row.id, column: 'name' }, row.name);
  return { drugId: item?.drugId ?? row.drugId, name };
}

async function namedById(allowed: Allowed, medicationId: string): Promise<NamedMedicine> {
  const { q, own } = allowed;
  const [row] = await q
    .select()
    .from(medications)
    .where(own(medications, eq(medications.id, medicationId)));
  return row === undefined ? { drugId: null, name: null } : nameOf(allowed, row);
}

/** What answers that one tap gave say, in facts: they are of one state and one day. */
export async function intakeWords(
  allowed: Allowed,
  row: IntakeRow,
  medicationIds: readonly string[],
): Promise<IntakeWords> {
  const medicines: NamedMedicine[] = [];
  for (const id of new Set(medicationIds)) medicines.push(await namedById(allowed, id));
  const state = openedItem(allowed, 'intakes', row)?.state ?? row.state ?? 'taken';
  const isToday = row.day === dayOf(allowed.now, allowed.person.zone);
  return { kind: 'intake', state, day: isToday ? null : row.day, medicines };
}

/** What a change to a medicine, a dose step or an answer left standing, in facts. */
export async function medicineWords(allowed: Allowed, row: Row, before: RowBefore | null): Promise<MedicineWords> {
  if ('slot' in row) return intakeWords(allowed, row, [row.medicationId]);
  if ('medicationId' in row) return { kind: 'dose', ...(await namedById(allowed, row.medicationId)) };
  return { kind: 'medicine', act: actOf(row, before), ...nameOf(allowed, row) };
}
