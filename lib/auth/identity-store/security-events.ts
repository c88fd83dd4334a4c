import { appendAudit } from '@/db/audit/append';
import type { Q } from '@/db/engine/engine';
import type { AuditDetail, Role } from '@/db/schema';
import { secrets } from '@/lib/platform/secrets';

/** The chain that security events stand in; writes that add to it hold it as their subject. */
export const ACCOUNTS = 'accounts';

/** Enough of a session's id to tell two apart in the log, not enough to use. */
const SESSION_REF_LENGTH = 12;

export type SecurityEventKind =
  | 'account.created'
  | 'password.reset'
  | 'session.started'
  | 'session.renewed'
  | 'session.ended'
  | 'second_factor.enrolled'
  | 'second_factor.refused';

type SecurityEvent = {
  kind: SecurityEventKind;
  accountId: string;
  role: Role;
  at: number;
  /** Hash of the session's token, where there is a session. */
  sessionId: string | null;
  detail?: AuditDetail;
};

/** Adds an event to the chain `accounts`, in the transaction of what it speaks of. */
export async function noteSecurityEvent(q: Q, event: SecurityEvent): Promise<void> {
  await appendAudit(q, secrets().audit, {
    chain: ACCOUNTS,
    at: event.at,
    actorId: event.accountId,
    actorRole: event.role,
    patientId: null,
    kind: event.kind,
    objectType: 'account',
    objectId: event.accountId,
    categories: [],
    shareId: null,
    result: event.kind === 'second_factor.refused' ? 'refused' : 'done',
    sessionRef: event.sessionId?.slice(0, SESSION_REF_LENGTH) ?? null,
    detail: event.detail ?? null,
  });
}
