import { weekdayMonday, type IsoDay } from '@/lib/clinical/days';
import type { Level } from '@/lib/clinical/severity';
import { levelsOf, SYMPTOMS, type SymptomId } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { heightOf, type Course } from './course';
import { levelOf, type CohortDay } from './diary';
import { beta, between, chosen, clamp, normal, streamOf } from './draws';
import type { CohortPerson } from './people';

/** A symptom that somebody answers from day to day, in flares and between them. */
export type Followed = {
  symptom: SymptomId;
  lane: SystemId;
  /** Its level on a usual day, before it drifts. */
  resting: number;
  /** How much of a flare in its lane it shows. */
  shown: number;
  /** How likely it is answered on a day that is written. */
  care: number;
};

/** What is measured rather than felt. */
const MEASURED: readonly SymptomId[] = ['fever', 'weight-loss'];

/**
 * Graded symptoms that need no call on the day: nobody watches one of the others for years. Mood, mind and cycle are
 * left out, as forms offer them only to who asked for them.
 */
const POOL = SYMPTOMS.filter(
  ({ id, category, redFlag }) =>
    category === 'flares' && redFlag === 'routine' && levelsOf(id).length === 4 && !MEASURED.includes(id),
);

/** What most people with lupus live with; all else weighs 1. A choice of this design. */
const COMMON: Partial<Record<SymptomId, number>> = {
  fatigue: 20,
  'joint-pain': 8,
  'morning-stiffness': 4,
  'poor-sleep': 4,
  'muscle-pain': 3,
  headache: 3,
  raynaud: 2,
  'hair-loss': 2,
  'dry-eyes': 2,
};

/** How much likelier a symptom is in an organ that makes up all of somebody's illness. */
const OF_ORGAN = 4;

const PHI = 0.7;
const STEP = 0.45;
const WEEKEND = 0.3;
const FRIDAY = 4;

const laneOf = new Map<SymptomId, SystemId>(POOL.map(({ id, lane }) => [id, lane]));

/** Three to seven symptoms that somebody follows, rather of the organs that their illness is in. Pure. */
export function followedBy(seed: number, person: CohortPerson): Followed[] {
  const random = streamOf(seed, person.index, 'followed');
  const weights = Object.fromEntries(
    POOL.map(({ id, lane }) => [id, (COMMON[id] ?? 1) * (1 + OF_ORGAN * (person.organs[lane] ?? 0))]),
  ) as Partial<Record<SymptomId, number>>;
  return Array.from({ length: between(random, 3, 7) }, () => {
    const symptom = chosen(random, weights);
    weights[symptom] = 0;
    return {
      symptom,
      lane: laneOf.get(symptom) ?? 'general',
      resting: clamp(1.1 + 0.4 * normal(random), 0.3, 2),
      // People report fatigue without a flare as well as with one.
      shown: symptom === 'fatigue' ? 0.3 : 0.8,
      care: beta(random, 12, 1),
    };
  });
}

type Told = { seed: number; person: CohortPerson; course: Course; start: IsoDay };

/** What is answered on each day up to one, written or not: a level that drifts (AR 1), flares laid over it; or nothing. */
function answersOf(one: Followed, { seed, person, course, start }: Told, until: number): (Level | null)[] {
  const random = streamOf(seed, person.index, `followed ${one.symptom}`);
  const first = weekdayMonday(start);
  let drift = 0;
  return Array.from({ length: until + 1 }, (_, offset) => {
    drift = PHI * drift + STEP * normal(random);
    const noise = (first + offset) % 7 > FRIDAY ? WEEKEND * normal(random) : 0;
    const flare = one.shown * heightOf(course, one.lane, offset);
    return random() < one.care ? levelOf(one.resting + drift + noise + flare) : null;
  });
}

/** Written days with the symptoms that the person follows; a sign that stands there already stays as it is. */
export function withFollowed(told: Told, days: readonly CohortDay[]): CohortDay[] {
  const until = days.at(-1)?.offset ?? -1;
  const followed = followedBy(told.seed, told.person).map((one) => ({ ...one, answers: answersOf(one, told, until) }));
  return days.map((day) => {
    const known = new Set(day.signs.map(({ symptom }) => symptom));
    const added = followed.flatMap(({ symptom, answers }): CohortDay['signs'] => {
      const level = answers[day.offset] ?? null;
      return level === null || known.has(symptom) ? [] : [{ symptom, level, category: 'flares' }];
    });
    return { ...day, signs: [...day.signs, ...added] };
  });
}
