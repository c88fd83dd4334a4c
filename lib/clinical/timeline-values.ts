import type { IsoDay } from './days';
import type { Feeling } from './feelings';
import type { FlareLevel, Level } from './severity';
import { SYSTEMS, type SystemId } from './systems';
import { levelDaysNeeded, loggedDaysNeeded, type BinFrame, type BinUnit } from './timeline-bins';
import { loggedBetween, type DayValue, type DayValues } from './timeline-days';

/** "How I felt" over the answered days of a bin: 0 very well to 4 very bad. */
export type Felt = {
  mean: number;
  least: Feeling;
  most: Feeling;
  /** Days with an answer. */
  days: number;
  /** The word of more than half of those days; null when there is none. */
  usual: Feeling | null;
};

/** The worst single day of a bin and the lanes that reached its level. */
export type WorstDay = { day: IsoDay; level: FlareLevel; systems: SystemId[] };

/** One bin with the values behind its marks. */
export type Bin = BinFrame & {
  /** Days with any entry. */
  logged: number;
  /** Too few logged days: nothing is drawn and nothing may be read from it. */
  isGap: boolean;
  /** Null when too few days say how they were. */
  felt: Felt | null;
  /** The level each lane reached on enough days; null in a gap, 0 is logged and none. */
  levels: Record<SystemId, Level> | null;
  /** Null when no lane was above none, and in a gap without entries. */
  worst: WorstDay | null;
};

function feltOver(logged: DayValues, needed: number): Felt | null {
  const days = [0, 0, 0, 0, 0];
  for (const { feeling } of logged) if (feeling !== null) days[feeling] = (days[feeling] ?? 0) + 1;
  const answered = days.reduce((sum, count) => sum + count, 0);
  if (answered === 0 || answered < needed) return null;
  const usual = days.findIndex((count) => count * 2 > answered);
  return {
    mean: days.reduce((sum, count, feeling) => sum + count * feeling, 0) / answered,
    least: days.findIndex((count) => count > 0) as Feeling,
    most: days.findLastIndex((count) => count > 0) as Feeling,
    days: answered,
    usual: usual === -1 ? null : (usual as Feeling),
  };
}

/** How many days of a bin reached each level in each lane; index 0 is not used. */
type DaysAtLevel = Record<SystemId, [number, number, number, number]>;

/** A day of level 3 has also reached 2 and 1. */
function daysAtLevel(logged: DayValues): DaysAtLevel {
  const none = (): [number, number, number, number] => [0, 0, 0, 0];
  const counts: DaysAtLevel = {
    general: none(),
    skin: none(),
    joints: none(),
    chest: none(),
    kidneys: none(),
    stomach: none(),
    blood: none(),
    circulation: none(),
    brain: none(),
  };
  for (const { levels } of logged) {
    for (const system of SYSTEMS) {
      const count = counts[system];
      for (let level = levels[system] ?? 0; level > 0; level -= 1) count[level as FlareLevel] += 1;
    }
  }
  return counts;
}

const LEVELS_DOWN: readonly FlareLevel[] = [3, 2, 1];

/** The highest level each lane reached on at least `needed` days. */
function levelsReached(logged: DayValues, needed: number): Record<SystemId, Level> {
  const counts = daysAtLevel(logged);
  const reached = (system: SystemId): Level => LEVELS_DOWN.find((level) => counts[system][level] >= needed) ?? 0;
  return {
    general: reached('general'),
    skin: reached('skin'),
    joints: reached('joints'),
    chest: reached('chest'),
    kidneys: reached('kidneys'),
    stomach: reached('stomach'),
    blood: reached('blood'),
    circulation: reached('circulation'),
    brain: reached('brain'),
  };
}

function highest({ levels }: DayValue): Level {
  let top: Level = 0;
  for (const system of SYSTEMS) {
    const level = levels[system] ?? 0;
    if (level > top) top = level;
  }
  return top;
}

/** The first day with the highest level. */
function worstDay(logged: DayValues): WorstDay | null {
  let worst: DayValue | null = null;
  let level: Level = 0;
  for (const day of logged) {
    const top = highest(day);
    if (top > level) [worst, level] = [day, top];
  }
  if (worst === null || level === 0) return null;
  const { day, levels } = worst;
  const at = level;
  return { day, level: at, systems: SYSTEMS.filter((system) => levels[system] === at) };
}

/** The values of one bin, from nothing but the entries of its days. */
export function binOf(frame: BinFrame, unit: BinUnit, days: DayValues): Bin {
  const logged = loggedBetween(days, frame.from, frame.to);
  const needed = loggedDaysNeeded(unit, frame);
  const isGap = logged.length < needed;
  return {
    ...frame,
    logged: logged.length,
    isGap,
    felt: feltOver(logged, needed),
    levels: isGap ? null : levelsReached(logged, levelDaysNeeded(unit, frame)),
    worst: worstDay(logged),
  };
}

/** Consecutive days of the axis, both ends included. */
export type Stretch = { from: IsoDay; to: IsoDay };

/** Missing days in a row that are hatched when every day is a bin of its own. */
const MISSING_DAYS_HATCHED = 3;

/** The stretches to hatch: every missing bin, at day level 3 missing days in a row. */
export function hatchedStretches(bins: readonly Bin[], unit: BinUnit, isMissing: (bin: Bin) => boolean): Stretch[] {
  const runs: { from: IsoDay; to: IsoDay; bins: number }[] = [];
  let isRunning = false;
  for (const bin of bins) {
    const last = runs.at(-1);
    const missing = isMissing(bin);
    if (missing && isRunning && last !== undefined) {
      last.to = bin.to;
      last.bins += 1;
    } else if (missing) runs.push({ from: bin.from, to: bin.to, bins: 1 });
    isRunning = missing;
  }
  const least = unit === 'day' ? MISSING_DAYS_HATCHED : 1;
  return runs.filter((run) => run.bins >= least).map(({ from, to }) => ({ from, to }));
}
