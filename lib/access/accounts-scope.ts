import { eq, exists, inArray, sql, type Column, type SQL } from 'drizzle-orm';
import type { SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core';
import type { Q } from '@/db/engine/engine';
import {
  accounts,
  auditEvents,
  credentials,
  invitations,
  patients,
  secondFactors,
  sessions,
  shares,
  type Role,
} from '@/db/schema';
import { all, either } from './own';

/** Tables about accounts that a record function may reach. A passphrase hash is reached by its own account alone. */
export type AccountTable =
  | typeof accounts
  | typeof sessions
  | typeof secondFactors
  | typeof auditEvents
  | typeof credentials
  | typeof invitations;

type Member = { accountId: string; role: Role; patientId: string | null };

function accountColumn(table: AccountTable): Column {
  if (table === accounts) return accounts.id;
  if (table === sessions) return sessions.accountId;
  return table === secondFactors ? secondFactors.accountId : auditEvents.actorId;
}

/** Accounts a patient knows through sharing: the clinicians of their own shares, ended ones too (for the log). */
function knownToPatient(q: Q, account: Column, patientId: string): SQL {
  return exists(
    q
      .select({ one: sql`1` })
      .from(shares)
      .where(all(eq(shares.patientId, patientId), sql`${shares.clinicianId} = ${account}`)),
  );
}

/** Accounts a clinician knows: patients whose share with them is open or waiting, nobody else. */
function knownToClinician(q: Q, account: Column, clinicianId: string): SQL {
  const ownAddress = sql`(select email_norm from ${accounts} as me where me.id = ${clinicianId})`;
  return exists(
    q
      .select({ one: sql`1` })
      .from(patients)
      .innerJoin(shares, eq(shares.patientId, patients.patientId))
      .where(
        all(
          sql`${patients.accountId} = ${account}`,
          inArray(shares.state, ['invited', 'accepted', 'active']),
          either(eq(shares.clinicianId, clinicianId), eq(shares.emailNorm, ownAddress)),
        ),
      ),
  );
}

/**
 * Passphrase hashes: one's own. Links: an administrator reaches those of colleagues; those of patients and of
 * forgotten passwords are nobody's business.
 */
function narrow(table: typeof credentials | typeof invitations, member: Member): SQL {
  if (table === credentials) return sql`${credentials.accountId} = ${member.accountId}`;
  return member.role === 'admin' ? sql`${invitations.kind} = 'staff'` : sql`1 = 0`;
}

/**
 * The guard for tables without a patient. An administrator reaches every account and the `accounts` chain of the
 * log; everybody else reaches themselves and those they share with.
 */
export function accountsOf(q: Q, member: Member) {
  return function ofAccounts(table: AccountTable, ...conditions: SQL[]): SQL {
    if (table === auditEvents) {
      const accountsChain = eq(auditEvents.chain, 'accounts');
      return member.role === 'admin'
        ? all(accountsChain, ...conditions)
        : all(accountsChain, eq(auditEvents.actorId, member.accountId), ...conditions);
    }
    if (table === credentials || table === invitations) return all(narrow(table, member), ...conditions);
    if (member.role === 'admin') return all(sql`1 = 1`, ...conditions);
    const column = accountColumn(table);
    const self = sql`${column} = ${member.accountId}`;
    if (table !== accounts) return all(self, ...conditions);
    const known =
      member.patientId === null
        ? knownToClinician(q, column, member.accountId)
        : knownToPatient(q, column, member.patientId);
    return all(either(self, known), ...conditions);
  };
}

/** A change to an account raises its version and leaves id, role and address alone. */
export function accountChanges<T extends SQLiteTable>(table: T, changes: SQLiteUpdateSetSource<T>) {
  const fixed = ['id', 'role', 'emailNorm', 'version'].find((name) => name in changes);
  if (fixed !== undefined) throw new Error(`A change cannot set ${fixed}.`);
  return 'version' in table ? { ...changes, version: sql`${table.version} + 1` } : { ...changes };
}

/** A new invitation of a colleague, by the administrator who acts. */
export function invitationRow(member: Member) {
  return function ofAccountsRow(table: typeof invitations, values: Omit<typeof invitations.$inferInsert, 'kind'>) {
    if (table !== invitations) throw new Error('Accounts begin in lib/auth.');
    return { ...values, kind: 'staff', invitedBy: member.accountId } as const;
  };
}
