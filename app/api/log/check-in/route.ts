import type { Viewer } from '@/lib/access/viewer';
import { route, type RouteOutcome } from '@/lib/actions/route';
import { cardNumber, isEmergency } from '@/lib/clinical/red-flags';
import { ownPath } from '@/lib/platform/own-path';
import { addAnswer, repeatYesterday, setAnswer } from '@/lib/records/check-ins';
import { setDayTrigger } from '@/lib/records/exposures';
import type { CaptureAnswer } from '@/lib/records/saved';
import { setDetail, setStill, setSymptom } from '@/lib/records/symptoms';
import { checkInInput, detailTap, type CheckInInput } from '@/lib/schemas/check-ins';
import { zoneOr } from '@/lib/schemas/entry';

type From = { viewer: Viewer; subject: Parameters<typeof setAnswer>[1] };
type Do = CheckInInput['do'];
type InputOf<D extends Do> = { [K in D]: Extract<CheckInInput, { do: K }> }[D];
type Acts = { [D in Do]: (from: From, input: InputOf<D>) => Promise<CaptureAnswer> };

function captureOf({ viewer }: From, input: Pick<CheckInInput, 'day' | 'zone' | 'drawn'>) {
  return { day: input.day, zone: zoneOr(input.zone, viewer.zone), drawnAt: input.drawn ?? null };
}

function say(from: From, input: InputOf<'joint' | 'minutes' | 'exact'>): Promise<CaptureAnswer> {
  const { viewer, subject } = from;
  return setDetail(viewer, subject, { ...captureOf(from, input), symptom: input.symptom, tap: detailTap(input) });
}

const ACTS: Acts = {
  set: (from, input) => setAnswer(from.viewer, from.subject, { ...input, ...captureOf(from, input) }),
  again: (from, input) => addAnswer(from.viewer, from.subject, { ...input, ...captureOf(from, input) }),
  same: (from, input) => repeatYesterday(from.viewer, from.subject, captureOf(from, input)),
  still: (from, input) =>
    setStill(from.viewer, from.subject, { ...input, ...captureOf(from, input), episodeId: input.episode }),
  symptom: (from, input) => setSymptom(from.viewer, from.subject, { ...input, ...captureOf(from, input) }),
  trigger: (from, { trigger, grade, ...input }) =>
    setDayTrigger(from.viewer, from.subject, { ...captureOf(from, input), trigger, grade }),
  joint: say,
  minutes: say,
  exact: say,
};

function perform<D extends Do>(from: From, input: InputOf<D>): Promise<CaptureAnswer> {
  const act: Acts[D] = ACTS[input.do];
  return act(from, input);
}

/** Acts after which the page stays where it is: one joint is seldom the only one. */
const IN_PLACE: readonly Do[] = ['trigger', 'joint', 'minutes', 'exact'];

/** An emergency item leads to its card; everything else to where the form says: the next question, or the page itself. */
function nextOf(input: CheckInInput): { next?: string } {
  if (input.do === 'symptom' && (input.level ?? 0) > 0 && isEmergency(input.symptom)) {
    return { next: `/check-in/${input.day}?card=${cardNumber(input.symptom)}` };
  }
  const back = IN_PLACE.includes(input.do) ? null : ownPath(input.back);
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
    const saved = await perform({ viewer, subject: { patientId: viewer.patientId ?? '', once } }, input);
    if (saved.status !== 'saved') return saved;
    return { status: 'saved', undoId: saved.undoId, ...nextOf(input) };
  },
);
