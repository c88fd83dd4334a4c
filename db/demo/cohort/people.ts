import type { SystemId } from '@/lib/clinical/systems';
import { beta, chosen, clamp, frailty, normal, streamOf } from './draws';

/** Shares and factors: a choice of this design; the rates they lead to are anchored and tested. */
export type Phenotype = 'mild' | 'quiescent' | 'relapsing' | 'renal';
type Serology = 'still' | 'moving' | 'abnormal';
type Use = 'one-day' | 'few-days' | 'staying';

export type CohortPerson = {
  index: number;
  name: string;
  sex: 'female' | 'male';
  birthYear: number;
  onsetAge: number;
  phenotype: Phenotype;
  serology: Serology;
  isPhotosensitive: boolean;
  isSouthern: boolean;
  zone: string;
  /** Flares a year before season and treatment. */
  rate: number;
  /** Share of doses taken on a usual day, 0 to 1. */
  adherence: number;
  use: Use;
  organs: Partial<Record<SystemId, number>>;
  /** Two kinds of record that must not be missing: nothing at all, and ten years. */
  lot: 'usual' | 'empty' | 'ten-years';
};

const PHENOTYPES: Record<Phenotype, number> = { mild: 0.4, quiescent: 0.15, relapsing: 0.3, renal: 0.15 };
const FACTOR: Record<Phenotype, number> = { mild: 0.3, quiescent: 0.5, relapsing: 1.2, renal: 1.5 };
const ORGANS: Record<Phenotype, Partial<Record<SystemId, number>>> = {
  mild: { skin: 0.45, joints: 0.4, general: 0.15 },
  quiescent: { joints: 0.4, blood: 0.3, general: 0.3 },
  relapsing: { joints: 0.25, skin: 0.25, chest: 0.18, blood: 0.12, brain: 0.1, general: 0.1 },
  renal: { kidneys: 0.5, joints: 0.2, skin: 0.15, blood: 0.15 },
};

/** 0.65 a patient-year over all classes, made up for the days on which a flare is going on already. */
const BASE_RATE = 0.65 / 0.78;
const DURING_FLARES = 1.15;

/** Shapes of Beta: a median of 0.8, and one person in ten takes less than 0.6 of the doses. */
const ADHERENCE = [7, 2] as const;

const ZONES = { 'Europe/London': 5, 'Europe/Berlin': 4, 'America/New_York': 4, 'Australia/Sydney': 1 } as const;
const FIRST = [
  'Ada',
  'Bea',
  'Cleo',
  'Dina',
  'Edda',
  'Fay',
  'Gül',
  'Hana',
  'Iris',
  'Joy',
  'Kaya',
  'ליאה',
  'مريم',
] as const;
const LAST = [
  'Abel',
  'Bruun',
  'Castro',
  'Dahl',
  'Evans',
  'Fofana',
  'Green',
  'Herzog',
  'Ito',
  'Jansen-Vasquez y Ortega',
  'Featherstonehaugh-Rajaonarimampianina de la Concepción y Todos los Santos',
] as const;

function nameOf(index: number): string {
  const first = FIRST[index % FIRST.length] ?? 'Ada';
  const last = LAST[Math.floor(index / FIRST.length) % LAST.length] ?? 'Abel';
  return `${first} ${last} ${String(index + 1)}`;
}

const EMPTY = 17;
const EVERY = 100;
const TEN_YEARS = 18;

/** One in a hundred signed up and never wrote a thing; one person of a cohort has been here for ten years. */
function lotOf(index: number): CohortPerson['lot'] {
  if (index === TEN_YEARS) return 'ten-years';
  return index % EVERY === EMPTY ? 'empty' : 'usual';
}

/** Who somebody is, before anything happens to them. Pure. */
export function personOf(seed: number, index: number, startYear: number): CohortPerson {
  const who = streamOf(seed, index, 'who');
  const illness = streamOf(seed, index, 'illness');
  const habits = streamOf(seed, index, 'habits');
  const onsetAge = Math.round(clamp(30 * Math.exp(0.35 * normal(who)), 15, 60));
  const yearsIll = Math.round(clamp(12 + 8 * normal(who), 0, 35));
  const phenotype = chosen(illness, PHENOTYPES);
  const zone = chosen(who, ZONES);
  const serology = chosen(illness, { still: 0.3, moving: 0.45, abnormal: 0.25 });
  return {
    index,
    name: nameOf(index),
    sex: who() < 0.92 ? 'female' : 'male',
    birthYear: startYear - onsetAge - yearsIll,
    onsetAge,
    phenotype,
    serology: phenotype === 'quiescent' ? 'abnormal' : serology,
    isPhotosensitive: illness() < 0.6,
    isSouthern: zone === 'Australia/Sydney',
    zone,
    rate: BASE_RATE * DURING_FLARES * FACTOR[phenotype] * frailty(illness),
    adherence: beta(habits, ...ADHERENCE),
    use: chosen(habits, { 'one-day': 0.46, 'few-days': 0.34, staying: 0.2 }),
    organs: ORGANS[phenotype],
    lot: lotOf(index),
  };
}
