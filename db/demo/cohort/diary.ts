import { addDays, weekdayMonday, type IsoDay } from '@/lib/clinical/days';
import { isOffered, type AskedCategory } from '@/lib/clinical/asked-categories';
import { nearestFeeling, type Feeling } from '@/lib/clinical/feelings';
import { isEmergency } from '@/lib/clinical/red-flags';
import type { FlareLevel, Level } from '@/lib/clinical/severity';
import { signsOf, SYMPTOMS, type Symptom } from '@/lib/clinical/symptoms';
import { SYSTEMS, type SystemId } from '@/lib/clinical/systems';
import type { Random } from '../random';
import { asksOf } from './asked';
import { activityOn, heightOf, isInFlare, loggedFlares, type Course } from './course';
import { between, clamp, normal, streamOf } from './draws';
import type { CohortPerson } from './people';
import { signOf, symptomOfDay } from './places';

export type CohortDay = {
  offset: number;
  day: IsoDay;
  minute: number;
  /** Where the person was. */
  zone: string;
  /** Filled in on the day after. */
  isBackfill: boolean;
  feeling: Feeling;
  tired: 0 | 1 | 2;
  pain: 0 | 1 | 2 | 3;
  systems: { system: SystemId; level: FlareLevel }[];
  /** 0 is an answered none. */
  signs: { symptom: string; level: Level; category: 'flares' | 'mental' | 'cycle' }[];
  triggers: { trigger: string; grade: 1 | 2 | 3 }[];
};

/** `staying` logs for years; `heavy` logs some forty entries on each day of them. */
export type Habit = CohortPerson['use'] | 'heavy';

const FIRST_MINUTE = 7 * 60;
const MINUTES = 15 * 60;

/** How likely the diary is left lying on a day: rather in a bad flare, or when all is quiet. */
function lapseOn(course: Course, offset: number): number {
  const activity = activityOn(course, offset);
  if (activity > 2) return 0.07;
  return activity < 0.05 ? 0.035 : 0.025;
}

/** Days of somebody who stays: engaged, lapsed, engaged again. */
function stayingOffsets(course: Course, random: Random): number[] {
  const logged: number[] = [];
  let isEngaged = true;
  for (let offset = 0; offset < course.days; offset += 1) {
    isEngaged = isEngaged ? random() > lapseOn(course, offset) : random() < 0.05;
    if (isEngaged && random() < 0.82) logged.push(offset);
  }
  return logged;
}

function loggedOffsets(person: CohortPerson, course: Course, seed: number, habit: Habit): number[] {
  const random = streamOf(seed, person.index, 'use');
  if (habit === 'heavy') return Array.from({ length: course.days }, (_, offset) => offset);
  if (habit === 'staying') return stayingOffsets(course, random);
  const first = between(random, 0, Math.min(60, Math.max(0, course.days - 8)));
  const count = habit === 'one-day' ? 1 : between(random, 2, 6);
  return Array.from({ length: count }, (_, place) => first + place).filter((day) => day < course.days);
}

/** The level nearest to a value. */
export function levelOf(value: number): Level {
  return clamp(Math.round(value), 0, 3) as Level;
}

const isUsual = (symptom: Symptom): boolean => !isEmergency(symptom.id);

// No invented story holds an emergency.
const USUAL: ReadonlyMap<SystemId, readonly Symptom[]> = new Map(
  SYSTEMS.map((system) => [system, signsOf(system).filter(isUsual)]),
);
const MANY = SYMPTOMS.filter((symptom) => isUsual(symptom) && symptom.category === 'flares').slice(0, 33);
/** How likely a heavy record holds each of these on a day: with places, doses and what is followed, 41 entries a day. */
const OFTEN = 0.82;

type OfDay = { systems: CohortDay['systems']; isHeavy: boolean; isFlaring: boolean; asks: readonly AskedCategory[] };

/** Signs of places are noted in a flare alone; a heavy record holds symptoms of every day. */
function signsOn(random: Random, { systems, isHeavy, isFlaring, asks }: OfDay): CohortDay['signs'] {
  if (isHeavy)
    return MANY.filter(() => random() < OFTEN).map(({ id }) => symptomOfDay(id, between(random, 1, 3) as FlareLevel));
  // Drawn on every day, so that what one day holds moves no other.
  const drawn = systems.flatMap(({ system, level }) =>
    (USUAL.get(system) ?? []).filter(() => random() < 0.15 * level).map(({ id }) => signOf(id, level)),
  );
  return isFlaring ? drawn.filter(({ category }) => isOffered(category, asks)) : [];
}

const SUSPECTED = ['sunlight-uv', 'infection', 'emotional-stress', 'poor-sleep'] as const;

function triggersOn(random: Random, isFirstDay: boolean): CohortDay['triggers'] {
  if (!isFirstDay || random() > 0.6) return [];
  const trigger = SUSPECTED[between(random, 0, SUSPECTED.length - 1)] ?? 'emotional-stress';
  return [{ trigger, grade: between(random, 1, 3) as 1 | 2 | 3 }];
}

type Told = { person: CohortPerson; course: Course; seed: number; start: IsoDay; habit: Habit };

/**
 * What somebody noticed on the days they logged: ordinal values that drift (AR 1), flares laid over them, weekends a
 * little noisier. Its places are those of every day, also where nothing asks for them.
 */
export function diaryOf({ person, course, seed, start, habit }: Told): CohortDay[] {
  const random = streamOf(seed, person.index, 'diary');
  const offsets = loggedOffsets(person, course, seed, habit);
  const logged = new Set(offsets);
  const flares = loggedFlares(course, offsets);
  const asks = asksOf(seed, person);
  const isHeavy = habit === 'heavy';
  const days: CohortDay[] = [];
  let drift = 0;
  for (let offset = 0; offset < course.days; offset += 1) {
    drift = 0.7 * drift + 0.5 * normal(random);
    if (!logged.has(offset)) continue;
    const day = addDays(start, offset);
    const noise = weekdayMonday(day) > 4 ? 0.3 * normal(random) : 0;
    const activity = activityOn(course, offset);
    const systems = SYSTEMS.map((system) => ({
      system,
      level: levelOf(heightOf(course, system, offset) + 0.35 * normal(random) + (isHeavy ? 1.4 : 0)),
    })).filter((one): one is CohortDay['systems'][number] => one.level > 0);
    days.push({
      offset,
      day,
      minute: FIRST_MINUTE + between(random, 0, MINUTES),
      zone: person.zone,
      isBackfill: random() < 0.08 && offset < course.days - 1,
      feeling: nearestFeeling(1 + 0.9 * activity + drift + noise),
      tired: clamp(Math.round(0.7 + 0.4 * activity + 0.6 * normal(random)), 0, 2) as 0 | 1 | 2,
      pain: levelOf(0.5 + 0.7 * activity + 0.5 * normal(random)),
      systems,
      signs: signsOn(random, { systems, isHeavy, asks, isFlaring: flares.some((flare) => isInFlare(flare, offset)) }),
      triggers: triggersOn(
        random,
        course.flares.some(({ from }) => from === offset),
      ),
    });
  }
  return days;
}
