import { desc, eq, inArray, lt, ne, notInArray } from 'drizzle-orm';
import { accounts, auditEvents, type AuditDetail } from '@/db/schema';
import { withAccess, withMembers, type Subject } from '@/lib/access/gate';
import type { Viewer } from '@/lib/access/viewer';

const PAGE = 50;

export type Look = {
  seq: number;
  at: number;
  kind: string;
  isRefused: boolean;
  /** A clinician's name; null for an administrator, the server itself, or an account that is gone. */
  actorName: string | null;
  actorRole: 'patient' | 'clinician' | 'admin' | 'system';
  categories: string[];
  detail: AuditDetail | null;
};

export type LookPage = { looks: Look[]; earlier: number | null };

const lookColumns = {
  seq: auditEvents.seq,
  at: auditEvents.at,
  kind: auditEvents.kind,
  result: auditEvents.result,
  actorId: auditEvents.actorId,
  actorRole: auditEvents.actorRole,
  categories: auditEvents.categories,
  detail: auditEvents.detail,
};

/**
 * "Who looked, and when": what others did with this record, newest first, refused attempts of former members too.
 * @param before continue below this place; null begins at the end
 */
export async function listLooks(viewer: Viewer, subject: Subject, before: number | null): Promise<LookPage> {
  return withAccess(
    viewer,
    'auditEvent.read_patient',
    subject,
    async ({ q, own, ofAccounts, accountId, patientId }) => {
      const conditions = [eq(auditEvents.chain, patientId), ne(auditEvents.actorId, accountId)];
      if (before !== null) conditions.push(lt(auditEvents.seq, before));
      const rows = await q
        .select(lookColumns)
        .from(auditEvents)
        .where(own(auditEvents, ...conditions))
        .orderBy(desc(auditEvents.seq))
        .limit(PAGE);
      const known = await q
        .select({ id: accounts.id, displayName: accounts.displayName })
        .from(accounts)
        .where(
          ofAccounts(
            accounts,
            inArray(
              accounts.id,
              rows.map((row) => row.actorId),
            ),
          ),
        );
      const names = new Map(known.map((account) => [account.id, account.displayName]));
      const looks = rows.map(({ result, actorId, ...row }) => ({
        ...row,
        isRefused: result === 'refused',
        actorName: row.actorRole === 'clinician' ? (names.get(actorId) ?? null) : null,
      }));
      return { looks, earlier: rows.length === PAGE ? (rows.at(-1)?.seq ?? null) : null };
    },
  );
}

export type AccountEvent = {
  seq: number;
  at: number;
  kind: string;
  actorName: string | null;
  objectName: string | null;
  detail: AuditDetail | null;
};

export type EventPage = { events: AccountEvent[]; earlier: number | null };

// A rhythm of life is nobody's business, and these would push the acts out of sight.
const EVERYDAY = ['session.started', 'session.renewed', 'session.ended', 'account.change_theme'];

/**
 * What changed who may do what, newest first, for administrators: no patient's record stands in it.
 *
 * @param before continue below this place; null begins at the end
 */
export async function listAccountEvents(viewer: Viewer, before: number | null, most = PAGE): Promise<EventPage> {
  return withMembers(viewer, 'audit.read_security_events', {}, async ({ q, ofAccounts }) => {
    const conditions = [notInArray(auditEvents.kind, EVERYDAY)];
    if (before !== null) conditions.push(lt(auditEvents.seq, before));
    const rows = await q
      .select({ ...lookColumns, objectId: auditEvents.objectId })
      .from(auditEvents)
      .where(ofAccounts(auditEvents, ...conditions))
      .orderBy(desc(auditEvents.seq))
      .limit(most + 1);
    const shown = rows.slice(0, most);
    const ids = shown.flatMap((row) => [row.actorId, row.objectId ?? '']);
    const known = await q
      .select({ id: accounts.id, email: accounts.emailNorm })
      .from(accounts)
      .where(ofAccounts(accounts, inArray(accounts.id, ids)));
    const names = new Map(known.map((account) => [account.id, account.email]));
    const events = shown.map(({ seq, at, kind, actorId, objectId, detail }) => ({
      seq,
      at,
      kind,
      actorName: names.get(actorId) ?? null,
      objectName: names.get(objectId ?? '') ?? null,
      detail,
    }));
    return { events, earlier: rows.length > most ? (shown.at(-1)?.seq ?? null) : null };
  });
}
