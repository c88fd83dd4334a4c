import { courseOf, intakesOf, type StoryIntake, type StoryMedicine, type Treatment } from '@/db/demo/treatment';
import { stream } from '@/db/demo/random';
import type { Q } from '@/db/engine/engine';
import { insertEntries, keyed, noRows, type KeyedOwner, type RecordOwner } from '@/db/factories/entry-rows';
import { addExposure } from '@/db/factories/exposure-rows';
import { addDoseStep, addIntake, addMedication } from '@/db/factories/medication-rows';
import { addDays } from '@/lib/clinical/days';
import { drugById } from '@/lib/clinical/medications';
import { triggerById } from '@/lib/clinical/triggers';
import { instantOf } from './local-time';
import type { Calendar } from './old-days';

const MORNING = 9 * 60;
const SEED = 11;

/** A treatment told: what was answered on which day, split where the taps begin. */
export type ToldTreatment = { treatment: Treatment; before: StoryIntake[]; since: StoryIntake[] };

/** Answers of the days that were logged, those from `since` on apart. */
export function tellTreatment(treatment: Treatment, loggedDays: readonly number[], since: number): ToldTreatment {
  const answers = intakesOf(treatment, loggedDays, stream(SEED, 'doses'));
  return {
    treatment,
    before: answers.filter(({ offset }) => offset < since),
    since: answers.filter(({ offset }) => offset >= since),
  };
}

type Writing = { rows: ReturnType<typeof noRows>; owner: KeyedOwner; calendar: Calendar };

function placed({ calendar }: Writing, offset: number, minute = MORNING) {
  const day = addDays(calendar.today, offset);
  return { day, at: instantOf(day, minute, calendar.zone), isPrivate: false };
}

function categoryOf({ drugId }: StoryMedicine): 'meds' | 'mental' {
  return drugById(drugId)?.category ?? 'meds';
}

function writeMedicine(writing: Writing, medicine: StoryMedicine): string {
  const { rows, owner, calendar } = writing;
  const { drugId, route, reason, stopReason } = medicine;
  const course = courseOf(medicine, calendar.today);
  const category = categoryOf(medicine);
  const drugClass = drugById(drugId)?.drugClass ?? 'supportive';
  const entry = { drugId, name: null, drugClass, route, reason, untilDay: course.untilDay, stopReason, category };
  const id = addMedication(rows, owner, placed(writing, medicine.from), entry);
  for (const [place, { unit, schedule }] of course.steps.entries()) {
    const from = medicine.steps[place]?.from ?? medicine.from;
    addDoseStep(rows, owner, placed(writing, from), { medicationId: id, unit, schedule, category });
  }
  return id;
}

/** When a dose of this hour was answered: ten minutes after it. */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + 10;
}

function writeIntake(writing: Writing, ids: readonly string[], intake: StoryIntake, medicine: StoryMedicine): void {
  const { state, dueAt, skipReason } = intake;
  const entry = { medicationId: ids[intake.medicine] ?? '', dueAt, state, amount: null, takenAt: null, skipReason };
  const place = placed(writing, intake.offset, minuteOf(dueAt));
  addIntake(writing.rows, writing.owner, place, { ...entry, category: categoryOf(medicine) });
}

/**
 * Writes a person's medicines with their steps, and the answers and triggers of the days before the taps begin.
 * Answers with the medicines' ids in the story's order.
 */
export async function insertTreatment(
  q: Q,
  owner: RecordOwner,
  told: ToldTreatment,
  calendar: Calendar & { liveSince: number },
): Promise<string[]> {
  const rows = noRows();
  const writing = { rows, owner: await keyed(q, owner), calendar };
  const { medicines, triggers } = told.treatment;
  const ids = medicines.map((medicine) => writeMedicine(writing, medicine));
  for (const intake of told.before) {
    const medicine = medicines[intake.medicine];
    if (medicine !== undefined) writeIntake(writing, ids, intake, medicine);
  }
  for (const { offset, trigger, grade } of triggers.filter((one) => one.offset < calendar.liveSince)) {
    const category = triggerById(trigger)?.category ?? 'flares';
    addExposure(rows, writing.owner, placed(writing, offset), { trigger, grade, category });
  }
  await insertEntries(q, rows);
  return ids;
}
