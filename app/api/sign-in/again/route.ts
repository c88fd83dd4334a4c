import { publicForm } from '@/lib/actions/public-route';
import { forgetAnswer } from '@/lib/auth/sign-in-answer';
import { startAgain } from '@/lib/auth/sign-in-request';
import { nothingInput } from '@/lib/schemas/sign-in';

export const POST = publicForm({ schema: nothingInput, home: '/sign-in' }, async () => {
  await startAgain();
  await forgetAnswer();
  return { to: '/sign-in' };
});
