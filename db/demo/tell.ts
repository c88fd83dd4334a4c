import { DAYS_BESIDE } from '@/lib/clinical/episodes';
import type { FlareLevel } from '@/lib/clinical/severity';
import { isYesNo, type SymptomId } from '@/lib/clinical/symptoms';
import type { SystemId } from '@/lib/clinical/systems';
import { stream } from './random';
import type { FlareCourse, SimulatedDay } from './simulate';
import { flareOn, type Story, type StoryDay, type StoryFlare } from './story';

/** Signs of each system in a flare: from which level on, and how often. Emergencies are no part of an invented story. */
const SIGNS: readonly { system: SystemId; symptom: SymptomId; from: FlareLevel; share: number }[] = [
  { system: 'general', symptom: 'fatigue', from: 1, share: 0.75 },
  { system: 'general', symptom: 'malaise', from: 3, share: 0.4 },
  { system: 'skin', symptom: 'malar-rash', from: 1, share: 0.65 },
  { system: 'skin', symptom: 'sun-sensitivity', from: 2, share: 0.25 },
  { system: 'joints', symptom: 'joint-pain', from: 1, share: 0.8 },
  { system: 'joints', symptom: 'morning-stiffness', from: 2, share: 0.45 },
  { system: 'kidneys', symptom: 'leg-swelling', from: 2, share: 0.7 },
  { system: 'stomach', symptom: 'nausea', from: 1, share: 0.3 },
  { system: 'blood', symptom: 'anemia-reported', from: 2, share: 0.15 },
  { system: 'circulation', symptom: 'raynaud', from: 1, share: 0.3 },
  { system: 'brain', symptom: 'headache', from: 1, share: 0.35 },
];

/**
 * What a place is told as between flares. "Where is it?" is asked in a flare only; on other days the check-in asks for
 * symptoms, and the line draws both alike. Brain keeps its category, so that nobody reads more of it than before.
 */
export const BETWEEN_FLARES: Readonly<Record<SystemId, SymptomId>> = {
  general: 'fatigue',
  skin: 'other-rash',
  joints: 'joint-pain',
  chest: 'cough',
  kidneys: 'high-blood-pressure',
  stomach: 'abdominal-pain',
  blood: 'pallor',
  circulation: 'raynaud',
  brain: 'brain-fog',
};

const FIRST_MINUTE = 7 * 60 + 40;
const MINUTES_OF_CHECK_IN = 14 * 60;

/** A flare's answers: a level less at first where it built up, the worst at its peak. */
export function answersOf(flare: FlareCourse): StoryFlare['answers'] {
  const { level, from, peak } = flare;
  const worst = { offset: peak, level };
  if (level === 1 || peak <= from) return [{ offset: from, level }];
  return [{ offset: from, level: level === 3 ? 2 : 1 }, worst];
}

/** Whether a place may be noted on a day: in a flare that has begun, or in the days after it that still belong to it. */
function asksWhere(flares: readonly StoryFlare[], offset: number): boolean {
  return flares.some(({ from, until }) => from <= offset && offset <= (until ?? 0) + DAYS_BESIDE);
}

const YES = 3;
/** From this level on a place is told by a symptom that is there or not. */
const TOLD_FROM = 2;

/** The level of a place as the form of its symptom offers it; null where there is nothing to say yes to. */
export function toldLevel(symptom: SymptomId, level: FlareLevel): FlareLevel | null {
  if (!isYesNo(symptom)) return level;
  return level >= TOLD_FROM ? YES : null;
}

function asSigns(levels: SimulatedDay['levels']): StoryDay['signs'] {
  return levels.flatMap((one) => {
    const symptom = BETWEEN_FLARES[one.system];
    const level = toldLevel(symptom, one.level);
    return level === null ? [] : [{ symptom, level }];
  });
}

/** Makes a told story of simulated days: when each was logged, and which signs were chosen in flares. */
export function tell(seed: number, days: readonly SimulatedDay[], flares: readonly StoryFlare[]): Story {
  const hours = stream(seed, 'hours');
  const signs = stream(seed, 'signs');
  const told = days.map(({ offset, feeling, levels }): StoryDay => {
    const minute = FIRST_MINUTE + Math.floor(hours() * MINUTES_OF_CHECK_IN);
    const chosen = SIGNS.map((sign) => ({ ...sign, isDrawn: signs() < sign.share }));
    const isFlaring = flareOn(flares, offset) !== null;
    const shown = chosen.flatMap(({ system, symptom, from, isDrawn }) => {
      const level = levels.find((one) => one.system === system)?.level ?? 0;
      return isFlaring && isDrawn && level !== 0 && level >= from ? [{ symptom, level }] : [];
    });
    const places = asksWhere(flares, offset) ? { systems: levels, signs: shown } : { signs: asSigns(levels) };
    return { offset, minute, feeling, systems: [], ...places };
  });
  return { days: told, flares: [...flares] };
}
