import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { DoseStep, ScheduledDose } from '@/lib/clinical/doses';
import { formatDay, formatSpan } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { amountText } from './medicine-names';

type DayPart = 'night' | 'morning' | 'midday' | 'evening';

/** Which part of the day an hour belongs to. */
export function dayPartOf(clock: string): DayPart {
  if (clock < '05:00') return 'night';
  if (clock < '11:30') return 'morning';
  return clock < '17:00' ? 'midday' : 'evening';
}

/** "morning, midday and evening". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : say('list.and', { first: words.slice(0, -1).join(', '), last });
}

function hoursOf(doses: readonly ScheduledDose[]): string {
  const parts = doses.map(({ at }) => dayPartOf(at));
  const isClear = new Set(parts).size === parts.length;
  return listed(doses.map(({ at }) => (isClear ? say(`day-part.${dayPartOf(at)}`) : at)));
}

function dosesText(doses: readonly ScheduledDose[], unit: string): string {
  const [first] = doses;
  if (first !== undefined && doses.every(({ amount }) => amount === first.amount)) {
    return say('dose.text', { amount: amountText(first.amount, unit), when: hoursOf(doses) });
  }
  return listed(
    doses.map(({ at, amount }) =>
      say('dose.text.one', { amount: amountText(amount, unit), when: hoursOf([{ at, amount }]) }),
    ),
  );
}

function asNeededText(amount: number | null, unit: string): string {
  return amount === null ? say('dose.as-needed') : say('dose.as-needed.amount', { amount: amountText(amount, unit) });
}

/** "10 to 12 November": days in a row as a span, others one by one. */
function daysText(days: readonly IsoDay[], today: IsoDay): string {
  const [first, last] = [days.at(0), days.at(-1)];
  const isRow = first !== undefined && last !== undefined && daysBetween(first, last) === days.length - 1;
  return isRow ? formatSpan(first, last, { today }) : listed(days.map((day) => formatDay(day, { today })));
}

/** "500 mg": what a step gives on a day of doses, without when. */
export function amountOfStep({ unit, schedule }: DoseStep): string {
  if (schedule.kind === 'as-needed') return asNeededText(schedule.amount, unit);
  return amountText(
    schedule.doses.reduce((sum, { amount }) => sum + amount, 0),
    unit,
  );
}

/** "750 mg, morning and evening": a dose step in words. */
export function stepText({ unit, schedule }: DoseStep, today: IsoDay): string {
  switch (schedule.kind) {
    case 'daily':
      return dosesText(schedule.doses, unit);
    case 'weekly': {
      const days = listed(schedule.weekdays.map((weekday) => say(`weekday.${weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6}`)));
      return say('dose.weekly', { dose: dosesText(schedule.doses, unit), days });
    }
    case 'every':
      return plural('dose.every', schedule.days, { dose: dosesText(schedule.doses, unit) });
    case 'on-days':
      return say('dose.on-days', { dose: dosesText(schedule.doses, unit), days: daysText(schedule.days, today) });
    case 'as-needed':
      return asNeededText(schedule.amount, unit);
  }
}

const NUMBERED = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** "four" up to nine, "12" from there on. */
export function numberWord(count: number): string {
  const small = NUMBERED.find((number) => number === String(count));
  return small === undefined ? String(count) : say(`number.${small}`);
}
