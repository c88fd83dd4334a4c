import type { Viewer } from '@/lib/access/viewer';
import { route, type RouteOutcome } from '@/lib/actions/route';
import { cardNumber, isEmergency } from '@/lib/clinical/red-flags';
import { ownPath } from '@/lib/platform/own-path';
import { addAnswer, repeatYesterday, setAnswer } from '@/lib/records/check-ins';
import { setStill, setSymptom } from '@/lib/records/symptoms';
import { checkInInput, type CheckInInput } from '@/lib/schemas/check-ins';
import { zoneOr } from '@/lib/schemas/entry';

type Subject = Parameters<typeof setAnswer>[1];

function answer(viewer: Viewer, subject: Subject, input: CheckInInput) {
  const capture = { day: input.day, zone: zoneOr(input.zone, viewer.zone), drawnAt: input.drawn ?? null };
  switch (input.do) {
    case 'set':
      return setAnswer(viewer, subject, { ...input, ...capture });
    case 'again':
      return addAnswer(viewer, subject, { ...input, ...capture });
    case 'same':
      return repeatYesterday(viewer, subject, capture);
    case 'still':
      return setStill(viewer, subject, { ...input, ...capture, episodeId: input.episode });
    case 'symptom':
      return setSymptom(viewer, subject, { ...input, ...capture });
  }
}

/** An emergency item leads to its card; everything else to where the form says: the next question, or the page itself. */
function nextOf(input: CheckInInput): { next?: string } {
  if (input.do === 'symptom' && (input.level ?? 0) > 0 && isEmergency(input.symptom)) {
    return { next: `/check-in/${input.day}?card=${cardNumber(input.symptom)}` };
  }
  const back = ownPath(input.back);
  return back === null ? {} : { next: back };
}

export const POST = route(
  {
    role: 'patient',
    schema: checkInInput,
    home: '/today',
    urgent: ({ symptom = '' }) => (isEmergency(symptom) ? '/help-now' : null),
  },
  async (viewer, input, once): Promise<RouteOutcome> => {
    const saved = await answer(viewer, { patientId: viewer.patientId ?? '', once }, input);
    if (saved.status !== 'saved') return saved;
    return { status: 'saved', undoId: saved.undoId, ...nextOf(input) };
  },
);
