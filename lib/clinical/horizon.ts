import { addDays, daysBetween, type IsoDay } from './days';
import type { Feeling } from './feelings';

/** Days behind the greeting, today included. */
export const HORIZON_DAYS = 30;

/** With fewer answered days there is no hill yet. */
const LEAST_DAYS = 5;

/** One answered day: `place` 0 on the first of the 30 days to 1 today, `height` the smoothed feeling, 0 to 4. */
export type HorizonPoint = { day: IsoDay; place: number; height: number; isFlare: boolean };

/** The last 30 days of "how I felt". */
export type Horizon = {
  /** Answered days in a row; a missing day ends a run. Never empty, and no run is. */
  runs: HorizonPoint[][];
  answered: number;
  last: HorizonPoint;
  /** The running flare; `place` null when it began before the 30 days. */
  flare: { day: IsoDay; place: number | null } | null;
  /** Mean feeling of the answered days before the flare and during it; null when there are none. */
  means: { before: number | null; during: number | null };
};

type Day = { day: IsoDay; feeling: Feeling | null };
type Answered = { day: IsoDay; feeling: Feeling };

function answeredDays(days: readonly Day[], from: IsoDay, today: IsoDay): Answered[] {
  return days
    .flatMap(({ day, feeling }) => (feeling === null || day < from || day > today ? [] : [{ day, feeling }]))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function runsOf(days: readonly Answered[]): Answered[][] {
  const runs: Answered[][] = [];
  for (const answered of days) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run !== undefined && previous !== undefined && daysBetween(previous.day, answered.day) === 1)
      run.push(answered);
    else runs.push([answered]);
  }
  return runs;
}

const REACH = 2;

/** Mean of a day and up to two neighbours either side in the same run, nearer days counting more. */
function smoothed(run: readonly Answered[], place: number): number {
  let sum = 0;
  let weights = 0;
  for (let step = -REACH; step <= REACH; step += 1) {
    const neighbour = run[place + step];
    if (neighbour === undefined) continue;
    const weight = REACH + 1 - Math.abs(step);
    sum += neighbour.feeling * weight;
    weights += weight;
  }
  return sum / weights;
}

function mean(days: readonly Answered[]): number | null {
  return days.length === 0 ? null : days.reduce((sum, { feeling }) => sum + feeling, 0) / days.length;
}

/**
 * The hill behind the greeting; null when fewer than 5 of the last 30 days were answered.
 * @param flareFrom first day of the running flare, null when there is none
 */
export function horizonOf(given: { days: readonly Day[]; flareFrom: IsoDay | null; today: IsoDay }): Horizon | null {
  const { flareFrom, today } = given;
  const from = addDays(today, 1 - HORIZON_DAYS);
  const answered = answeredDays(given.days, from, today);
  if (answered.length < LEAST_DAYS) return null;
  const placeOf = (day: IsoDay): number => daysBetween(from, day) / (HORIZON_DAYS - 1);
  const isFlare = (day: IsoDay): boolean => flareFrom !== null && day >= flareFrom;
  const runs = runsOf(answered).map((run) =>
    run.map(({ day }, place) => ({ day, place: placeOf(day), height: smoothed(run, place), isFlare: isFlare(day) })),
  );
  const last = runs.at(-1)?.at(-1);
  if (last === undefined) return null;
  return {
    runs,
    answered: answered.length,
    last,
    flare: flareFrom === null ? null : { day: flareFrom, place: flareFrom < from ? null : placeOf(flareFrom) },
    means: {
      before: mean(answered.filter(({ day }) => !isFlare(day))),
      during: mean(answered.filter(({ day }) => isFlare(day))),
    },
  };
}
