import { z } from 'zod';
import { ASKED_CATEGORIES } from '@/lib/clinical/asked-categories';
import { endsWithPhoneNumber, isPhoneNumber } from '@/lib/clinical/phone-numbers';
import { formKey, freeText } from './entry';
import { currentPassword, passphrase, sixDigits, zoneName } from './sign-in';

const LINE_LENGTH = 80;

/** Hours at which a day of doses may end; most people sleep then. */
export const DAY_ENDS = ['00:00', '01:00', '02:00', '03:00', '04:00', '05:00', '06:00', '07:00', '08:00'] as const;

/** The zone that one's days follow. */
export const zoneInput = z.strictObject({ key: formKey, zone: zoneName });

/** "My day ends at". */
export const dayEndInput = z.strictObject({
  key: formKey,
  dayEndsAt: z.enum(DAY_ENDS, { error: 'settings.day-end.unknown' }),
});

const line = (isRight: (text: string) => boolean, fault: string) =>
  freeText(LINE_LENGTH)
    .refine((text) => text === '' || (!text.includes('\n') && isRight(text)), fault)
    .transform((text) => (text === '' ? null : text));

/** Whom to ring; an empty line is none. */
export const linesInput = z.strictObject({
  key: formKey,
  emergencyNumber: line(isPhoneNumber, 'settings.lines.number.shape'),
  clinicLine: line(endsWithPhoneNumber, 'settings.lines.clinic.shape'),
});

/** A category of entries that forms offer from now on, or no more. */
export const askInput = z.strictObject({
  key: formKey,
  category: z.enum(ASKED_CATEGORIES, { error: 'settings.asked.unknown' }),
  to: z.enum(['on', 'off'], { error: 'settings.asked.unknown' }),
});

/** One of one's own devices, by the beginning of its session's hash. */
export const deviceInput = z.strictObject({
  key: formKey,
  device: z.string({ error: 'form.id' }).regex(/^[0-9a-f]{12}$/, 'form.id'),
});

/** A form with a button and its key. */
export const keyOnlyInput = z.strictObject({ key: formKey });

/** A new password; the one that stands is asked for beside it, and the code of those who have a second factor. */
export const passwordChangeInput = z.strictObject({
  key: formKey,
  currentPassword,
  code: sixDigits.optional(),
  passphrase,
});
