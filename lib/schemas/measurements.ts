import { z } from 'zod';
import {
  isUnitOf,
  MEASUREMENT_KINDS,
  MEASUREMENT_UNITS,
  readClock,
  readNumber,
  SUN_PROTECTIONS,
  type MeasurementUnit,
} from '@/lib/clinical/measurements';
import { dayField, formKey, formVersion, idOf } from './entry';

const UNITS = Object.values(MEASUREMENT_UNITS).flat() as [MeasurementUnit, ...MeasurementUnit[]];

const number = z
  .string({ error: 'measurement.value.missing' })
  .refine((text) => text.trim() !== '', 'measurement.value.missing')
  .refine((text) => text.trim() === '' || readNumber(text) !== null, 'measurement.value.number')
  .transform((text) => readNumber(text) ?? 0);

const fields = {
  key: formKey,
  kind: z.enum(MEASUREMENT_KINDS, { error: 'form.id' }),
  value: number,
  lower: number.optional(),
  unit: z.enum(UNITS, { error: 'measurement.unit' }),
  day: dayField,
  at: z
    .string()
    .refine((text) => readClock(text) !== undefined, 'measurement.hour')
    .optional(),
  sun: z.enum(['', ...SUN_PROTECTIONS], { error: 'measurement.sun.unknown' }).optional(),
  sure: z.literal('on', { error: 'field.invalid' }).optional(),
};

type Fields = { kind: z.infer<typeof fields.kind>; unit: MeasurementUnit };

const fits = ({ kind, unit }: Fields): boolean => isUnitOf(kind, unit);
const MISFIT = { path: ['unit'], error: 'measurement.unit' };

type Typed = z.infer<z.ZodObject<typeof fields>>;

function measured({ at, sun, sure, lower, ...rest }: Typed) {
  const sunProtection = sun === undefined || sun === '' ? null : sun;
  const measuredAt = readClock(at ?? '') ?? null;
  return { ...rest, lower: lower ?? null, measuredAt, sunProtection, isSure: sure === 'on' };
}

/** A new measurement. */
export const measurementInput = z.strictObject(fields).refine(fits, MISFIT).transform(measured);

/** A measurement over the version that the form showed. */
export const measurementChange = z
  .strictObject({
    ...fields,
    id: idOf('mea'),
    version: formVersion,
  })
  .refine(fits, MISFIT)
  .transform(({ id, version, ...typed }) => ({ ...measured(typed), id, version }));

/** Removing one. */
export const measurementOnly = z.strictObject({ key: formKey, id: idOf('mea') });
