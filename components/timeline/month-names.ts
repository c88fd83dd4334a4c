import type { IsoDay } from '@/lib/clinical/days';
import { formatDay } from '@/lib/messages/format';
import { monthStarts, nextMonth, placeOf, type Plot } from './plot';

/** A name on the axis. */
export type MonthName = {
  day: IsoDay;
  text: string;
  place: number;
  anchor: 'start' | 'middle';
  isYear: boolean;
  /** Every third month stays when the plot is narrower than usual. */
  isQuarter: boolean;
};

/** Under this many pixels a month, only every third is named. */
const NAMED_FROM = 26;
const YEAR_WIDTH = 34;
const DAYS_A_MONTH = 30.4;

function nameOf(day: IsoDay, pixels: number): string {
  const year = `’${day.slice(2, 4)}`;
  if (!isJanuary(day)) return monthWord(day);
  return pixels < YEAR_WIDTH ? year : `${monthWord(day)} ${year}`;
}

function monthWord(day: IsoDay): string {
  return formatDay(day, { isShort: true, today: day }).split(' ')[1] ?? '';
}

function isJanuary(day: IsoDay): boolean {
  return day.slice(5, 7) === '01';
}

function isQuarterStart(day: IsoDay): boolean {
  return (Number(day.slice(5, 7)) - 1) % 3 === 0;
}

function everyMonth(plot: Plot, pixels: number): MonthName[] {
  const least = pixels < 40 ? 20 : 24;
  const starts = monthStarts(plot);
  const months = starts[0] === plot.from ? starts : [plot.from, ...starts];
  return months.flatMap((day) => {
    const left = placeOf(plot, day);
    const right = Math.min(1, placeOf(plot, nextMonth(day)));
    if ((right - left) * plot.pixels < least) return [];
    const text = nameOf(day, pixels);
    const isYear = isJanuary(day);
    return [
      { day, text, place: (left + right) / 2, anchor: 'middle' as const, isYear, isQuarter: isQuarterStart(day) },
    ];
  });
}

function atStarts(plot: Plot, days: readonly IsoDay[], textOf: (day: IsoDay) => string): MonthName[] {
  return days
    .filter((day) => (1 - placeOf(plot, day)) * plot.pixels > NAMED_FROM)
    .map((day) => ({
      day,
      text: textOf(day),
      place: placeOf(plot, day),
      anchor: 'start' as const,
      isYear: isJanuary(day),
      isQuarter: true,
    }));
}

/** The names on the axis: every month, every third, or the years alone, whatever fits. */
export function monthNames(plot: Plot): MonthName[] {
  const pixels = (plot.pixels / plot.days) * DAYS_A_MONTH;
  if (pixels >= NAMED_FROM) return everyMonth(plot, pixels);
  if (pixels * 3 >= NAMED_FROM)
    return atStarts(plot, monthStarts(plot).filter(isQuarterStart), (day) => nameOf(day, pixels));
  const every = Math.ceil((YEAR_WIDTH * 1.3) / (pixels * 12));
  const years = monthStarts(plot).filter((day) => isJanuary(day) && Number(day.slice(0, 4)) % every === 0);
  return atStarts(plot, years, (day) => day.slice(0, 4));
}
