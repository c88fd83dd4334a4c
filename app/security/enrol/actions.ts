'use server';

import { publicAction } from '@/lib/actions/action';
import { enrolHere } from '@/lib/auth/enrolment-request';
import { enrolInput } from '@/lib/schemas/sign-in';

export const enrol = publicAction(enrolInput, async ({ code }) => {
  switch (await enrolHere(code)) {
    case 'enrolled':
      return { status: 'saved', next: '/' };
    case 'wrong':
      return { status: 'invalid', fields: { code: ['enrol.code.wrong'] } };
    case 'too-many':
      return { status: 'invalid', fields: { code: ['enrol.code.too-many'] } };
    case 'over':
    case 'signed-out':
      return { status: 'saved', next: '/security/enrol' };
  }
});
