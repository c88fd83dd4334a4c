import type { Role } from '@/db/schema';

declare const liveSession: unique symbol;

/**
 * Who is asking. Issued in one place from a live session row; no object literal and no `session?.user`
 * type-checks as one. It is a claim, not a right: the gate re-reads session, account and share at every use.
 */
export type Viewer = {
  readonly accountId: string;
  readonly role: Role;
  /** Hash of the session's token: the key of its row. */
  readonly sessionId: string;
  readonly displayName: string;
  readonly zone: string;
  /** The record this account owns; null for clinicians and administrators. */
  readonly patientId: string | null;
  /** Staff without a confirmed second factor in this session see nothing but the enrolment page. */
  readonly hasSecondFactor: boolean;
  readonly [liveSession]: true;
};
