import { z } from 'zod';
import { isIsoDay } from '@/lib/clinical/days';
import { CHECKS } from '@/lib/clinical/monitoring-catalogue';
import { formKey } from './entry';

const MOST_WEEKS = 520;
const DAYS_A_WEEK = 7;

/** Every check that can be recorded; the eyes under hydroxychloroquine among them. */
export const checkName = z.enum([...CHECKS, 'eyes'], { error: 'field.invalid' });

/** "It was done." */
export const checkDoneInput = z.strictObject({
  key: formKey,
  check: checkName,
  day: z.string({ error: 'day.unknown' }).refine(isIsoDay, 'day.unknown'),
});

/** "My team said something else": every so many days; null is not needed. */
export const checkPlanInput = z
  .strictObject({
    key: formKey,
    check: checkName,
    weeks: z
      .string({ error: 'check.weeks' })
      .trim()
      .regex(/^\d{0,3}$/, 'check.weeks')
      .refine((text) => text === '' || (Number(text) >= 1 && Number(text) <= MOST_WEEKS), 'check.weeks'),
  })
  .transform(({ weeks, ...rest }) => ({ ...rest, everyDays: weeks === '' ? null : Number(weeks) * DAYS_A_WEEK }));
