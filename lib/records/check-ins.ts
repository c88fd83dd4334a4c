import { checkInObservations } from '@/db/schema';
import type { Allowed } from '@/lib/access/allowed';
import { withAccess, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';
import type { Answers, Observation } from '@/lib/clinical/check-ins';
import { addDays } from '@/lib/clinical/days';

import { dayFault, placed, type Capture } from './capture-rows';
import { checkInDays, openCheckInDays, standingObservation } from './check-in-rows';
import { refreshDay } from './day-rows';
import { addRow, beginAct, changeRow } from './history-rows';
import { invalid, type CaptureAnswer } from './saved';

/** One of the three answers, or several at once; what is left out is not answered. */
type Answering = Capture & { [K in keyof Answers]?: Answers[K] | undefined };

function answersOf({ feeling, tired, pain }: Answering): Partial<Answers> {
  return {
    ...(feeling === undefined ? {} : { feeling }),
    ...(tired === undefined ? {} : { tired }),
    ...(pain === undefined ? {} : { pain }),
  };
}

const UNANSWERED: Observation = { feeling: null, tired: null, pain: null };

async function addObservation(
  allowed: Allowed,
  capture: Capture,
  answer: Observation & { isPrivate?: boolean },
): Promise<CaptureAnswer> {
  const place = placed(allowed, capture);
  if (place === null) return invalid('day', dayFault(allowed, capture));
  const act = beginAct(allowed);
  // Beside a hidden answer nothing open is made: the day is one check-in.
  const beside = await standingObservation(allowed, capture.day);
  const isPrivate = answer.isPrivate === true || beside?.isPrivate === true;
  const values = { id: allowed.newId('chk'), category: 'flares' as const, ...place, ...answer, isPrivate };
  await addRow(allowed, act, checkInObservations, values);
  await refreshDay(allowed, capture.day);
  return { status: 'saved', undoId: act.undoId };
}

/**
 * Answers a question of the check-in for a day: corrects the standing observation, or makes the first. The last tap
 * wins for each question; what it replaced stays in the history.
 */
export async function setAnswer(viewer: Viewer, subject: Subject, input: Answering): Promise<CaptureAnswer> {
  return withAccess(viewer, 'checkIn.update', subject, async (allowed) => {
    if (placed(allowed, input) === null) return invalid('day', dayFault(allowed, input));
    const standing = await standingObservation(allowed, input.day);
    const set = answersOf(input);
    if (standing === null) return addObservation(allowed, input, { ...UNANSWERED, ...set });
    const act = beginAct(allowed);
    await changeRow(allowed, act, checkInObservations, { id: standing.id, set });
    await refreshDay(allowed, input.day);
    return { status: 'saved', undoId: act.undoId };
  });
}

/** "It changed": a second observation of the same day. The day then shows the worse of those standing. */
export async function addAnswer(viewer: Viewer, subject: Subject, input: Answering): Promise<CaptureAnswer> {
  return withAccess(viewer, 'checkIn.create', subject, (allowed) =>
    addObservation(allowed, input, { ...UNANSWERED, ...answersOf(input) }),
  );
}

/** "Same as yesterday": copies what stood for the day before, and nothing that was not answered then. */
export async function repeatYesterday(viewer: Viewer, subject: Subject, input: Capture): Promise<CaptureAnswer> {
  return withAccess(viewer, 'checkIn.create', subject, async (allowed) => {
    const before = addDays(input.day, -1);
    const [open] = await openCheckInDays(allowed, before, before);
    // What was hidden yesterday alone is hidden today as well; beside an open answer it is not copied.
    const [yesterday] = open === undefined ? await checkInDays(allowed, before, before) : [open];
    if (yesterday === undefined) return invalid('do', 'check-in.yesterday.none');
    const { feeling, tired, pain } = yesterday;
    return addObservation(allowed, input, { feeling, tired, pain, isPrivate: open === undefined });
  });
}
