import { z } from 'zod';
import {
  isUnitOf,
  MEASUREMENT_UNITS,
  readClock,
  readNumber,
  SUN_PROTECTIONS,
  type MeasurementKind,
  type MeasurementUnit,
} from '@/lib/clinical/measurements';
import { dayField, formKey, formVersion, idOf } from './entry';

const UNITS = Object.values(MEASUREMENT_UNITS).flat() as [MeasurementUnit, ...MeasurementUnit[]];

/** A number of a form; what is wrong with it is said with an example of what is asked. */
function numberOf(asked: MeasurementKind | 'lower') {
  const missing = `measurement.missing.${asked}`;
  return z
    .string({ error: missing })
    .refine((text) => text.trim() !== '', missing)
    .refine((text) => text.trim() === '' || readNumber(text) !== null, `measurement.number.${asked}`)
    .transform((text) => readNumber(text) ?? 0);
}

const fieldsOf = <K extends MeasurementKind>(kind: K) => ({
  key: formKey,
  kind: z.literal(kind),
  value: numberOf(kind),
  lower: numberOf('lower').optional(),
  unit: z.enum(UNITS, { error: 'measurement.unit' }),
  day: dayField,
  at: z
    .string()
    .refine((text) => readClock(text) !== undefined, 'measurement.hour')
    .optional(),
  sun: z.enum(['', ...SUN_PROTECTIONS], { error: 'measurement.sun.unknown' }).optional(),
  sure: z.literal('on', { error: 'field.invalid' }).optional(),
});

/** A form of one of the kinds, with `more` beside its fields. */
function formWith<M extends z.ZodRawShape>(more: M) {
  const form = <K extends MeasurementKind>(kind: K) => z.strictObject({ ...fieldsOf(kind), ...more });
  const kinds = [form('weight'), form('blood-pressure'), form('temperature'), form('sleep'), form('outdoors')] as const;
  return z.discriminatedUnion('kind', kinds, { error: 'form.id' });
}

type Fields = { kind: MeasurementKind; unit: MeasurementUnit };

const fits = ({ kind, unit }: Fields): boolean => isUnitOf(kind, unit);
const MISFIT = { path: ['unit'], error: 'measurement.unit' };

type Typed = z.infer<z.ZodObject<ReturnType<typeof fieldsOf<MeasurementKind>>>>;

function measured({ at, sun, sure, lower, ...rest }: Typed) {
  const sunProtection = sun === undefined || sun === '' ? null : sun;
  const measuredAt = readClock(at ?? '') ?? null;
  return { ...rest, lower: lower ?? null, measuredAt, sunProtection, isSure: sure === 'on' };
}

/** A new measurement. */
export const measurementInput = formWith({}).refine(fits, MISFIT).transform(measured);

/** A measurement over the version that the form showed. */
export const measurementChange = formWith({ id: idOf('mea'), version: formVersion })
  .refine(fits, MISFIT)
  .transform(({ id, version, ...typed }) => ({ ...measured(typed), id, version }));

/** Removing one. */
export const measurementOnly = z.strictObject({ key: formKey, id: idOf('mea') });
