import { publicForm } from '@/lib/actions/public-route';
import { homeOf, signInAddress } from '@/lib/auth/home';
import { forgetAnswer, keepAnswer } from '@/lib/auth/sign-in-answer';
import { signInWithPassword } from '@/lib/auth/sign-in-request';
import { passwordInput } from '@/lib/schemas/sign-in';
import { ownPath } from '@/lib/platform/own-path';

const FAULTS = {
  refused: { status: 401, fields: { password: ['sign-in.wrong'] } },
  'too-many': { status: 429, fields: { password: ['sign-in.too-many'] } },
} as const;

// A stable address: a sign-in page left open over night still works after a new version was put in place.
export const POST = publicForm(
  {
    schema: passwordInput,
    home: '/sign-in',
    onInvalid: ({ email = '', ownDevice }, faults) =>
      keepAnswer({ email: email.slice(0, 300), isOwnDevice: ownDevice === 'on', faults }),
  },
  async ({ email, password, ownDevice, next }) => {
    const isOwnDevice = ownDevice === 'on';
    const answer = await signInWithPassword({ email, password, isOwnDevice });
    if (answer.is === 'refused' || answer.is === 'too-many') {
      const fault = FAULTS[answer.is];
      await keepAnswer({ email, isOwnDevice, faults: fault.fields });
      return { to: signInAddress(next), fault };
    }
    await forgetAnswer();
    return { to: answer.is === 'needs-code' ? signInAddress(next) : (ownPath(next) ?? homeOf(answer.role)) };
  },
);
