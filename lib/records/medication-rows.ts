import { asc, gte, isNull, lte } from 'drizzle-orm';
import { doseSteps, intakes, medications, type Category, type Schedule, type Sealed } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { DoseStep, Intake, IntakeState, MedicineCourse } from '@/lib/clinical/doses';

/** Rows of these categories keep their item in the sealed `payload`. */
export function isSealedCategory(category: Category): boolean {
  return category === 'mental' || category === 'cycle';
}

/** What a sealed medicine keeps out of clear columns. */
export type MedicineItem = {
  drugId: string | null;
  drugClass: string | null;
  route: string | null;
  stopReason: string | null;
  /** How much was in the house on `supplyDay`, in the unit of the doses; null where nobody counted. */
  supplyAmount: number | null;
  supplyDay: IsoDay | null;
};

export type StepItem = { unit: string; schedule: Schedule };

export type IntakeItem = {
  dueAt: string | null;
  state: IntakeState;
  amount: number | null;
  takenAt: string | null;
  skipReason: string | null;
};

/** Of before anybody counted what is in the house. */
type KeptItem = Omit<MedicineItem, 'supplyAmount' | 'supplyDay'> & Partial<MedicineItem>;

type Items = { medications: KeptItem; dose_steps: StepItem; intakes: IntakeItem };

/** The sealed item of a row; null where it stands in clear. */
export function openedItem<Table extends keyof Items>(
  allowed: Allowed,
  table: Table,
  row: { id: string; payload: Sealed | null },
): Items[Table] | null {
  const text = allowed.unseal({ table, row: row.id, column: 'payload' }, row.payload);
  return text === null ? null : (JSON.parse(text) as Items[Table]);
}

/** One dose step with what forms need to change it. */
export type MedicineStep = DoseStep & { version: number };

/** One answer; `takenAt` is the hour by the patient's clock, null when not said. */
export type MedicineIntake = Intake & { id: string; takenAt: string | null; skipReason: string | null };

/**
 * A medicine with its doses and answers as far as the viewer may see, cut at the share's window. `name` is the
 * patient's own words, null for one of the catalogue. `reason` is free text: null where notes are not shared.
 */
export type Medicine = Omit<MedicineCourse, 'steps' | 'intakes'> & {
  name: string | null;
  drugClass: string | null;
  category: Category;
  reason: string | null;
  stopReason: string | null;
  /** The household's: null for anybody but the patient. */
  supply: { amount: number; day: IsoDay } | null;
  /** Put away by the patient, out of the list of before. */
  isArchived: boolean;
  isCutStart: boolean;
  isCutEnd: boolean;
  version: number;
  isPrivate: boolean;
  steps: readonly MedicineStep[];
  intakes: readonly MedicineIntake[];
};

type MedicineRow = Omit<Medicine, 'steps' | 'intakes'>;

async function medicineRows(allowed: Allowed): Promise<MedicineRow[]> {
  const { q, own, spanDays, unseal, scope } = allowed;
  const span = spanDays(medications);
  const rows = await q
    .select({
      id: medications.id,
      day: span.day,
      untilDay: span.untilDay,
      isCutStart: span.isCutStart,
      lastDay: medications.untilDay,
      category: medications.category,
      drugId: medications.drugId,
      drugClass: medications.drugClass,
      route: medications.route,
      stopReason: medications.stopReason,
      supplyAmount: medications.supplyAmount,
      supplyDay: medications.supplyDay,
      archivedAt: medications.archivedAt,
      name: medications.name,
      reason: medications.reason,
      payload: medications.payload,
      version: medications.version,
      isPrivate: medications.isPrivate,
    })
    .from(medications)
    .where(own(medications, isNull(medications.deletedAt)))
    .orderBy(asc(medications.day), asc(medications.at), asc(medications.id));
  return rows.map(({ lastDay, payload, archivedAt, ...row }) => {
    const item = openedItem(allowed, 'medications', { id: row.id, payload });
    const isCutEnd = row.untilDay !== lastDay;
    const { supplyAmount: amount, supplyDay, ...shown } = { ...row, ...item };
    const isCounted = scope.is === 'whole' && amount !== null && supplyDay !== null;
    return {
      ...shown,
      supply: isCounted ? { amount, day: supplyDay } : null,
      isArchived: archivedAt !== null,
      isCutEnd,
      // Why it ended lies behind the window, as its end does.
      stopReason: isCutEnd ? null : shown.stopReason,
      name: unseal({ table: 'medications', row: row.id, column: 'name' }, row.name),
      reason: unseal({ table: 'medications', row: row.id, column: 'reason' }, row.reason),
    };
  });
}

