import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { DEFAULT_CATEGORIES } from '@/lib/clinical/categories';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { listPatients } from '@/lib/records/caseload';
import { acceptRequest } from '@/lib/records/requests';
import { confirmShare, inviteClinician, stopShare } from '@/lib/records/shares';
import { getTimeline } from '@/lib/records/timeline';
import { instantOf } from './local-time';
import { saved, type TimedAct } from './timed-acts';

/** Two people and the days of what passed between them, as offsets from the day of filling. */
export type Sharing = {
  patient: { viewer: Viewer; patientId: string; zone: string };
  clinician: { viewer: Viewer; email: string };
  today: IsoDay;
  invitedOn: number;
  /** Last day of the share. */
  endsOn: number;
  looksOn: readonly number[];
  /** The day the patient stopped it; null while it goes on. */
  stoppedOn: number | null;
  /** A day the clinician tried once more after that. */
  knockedOn: number | null;
};

const AT = { invite: 19 * 60 + 10, accept: 9 * 60 + 5, confirm: 20 * 60 + 15, look: 8 * 60 + 40, stop: 18 * 60 + 30 };

async function knock(viewer: Viewer, patientId: string): Promise<void> {
  try {
    await getTimeline(viewer, { patientId }, USUAL_VIEW);
  } catch (error) {
    if (error instanceof Refused && error.code === 'not_found') return;
    throw error;
  }
  throw new Error('A stopped share still opened the record.');
}

/** An invitation taken up a day later and confirmed that evening; then looks, and perhaps an end. */
export function sharingActs(sharing: Sharing): TimedAct[] {
  const { patient, clinician, today } = sharing;
  const subject = { patientId: patient.patientId };
  const moment = (offset: number, minute: number) => instantOf(addDays(today, offset), minute, patient.zone);
  const taken = sharing.invitedOn + 1;
  let shareId = '';

  const invite = async () => {
    const invitation = {
      email: clinician.email,
      categories: [...DEFAULT_CATEGORIES],
      endDay: addDays(today, sharing.endsOn),
    };
    ({ shareId } = await saved(inviteClinician(patient.viewer, subject, invitation)));
  };
  const accept = () => saved(acceptRequest(clinician.viewer, {}, { shareId, ...subject }));
  const confirm = () => saved(confirmShare(patient.viewer, subject, shareId));
  const stop = () => saved(stopShare(patient.viewer, subject, shareId));
  const look = () => getTimeline(clinician.viewer, subject, USUAL_VIEW);

  return [
    { at: moment(sharing.invitedOn, AT.invite), run: invite },
    { at: moment(taken, AT.accept), run: accept },
    { at: moment(taken, AT.confirm), run: confirm },
    ...sharing.looksOn.map((offset) => ({ at: moment(offset, AT.look), run: look })),
    ...(sharing.stoppedOn === null ? [] : [{ at: moment(sharing.stoppedOn, AT.stop), run: stop }]),
    ...(sharing.knockedOn === null
      ? []
      : [{ at: moment(sharing.knockedOn, AT.look), run: () => knock(clinician.viewer, patient.patientId) }]),
  ];
}

/** A clinician opens the list of patients. */
export function listActs(viewer: Viewer, moments: readonly number[]): TimedAct[] {
  return moments.map((at) => ({ at, run: () => listPatients(viewer) }));
}
