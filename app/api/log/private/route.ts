import { route, type RouteOutcome } from '@/lib/actions/route';
import { setPrivate } from '@/lib/records/private-entries';
import { privateInput } from '@/lib/schemas/private-entries';

export const POST = route(
  { role: 'patient', schema: privateInput, home: '/today' },
  async (viewer, { table, id, to }, once): Promise<RouteOutcome> => {
    const subject = { patientId: viewer.patientId ?? '', once };
    const { undoId } = await setPrivate(viewer, subject, { table, id, isPrivate: to === 'private' });
    return { status: 'saved', undoId };
  },
);
