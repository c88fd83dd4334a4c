import { appendAudit, type AuditFacts } from '@/db/audit/append';
import type { Q } from '@/db/engine/engine';
import { secrets } from '@/lib/platform/secrets';
import type { AuditNote } from './allowed';
import type { Action, Standing } from './policy';
import type { Viewer } from './viewer';

/** How much of a session's id stands in the log: enough to tell two apart, not enough to use. */
const SESSION_REF_LENGTH = 12;

type Act = { chain: string; viewer: Viewer; action: Action; standing: Standing; now: number; patientId: string | null };

const NOTHING = { objectType: null, objectId: null, detail: null } as const;

function factsOf(act: Act, note: AuditNote): AuditFacts {
  const share = act.standing.is === 'clinician' ? act.standing.share : null;
  return {
    ...NOTHING,
    kind: act.action,
    ...note,
    chain: act.chain,
    at: act.now,
    actorId: act.viewer.accountId,
    actorRole: act.viewer.role,
    patientId: act.patientId,
    categories: share === null ? [] : [...share.categories],
    shareId: share === null ? null : share.id,
    result: 'done',
    sessionRef: act.viewer.sessionId.slice(0, SESSION_REF_LENGTH),
  };
}

/** Writes an act's events, at least one, in its own transaction. If this fails, the act fails. */
export async function logAct(q: Q, act: Act, notes: readonly AuditNote[]): Promise<void> {
  for (const note of notes.length === 0 ? [{}] : notes) {
    await appendAudit(q, secrets().audit, factsOf(act, note));
  }
}

/** Writes a refused attempt. */
export async function logRefusal(q: Q, act: Act): Promise<void> {
  await appendAudit(q, secrets().audit, { ...factsOf(act, {}), result: 'refused' });
}
