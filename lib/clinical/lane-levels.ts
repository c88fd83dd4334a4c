import type { IsoDay } from './days';
import type { Level } from './severity';
import { symptomById } from './symptoms';
import { SYSTEMS, type SystemId } from './systems';

/** The level of each lane on a day; a lane that is not there was not answered. */
export type LaneLevels = Readonly<Partial<Record<SystemId, Level>>>;

/** One day with any lane. */
export type LaneDay = { day: IsoDay; levels: LaneLevels };

/** The levels of all lanes as one number: three bits a lane, 0 for no answer, 1 to 4 for the levels 0 to 3. */
export type Lanes = number;

/** No lane was answered. */
export const NO_LANES: Lanes = 0;

const BITS = 3;
const LOW_BITS = SYSTEMS.reduce((mask, _, place) => mask | (1 << (BITS * place)), 0);
const PLACES = new Map<SystemId, number>(SYSTEMS.map((system, place) => [system, BITS * place]));

const answered = (lanes: Lanes): number => (lanes | (lanes >> 1) | (lanes >> 2)) & LOW_BITS;

/** Of two answers for each lane the higher one. */
function higher(a: Lanes, b: Lanes): Lanes {
  if ((answered(a) & answered(b)) === 0) return a | b;
  let lanes = NO_LANES;
  for (const place of PLACES.values()) lanes |= Math.max((a >> place) & 7, (b >> place) & 7) << place;
  return lanes;
}

function one(system: SystemId, level: Level): Lanes {
  return (level + 1) << (PLACES.get(system) ?? 0);
}

function spelled(lanes: Lanes): LaneLevels {
  const levels: Partial<Record<SystemId, Level>> = {};
  for (const [system, place] of PLACES) {
    const digit = (lanes >> place) & 7;
    if (digit > 0) levels[system] = (digit - 1) as Level;
  }
  return Object.freeze(levels);
}

// A long line says the same few hundred things on thousands of days. The cap only guards against a flood of odd ones.
const MOST_KEPT = 20_000;
const kept = new Map<Lanes, LaneLevels>();

function levels(lanes: Lanes): LaneLevels {
  const known = kept.get(lanes);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = spelled(lanes);
  kept.set(lanes, made);
  return made;
}

/** How lanes are joined and read. */
export const lanesOf = {
  higher,
  levels,
  system: one,
  /** A sign stands in its lane; one that the catalogue does not have stands in none. */
  sign: (id: string, level: Level): Lanes => {
    const lane = symptomById(id)?.lane;
    return lane === undefined ? NO_LANES : one(lane, level);
  },
};

type Entries = {
  systemDays?: readonly { day: IsoDay; system: SystemId; level: Level }[];
  symptoms?: readonly { day: IsoDay; symptomId: string; level: Level }[];
};

/** The lanes of plain entries, oldest day first: a lane's level is the higher of its system and its signs. */
export function laneDaysOf({ systemDays = [], symptoms = [] }: Entries): LaneDay[] {
  const days = new Map<IsoDay, Lanes>();
  const raise = (day: IsoDay, lanes: Lanes): void => {
    if (lanes !== NO_LANES) days.set(day, higher(days.get(day) ?? NO_LANES, lanes));
  };
  for (const { day, system, level } of systemDays) raise(day, one(system, level));
  for (const { day, symptomId, level } of symptoms) raise(day, lanesOf.sign(symptomId, level));
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, lanes]) => ({ day, levels: levels(lanes) }));
}
