import { z } from 'zod';
import { maxDay, minDay, type IsoDay } from '@/lib/clinical/days';
import {
  DAY_PLACES,
  DOSE_PLACES,
  readSchedule,
  readTaper,
  SCHEDULE_KINDS,
  type ScheduleKind,
  type Typed,
} from '@/lib/clinical/dose-plan';
import type { Schedule } from '@/lib/clinical/doses';
import { DRUG_CLASSES, drugById, ROUTES, STOP_REASONS, UNITS } from '@/lib/clinical/medications';
import { dayField, dayOrNone, formKey, formVersion, idOf, textOrNone, tooLong } from './entry';

/** Longest name of a medicine in own words, and longest reason. */
const NAME_LENGTH = 120;
const REASON_LENGTH = 1000;

/** Rows that the form of a taper has. */
export const TAPER_PLACES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

const SHORT_LENGTH = 40;
const short = z.string().max(SHORT_LENGTH, tooLong(SHORT_LENGTH)).optional();
const tick = z.literal('on', { error: 'field.invalid' }).optional();

const routeOrNone = z
  .enum(['', ...ROUTES], { error: 'field.invalid' })
  .optional()
  .transform((route) => (route === undefined || route === '' ? null : route));

const unit = z.enum(UNITS, { error: 'dose.unit.missing' });

const places = <const P extends string>(names: readonly P[]) =>
  Object.fromEntries(names.map((name) => [name, short])) as Record<P, typeof short>;

const WEEKDAY_FIELDS = ['wd0', 'wd1', 'wd2', 'wd3', 'wd4', 'wd5', 'wd6'] as const;

// One flat field each: a form without scripts shows all of them, and only those of its kind are read.
const planFields = {
  kind: z.enum(SCHEDULE_KINDS, { error: 'dose.kind.missing' }),
  unit,
  every: short,
  sure: tick,
  ...places(DOSE_PLACES.map((place) => `at${place}` as const)),
  ...places(DOSE_PLACES.map((place) => `amount${place}` as const)),
  ...places(DAY_PLACES.map((place) => `on${place}` as const)),
  ...(Object.fromEntries(WEEKDAY_FIELDS.map((name) => [name, tick])) as Record<
    (typeof WEEKDAY_FIELDS)[number],
    typeof tick
  >),
};

type Context = { addIssue: (issue: { code: 'custom'; message: string; path: string[] }) => void };

function scheduleIn(kind: ScheduleKind, typed: Typed, context: Context): Schedule | null {
  const read = readSchedule(kind, typed);
  if ('value' in read) return read.value;
  context.addIssue({ code: 'custom', message: read.fault, path: [read.field] });
  return null;
}

/** A plan of single days begins with the first of them. */
function firstDayOf(schedule: Schedule, typed: IsoDay): IsoDay {
  return schedule.kind === 'on-days' ? schedule.days.reduce(minDay) : typed;
}

/** ... and is over with the last, unless the form says otherwise. */
function lastDayOf(schedule: Schedule, typed: IsoDay | null): IsoDay | null {
  return typed ?? (schedule.kind === 'on-days' ? schedule.days.reduce(maxDay) : null);
}

const drugOrNone = z
  .string()
  .optional()
  .transform((id) => drugById(id ?? null)?.id ?? null);

/** A new medicine: one of the catalogue (`drug`), or own words with a class and a part of the line to share it by. */
export const medicineInput = z
  .strictObject({
    key: formKey,
    drug: drugOrNone,
    name: textOrNone(NAME_LENGTH),
    drugClass: z.enum(DRUG_CLASSES, { error: 'medicine.class.missing' }).default('supportive'),
    category: z.enum(['meds', 'mental', 'cycle'], { error: 'field.invalid' }).default('meds'),
    route: routeOrNone,
    reason: textOrNone(REASON_LENGTH),
    day: dayField,
    until: dayOrNone,
    ...planFields,
  })
  .transform(({ key, drug, name, drugClass, category, route, reason, until, sure, ...typed }, context) => {
    const schedule = scheduleIn(typed.kind, typed, context);
    if (schedule === null) return z.NEVER;
    return {
      key,
      drugId: drug,
      name,
      drugClass,
      category,
      route,
      reason,
      untilDay: lastDayOf(schedule, until),
      isSure: sure === 'on',
      step: { day: firstDayOf(schedule, typed.day), unit: typed.unit, schedule },
    };
  });

const ofMedicine = { key: formKey, medicine: idOf('med') };

/** A dose from a day on: a change of it (over the version of the plan), the first of a medicine taken again. */
export const doseStepInput = z
  .strictObject({
    ...ofMedicine,
    version: formVersion.optional(),
    step: idOf('dos').optional(),
    day: dayField,
    ...planFields,
  })
  .transform(({ key, medicine, sure, version: over = 0, step: stepId = '', ...typed }, context) => {
    const schedule = scheduleIn(typed.kind, typed, context);
    if (schedule === null) return z.NEVER;
    const step = { day: firstDayOf(schedule, typed.day), unit: typed.unit, schedule, field: 'day' };
    return { key, medicine, version: over, stepId, isSure: sure === 'on', step };
  });

/** A taper: an hour and a unit for all, and rows of a day, an amount a day and, where it differs, an hour. */
export const taperInput = z
  .strictObject({
    ...ofMedicine,
    version: formVersion,
    unit,
    at: z.string({ error: 'dose.hour.missing' }),
    sure: tick,
    ...places(TAPER_PLACES.map((place) => `day${place}` as const)),
    ...places(TAPER_PLACES.map((place) => `amount${place}` as const)),
    ...places(TAPER_PLACES.map((place) => `at${place}` as const)),
  })
  .transform(({ key, medicine, version: over, sure, ...typed }, context) => {
    const rows = readTaper(typed, TAPER_PLACES);
    if (!('value' in rows)) {
      context.addIssue({ code: 'custom', message: rows.fault, path: [rows.field] });
      return z.NEVER;
    }
    const steps = rows.value.map(({ day: from, at, amount, field }) => {
      const schedule: Schedule = { kind: 'daily', doses: [{ at, amount }] };
      return { day: from, unit: typed.unit, schedule, field };
    });
    return { key, medicine, version: over, isSure: sure === 'on', steps };
  });

/** The last day and why. */
export const stopInput = z.strictObject({
  ...ofMedicine,
  version: formVersion,
  until: dayField,
  reason: z.enum(STOP_REASONS, { error: 'medicine.stop.reason.missing' }),
});

/** What a medicine is called and taken for, over the version that the form showed. */
export const detailsInput = z.strictObject({
  ...ofMedicine,
  version: formVersion,
  name: textOrNone(NAME_LENGTH),
  drugClass: z
    .enum(DRUG_CLASSES, { error: 'medicine.class.missing' })
    .optional()
    .transform((drugClass) => drugClass ?? null),
  route: routeOrNone,
  reason: textOrNone(REASON_LENGTH),
});

/** Removing a medicine, or one of its dose steps. */
export const medicineOnly = z.strictObject(ofMedicine);
export const stepOnly = z.strictObject({ ...ofMedicine, step: idOf('dos') });

/** What was searched for, from the address. */
export function searchText(given: string | string[] | undefined): string {
  return typeof given === 'string' ? Array.from(given.trim()).slice(0, NAME_LENGTH).join('') : '';
}
