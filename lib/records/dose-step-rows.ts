import { eq, isNull, sum } from 'drizzle-orm';
import { doseSteps, type Schedule } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { Refused } from '@/lib/access/refused';
import type { IsoDay } from '@/lib/clinical/days';
import { isRefusedSchedule, isUnusualDose, type RuledMedicine } from '@/lib/clinical/dose-rules';
import { addRow, changeRow, type Act } from './history-rows';
import { isSealedCategory, openedItem, type StepItem } from './medication-rows';
import { beginsOn, type KeptMedicine } from './medication-write-rows';
import { invalid, type Invalid } from './saved';

/** What of a dose a form decides; `isSure` says that an unusual amount is right. */
export type StepInput = { day: IsoDay; unit: string; schedule: Schedule };
export type Sure = { isSure: boolean };

/** A schedule that is never kept, or an amount that is asked about once. */
export function faultOfStep(medicine: RuledMedicine, { unit, schedule }: StepInput, { isSure }: Sure): Invalid | null {
  if (isRefusedSchedule(medicine, schedule)) return invalid('kind', 'dose.methotrexate');
  if (!isSure && isUnusualDose(medicine, unit, schedule)) return invalid('sure', 'dose.unusual');
  return null;
}

/** The columns of a step, sealed where its category demands it. */
function stepColumns(allowed: Allowed, id: string, { category }: KeptMedicine, { unit, schedule }: StepItem) {
  if (!isSealedCategory(category)) return { unit, schedule, payload: null };
  const text = JSON.stringify({ unit, schedule });
  return {
    unit: null,
    schedule: null,
    payload: allowed.seal({ table: 'dose_steps', row: id, column: 'payload' }, text),
  };
}

/** From a day on, this much: a new step; those before it stay. */
export async function addStepRow(
  allowed: Allowed,
  act: Act,
  medicine: KeptMedicine,
  { day, zone, ...item }: StepItem & { day: IsoDay; zone: string },
): Promise<void> {
  const id = allowed.newId('dos');
  const { category, isPrivate } = medicine;
  const place = beginsOn(allowed, day, zone);
  const columns = stepColumns(allowed, id, medicine, item);
  await addRow(allowed, act, doseSteps, {
    id,
    category,
    isPrivate,
    day,
    ...place,
    medicationId: medicine.id,
    ...columns,
  });
}

/** Another day or amount for a step. */
export async function changeStepRow(
  allowed: Allowed,
  act: Act,
  medicine: KeptMedicine,
  { id, day, ...item }: StepInput & { id: string },
): Promise<void> {
  await changeRow(allowed, act, doseSteps, { id, set: { day, ...stepColumns(allowed, id, medicine, item) } });
}

/** A step as it is kept, opened. */
export type KeptStep = StepInput & { id: string; version: number };

/** The standing steps of one medicine. */
export async function stepsOf(allowed: Allowed, medicationId: string): Promise<KeptStep[]> {
  const { q, own } = allowed;
  const rows = await q
    .select()
    .from(doseSteps)
    .where(own(doseSteps, eq(doseSteps.medicationId, medicationId), isNull(doseSteps.deletedAt)));
  return rows.flatMap((row) => {
    const { unit, schedule } = openedItem(allowed, 'dose_steps', row) ?? row;
    return unit === null || schedule === null
      ? []
      : [{ id: row.id, version: row.version, day: row.day, unit, schedule }];
  });
}

/** One standing step of a medicine; missing and removed ones look the same. */
export async function oneStep(allowed: Allowed, medicationId: string, id: string): Promise<KeptStep> {
  const step = (await stepsOf(allowed, medicationId)).find((one) => one.id === id);
  if (step === undefined) throw new Refused('not_found');
  return step;
}

/** Takes a dose step out. */
export async function removeStepRow(allowed: Allowed, act: Act, medicationId: string, id: string): Promise<void> {
  await oneStep(allowed, medicationId, id);
  await changeRow(allowed, act, doseSteps, { id, set: { deletedAt: allowed.now } });
}

/** Grows with every change of a medicine's steps, also when one is taken out: what a form of its plan was drawn from. */
export async function planVersionOf({ q, own }: Allowed, medicationId: string): Promise<number> {
  const [row] = await q
    .select({ sum: sum(doseSteps.version).mapWith(Number) })
    .from(doseSteps)
    .where(own(doseSteps, eq(doseSteps.medicationId, medicationId)));
  return row?.sum ?? 0;
}
