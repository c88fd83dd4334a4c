import type { Role } from './accounts';
import type { Kit } from './sqlite-kit';

/** Facts about an act that are not health: a window's days, an administrator's reason. */
export type AuditDetail = Record<string, string | number>;

/**
 * Append-only and chained: `mac` covers the row and the `mac` before it. `chain` is a patient's id or `accounts`.
 * No foreign key on purpose: the log outlives what it speaks of.
 */
export function auditEventsTable(kit: Kit) {
  return kit.table(
    'audit_events',
    {
      chain: kit.text('chain').notNull(),
      seq: kit.int('seq').notNull(),
      at: kit.ms('at').notNull(),
      actorId: kit.text('actor_id').notNull(),
      actorRole: kit.text('actor_role').$type<Role | 'system'>().notNull(),
      patientId: kit.text('patient_id'),
      kind: kit.text('kind').notNull(),
      objectType: kit.text('object_type'),
      objectId: kit.text('object_id'),
      categories: kit.tags('categories').notNull(),
      shareId: kit.text('share_id'),
      result: kit.text('result').$type<'done' | 'refused'>().notNull(),
      sessionRef: kit.text('session_ref'),
      detail: kit.json<AuditDetail>('detail'),
      prev: kit.text('prev').notNull(),
      mac: kit.text('mac').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.chain, t.seq] })],
  );
}

/** The end of each chain; updated in the same transaction and so the place where writers of one chain queue. */
export function auditHeadsTable(kit: Kit) {
  return kit.table('audit_heads', {
    chain: kit.text('chain').primaryKey(),
    seq: kit.int('seq').notNull(),
    mac: kit.text('mac').notNull(),
  });
}
