import { z } from 'zod';
import { readPartialDay, type PartialDay } from '@/lib/clinical/partial-days';
import {
  ALLERGY_ANSWERS,
  BIOPSY_CLASSES,
  CARD_FIELDS,
  EYE_SCHEDULES,
  FAMILY_ANSWERS,
  FAMILY_CONDITIONS,
  heightOf,
  isUnusualHeight,
  KIDNEY_SEXES,
  ORGANS,
  SMOKING,
  SUN_SENSITIVITY,
  TOLD_ANSWERS,
  type Profile,
} from '@/lib/clinical/profile';
import { birthYearField, formKey, formVersion, freeText, textOrNone } from './entry';

const WORDS_LENGTH = 1000;
const LINE_LENGTH = 120;

const tick = z.literal('on', { error: 'field.invalid' }).optional();
const short = freeText(40)
  .optional()
  .transform((text) => text ?? '');

/** One of a list, or not said. */
function oneOf<const T extends string>(list: readonly T[]) {
  return z
    .enum(['', ...list], { error: 'field.invalid' })
    .optional()
    .transform((one): T | null => list.find((known) => known === one) ?? null);
}

const ticks = (prefix: string, list: readonly string[]) =>
  Object.fromEntries(list.map((one) => [`${prefix}${one}`, tick]));

/** The ones of a list that were ticked. */
function ticked<const T extends string>(typed: object, prefix: string, list: readonly T[]): T[] {
  return list.filter((one) => Reflect.get(typed, `${prefix}${one}`) === 'on');
}

const ofProfile = {
  key: formKey,
  /** 0 for a profile that was never written. */
  version: formVersion,
};

type Issue = { code: 'custom'; message: string; path: string[] };
type Context = { addIssue: (issue: Issue) => void };

const FIELD = { year: 'diagnosedYear', month: 'diagnosedMonth', day: 'diagnosedDay' } as const;

/** Null for a day that is not given, and for one that is wrong, which is told. */
function diagnosedOn(typed: Record<(typeof FIELD)[keyof typeof FIELD], string>, context: Context) {
  const { diagnosedYear: year, diagnosedMonth: month, diagnosedDay: day } = typed;
  const read = readPartialDay({ year, month, day });
  if ('value' in read) return read.value;
  context.addIssue({ code: 'custom', message: read.fault, path: [FIELD[read.field]] });
  return null;
}

function yearOf(field: string, year: string, context: Context): PartialDay | null {
  const read = readPartialDay({ year, month: '', day: '' });
  if ('value' in read) return read.value;
  context.addIssue({ code: 'custom', message: read.fault, path: [field] });
  return null;
}

function heightIn(text: string, isSure: boolean, context: Context): number | null {
  if (text === '') return null;
  const cm = heightOf(text);
  if (cm === null) context.addIssue({ code: 'custom', message: 'profile.height.number', path: ['height'] });
  else if (!isSure && isUnusualHeight(cm)) {
    context.addIssue({ code: 'custom', message: 'profile.height.unusual', path: ['sure'] });
  }
  return cm;
}

/** The whole profile, over the version that the form showed. */
export const profileInput = z
  .strictObject({
    ...ofProfile,
    diagnosedYear: short,
    diagnosedMonth: short,
    diagnosedDay: short,
    ...ticks('organ-', ORGANS),
    biopsy: oneOf(BIOPSY_CLASSES),
    biopsyYear: short,
    family: oneOf(FAMILY_ANSWERS),
    ...ticks('family-', FAMILY_CONDITIONS),
    familyText: textOrNone(WORDS_LENGTH),
    allergies: oneOf(ALLERGY_ANSWERS),
    allergyText: textOrNone(WORDS_LENGTH),
    smoking: oneOf(SMOKING),
    sun: oneOf(SUN_SENSITIVITY),
    height: short,
    sure: tick,
    kidneySex: oneOf(KIDNEY_SEXES),
    eyeSchedule: oneOf(EYE_SCHEDULES),
    kidneysReduced: oneOf(TOLD_ANSWERS),
    macula: oneOf(TOLD_ANSWERS),
    contact: textOrNone(LINE_LENGTH),
  })
  .transform((typed, context) => {
    const { biopsy, family, familyText, allergies, allergyText, smoking, sun, kidneySex, contact } = typed;
    const profile: Profile = {
      diagnosedOn: diagnosedOn(typed, context),
      organs: ticked(typed, 'organ-', ORGANS),
      biopsy,
      biopsyYear: yearOf('biopsyYear', typed.biopsyYear, context),
      family,
      familyConditions: ticked(typed, 'family-', FAMILY_CONDITIONS),
      familyText,
      allergies,
      allergyText,
      smoking,
      sun,
      heightCm: heightIn(typed.height, typed.sure === 'on', context),
      kidneySex,
      eyeSchedule: typed.eyeSchedule,
      kidneysReduced: typed.kidneysReduced,
      macula: typed.macula,
      contact,
    };
    return { key: typed.key, version: typed.version, profile };
  });

/** What comes with any share, over the version that the form showed. */
export const personInput = z.strictObject({
  ...ofProfile,
  birthYear: birthYearField,
  diagnosis: textOrNone(LINE_LENGTH),
});

/** What the emergency card shows. */
export const cardInput = z.strictObject({ ...ofProfile, ...ticks('card-', CARD_FIELDS) }).transform((typed) => ({
  key: typed.key,
  version: typed.version,
  cardFields: ticked(typed, 'card-', CARD_FIELDS),
}));
