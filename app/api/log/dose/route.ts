import type { Viewer } from '@/lib/access/viewer';
import { route, type RouteOutcome } from '@/lib/actions/route';
import { answerAll, answerDose, clearIntake, correctIntake } from '@/lib/records/intakes';
import type { CaptureAnswer } from '@/lib/records/saved';
import { zoneOr } from '@/lib/schemas/entry';
import { doseInput, type DoseInput } from '@/lib/schemas/intakes';

type From = { viewer: Viewer; subject: Parameters<typeof answerDose>[1] };
type Do = DoseInput['do'];
type InputOf<D extends Do> = { [K in D]: Extract<DoseInput, { do: K }> }[D];
type Acts = { [D in Do]: (from: From, input: InputOf<D>) => Promise<CaptureAnswer> };

function captureOf({ viewer }: From, input: DoseInput) {
  return { day: input.day, zone: zoneOr(input.zone, viewer.zone), drawnAt: input.drawn ?? null };
}

function took(from: From, input: InputOf<'taken' | 'late'>): Promise<CaptureAnswer> {
  return answerDose(from.viewer, from.subject, {
    ...captureOf(from, input),
    medicationId: input.medicine,
    dueAt: input.at ?? null,
    state: input.do,
    amount: input.amount,
    takenAt: input.hour,
    skipReason: null,
    isSure: input.sure === 'on',
  });
}

const ACTS: Acts = {
  taken: took,
  late: took,
  skipped: (from, input) =>
    answerDose(from.viewer, from.subject, {
      ...captureOf(from, input),
      medicationId: input.medicine,
      dueAt: input.at,
      state: 'skipped',
      amount: null,
      takenAt: null,
      skipReason: input.reason ?? 'none-given',
    }),
  all: (from, input) => answerAll(from.viewer, from.subject, { ...captureOf(from, input), doses: input.doses }),
  correct: ({ viewer, subject }, { intake, hour, amount, sure }) =>
    correctIntake(viewer, subject, { intakeId: intake, takenAt: hour, amount, isSure: sure === 'on' }),
  clear: ({ viewer, subject }, { intake }) => clearIntake(viewer, subject, intake),
};

function perform<D extends Do>(from: From, input: InputOf<D>): Promise<CaptureAnswer> {
  const act: Acts[D] = ACTS[input.do];
  return act(from, input);
}

export const POST = route(
  { role: 'patient', schema: doseInput, home: '/medicines' },
  async (viewer, input, once): Promise<RouteOutcome> => {
    const saved = await perform({ viewer, subject: { patientId: viewer.patientId ?? '', once } }, input);
    return saved.status === 'invalid' ? saved : { status: 'saved', undoId: saved.undoId };
  },
);
