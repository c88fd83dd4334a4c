import { publicRoute } from '@/lib/actions/public-route';
import { now } from '@/lib/platform/clock';
import { noteCspReport } from '@/lib/platform/csp-reports';

const REPORT_TYPES = ['application/csp-report', 'application/json'];

export const POST = publicRoute({ accepts: REPORT_TYPES }, async (body) => {
  noteCspReport(body, now());
  return { status: 204, text: null };
});
