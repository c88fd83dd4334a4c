import { isOffered, type AskedCategory } from '@/lib/clinical/asked-categories';
import { DAYS_BESIDE } from '@/lib/clinical/episodes';
import type { FlareLevel, Level } from '@/lib/clinical/severity';
import { isYesNo, symptomById, type SymptomId } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { BETWEEN_FLARES, toldLevel } from '../tell';
import type { LoggedFlare } from './course';
import type { CohortDay } from './diary';

type Sign = CohortDay['signs'][number];

const YES = 3;

/** A sign as an entry names it; what its category is decides whether it is sealed. */
export function signOf(symptom: SymptomId, level: Level): Sign {
  return { symptom, level, category: symptomById(symptom)?.category ?? 'flares' };
}

/** A symptom of the day at a level that its own form offers. */
export function symptomOfDay(symptom: SymptomId, level: FlareLevel): Sign {
  return signOf(symptom, isYesNo(symptom) ? YES : level);
}

/** The symptom of a place: whoever did not ask for mood and mind tells of a headache. */
function symptomOf(system: SystemId, asks: readonly AskedCategory[]): SymptomId {
  const usual = BETWEEN_FLARES[system];
  return isOffered(signOf(usual, 0).category, asks) ? usual : 'headache';
}

/** Whether "Where is it?" is asked on a day: in a flare that was logged, and in the days after it that belong to it. */
function asksWhere(flares: readonly LoggedFlare[], offset: number): boolean {
  return flares.some(({ from, until }) => from <= offset && offset <= (until ?? offset) + DAYS_BESIDE);
}

type Told = { flares: readonly LoggedFlare[]; asks: readonly AskedCategory[] };

/** Written days with places in flares alone; between them each is a symptom of the day, unless that is answered already. */
export function withPlaces({ flares, asks }: Told, days: readonly CohortDay[]): CohortDay[] {
  return days.map((day) => {
    if (asksWhere(flares, day.offset)) return day;
    const known = new Set(day.signs.map(({ symptom }) => symptom));
    const told = day.systems.flatMap((one) => {
      const symptom = symptomOf(one.system, asks);
      const level = toldLevel(symptom, one.level);
      return level === null || known.has(symptom) ? [] : [signOf(symptom, level)];
    });
    return { ...day, systems: [], signs: [...day.signs, ...told] };
  });
}
