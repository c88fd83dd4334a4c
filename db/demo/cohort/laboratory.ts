import { addDays, type IsoDay } from '@/lib/clinical/days';
import type { Random } from '../random';
import { activityOn, heightOf, type Course } from './course';
import { clamp, normal, streamOf } from './draws';
import type { CohortPerson } from './people';

/** A result with the range its report prints; all in the units of the catalogue's first system. */
export type CohortResult = { analyteId: string; value: number; unit: string; low: number | null; high: number | null };
/** `slip`: what went wrong as it was entered. */
export type CohortReport = { day: IsoDay; activity: number; results: CohortResult[]; slip: 'unit' | 'twice' | null };
export type CohortWeight = { day: IsoDay; kg: number; slip: 'unit' | null };

const EVERY_DAYS = 91;

/** How much of an illness's activity shows in the serum: never, with the flare, always. */
const SHOWN: Record<CohortPerson['serology'], (activity: number) => number> = {
  still: () => 0,
  moving: (activity) => activity,
  abnormal: (activity) => 1.2 + 0.6 * activity,
};

/** `serositis`: how active the chest is, which CRP answers to. */
type Seen = { activity: number; serum: number; renal: number; serositis: number; random: Random };

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function complementOf({ serum, random }: Seen): CohortResult[] {
  const c3 = clamp(118 - 24 * serum + 10 * normal(random), 20, 200);
  const c4 = clamp(24 - 5 * serum + 4 * normal(random), 2, 60);
  const antibodies = clamp(12 * Math.exp(1.1 * serum + 0.4 * normal(random)), 1, 2000);
  return [
    { analyteId: 'complement-c3', value: rounded(c3, 0), unit: 'mg/dL', low: 90, high: 180 },
    { analyteId: 'complement-c4', value: rounded(c4, 0), unit: 'mg/dL', low: 10, high: 40 },
    { analyteId: 'anti-dsdna', value: rounded(antibodies, 0), unit: 'IU/mL', low: null, high: 30 },
  ];
}

function bloodOf({ activity, serositis, random }: Seen): CohortResult[] {
  const sign = (value: number, digits: number, least: number) => rounded(Math.max(least, value), digits);
  return [
    {
      analyteId: 'hemoglobin',
      value: sign(13.1 - 0.7 * activity + 0.7 * normal(random), 1, 5),
      unit: 'g/dL',
      low: 12,
      high: 16,
    },
    {
      analyteId: 'platelets',
      value: sign(240 - 25 * activity + 45 * normal(random), 0, 10),
      unit: '10^3/uL',
      low: 150,
      high: 400,
    },
    {
      analyteId: 'lymphocytes',
      value: sign(1.6 - 0.3 * activity + 0.3 * normal(random), 1, 0.1),
      unit: '10^3/uL',
      low: 1,
      high: 4,
    },
    { analyteId: 'esr', value: sign(14 + 14 * activity + 6 * normal(random), 0, 1), unit: 'mm/h', low: null, high: 20 },
    {
      analyteId: 'crp',
      value: sign(0.4 + 0.1 * activity + 1.5 * serositis + 0.2 * normal(random), 1, 0.1),
      unit: 'mg/dL',
      low: null,
      high: 0.5,
    },
  ];
}

function kidneysOf({ renal, random }: Seen): CohortResult[] {
  const upcr = clamp(110 * Math.exp(0.9 * renal + 0.3 * normal(random)), 20, 8000);
  const creatinine = Math.max(0.4, 0.78 + 0.12 * renal + 0.08 * normal(random));
  return [
    { analyteId: 'upcr', value: rounded(upcr, 0), unit: 'mg/g', low: null, high: 150 },
    { analyteId: 'creatinine', value: rounded(creatinine, 2), unit: 'mg/dL', low: 0.5, high: 1.1 },
  ];
}

/** The days blood was taken: every three months, and in the second week of a flare. */
function visitOffsets(course: Course, random: Random): number[] {
  const usual: number[] = [];
  for (let offset = Math.floor(random() * EVERY_DAYS); offset < course.days; offset += EVERY_DAYS) usual.push(offset);
  const inFlare = course.flares.map(({ peak }) => peak + 3).filter((offset) => offset < course.days);
  return [...new Set([...usual, ...inFlare])].sort((a, b) => a - b);
}

/** Every report of a person, oldest first. Complement falls at a flare, not before it, and in some people never. */
export function reportsOf(seed: number, person: CohortPerson, course: Course, start: IsoDay): CohortReport[] {
  const random = streamOf(seed, person.index, 'laboratory');
  return visitOffsets(course, random).map((offset) => {
    const activity = activityOn(course, offset);
    const renal = person.phenotype === 'renal' ? 0.6 + activity : 0;
    const serositis = heightOf(course, 'chest', offset);
    const seen = { activity, serositis, serum: SHOWN[person.serology](activity), renal, random };
    const results = [...complementOf(seen), ...bloodOf(seen), ...(person.phenotype === 'renal' ? kidneysOf(seen) : [])];
    return { day: addDays(start, offset), activity, results, slip: null };
  });
}

/** Weight on the days of blood tests: a slow walk. */
export function weightsOf(seed: number, person: CohortPerson, reports: readonly CohortReport[]): CohortWeight[] {
  const random = streamOf(seed, person.index, 'weight');
  let kg = clamp(68 + 11 * normal(random), 42, 130);
  return reports.map(({ day }) => {
    kg = clamp(kg + 0.8 * normal(random), 40, 140);
    return { day, kg: rounded(kg, 1), slip: null };
  });
}
