import { publicRoute } from '@/lib/actions/public-route';
import { pingIdentities } from '@/lib/auth/identity-store/accounts';

export const GET = publicRoute({ accepts: [] }, async () => {
  await pingIdentities();
  return { status: 200, text: 'ready\n' };
});