type Window = { fromDay: IsoDay | null; untilDay: IsoDay | null };

/** Of days that are named one by one, those inside the window. */
function cutSchedule(schedule: Schedule, { fromDay, untilDay }: Window): Schedule {
  if (schedule.kind !== 'on-days') return schedule;
  const isInside = (day: IsoDay): boolean => (fromDay ?? day) <= day && day <= (untilDay ?? day);
  return { ...schedule, days: schedule.days.filter(isInside) };
}

/** The first dose day inside the window of a step that began before it. */
function rhythmFrom(step: MedicineStep, every: number, fromDay: IsoDay): IsoDay {
  const past = daysBetween(step.day, fromDay) % every;
  return past === 0 ? fromDay : addDays(fromDay, every - past);
}

/** A step that began before the window runs from its first day on, in its rhythm; that day changed nothing. */
function cutStep(step: MedicineStep, window: Window): MedicineStep {
  const { fromDay } = window;
  const schedule = cutSchedule(step.schedule, window);
  if (fromDay === null || step.day >= fromDay) return { ...step, schedule };
  const cut = { ...step, schedule, day: fromDay, isCutStart: true };
  return schedule.kind === 'every' ? { ...cut, countsFrom: rhythmFrom(step, schedule.days, fromDay) } : cut;
}

async function stepRows(allowed: Allowed): Promise<Map<string, MedicineStep[]>> {
  const { q, own, scope } = allowed;
  const rows = await q
    .select({
      id: doseSteps.id,
      medicationId: doseSteps.medicationId,
      day: doseSteps.day,
      unit: doseSteps.unit,
      schedule: doseSteps.schedule,
      payload: doseSteps.payload,
      version: doseSteps.version,
    })
    .from(doseSteps)
    .where(own(doseSteps, isNull(doseSteps.deletedAt)))
    .orderBy(asc(doseSteps.day), asc(doseSteps.at), asc(doseSteps.id));
  const window = scope.is === 'shared' ? scope : { fromDay: null, untilDay: null };
  return grouped(rows, ({ medicationId, payload, ...row }) => {
    const { unit, schedule } = openedItem(allowed, 'dose_steps', { id: row.id, payload }) ?? row;
    return unit === null || schedule === null ? null : cutStep({ ...row, unit, schedule }, window);
  });
}

async function intakeRows(allowed: Allowed, { from, to }: Days): Promise<Map<string, MedicineIntake[]>> {
  const { q, own } = allowed;
  const rows = await q
    .select({
      id: intakes.id,
      medicationId: intakes.medicationId,
      day: intakes.day,
      dueAt: intakes.dueAt,
      state: intakes.state,
      amount: intakes.amount,
      takenAt: intakes.takenAt,
      skipReason: intakes.skipReason,
      payload: intakes.payload,
    })
    .from(intakes)
    .where(own(intakes, gte(intakes.day, from), lte(intakes.day, to), isNull(intakes.deletedAt)))
    .orderBy(asc(intakes.day), asc(intakes.at), asc(intakes.id));
  return grouped(rows, ({ medicationId, payload, ...row }) => {
    const item = openedItem(allowed, 'intakes', { id: row.id, payload });
    const { state, ...shown } = { ...row, ...item };
    return state === null ? null : { ...shown, state };
  });
}

function grouped<R extends { medicationId: string }, T>(rows: readonly R[], make: (row: R) => T | null) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const made = make(row);
    if (made === null) continue;
    const group = groups.get(row.medicationId);
    if (group === undefined) groups.set(row.medicationId, [made]);
    else group.push(made);
  }
  return groups;
}

type Days = { from: IsoDay; to: IsoDay };

/** A medicine with its doses and without any answer. */
export type MedicineFrame = Omit<Medicine, 'intakes'>;

/** All medicines the viewer may see, by first day, each with all its dose steps: of the past, and of a taper to come. */
export async function medicineFrames(allowed: Allowed): Promise<MedicineFrame[]> {
  const medicines = await medicineRows(allowed);
  if (medicines.length === 0) return [];
  const steps = await stepRows(allowed);
  return medicines.map((medicine) => ({ ...medicine, steps: steps.get(medicine.id) ?? [] }));
}

/** {@link medicineFrames} with the answers of the days from `from` to `to`, both included. Sealed ones are opened. */
export async function coursesOf(allowed: Allowed, days: Days): Promise<Medicine[]> {
  const medicines = await medicineFrames(allowed);
  if (medicines.length === 0) return [];
  const answers = await intakeRows(allowed, days);
  return medicines.map((medicine) => ({ ...medicine, intakes: answers.get(medicine.id) ?? [] }));
}
