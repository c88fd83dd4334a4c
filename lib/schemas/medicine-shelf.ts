import { z } from 'zod';
import { isIsoDay } from '@/lib/clinical/days';
import { amountOf } from '@/lib/clinical/dose-plan';
import { symptomById } from '@/lib/clinical/symptoms';
import { formKey, idOf, numbered } from './entry';

const ofMedicine = { key: formKey, medicine: idOf('med') };
const day = z.string({ error: 'day.unknown' }).refine(isIsoDay, 'day.unknown');

/** Puts a medicine of before away, or takes it out again. */
export const archiveInput = z
  .strictObject({ ...ofMedicine, away: z.enum(['yes', 'no'], { error: 'form.do' }) })
  .transform(({ medicine, away }) => ({ medicationId: medicine, isArchived: away === 'yes' }));

const MOST = 100_000;

function amount(field: 'count' | 'each') {
  return z.string({ error: 'dose.amount.missing' }).transform((text, context): number => {
    const read = text.trim() === '0' && field === 'count' ? 0 : amountOf(text);
    if (read !== null && read <= MOST) return read;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'dose.amount.missing' : 'dose.amount.number' });
    return z.NEVER;
  });
}

/** How much is in the house: how many, and of how many milligrams (or the like) each where doses are counted so. */
export const supplyInput = z
  .discriminatedUnion(
    'do',
    [
      z.strictObject({
        ...ofMedicine,
        do: z.literal('count'),
        day,
        count: amount('count'),
        each: amount('each').optional(),
      }),
      z.strictObject({ ...ofMedicine, do: z.literal('forget') }),
    ],
    { error: 'form.do' },
  )
  .transform((input) => ({
    medicationId: input.medicine,
    supply: input.do === 'forget' ? null : { amount: input.count * (input.each ?? 1), day: input.day },
  }));

const LEVELS = [1, 2, 3] as const;

/** Something that the patient suspects a medicine of. */
export const sideEffectInput = z
  .strictObject({
    ...ofMedicine,
    day,
    symptom: z
      .string({ error: 'side-effect.missing' })
      .refine((id) => symptomById(id) !== undefined, 'side-effect.missing'),
    level: numbered(LEVELS, 'side-effect.level'),
  })
  .transform(({ medicine, day: on, symptom, level }) => ({
    medicationId: medicine,
    day: on,
    symptomId: symptom,
    level,
  }));

/** Takes one out. */
export const sideEffectOnly = z.strictObject({ ...ofMedicine, entry: idOf('sym') });
