import { publicRoute } from '@/lib/actions/public-route';

// The process answers. Whether it can serve is /readyz.
export const GET = publicRoute({ accepts: [] }, async () => ({ status: 200, text: 'ok\n' }));
