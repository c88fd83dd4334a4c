import { z } from 'zod';
import { isIsoDay } from '@/lib/clinical/days';
import { amountOf, isClockTime } from '@/lib/clinical/dose-plan';
import { SKIP_REASONS } from '@/lib/clinical/medications';
import { captureFields, formKey, idOf } from './entry';

const hour = z.string({ error: 'dose.hour.unknown' }).refine(isClockTime, 'dose.hour.unknown');

/** A time of day, or nothing typed: null. */
const hourOrNone = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text))
  .refine((text) => text === null || isClockTime(text), 'dose.hour.unknown');

/** An amount as people write it, or nothing typed: null. */
const amountOrNone = z
  .string()
  .optional()
  .transform((text, context): number | null => {
    if (text === undefined || text.trim() === '') return null;
    const amount = amountOf(text);
    if (amount !== null) return amount;
    context.addIssue({ code: 'custom', message: 'dose.amount.number' });
    return z.NEVER;
  });

const dose = { ...captureFields, medicine: idOf('med'), at: hour.optional() };

const SHOWN = /^(med-[0-9a-f]{32})@(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

type ShownDose = { medicationId: string; day: string; dueAt: string };

/** One dose as a form of many spells it: `med-…@2026-11-24T08:00`. */
export function spelledDose({ medicationId, day, at }: { medicationId: string; day: string; at: string }): string {
  return `${medicationId}@${day}T${at}`;
}

function shownDose(text: string): ShownDose | null {
  const [, medicationId, day, dueAt] = SHOWN.exec(text) ?? [];
  if (medicationId === undefined || day === undefined || dueAt === undefined) return null;
  return isIsoDay(day) && isClockTime(dueAt) ? { medicationId, day, dueAt } : null;
}

const shownDoses = z.string({ error: 'form.id' }).transform((text, context): ShownDose[] => {
  const doses = text.split(' ').map(shownDose);
  const known = doses.filter((one) => one !== null);
  if (known.length === doses.length) return known;
  context.addIssue({ code: 'custom', message: 'form.id' });
  return z.NEVER;
});

/** Ticked when an amount was asked about and is right. */
const sure = z.literal('on', { error: 'field.invalid' }).optional();

const correction = { intake: idOf('int'), hour: hourOrNone, amount: amountOrNone, sure };

/**
 * What `/api/log/dose` takes; `do` names the tap. `day` is the day of the plan and `at` its hour; without `at` a dose
 * is one taken as needed. Fields are only ever added.
 */
export const doseInput = z.discriminatedUnion(
  'do',
  [
    z.strictObject({ ...dose, do: z.literal('taken'), hour: hourOrNone, amount: amountOrNone, sure }),
    z.strictObject({ ...dose, do: z.literal('late'), hour: hourOrNone, amount: amountOrNone, sure }),
    z.strictObject({
      ...dose,
      at: hour,
      do: z.literal('skipped'),
      reason: z.enum(SKIP_REASONS, { error: 'dose.reason.unknown' }).optional(),
    }),
    z.strictObject({ ...captureFields, do: z.literal('all'), doses: shownDoses }),
    z.strictObject({ ...captureFields, ...correction, do: z.literal('correct') }),
    z.strictObject({ ...captureFields, intake: idOf('int'), do: z.literal('clear') }),
  ],
  { error: 'form.do' },
);

export type DoseInput = z.infer<typeof doseInput>;

/** The correction of one answer on a page of its own. */
export const correctionInput = z.strictObject({ key: formKey, medicine: idOf('med'), ...correction });
