import { z } from 'zod';
import { isIsoDay, isKnownZone } from '@/lib/clinical/days';

// Control characters (but line feed and tab) never stand in what a person writes; PostgreSQL refuses null bytes.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

/** The fault of a text with more characters than are kept; it carries how many are, so that the sentence can say so. */
export const tooLong = (most: number): string => `field.text.too-long:${most}`;

/** Free text: line ends made equal, no control characters. */
export function freeText(most: number) {
  return z
    .string({ error: 'field.text.missing' })
    .transform((text) => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .refine((text) => !CONTROL.test(text), 'field.text.control')
    .refine((text) => Array.from(text).length <= most, tooLong(most));
}

/** The hidden key of a form: 128 random bits as 32 hex digits. */
export const formKey = z.string({ error: 'form.key' }).regex(/^[0-9a-f]{32}$/, 'form.key');

/** An id of ours: prefix, hyphen, 32 hex digits. */
export function idOf(prefix: string) {
  return z.string({ error: 'form.id' }).regex(new RegExp(`^${prefix}-[0-9a-f]{32}$`), 'form.id');
}

/** Free text that may be left out: null. */
export function textOrNone(most: number) {
  return freeText(most)
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text));
}

/** A calendar day; the record function judges it against the clock. */
export const dayField = z.string({ error: 'day.unknown' }).refine(isIsoDay, 'day.unknown');

/** A calendar day that may be left out: null. */
export const dayOrNone = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text))
  .refine((text) => text === null || isIsoDay(text), 'day.unknown');

/** The version that a form was drawn from. */
export const formVersion = z
  .string({ error: 'form.key' })
  .regex(/^\d{1,9}$/, 'form.key')
  .transform(Number);

const whole = (text: string): number => Number(text);

/**
 * Hidden fields every capture form carries: the day it showed, the zone, when it was drawn. `key` makes it count
 * once. The record function judges the day against the clock.
 */
export const captureFields = {
  key: formKey,
  day: dayField,
  zone: z.string({ error: 'zone.unknown' }).optional(),
  drawn: z
    .string()
    .regex(/^\d{1,15}$/, 'form.key')
    .transform(whole)
    .optional(),
  /** Whoever leads on to it puts it through `ownPath`. */
  back: z
    .string()
    .regex(/^\/(?![/\\])[^\s]{0,300}$/, 'form.key')
    .optional(),
};

/** A zone that is not a known IANA name falls back to the account's. */
export function zoneOr(given: string | undefined, fallback: string): string {
  return given !== undefined && isKnownZone(given) ? given : fallback;
}

/** A choice sent as its number: `'2'` for 2. */
export function numbered<const T extends number>(choices: readonly T[], message: string) {
  return z.string({ error: message }).transform((text, context): T => {
    const choice = choices.find((one) => String(one) === text);
    if (choice !== undefined) return choice;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A year of birth; whether it can be is judged against today. */
export const birthYearField = z
  .string({ error: 'sign-up.year.missing' })
  .transform((text) => text.trim())
  .refine((text) => /^\d{4}$/.test(text), 'sign-up.year.missing')
  .transform(Number);
