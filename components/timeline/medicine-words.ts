import { maxDay, minDay } from '@/lib/clinical/days';
import { drugById, UNITS, type Unit } from '@/lib/clinical/medications';
import type { DosesOver, MedicineBar, PlannedDose } from '@/lib/clinical/timeline-medicines';
import type { Stretch } from '@/lib/clinical/timeline-values';
import { plural, say } from '@/lib/messages/say';
import { sayOr } from '@/lib/messages/say-or';

/** What a medicine is called: its plain or generic name, or the patient's own words. */
export function medicineTitle({ drugId, name }: Pick<MedicineBar, 'drugId' | 'name'>): string {
  const drug = drugById(drugId);
  if (drug !== undefined) return sayOr(`drug.${drug.id}`, drug.genericName);
  return name ?? say('medicine.unnamed');
}

function isUnit(unit: string): unit is Unit {
  return UNITS.some((one) => one === unit);
}

/** "7.5 mg"; from 1000 mg on in grams, as people say it. */
function amountText(amount: number, unit: string): string {
  const [shown, as] = unit === 'mg' && amount >= 1000 ? [amount / 1000, 'g'] : [amount, unit];
  return `${String(Math.round(shown * 1000) / 1000)} ${isUnit(as) ? say(`unit.${as}`) : as}`;
}

type Scheduled = Exclude<PlannedDose['schedule'], { kind: 'as-needed' }>;

function weeklyText(dose: string, times: number): string {
  return times === 1 ? say('timeline.dose.weekly', { dose }) : say('timeline.dose.weekdays', { dose, times });
}

function scheduledText(dose: string, schedule: Scheduled): string {
  switch (schedule.kind) {
    case 'daily':
      return say('timeline.dose.daily', { dose });
    case 'weekly':
      return weeklyText(dose, schedule.weekdays.length);
    case 'every':
      return say('timeline.dose.every', { dose, days: schedule.days });
    case 'on-days':
      return say('timeline.dose.on-days', { dose });
  }
}

/** "300 mg a day", "15 mg a week", "200 mg every 14 days", "as needed"; empty where nothing is known. */
export function plannedText({ amount, unit, schedule }: PlannedDose): string {
  if (unit === '') return '';
  const dose = amount === null ? null : amountText(amount, unit);
  if (schedule.kind !== 'as-needed') return scheduledText(dose ?? '', schedule);
  return dose === null ? say('timeline.dose.needed') : say('timeline.dose.needed-dose', { dose });
}

/** Whether all of a stretch that a bar covers is hatched: no dose was logged for two weeks. */
function isUnconfirmed(bar: MedicineBar, stretch: Stretch): boolean {
  const [from, to] = [maxDay(bar.from, stretch.from), minDay(bar.to, stretch.to)];
  return from <= to && bar.unconfirmed.some((doubt) => doubt.from <= from && to <= doubt.to);
}

const namesOf = (bars: readonly MedicineBar[]): string => bars.map(medicineTitle).join(', ');

/** The medicines of a stretch that nobody confirmed for two weeks, and besides those with no answer to any dose in it. */
export function doubtedNames(
  bars: readonly MedicineBar[],
  stretch: Stretch,
  unanswered: readonly string[],
): { unconfirmed: string; unanswered: string } {
  const hatched = bars.filter((bar) => isUnconfirmed(bar, stretch));
  const others = bars.filter((bar) => !hatched.includes(bar) && unanswered.includes(bar.id));
  return { unconfirmed: namesOf(hatched), unanswered: namesOf(others) };
}

/** A medicine with the doses it had in a stretch: "Mycophenolate mofetil 2 g a day, then 1.5 g a day"; null if none. */
export function medicineIn(bar: MedicineBar, stretch: Stretch): string | null {
  if (bar.from > stretch.to || bar.to < stretch.from) return null;
  const doses = bar.parts
    .filter(({ from, to }) => from <= stretch.to && to >= stretch.from)
    .map(({ dose }) => plannedText(dose))
    .filter((text) => text !== '');
  const title = medicineTitle(bar);
  const words = [title, ...doses.slice(0, 1)].join(' ');
  const all = doses.slice(1).reduce((before, after) => say('timeline.dose.then', { before, after }), words);
  const isOver = bar.isStopped && bar.to <= stretch.to;
  const isCut = bar.isCutStart && bar.from >= stretch.from;
  const running = isCut ? say('timeline.running-before', { dose: all }) : all;
  const said = isUnconfirmed(bar, stretch) ? say('timeline.medicine.doubt', { medicine: running }) : running;
  return isOver ? say('timeline.medicine.stopped-in', { medicine: said }) : said;
}

/** All medicines of a stretch, in the order of the lanes. */
export function medicinesIn(bars: readonly MedicineBar[], stretch: Stretch): string[] {
  return bars.map((bar) => medicineIn(bar, stretch)).filter((words) => words !== null);
}

/** "20 of 21 taken", "18 of 21 taken, 2 skipped, 1 not answered": unanswered is no skipped dose. */
export function dosesText({ planned, taken, skipped }: DosesOver): string {
  const parts = [say('timeline.doses.taken', { taken, planned })];
  if (skipped > 0) parts.push(plural('timeline.doses.skipped', skipped));
  const unanswered = planned - taken - skipped;
  if (unanswered > 0) parts.push(plural('timeline.doses.unanswered', unanswered));
  return parts.join(', ');
}
