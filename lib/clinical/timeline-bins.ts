import { addDays, daysBetween, minDay, weekdayMonday, type IsoDay } from './days';
import type { WidthClass } from './timeline-view';

/** Weeks run Monday to Sunday; months and quarters are those of the calendar. */
export type BinUnit = 'day' | 'week' | 'month' | 'quarter';

/** One bin of the axis. At the ends of a view it may be cut: `days` are in it, `fullDays` the uncut bin has. */
export type BinFrame = { from: IsoDay; to: IsoDay; days: number; fullDays: number };

/** Width of the plot, in pixels, for which bins are chosen. */
export const PLOT_WIDTH: Record<WidthClass, number> = { wide: 700, narrow: 334 };

const LEAST_BIN_WIDTH = 3.5;
const UNITS: readonly BinUnit[] = ['day', 'week', 'month', 'quarter'];

function monthNumber(day: IsoDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthStart(day: IsoDay, monthsLater: number): IsoDay {
  const months = monthNumber(day) + monthsLater;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function monthsIntoQuarter(day: IsoDay): number {
  return (Number(day.slice(5, 7)) - 1) % 3;
}

/** First day of the uncut bin that holds a day, and first day of the bin after it. */
function boundsAround(day: IsoDay, unit: BinUnit): { start: IsoDay; next: IsoDay } {
  if (unit === 'day') return { start: day, next: addDays(day, 1) };
  if (unit === 'week') {
    const start = addDays(day, -weekdayMonday(day));
    return { start, next: addDays(start, 7) };
  }
  const back = unit === 'month' ? 0 : monthsIntoQuarter(day);
  return { start: monthStart(day, -back), next: monthStart(day, (unit === 'month' ? 1 : 3) - back) };
}

/** Cuts the days from `from` to `to`, both included, into bins: every day in exactly one. */
export function framesOf(from: IsoDay, to: IsoDay, unit: BinUnit): BinFrame[] {
  const frames: BinFrame[] = [];
  for (let day = from; day <= to;) {
    const { start, next } = boundsAround(day, unit);
    const last = minDay(to, addDays(next, -1));
    frames.push({ from: day, to: last, days: daysBetween(day, last) + 1, fullDays: daysBetween(start, next) });
    day = next;
  }
  return frames;
}

/** How many bins `framesOf` would cut. */
function binCount(from: IsoDay, to: IsoDay, unit: BinUnit): number {
  if (unit === 'day') return daysBetween(from, to) + 1;
  if (unit === 'week') return Math.floor((daysBetween(from, to) + weekdayMonday(from)) / 7) + 1;
  const months = unit === 'month' ? 1 : 3;
  return Math.floor(monthNumber(to) / months) - Math.floor(monthNumber(from) / months) + 1;
}

/** The smallest bin that is at least 3.5 pixels wide, so never more than 200 of them. */
export function unitFor(from: IsoDay, to: IsoDay, width: WidthClass): BinUnit {
  return UNITS.find((unit) => binCount(from, to, unit) * LEAST_BIN_WIDTH <= PLOT_WIDTH[width]) ?? 'quarter';
}

const NEEDED_LOGGED: Record<BinUnit, number> = { day: 1, week: 2, month: 8, quarter: 20 };
const NEEDED_AT_LEVEL: Record<BinUnit, number> = { day: 1, week: 2, month: 4, quarter: 8 };

/**
 * A cut bin needs its share of the days a full one needs, and at least one: the week that began yesterday is not a
 * gap for want of two days, and the flare of its Monday stands in it.
 */
function share(needed: number, { days, fullDays }: BinFrame): number {
  return Math.max(1, Math.ceil((needed * days) / fullDays));
}

/** Logged days without which a bin is a gap: 2 of a week, 8 of a month, 20 of a quarter. */
export function loggedDaysNeeded(unit: BinUnit, frame: BinFrame): number {
  return share(NEEDED_LOGGED[unit], frame);
}

/** Days on which a level must be reached to count for the bin: 2 of a week, 4 of a month, 8 of a quarter. */
export function levelDaysNeeded(unit: BinUnit, frame: BinFrame): number {
  return share(NEEDED_AT_LEVEL[unit], frame);
}
