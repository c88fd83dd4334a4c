import { addDays, type IsoDay } from '@/lib/clinical/days';
import { nearestFeeling, type Feeling } from '@/lib/clinical/feelings';
import type { FlareLevel } from '@/lib/clinical/severity';
import { SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import type { Random } from './random';

/** The course of one flare, as offsets: how high each system goes at its peak (0 to 3, fractions allowed). */
export type FlareCourse = {
  from: number;
  until: number | null;
  peak: number;
  level: FlareLevel;
  systems: Partial<Record<SystemId, number>>;
};

export type Course = {
  first: number;
  /** The calendar day that offset 0 stands for in the story: winters make cold hands. */
  today: IsoDay;
  base: Record<SystemId, number>;
  /** From this offset on everything is a little better. */
  easedAfter: number;
  flares: readonly FlareCourse[];
  gaps: readonly { from: number; until: number }[];
  missRate: number;
  /** From this offset on no day is missing. */
  keptSince: number;
};

export type SimulatedDay = { offset: number; feeling: Feeling; levels: { system: SystemId; level: FlareLevel }[] };

const COLD_BY_MONTH = [1, 1, 0.6, 0.2, 0, 0, 0, 0, 0, 0.3, 0.8, 1];
const EASED = 0.72;
/** A flare that is going on is drawn as if it lasted this many days more. */
const STILL_GOING = 20;

function monthOf(course: Course, offset: number): number {
  return Number(addDays(course.today, offset).slice(5, 7)) - 1;
}

/** How much of a flare's height a day has: it builds up to the peak and fades after it; null outside of it. */
function weightOn(flare: FlareCourse, offset: number): number | null {
  const end = flare.until ?? STILL_GOING;
  if (offset < flare.from - 2 || offset > end + 6) return null;
  if (offset <= flare.peak) return Math.min(1, (offset - flare.from + 2) / (flare.peak - flare.from + 2));
  return Math.pow(Math.max(0, 1 - (0.9 * (offset - flare.peak)) / (end - flare.peak + 4)), 0.75);
}

type Weather = { offset: number; drift: number; eased: number; cold: number };

function restingValue(course: Course, system: SystemId, weather: Weather, random: Random): number {
  const base = course.base[system];
  const drifts = system === 'blood' || system === 'kidneys' ? 0 : 1;
  const noise = (random() - 0.5) * 0.5 * (base > 0.1 ? 1 : 0.2);
  const value = base * weather.eased + weather.drift * 0.55 * drifts + noise;
  return system === 'circulation' ? weather.cold * 1.05 + (random() - 0.6) * 0.7 : value;
}

type Touched = { value: number; pull: number };

/** A system's value with the flares that touch it, and how hard the day's flares pull on how the person feels. */
function withFlares(course: Course, system: SystemId, at: Touched & { offset: number }, random: Random): Touched {
  let { value, pull } = at;
  for (const flare of course.flares) {
    const weight = weightOn(flare, at.offset);
    const height = flare.systems[system];
    if (weight === null || height === undefined) continue;
    value = Math.max(value, height * weight + (random() - 0.5) * 0.5);
    pull = Math.max(pull, ((weight * (flare.level + 1)) / 4) * 3.4);
  }
  return { value, pull };
}

function asLevel(value: number): FlareLevel | null {
  const rounded = Math.max(0, Math.min(3, Math.round(value)));
  return rounded === 1 || rounded === 2 || rounded === 3 ? rounded : null;
}

function simulateDay(course: Course, weather: Weather, random: Random): SimulatedDay {
  const { offset, drift, eased } = weather;
  let pull = 0;
  const levels: SimulatedDay['levels'] = [];
  for (const system of SYSTEMS) {
    const resting = restingValue(course, system, weather, random);
    const touched = withFlares(course, system, { value: resting, pull, offset }, random);
    pull = touched.pull;
    const level = asLevel(touched.value);
    if (level !== null) levels.push({ system, level });
  }
  const mood = 0.9 * eased + drift * 0.9 + (random() - 0.5) * 0.5 + pull * 0.85;
  return { offset, feeling: nearestFeeling(mood), levels };
}

/**
 * Days as one person might have logged them, oldest first: a slow drift, seasons, flares that build up and fade,
 * gaps and forgotten days. Pure: the same course and seed give the same days.
 */
export function simulateDays(course: Course, random: Random): SimulatedDay[] {
  const days: SimulatedDay[] = [];
  let drift = 0;
  for (let offset = course.first; offset <= 0; offset += 1) {
    drift = drift * 0.86 + (random() - 0.5) * 0.75;
    const eased = offset > course.easedAfter ? EASED : 1;
    const cold = COLD_BY_MONTH[monthOf(course, offset)] ?? 0;
    const day = simulateDay(course, { offset, drift, eased, cold }, random);
    const isGap = course.gaps.some((gap) => gap.from <= offset && offset <= gap.until);
    const isMissing = isGap || random() < course.missRate;
    if (!isMissing || offset >= course.keptSince) days.push(day);
  }
  return days;
}
