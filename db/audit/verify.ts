import { and, asc, eq, gt } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { auditEvents, auditHeads } from '@/db/schema';
import { macOf } from './append';

export type ChainFault = { chain: string; seq: number; why: 'altered' | 'missing' | 'head' };

const PAGE = 500;

type Row = typeof auditEvents.$inferSelect;
type Place = { seq: number; mac: string };

function faultOf(key: Uint8Array, row: Row, before: Place): ChainFault['why'] | null {
  if (row.seq !== before.seq + 1) return 'missing';
  const { prev, mac, ...facts } = row;
  if (prev !== before.mac || macOf(key, prev, facts) !== mac) return 'altered';
  return null;
}

async function verifyChain(q: Q, key: Uint8Array, head: Place & { chain: string }): Promise<ChainFault | null> {
  let before: Place = { seq: 0, mac: '' };
  for (;;) {
    const rows = await q
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, head.chain), gt(auditEvents.seq, before.seq)))
      .orderBy(asc(auditEvents.seq))
      .limit(PAGE);
    for (const row of rows) {
      const why = faultOf(key, row, before);
      if (why !== null) return { chain: head.chain, seq: before.seq + 1, why };
      before = { seq: row.seq, mac: row.mac };
    }
    if (rows.length < PAGE) break;
  }
  const isWhole = before.seq === head.seq && before.mac === head.mac;
  return isWhole ? null : { chain: head.chain, seq: before.seq + 1, why: 'head' };
}

/**
 * Recomputes every chain and names the first bad place of each. A tail cut off together with its head is caught
 * only by a checkpoint kept elsewhere.
 */
export async function verifyAudit(q: Q, key: Uint8Array): Promise<ChainFault[]> {
  const heads = await q.select().from(auditHeads);
  const faults: ChainFault[] = [];
  for (const head of heads) {
    const fault = await verifyChain(q, key, head);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}
