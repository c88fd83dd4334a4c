import { addDays, daysBetween, maxDay, minDay, type IsoDay } from './days';
import type { FlareLevel } from './severity';
import { loggedBetween, type DayValues } from './timeline-days';
import { flareDaysIn, type FlareInView } from './timeline-flares';
import { steroidOver, type SteroidLane, type SteroidOver } from './timeline-steroid';
import type { Stretch } from './timeline-values';

/** A mean of "how I felt" and the answered days it rests on. */
export type MeanFelt = Stretch & { mean: number; answered: number; hard: number };

/** What the paragraph above the drawing says, as facts. */
export type TimelineSummary = Stretch & {
  /** Days counted: those in view, from the first logged day on. */
  days: number;
  logged: number;
  flares: number;
  flareDays: number;
  /** The longest flare of the view with its whole length; the earlier one when two are equal. */
  longest: { days: number; level: FlareLevel | null } | null;
  /** The most severe flare in view, of those whose severity is known. */
  worst: FlareLevel | null;
  /** The doses in view, in milligrams a day as prednisone; null where there were none. */
  steroid: SteroidOver | null;
  /** The last four weeks and the four before; null unless the view ends today and both have enough answers. */
  recent: { last: MeanFelt; before: MeanFelt } | null;
};

const FOUR_WEEKS = 28;
const ANSWERS_NEEDED = 8;
/** So-so, bad and very bad: what is counted as a hard day. */
const HARD_FROM = 2;
/** A quarter of a word: means closer together than that are told as the same. */
const SAME_WITHIN = 0.25;
/** About four days of four weeks. */
const HARD_SHARE = 0.15;

function meanFelt(days: DayValues, stretch: Stretch): MeanFelt | null {
  const feelings = loggedBetween(days, stretch.from, stretch.to).flatMap(({ feeling }) =>
    feeling === null ? [] : [feeling],
  );
  if (feelings.length < ANSWERS_NEEDED) return null;
  const mean = feelings.reduce<number>((sum, feeling) => sum + feeling, 0) / feelings.length;
  return {
    ...stretch,
    mean,
    answered: feelings.length,
    hard: feelings.filter((feeling) => feeling >= HARD_FROM).length,
  };
}

function recentWeeks(days: DayValues, view: Stretch & { today: IsoDay }): TimelineSummary['recent'] {
  const from = addDays(view.to, 1 - FOUR_WEEKS);
  const beforeFrom = addDays(from, -FOUR_WEEKS);
  if (view.to !== view.today || beforeFrom < view.from) return null;
  const last = meanFelt(days, { from, to: view.to });
  const before = meanFelt(days, { from: beforeFrom, to: addDays(from, -1) });
  return last === null || before === null ? null : { last, before };
}

/**
 * How the last four weeks stand to the four before: by their means, and where those are close together by the share
 * of hard days.
 */
export function directionOf({ last, before }: NonNullable<TimelineSummary['recent']>): 'better' | 'worse' | 'same' {
  const byMean = last.mean - before.mean;
  const byHardDays = last.hard / last.answered - before.hard / before.answered;
  const change = Math.abs(byMean) < SAME_WITHIN && Math.abs(byHardDays) >= HARD_SHARE ? byHardDays : byMean;
  if (change === byMean && Math.abs(byMean) < SAME_WITHIN) return 'same';
  return change > 0 ? 'worse' : 'better';
}

/** How long a flare lasted; as far as it is seen while it goes on or its start or end is not shared. */
function lengthOf(flare: FlareInView): number {
  return flare.days ?? flare.daysInView;
}

function longestOf(flares: readonly FlareInView[]): TimelineSummary['longest'] {
  const longest = flares.reduce<FlareInView | null>(
    (top, flare) => (top === null || lengthOf(flare) > lengthOf(top) ? flare : top),
    null,
  );
  return longest === null ? null : { days: lengthOf(longest), level: longest.level };
}

function worstOf(flares: readonly FlareInView[]): FlareLevel | null {
  const levels = flares.flatMap(({ level }) => level ?? []);
  return levels.reduce<FlareLevel | null>((top, level) => (top === null || level > top ? level : top), null);
}

/** The facts of the paragraph, of the same days and flares that are drawn. */
export function summaryOf(
  view: Stretch & { today: IsoDay },
  days: DayValues,
  flares: readonly FlareInView[],
  steroid: SteroidLane | null,
): TimelineSummary {
  return {
    from: view.from,
    to: view.to,
    days: daysBetween(view.from, view.to) + 1,
    logged: loggedBetween(days, view.from, view.to).length,
    flares: flares.length,
    flareDays: flareDaysIn(flares, view),
    longest: longestOf(flares),
    worst: worstOf(flares),
    steroid: steroid === null ? null : steroidOver(steroid, view),
    recent: recentWeeks(days, view),
  };
}

/** One calendar year of a long view. */
export type YearFacts = Stretch & {
  year: number;
  days: number;
  logged: number;
  /** Flares that began in it. */
  flares: number;
  flareDays: number;
  /** Mean dose of its days with one, in milligrams a day as prednisone; null where there was none. */
  steroidMg: number | null;
};

/** A view year by year, newest first; a year cut by the view counts only its days in view. */
export function yearsOf(
  view: Stretch,
  days: DayValues,
  flares: readonly FlareInView[],
  steroid: SteroidLane | null,
): YearFacts[] {
  const years: YearFacts[] = [];
  for (let year = Number(view.from.slice(0, 4)); year <= Number(view.to.slice(0, 4)); year += 1) {
    const from = maxDay(view.from, `${year}-01-01`);
    const to = minDay(view.to, `${year}-12-31`);
    years.push({
      year,
      from,
      to,
      days: daysBetween(from, to) + 1,
      logged: loggedBetween(days, from, to).length,
      flares: flares.filter((flare) => flare.isStartShared && flare.day >= from && flare.day <= to).length,
      flareDays: flareDaysIn(flares, { from, to }),
      steroidMg: steroid === null ? null : (steroidOver(steroid, { from, to })?.mean ?? null),
    });
  }
  return years.reverse();
}
