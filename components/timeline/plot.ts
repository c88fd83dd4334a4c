import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import { PLOT_WIDTH } from '@/lib/clinical/timeline-bins';
import type { WidthClass } from '@/lib/clinical/timeline-view';

/** The horizontal axis that every lane shares. */
export type Plot = {
  from: IsoDay;
  to: IsoDay;
  days: number;
  width: WidthClass;
  /** Pixels the plot is usually wide; only for deciding what fits. */
  pixels: number;
};

/** The axis of a view. */
export function plotOf({ from, to }: { from: IsoDay; to: IsoDay }, width: WidthClass): Plot {
  return { from, to, days: daysBetween(from, to) + 1, width, pixels: PLOT_WIDTH[width] };
}

/** Where a day begins on the axis: 0 at the left edge, 1 at the right. */
export function placeOf(plot: Plot, day: IsoDay): number {
  return daysBetween(plot.from, day) / plot.days;
}

/** Left and right edge of a stretch of days, both included. */
export function edgesOf(plot: Plot, stretch: { from: IsoDay; to: IsoDay }): { left: number; right: number } {
  return { left: placeOf(plot, stretch.from), right: placeOf(plot, addDays(stretch.to, 1)) };
}

/** A place on the axis as an SVG length that moves with the container. */
export function percent(place: number): string {
  return `${Math.round(place * 10_000) / 100}%`;
}

/** Units across a stretched drawing; enough that whole numbers are a quarter of a pixel. */
export const ACROSS = 3000;

/** A place on the axis in a stretched drawing. */
export function across(place: number): number {
  return Math.round(place * ACROSS);
}

/** The first of each month inside the axis, its own first day left out. */
export function monthStarts(plot: Plot): IsoDay[] {
  const starts: IsoDay[] = [];
  for (let day = plot.from; day <= plot.to; day = nextMonth(day)) {
    if (day !== plot.from || day.endsWith('-01')) starts.push(day);
  }
  return starts;
}

/** The first day of the month after a day's month. */
export function nextMonth(day: IsoDay): IsoDay {
  return `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}
