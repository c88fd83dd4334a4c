import { z } from 'zod';
import { publicForm } from '@/lib/actions/public-route';
import { signOut } from '@/lib/auth/sign-out';

// Not cookies or storage: the known device and entries that wait to be sent would go with them.
const CLEARED = { 'Clear-Site-Data': '"cache"' };

export const POST = publicForm({ schema: z.strictObject({}), home: '/sign-in' }, async () => {
  await signOut();
  return { headers: CLEARED };
});
