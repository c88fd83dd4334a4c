import type { Role } from '@/db/schema';
import type { Viewer } from './viewer';

/** A session row that was found alive, with its account and, for patients, their record. */
export type LiveSession = {
  sessionId: string;
  accountId: string;
  role: Role;
  displayName: string;
  zone: string;
  patientId: string | null;
  hasSecondFactor: boolean;
};

/** The only maker of a {@link Viewer}. Import rules let nobody but `lib/auth`, scripts and tests call it. */
export function issueViewer(session: LiveSession): Viewer {
  return Object.freeze({ ...session }) as unknown as Viewer;
}
