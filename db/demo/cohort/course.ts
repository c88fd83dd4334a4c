import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { FlareLevel } from '@/lib/clinical/severity';
import type { SystemId } from '@/lib/clinical/systems';
import type { Random } from '../random';
import { cellsOf, type CohortCells } from './cells';
import { between, chosen, streamOf } from './draws';
import type { CohortPerson } from './people';

/** One flare as it happened, logged or not. Offsets are days since the start. */
export type CohortFlare = { from: number; peak: number; until: number; level: FlareLevel; organs: SystemId[] };

export type Course = { days: number; flares: CohortFlare[]; cells: CohortCells | null };

export type Stretch = { start: IsoDay; end: IsoDay };

const YEAR = 365.25;
const SPRING_TO_SUMMER = 172;

/** How far the seasons move an organ's flares: only in people whose skin answers to the sun. */
const SEASON: Partial<Record<SystemId, number>> = { skin: 0.35, joints: 0.2, kidneys: -0.1 };

/** Mild 126, moderate 32, severe 37. */
const LEVELS = { 1: 126, 2: 32, 3: 37 } as const;
const WEEKS: Record<FlareLevel, [number, number]> = { 1: [2, 4], 2: [3, 7], 3: [5, 10] };

function seasonOf(person: CohortPerson, organ: SystemId, day: IsoDay): number {
  if (!person.isPhotosensitive) return 1;
  const dayOfYear = daysBetween(`${day.slice(0, 4)}-01-01`, day) + (person.isSouthern ? YEAR / 2 : 0);
  return 1 + (SEASON[organ] ?? 0) * Math.cos((2 * Math.PI * (dayOfYear - SPRING_TO_SUMMER)) / YEAR);
}

function weightsOn(person: CohortPerson, day: IsoDay): Partial<Record<SystemId, number>> {
  const weights = Object.entries(person.organs) as [SystemId, number][];
  return Object.fromEntries(weights.map(([organ, weight]) => [organ, weight * seasonOf(person, organ, day)]));
}

const sum = (weights: Partial<Record<SystemId, number>>): number =>
  Object.values(weights).reduce((total, weight) => total + weight, 0);

/** Worse flares come mostly where it was active before; mild ones anywhere. */
function leadOf(
  random: Random,
  level: FlareLevel,
  before: readonly SystemId[],
  weights: Partial<Record<SystemId, number>>,
) {
  const known = before[between(random, 0, Math.max(0, before.length - 1))];
  return level > 1 && known !== undefined && random() < 0.7 ? known : chosen(random, weights);
}

function flareFrom(random: Random, from: number, lead: SystemId, level: FlareLevel): CohortFlare {
  const [least, most] = WEEKS[level];
  const peak = from + between(random, 3, 10);
  const others = (['general', 'joints', 'skin'] as const).filter((organ) => organ !== lead && random() < 0.25 * level);
  return { from, peak, until: peak + between(random, least * 7, most * 7), level, organs: [lead, ...others] };
}

/** All flares of one person over the stretch, and what they were given for good. Pure. */
export function courseOf(seed: number, person: CohortPerson, { start, end }: Stretch): Course {
  const random = streamOf(seed, person.index, 'flares');
  const days = daysBetween(start, end) + 1;
  const cells = cellsOf(seed, person, days);
  const flares: CohortFlare[] = [];
  const active: SystemId[] = [];
  for (let offset = 0, free = 0; offset < days; offset += 1) {
    const weights = weightsOn(person, addDays(start, offset));
    const eased = cells !== null && offset > cells.on ? cells.flareFactor : 1;
    const isStruck = random() < (person.rate / YEAR) * sum(weights) * eased;
    if (!isStruck || offset < free) continue;
    const level = Number(chosen(random, LEVELS)) as FlareLevel;
    const flare = flareFrom(random, offset, leadOf(random, level, active, weights), level);
    flares.push(flare);
    active.push(...flare.organs);
    free = flare.until + 7;
  }
  return { days, flares, cells };
}

/** A flare as it was written down: its first written day, and its last day; null while it goes on. */
export type LoggedFlare = { from: number; until: number | null; level: FlareLevel };

/** Flares of which a day was written, by the offsets of written days in their order. The others stand nowhere. */
export function loggedFlares({ days, flares }: Course, logged: readonly number[]): LoggedFlare[] {
  return flares.flatMap(({ from, until, level }) => {
    const first = logged.find((offset) => offset >= from && offset <= until);
    return first === undefined ? [] : [{ from: first, until: until < days - 1 ? until : null, level }];
  });
}

/** Whether a day lies in a flare that was written down. */
export function isInFlare({ from, until }: LoggedFlare, offset: number): boolean {
  return from <= offset && offset <= (until ?? offset);
}

/** How much of its height a flare has on a day: up to its peak, then fading away. */
export function weightOn(flare: CohortFlare, offset: number): number {
  if (offset < flare.from || offset > flare.until + 14) return 0;
  if (offset <= flare.peak) return (offset - flare.from + 1) / (flare.peak - flare.from + 1);
  return Math.exp((-2 * (offset - flare.peak)) / (flare.until - flare.peak));
}

/** How active the illness is on a day, 0 to 3. */
export function activityOn({ flares }: Pick<Course, 'flares'>, offset: number): number {
  return flares.reduce((worst, flare) => Math.max(worst, flare.level * weightOn(flare, offset)), 0);
}

/** How active the illness is in one organ on a day, 0 to 3. */
export function heightOf({ flares }: Pick<Course, 'flares'>, organ: SystemId, offset: number): number {
  return activityOn({ flares: flares.filter(({ organs }) => organs.includes(organ)) }, offset);
}
