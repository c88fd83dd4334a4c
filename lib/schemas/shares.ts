import { z } from 'zod';
import { CATEGORIES, type ShareCategory } from '@/lib/clinical/categories';
import { isIsoDay } from '@/lib/clinical/days';
import { emailAddress } from './accounts';
import { dayField, formKey, idOf } from './entry';

const tick = z.literal('on', { error: 'field.invalid' }).optional();

// One field per category, so that a box left empty is simply not there.
const ticks = {
  flares: tick,
  meds: tick,
  labs: tick,
  scores: tick,
  photos: tick,
  notes: tick,
  cycle: tick,
  mental: tick,
} satisfies Record<ShareCategory, typeof tick>;

const lastDay = dayField;

/** An empty field shows all days. */
const firstDay = z
  .string({ error: 'day.unknown' })
  .refine((text) => text === '' || isIsoDay(text), 'day.unknown')
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/** An invitation as the form sends it: address, last day, one tick per category. */
export const invitationInput = z
  .strictObject({
    key: formKey,
    email: emailAddress,
    endDay: lastDay,
    fromDay: firstDay,
    ...ticks,
  })
  .transform(({ key, email, endDay, fromDay, ...given }) => ({
    key,
    email,
    endDay,
    fromDay,
    categories: CATEGORIES.filter((category) => given[category] === 'on'),
  }));

const share = { key: formKey, share: idOf('shr') };

/** One switch of one share; `to` is the state asked for, so that a second tap on an old page changes nothing. */
export const categoryInput = z.strictObject({
  ...share,
  category: z.enum(CATEGORIES, { error: 'share.category.unknown' }),
  to: z.enum(['shown', 'hidden'], { error: 'form.do' }),
});

/** Which days of one share. */
export const daysInput = z.strictObject({ ...share, fromDay: firstDay, endDay: lastDay });

/** Confirming the person, stopping, taking an invitation back: which share. */
export const shareInput = z.strictObject(share);

export type ShareInput = z.infer<typeof shareInput>;

/** A clinician's answer to an invitation: which share, of whose record. */
export const requestInput = z.strictObject({ ...share, patient: idOf('pat') });

/** Where a page of the log begins, from the address; null for the newest and for anything that makes no sense. */
export function placeInLog(given: string | string[] | undefined): number | null {
  return typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null;
}
