import { and, desc, eq, gte, lt } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { auditEvents } from '@/db/schema';

/**
 * When this account last opened this record's timeline, between two moments (UTC milliseconds); null when it did not.
 * It is their own act, so it tells them nothing that they did not do themselves.
 */
export async function lastLook(
  q: Q,
  who: { patientId: string; accountId: string },
  between: { from: number; until: number },
): Promise<number | null> {
  const [row] = await q
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.chain, who.patientId),
        eq(auditEvents.actorId, who.accountId),
        eq(auditEvents.kind, 'timeline.viewed'),
        eq(auditEvents.result, 'done'),
        gte(auditEvents.at, between.from),
        lt(auditEvents.at, between.until),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  return row?.at ?? null;
}
