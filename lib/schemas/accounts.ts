import { z } from 'zod';
import { VERIFICATION_METHODS } from '@/lib/clinical/verification';
import { dayField, formKey, freeText, idOf } from './entry';
import { pageNumberOf, searchTextOf, type Query } from './search';

const ROLES = ['patient', 'clinician', 'admin'] as const;

/** Longest address there can be (RFC 5321). */
const EMAIL_LENGTH = 254;

/** Letters an administrator's reason has at least and at most. */
export const REASON_LENGTH = { least: 3, most: 500 } as const;

/** An address as accounts are found by: NFKC, lower case, no spaces around it. */
export const emailAddress = z
  .string({ error: 'account.email.missing' })
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .refine((text) => text !== '', { error: 'account.email.missing', abort: true })
  .refine((text) => text.length <= EMAIL_LENGTH, { error: 'account.email.too-long', abort: true })
  .refine((text) => z.email().safeParse(text).success, 'account.email.shape');

const reason = freeText(REASON_LENGTH.most).refine(
  (text) => [...text].length >= REASON_LENGTH.least,
  'account.reason.missing',
);

/** What suspending, restoring and signing out everywhere take: whom, and why. */
export const accountActInput = z.strictObject({ key: formKey, account: idOf('acc'), reason });

const NAME_LENGTH = 120;
const oneLine = freeText(NAME_LENGTH).refine((text) => !text.includes('\n'), 'field.invalid');
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** A colleague as an administrator writes them down. Of an administrator no practice and no number is kept. */
export const colleagueInput = z
  .strictObject({
    key: formKey,
    name: oneLine.refine((text) => text !== '', 'account.name.missing'),
    email: emailAddress,
    role: z.enum(['clinician', 'admin'], { error: 'account.role.missing' }),
    practice: oneLine.optional(),
    registrationNumber: oneLine.optional(),
  })
  .superRefine(({ role, practice, registrationNumber }, context) => {
    if (role === 'admin') return;
    const missing = [
      { path: 'practice', text: practice, message: 'account.practice.missing' },
      { path: 'registrationNumber', text: registrationNumber, message: 'account.number.missing' },
    ].filter(({ text }) => orNull(text) === null);
    for (const { path, message } of missing) context.addIssue({ code: 'custom', path: [path], message });
  })
  .transform(({ practice, registrationNumber, ...colleague }) => {
    const isClinician = colleague.role === 'clinician';
    return {
      ...colleague,
      practice: isClinician ? orNull(practice) : null,
      registrationNumber: isClinician ? orNull(registrationNumber) : null,
    };
  });

/** One open invitation of a colleague. */
export const staffInvitationInput = z.strictObject({ key: formKey, invitation: idOf('inv') });

/** Who a clinician is: how it was checked, what was looked at, until when it counts. */
export const verificationInput = z.strictObject({
  key: formKey,
  account: idOf('acc'),
  method: z.enum(VERIFICATION_METHODS, { error: 'verification.method.missing' }),
  evidence: freeText(REASON_LENGTH.most).refine(
    (text) => [...text].length >= REASON_LENGTH.least,
    'verification.evidence.missing',
  ),
  untilDay: dayField,
});

/** What an administrator looks for, from the address of the page; anything odd looks for everything. */
export function accountSearchOf(query: Query) {
  const role = ROLES.find((one) => one === query['role']) ?? null;
  return { text: searchTextOf(query), role, page: pageNumberOf(query) };
}
