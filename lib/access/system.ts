import { appendAudit } from '@/db/audit/append';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import type { AuditDetail } from '@/db/schema';
import { now as clockNow } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import { secrets } from '@/lib/platform/secrets';

/** Why work may run without a viewer. */
export type SystemReason =
  'audit-check' | 'demo' | 'first-admin' | 'health-check' | 'key-rotation' | 'mail' | 'retention';

/** What an event is about, where it is more than the work itself. */
export type SystemNote = { objectType: string; objectId: string; detail: AuditDetail | null };

export type SystemAllowed = {
  q: Q;
  now: number;
  newId: typeof newId;
  /** Adds an event by the actor `system` to a chain that the work holds. */
  audit: (chain: string, kind: string, note?: SystemNote) => Promise<void>;
};

/** Work without a viewer, for jobs and scripts. `chains` are the logs it writes to (and so its locks). */
export async function withSystem<T>(
  reason: SystemReason,
  chains: readonly string[],
  work: (allowed: SystemAllowed) => Promise<T>,
): Promise<T> {
  return engine().write(chains, (q) => {
    const now = clockNow();
    return work({
      q,
      now,
      newId,
      audit: (chain, kind, note = { objectType: 'system', objectId: reason, detail: null }) =>
        appendAudit(q, secrets().audit, {
          chain,
          at: now,
          actorId: 'system',
          actorRole: 'system',
          patientId: chain === 'accounts' ? null : chain,
          kind,
          categories: [],
          shareId: null,
          result: 'done',
          sessionRef: null,
          ...note,
        }),
    });
  });
}

/** Reading without a viewer: checks that must not hold writers up. */
export async function readAsSystem<T>(_reason: SystemReason, work: (q: Q) => Promise<T>): Promise<T> {
  return engine().read(work);
}
