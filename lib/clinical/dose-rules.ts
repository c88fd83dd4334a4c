import { daysBetween } from './days';
import type { Schedule, ScheduledDose } from './doses';
import { drugById, findDrugs } from './medications';
import { asPrednisoneMg, isSystemicSteroid, EQUIVALENT_TO_PREDNISONE_5_MG, type SteroidId } from './steroids';

/** A medicine as far as the rules for its doses look at it. `name` is the patient's own words. */
export type RuledMedicine = { drugId: string | null; name: string | null; route: string | null };

const WEEK = 7;

/** A weekly medicine may be split over an evening and the next morning, never over more days. */
const MOST_DAYS_A_WEEK = 2;

/** Methotrexate is taken once a week: taken daily by mistake it kills. Source: docs/clinical/medicines.md. */
function isWeeklyOnly({ drugId, name }: RuledMedicine): boolean {
  if (drugId !== null) return drugId === 'methotrexate';
  const words = (name ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  return words.some((word) => findDrugs(word).some(({ drug }) => drug.id === 'methotrexate'));
}

function hasCrowdedWeek(days: readonly string[]): boolean {
  const sorted = [...days].sort();
  return sorted.some((day, place) => {
    const third = sorted[place + MOST_DAYS_A_WEEK];
    return third !== undefined && daysBetween(day, third) < WEEK;
  });
}

function isMoreThanWeekly(schedule: Schedule): boolean {
  switch (schedule.kind) {
    case 'daily':
      return true;
    case 'weekly':
      return schedule.weekdays.length > MOST_DAYS_A_WEEK;
    case 'every':
      return schedule.days < WEEK;
    case 'on-days':
      return hasCrowdedWeek(schedule.days);
    case 'as-needed':
      return false;
  }
}

/** Whether a schedule is refused: a medicine that is taken once a week on more days than that. */
export function isRefusedSchedule(medicine: RuledMedicine, schedule: Schedule): boolean {
  return isWeeklyOnly(medicine) && isMoreThanWeekly(schedule);
}

const GRAM: Readonly<Record<string, number>> = { g: 1, mg: 1e-3, µg: 1e-6 };

/** An amount in another unit of weight; in its own unit where one of the two is none, null where they differ. */
function inUnit(amount: number, from: string, to: string): number | null {
  if (from === to) return amount;
  const [a, b] = [GRAM[from], GRAM[to]];
  return a === undefined || b === undefined ? null : (amount * a) / b;
}

function sumOf(doses: readonly ScheduledDose[]): number {
  return doses.reduce((sum, { amount }) => sum + amount, 0);
}

function amountOfDay(schedule: Schedule): number {
  return schedule.kind === 'as-needed' ? (schedule.amount ?? 0) : sumOf(schedule.doses);
}

/** "Is this right?" is asked above five times the highest suggested strength a day, */
const MOST_STRENGTHS = 5;
/** or above this much a day by mouth, as prednisone. Both are our own limits for typing slips, not for doses. */
const MOST_ORAL_PREDNISONE_MG = 80;

function isMuchSteroid({ drugId, route }: RuledMedicine, mg: number | null): boolean {
  if (mg === null || route !== 'oral' || !isSystemicSteroid({ drugId, route })) return false;
  const steroid = Object.keys(EQUIVALENT_TO_PREDNISONE_5_MG).find((id): id is SteroidId => id === drugId);
  return steroid !== undefined && asPrednisoneMg(steroid, mg) > MOST_ORAL_PREDNISONE_MG;
}

/** Whether a form asks once more before it keeps a dose: so far from the usual that it may be a slip of the finger. */
export function isUnusualDose(medicine: RuledMedicine, unit: string, schedule: Schedule): boolean {
  const drug = drugById(medicine.drugId);
  if (drug === undefined) return false;
  const amount = amountOfDay(schedule);
  if (isMuchSteroid(medicine, inUnit(amount, unit, 'mg'))) return true;
  const usual = inUnit(amount, unit, drug.unit);
  return usual !== null && drug.strengths.length > 0 && usual > MOST_STRENGTHS * Math.max(...drug.strengths);
}

/** An amount that was taken is also asked about above this many times what was planned. Our own limit for typing slips. */
const MOST_TIMES_PLANNED = 5;

type PlannedStep = { unit: string; schedule: Schedule };

/** Whether a form asks once more before it keeps how much was taken; `step` is the one that held then. */
export function isUnusualIntake(medicine: RuledMedicine, step: PlannedStep, amount: number): boolean {
  const planned = amountOfDay(step.schedule);
  if (planned > 0 && amount > MOST_TIMES_PLANNED * planned) return true;
  return amount !== planned && isUnusualDose(medicine, step.unit, { kind: 'as-needed', amount });
}
