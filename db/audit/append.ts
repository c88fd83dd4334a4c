import { eq } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { auditEvents, auditHeads, type AuditDetail, type Role } from '@/db/schema';
import { canonicalJson, hmac } from '@/lib/platform/digest';

/** What is known of an act before it gets its place in a chain. No health values, no names. */
export type AuditFacts = {
  chain: string;
  at: number;
  actorId: string;
  actorRole: Role | 'system';
  patientId: string | null;
  kind: string;
  objectType: string | null;
  objectId: string | null;
  categories: string[];
  shareId: string | null;
  result: 'done' | 'refused';
  sessionRef: string | null;
  detail: AuditDetail | null;
};

/** The `mac` of a row: keyed hash over the `mac` before it and the row in one canonical spelling. */
export function macOf(key: Uint8Array, prev: string, row: AuditFacts & { seq: number }): string {
  return hmac(key, `${prev}\n${canonicalJson(row)}`);
}

/**
 * Adds an event to the end of its chain. To be called inside the transaction of the act it speaks of, whose
 * `write` must hold the chain's subject (a patient's id or `accounts`).
 */
export async function appendAudit(q: Q, key: Uint8Array, facts: AuditFacts): Promise<void> {
  const [head] = await q.select().from(auditHeads).where(eq(auditHeads.chain, facts.chain));
  const seq = (head?.seq ?? 0) + 1;
  const prev = head?.mac ?? '';
  const mac = macOf(key, prev, { ...facts, seq });
  await q.insert(auditEvents).values({ ...facts, seq, prev, mac });
  await q
    .insert(auditHeads)
    .values({ chain: facts.chain, seq, mac })
    .onConflictDoUpdate({ target: auditHeads.chain, set: { seq, mac } });
}
