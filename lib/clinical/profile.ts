import type { PartialDay } from './partial-days';
import { SYSTEMS, type SystemId } from './systems';

export type Organ = Exclude<SystemId, 'general'>;

/** Parts of the body that lupus may have reached at some time, in the order of the line. */
export const ORGANS: readonly Organ[] = SYSTEMS.filter((system): system is Organ => system !== 'general');

/** What a kidney biopsy's report says: ISN/RPS classes. `verified: false`, docs/clinical/profile.md. */
export const BIOPSY_CLASSES = ['I', 'II', 'III', 'IV', 'V', 'VI', 'III-V', 'IV-V', 'unknown'] as const;

export const FAMILY_ANSWERS = ['yes', 'no', 'unknown'] as const;

/** Autoimmune diseases of close relatives; whatever else there is, in words. */
export const FAMILY_CONDITIONS = [
  'lupus',
  'rheumatoid-arthritis',
  'sjogren',
  'thyroid',
  'type-1-diabetes',
  'psoriasis',
  'multiple-sclerosis',
  'coeliac',
  'other',
] as const;

export const ALLERGY_ANSWERS = ['none-known', 'some'] as const;
export const SMOKING = ['never', 'before', 'now'] as const;
export const SUN_SENSITIVITY = ['none', 'some', 'strong'] as const;
export const KIDNEY_SEXES = ['female', 'male', 'not-stated'] as const;
/** Yes, no, or nobody has said. */
export const TOLD_ANSWERS = ['yes', 'no', 'unknown'] as const;
export const EYE_SCHEDULES = ['us', 'uk'] as const;

type One<T extends readonly string[]> = T[number] | null;

/** What holds for longer than a day. Null, or an empty list: not said. */
export type Profile = {
  diagnosedOn: PartialDay | null;
  organs: readonly Organ[];
  biopsy: One<typeof BIOPSY_CLASSES>;
  biopsyYear: PartialDay | null;
  family: One<typeof FAMILY_ANSWERS>;
  familyConditions: readonly (typeof FAMILY_CONDITIONS)[number][];
  familyText: string | null;
  allergies: One<typeof ALLERGY_ANSWERS>;
  allergyText: string | null;
  smoking: One<typeof SMOKING>;
  sun: One<typeof SUN_SENSITIVITY>;
  heightCm: number | null;
  /** Only ever used for the kidney formula (eGFR); "not stated" means that none is worked out. */
  kidneySex: One<typeof KIDNEY_SEXES>;
  /** Whose schedule of eye checks under hydroxychloroquine is shown. */
  eyeSchedule: One<typeof EYE_SCHEDULES>;
  /** Whether a doctor has said that the kidneys work less well, and that an eye has a disease of the macula. */
  kidneysReduced: One<typeof TOLD_ANSWERS>;
  macula: One<typeof TOLD_ANSWERS>;
  /** Whom to ring for the person, in their words. */
  contact: string | null;
};

export const NO_PROFILE: Profile = {
  diagnosedOn: null,
  organs: [],
  biopsy: null,
  biopsyYear: null,
  family: null,
  familyConditions: [],
  familyText: null,
  allergies: null,
  allergyText: null,
  smoking: null,
  sun: null,
  heightCm: null,
  kidneySex: null,
  eyeSchedule: null,
  kidneysReduced: null,
  macula: null,
  contact: null,
};

/** What other rules need of a profile. `sex` is the one for the kidney formula, null where not stated. */
export type ProfileFacts = {
  birthYear: number | null;
  sex: 'female' | 'male' | null;
  heightCm: number | null;
  eyeSchedule: (typeof EYE_SCHEDULES)[number];
  /** True only where the person says so. */
  hasReducedKidneys: boolean;
  hasMacularDisease: boolean;
};

/** The facts of a profile, with what is usual where nothing was said: the 2020 joint (US) schedule. */
export function factsOf(profile: Profile, birthYear: number | null): ProfileFacts {
  const { kidneySex, heightCm, eyeSchedule, kidneysReduced, macula } = profile;
  const sex = kidneySex === 'not-stated' ? null : kidneySex;
  const told = { hasReducedKidneys: kidneysReduced === 'yes', hasMacularDisease: macula === 'yes' };
  return { birthYear, sex, heightCm, eyeSchedule: eyeSchedule ?? 'us', ...told };
}

const HEIGHT = /^\d{1,3}([.,]\d{1,2})?$/;
const POSSIBLE_CM = { least: 50, most: 280 } as const;
const USUAL_CM = { least: 120, most: 215 } as const;

/** A height in centimetres; null for what is none. `1.70` is metres, so it is asked about, never guessed. */
export function heightOf(text: string): number | null {
  if (!HEIGHT.test(text)) return null;
  const cm = Number(text.replace(',', '.'));
  return cm >= POSSIBLE_CM.least && cm <= POSSIBLE_CM.most ? cm : null;
}

/** So far from the usual that a form asks once more. */
export function isUnusualHeight(cm: number): boolean {
  return cm < USUAL_CM.least || cm > USUAL_CM.most;
}

/** What the emergency card can show; the person chooses, and nothing chosen shows nothing. */
export const CARD_FIELDS = [
  'name',
  'birth-year',
  'diagnosis',
  'organs',
  'allergies',
  'steroid',
  'medicines',
  'guarded-medicines',
  'contact',
  'clinic',
] as const;

export type CardField = (typeof CARD_FIELDS)[number];

/** The known fields of a list, in the order of the card. */
export function cardFieldsOf(names: readonly string[]): CardField[] {
  return CARD_FIELDS.filter((field) => names.includes(field));
}
