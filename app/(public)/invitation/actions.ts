'use server';

import { publicAction } from '@/lib/actions/action';
import type { Outcome } from '@/lib/actions/result';
import { acceptLink, setForgottenPassword } from '@/lib/auth/invitation-request';
import type { ResetAnswer } from '@/lib/auth/invitations';
import { birthYearFault } from '@/lib/clinical/birth-years';
import { dayOf } from '@/lib/clinical/days';
import { DRUG_NAMES } from '@/lib/clinical/medications';
import { now } from '@/lib/platform/clock';
import { firstAdminInput, newPassphraseInput, signUpInput, staffInput } from '@/lib/schemas/sign-in';

const FAULTS = {
  'too-short': 'invitation.passphrase.too-short',
  'too-long': 'invitation.passphrase.too-long',
  'too-plain': 'invitation.passphrase.too-plain',
  'too-common': 'invitation.passphrase.too-common',
} as const;

const YEARS = { 'too-young': 'sign-up.year.too-young', impossible: 'sign-up.year.impossible' } as const;

/** The text a person agreed to; a new wording gets a new name. */
const DIARY_TEXT = 'diary-2026-11';

function outcomeOf(answer: Awaited<ReturnType<typeof acceptLink>> | ResetAnswer, next: string): Outcome {
  if (answer.is === 'passphrase') return { status: 'invalid', fields: { passphrase: [FAULTS[answer.fault]] } };
  return answer.is === 'unusable' ? { status: 'refused', say: 'invitation.unusable' } : { status: 'saved', next };
}

/** Makes the first administrator; enrolment follows. */
export const acceptFirstAdmin = publicAction(firstAdminInput, async (input) =>
  outcomeOf(
    await acceptLink({ ...input, subject: DRUG_NAMES, kind: 'first-admin', zone: null, record: null }),
    '/security/enrol',
  ),
);

/** Makes a colleague's account; enrolment follows. */
export const acceptStaff = publicAction(staffInput, async (input) =>
  outcomeOf(
    await acceptLink({ ...input, subject: DRUG_NAMES, kind: 'staff', name: null, email: null, record: null }),
    '/security/enrol',
  ),
);

/** Makes a patient's account and record, and lands on Today. */
export const acceptSignUp = publicAction(signUpInput, async ({ key, name, birthYear, zone, passphrase }) => {
  const fault = birthYearFault(birthYear, dayOf(now(), zone));
  if (fault !== null) return { status: 'invalid', fields: { birthYear: [YEARS[fault]] } };
  const record = { birthYear, consent: DIARY_TEXT };
  const person = { key, name, email: null, zone, passphrase, subject: DRUG_NAMES, record };
  return outcomeOf(await acceptLink({ kind: 'sign-up', ...person }), '/today');
});

/** Sets a new passphrase in place of a forgotten one. */
export const setPassword = publicAction(newPassphraseInput, async ({ key, passphrase }) =>
  outcomeOf(await setForgottenPassword({ key, passphrase, subject: DRUG_NAMES }), '/sign-in?said=new-password'),
);
