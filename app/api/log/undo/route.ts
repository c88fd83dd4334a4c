import { route, type RouteOutcome } from '@/lib/actions/route';
import { ownPath } from '@/lib/platform/own-path';
import { undoChange } from '@/lib/records/changes';
import { undoInput } from '@/lib/schemas/episodes';

export const POST = route(
  { role: 'patient', schema: undoInput, home: '/today' },
  async (viewer, input, once): Promise<RouteOutcome> => {
    const { undoId } = await undoChange(viewer, { patientId: viewer.patientId ?? '', once }, input.revision);
    const back = ownPath(input.back);
    // A flare taken back has no page any more, so the form says where to go.
    return { status: 'saved', undoId, ...(back === null ? {} : { next: back }) };
  },
);
