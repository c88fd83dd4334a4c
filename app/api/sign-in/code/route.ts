import { publicForm } from '@/lib/actions/public-route';
import { homeOf, signInAddress } from '@/lib/auth/home';
import { forgetAnswer, keepAnswer } from '@/lib/auth/sign-in-answer';
import { signInWithCode } from '@/lib/auth/sign-in-request';
import { codeInput } from '@/lib/schemas/sign-in';
import { ownPath } from '@/lib/platform/own-path';

const FAULTS = {
  refused: { status: 401, fields: { code: ['sign-in.code.wrong'] } },
  'too-many': { status: 429, fields: { code: ['sign-in.code.too-many'] } },
  'start-again': { status: 401, fields: { code: ['sign-in.again'] } },
} as const;

export const POST = publicForm(
  {
    schema: codeInput,
    home: '/sign-in',
    onInvalid: (_typed, faults) => keepAnswer({ email: '', isOwnDevice: false, faults }),
  },
  async ({ code, next }) => {
    const answer = await signInWithCode(code);
    if (answer.is === 'refused' || answer.is === 'too-many') {
      const fault = FAULTS[answer.is];
      await keepAnswer({ email: '', isOwnDevice: false, faults: fault.fields });
      return { to: signInAddress(next), fault };
    }
    await forgetAnswer();
    if (answer.is === 'start-again') {
      return { to: signInAddress(next, { again: '1' }), fault: FAULTS['start-again'] };
    }
    return { to: ownPath(next) ?? homeOf(answer.role) };
  },
);
