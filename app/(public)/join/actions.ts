'use server';

import { publicAction } from '@/lib/actions/action';
import { askHere } from '@/lib/auth/invitation-request';
import { askInput } from '@/lib/schemas/sign-in';

/** Asks for a link to begin an account. The answer is the same whatever the address. */
export const ask = publicAction(askInput, async ({ key, email }) =>
  (await askHere({ kind: 'sign-up', email, key })) === 'asked'
    ? { status: 'saved', next: '/join?said=sent' }
    : { status: 'invalid', fields: { email: ['join.too-many'] } },
);
