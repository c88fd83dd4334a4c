import { addDays, type IsoDay } from '@/lib/clinical/days';
import { answeredBetween } from '@/lib/clinical/dose-days';
import { doseState, dosesOn, stepOn, windowOfDose, type DoseState, type DueDose } from '@/lib/clinical/doses';
import { stateOfMedicine } from '@/lib/clinical/medications';
import { isSystemicSteroid, steroidDays } from '@/lib/clinical/steroids';
import type { Medicine, MedicineIntake } from '@/lib/records/medication-rows';
import type { DoseClock, MedicinesPage } from '@/lib/records/medications';

const DOTS = 14;

/** The last 14 days of doses, oldest first, ending today. */
export function dotDays(planDay: IsoDay): IsoDay[] {
  return Array.from({ length: DOTS }, (_, place) => addDays(planDay, place - DOTS + 1));
}

/** A dose of today's card with how it stands; `window` says so whatever was answered. */
export type ShownDose = {
  medicine: Medicine;
  dose: DueDose;
  state: DoseState;
  window: 'later' | 'due' | 'unknown';
  answer: MedicineIntake | null;
};

function shownDoses(medicine: Medicine, day: IsoDay, { now, dayEndsAt }: DoseClock): ShownDose[] {
  return dosesOn(medicine, day).map((dose) => ({
    medicine,
    dose,
    state: doseState(dose, medicine, now, dayEndsAt),
    window: windowOfDose(dose, medicine, now, dayEndsAt),
    answer: medicine.intakes.find((intake) => intake.day === day && intake.dueAt === dose.at) ?? null,
  }));
}

function byHour(a: ShownDose, b: ShownDose): number {
  return a.dose.at < b.dose.at ? -1 : Number(a.dose.at > b.dose.at);
}

/** All doses of a day's plan, by hour. */
export function dosesOfDay(page: MedicinesPage, day: IsoDay): ShownDose[] {
  return page.medicines.flatMap((medicine) => shownDoses(medicine, day, page)).sort(byHour);
}

/** Doses that are due now, answered ones among them, also those of a plan that goes on past midnight. */
export function dosesNow(page: MedicinesPage): ShownDose[] {
  const days = [...new Set([addDays(page.now.day, -1), page.planDay, page.now.day])];
  return days.flatMap((day) => dosesOfDay(page, day)).filter(({ window }) => window === 'due');
}

/** Medicines of a day and to come, and those of before, the latest first. */
export function sortedOn(medicines: readonly Medicine[], day: IsoDay): { current: Medicine[]; past: Medicine[] } {
  const isPast = (medicine: Medicine) => stateOfMedicine(medicine, day) === 'stopped';
  const past = medicines.filter(isPast).sort((a, b) => ((a.untilDay ?? '') < (b.untilDay ?? '') ? 1 : -1));
  return { current: medicines.filter((medicine) => !isPast(medicine)), past };
}

/** Doses of the last 14 days whose time is over, and how many of them have an answer. */
export function answeredOf(page: MedicinesPage): { doses: number; answered: number } {
  const days = dotDays(page.planDay);
  return page.medicines
    .map((medicine) => answeredBetween(medicine, days, page.now, page.dayEndsAt))
    .reduce((a, b) => ({ doses: a.doses + b.doses, answered: a.answered + b.answered }), { doses: 0, answered: 0 });
}

/** The step of today; before the first one, the first. */
export function shownStep(medicine: Medicine, today: IsoDay) {
  return stepOn(medicine, today) ?? medicine.steps.find(({ day }) => day >= today) ?? medicine.steps.at(-1) ?? null;
}

/** Planned steroid of today in mg as prednisone, pulses apart; null where no systemic steroid is taken. */
export function steroidToday(medicines: readonly Medicine[], day: IsoDay): { mg: number; pulseMg: number } | null {
  const isTaken = medicines.some((medicine) => isSystemicSteroid(medicine) && stepOn(medicine, day) !== null);
  const [today] = steroidDays(medicines, day, day);
  return !isTaken || today === undefined ? null : { mg: today.dose.plannedMg, pulseMg: today.pulse.plannedMg };
}

/** Medicines whose steps are worth a card: systemic steroids with more than one. */
export function tapered(medicines: readonly Medicine[]): Medicine[] {
  return medicines.filter((medicine) => isSystemicSteroid(medicine) && medicine.steps.length > 1);
}
