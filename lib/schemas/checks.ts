import { z } from 'zod';
import { CHECKS } from '@/lib/clinical/monitoring-catalogue';
import { dayField, formKey } from './entry';

const MOST_WEEKS = 520;
const DAYS_A_WEEK = 7;

/** Every check that can be recorded; the eyes under hydroxychloroquine among them. */
export const checkName = z.enum([...CHECKS, 'eyes'], { error: 'field.invalid' });

/** "It was done." */
export const checkDoneInput = z.strictObject({
  key: formKey,
  check: checkName,
  day: dayField,
});

const weeks = z.string({ error: 'check.weeks' }).trim();

/** "My team said something else": every so many weeks, or not needed, whatever stands in the field then. */
export const checkPlanInput = z
  .discriminatedUnion(
    'do',
    [
      z.strictObject({
        key: formKey,
        check: z.enum(CHECKS, { error: 'field.invalid' }),
        do: z.literal('every'),
        weeks: weeks.refine(
          (text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_WEEKS,
          'check.weeks',
        ),
      }),
      z.strictObject({
        key: formKey,
        check: z.enum(CHECKS, { error: 'field.invalid' }),
        do: z.literal('none'),
        weeks: weeks.optional(),
      }),
    ],
    { error: 'form.do' },
  )
  .transform((input) => ({
    check: input.check,
    everyDays: input.do === 'none' ? null : Number(input.weeks) * DAYS_A_WEEK,
  }));
