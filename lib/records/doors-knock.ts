import type { Viewer } from '@/lib/access/viewer';

/** What a knock asks for: a record and things in it. */
export type Target = {
  patientId: string;
  accountId: string;
  /** An account of nobody in the test, open or suspended, for an administrator's acts. */
  spareAccountId: string;
  suspendedAccountId: string;
  /** A clinician who shares with nobody in the test, and a colleague's open invitation. */
  clinicianAccountId: string;
  invitationId: string;
  day: string;
  episodeId: string;
  endedEpisodeId: string;
  revisionId: string;
  medicationId: string;
  stepId: string;
  sideEffectId: string;
  intakeId: string;
  labResultId: string;
  /** A report with its file. */
  labReportId: string;
  photoId: string;
  infusionId: string;
  measurementId: string;
  shareId: string;
  acceptedShareId: string;
  invitedShareId: string;
};

export type Knock = (viewer: Viewer, target: Target) => Promise<unknown>;

/** Where an entry of a knock would stand. */
export const capture = ({ day }: Target) => ({ day, zone: 'Europe/London', drawnAt: null });
