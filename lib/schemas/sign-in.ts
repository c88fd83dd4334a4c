import { z } from 'zod';
import { isKnownZone } from '@/lib/clinical/days';
import { emailAddress } from './accounts';
import { birthYearField, formKey, freeText } from './entry';

const NAME_LENGTH = 120;
// Far above any passphrase there is; what is longer was not typed by a person.
const SECRET_LENGTH = 1000;

const next = z.string().max(400, 'form.key').optional();
const back = z.string().max(400, 'form.key').optional();

/** Passwords stay as they were typed: no trimming, no composing here. */
const secret = (missing: string) =>
  z.string({ error: missing }).min(1, missing).max(SECRET_LENGTH, 'invitation.passphrase.too-long');

/** The password that an account has. */
export const currentPassword = secret('sign-in.password.missing');

/** First step of signing in. `next` is a wish, judged where it is used. */
export const passwordInput = z.strictObject({
  email: emailAddress,
  password: currentPassword,
  ownDevice: z.literal('on', { error: 'field.invalid' }).optional(),
  next,
  back,
});

/** A code as an authenticator app shows it. */
export const sixDigits = z
  .string({ error: 'sign-in.code.shape' })
  .transform((text) => text.replace(/\s/g, ''))
  .refine((text) => /^\d{6}$/.test(text), 'sign-in.code.shape');

/** Second step: the code of the authenticator app. */
export const codeInput = z.strictObject({ code: sixDigits, next, back });

/** Enrolling an authenticator: its first code. */
export const enrolInput = z.strictObject({ code: sixDigits });

/** Forms with a button and nothing else. */
export const nothingInput = z.strictObject({});

/** The code of a one-time link, or the whole link as it was pasted. Whatever is written, it opens or it does not. */
export const linkInput = z.strictObject({
  code: z
    .string({ error: 'invitation.code.missing' })
    .transform((text) => text.replace(/^.*#/s, '').trim())
    .refine((text) => text !== '', 'invitation.code.missing'),
});

/** Asking for a link at an address. */
export const askInput = z.strictObject({ key: formKey, email: emailAddress });

/** A new passphrase; its rules are judged beside the account it is for. */
export const passphrase = secret('invitation.passphrase.missing');

/** A new passphrase behind a link. */
export const newPassphraseInput = z.strictObject({ key: formKey, passphrase });

const name = freeText(NAME_LENGTH)
  .refine((text) => text !== '', 'invitation.name.missing')
  .refine((text) => !text.includes('\n'), 'invitation.name.missing');

/** The first administrator: who they are, and their passphrase. */
export const firstAdminInput = z.strictObject({ key: formKey, name, email: emailAddress, passphrase });

/** A zone out of the list. */
export const zoneName = z.string({ error: 'zone.unknown' }).refine(isKnownZone, 'zone.unknown');

/** A colleague: an administrator gave the rest. */
export const staffInput = z.strictObject({ key: formKey, zone: zoneName, passphrase });

/** A patient's first form. What the year says of their age is judged against the clock. */
export const signUpInput = z.strictObject({
  key: formKey,
  name,
  birthYear: birthYearField,
  zone: zoneName,
  passphrase,
  consent: z.literal('on', { error: 'sign-up.consent.missing' }),
});
