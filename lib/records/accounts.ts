import { count, eq, isNull, ne } from 'drizzle-orm';
import { accounts, sessions, type AccountStatus, type Role } from '@/db/schema';
import { recordOwnedBy, withMembers, type AllowedAmongMembers, type MemberSubject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { oneAccount, type AccountLine, type VerificationMethod } from './accounts-rows';
import { invalid, type Invalid } from './saved';

export type { AccountLine } from './accounts-rows';

/** What an administrator knows of one account; of a clinician also what they wrote down and attested. */
export type AccountDetails = AccountLine & {
  practice: string | null;
  registrationNumber: string | null;
  verification: { method: VerificationMethod; evidence: string | null; by: string | null } | null;
};

async function attestedOf(allowed: AllowedAmongMembers, accountId: string) {
  const { q, ofAccounts } = allowed;
  const [row] = await q
    .select({
      practice: accounts.practice,
      registrationNumber: accounts.registrationNumber,
      method: accounts.verificationMethod,
      evidence: accounts.verificationEvidence,
      verifiedBy: accounts.verifiedBy,
    })
    .from(accounts)
    .where(ofAccounts(accounts, eq(accounts.id, accountId)));
  if (row === undefined) throw new Refused('not_found');
  const { practice, registrationNumber, method, evidence, verifiedBy } = row;
  if (method === null) return { practice, registrationNumber, verification: null };
  const [by] = await q
    .select({ displayName: accounts.displayName })
    .from(accounts)
    .where(ofAccounts(accounts, eq(accounts.id, verifiedBy ?? '')));
  const opened = await allowed.unsealOfAccount(accountId, 'verification_evidence', evidence);
  const verification = { method, evidence: opened, by: by?.displayName ?? null };
  return { practice, registrationNumber, verification };
}

/** One account; missing and erased ones look the same. */
export async function getAccount(viewer: Viewer, accountId: string): Promise<AccountDetails> {
  return withMembers(viewer, 'account.list_all', {}, async (allowed) => {
    const line = await oneAccount(allowed, accountId);
    return { ...line, ...(await attestedOf(allowed, accountId)) };
  });
}

export type AccountAnswer = { status: 'saved' } | Invalid;
type AdminAct = { accountId: string; reason: string };

async function endAllSessions(allowed: AllowedAmongMembers, accountId: string): Promise<void> {
  const { q, ofAccounts, ofAccountsSet, now } = allowed;
  await q
    .update(sessions)
    .set(ofAccountsSet(sessions, { revokedAt: now }))
    .where(ofAccounts(sessions, eq(sessions.accountId, accountId), isNull(sessions.revokedAt)));
}

async function isLastAdmin(allowed: AllowedAmongMembers): Promise<boolean> {
  const { q, ofAccounts } = allowed;
  const [row] = await q
    .select({ n: count() })
    .from(accounts)
    .where(ofAccounts(accounts, eq(accounts.role, 'admin'), eq(accounts.status, 'active')));
  return (row?.n ?? 0) <= 1;
}

async function moveStatus(
  allowed: AllowedAmongMembers,
  accountId: string,
  move: { from: AccountStatus; to: AccountStatus },
): Promise<Role> {
  const { q, ofAccounts, ofAccountsSet } = allowed;
  const [row] = await q
    .select({ role: accounts.role, status: accounts.status })
    .from(accounts)
    .where(ofAccounts(accounts, eq(accounts.id, accountId), ne(accounts.status, 'erased')));
  if (row === undefined) throw new Refused('not_found');
  if (row.status !== move.from) throw new Refused('conflict');
  await q
    .update(accounts)
    .set(ofAccountsSet(accounts, { status: move.to }))
    .where(ofAccounts(accounts, eq(accounts.id, accountId)));
  return row.role;
}

type AdminVerb = 'suspend' | 'restore' | 'end-sessions';

/** The affected person's own log hears of it, where they keep a record. */
async function subjectOf(subject: MemberSubject, accountId: string, act: AdminVerb): Promise<MemberSubject> {
  // Suspending and restoring are one line of the policy and ask for the same fields: the key tells them apart.
  const once = subject.once && { ...subject.once, request: { act, asked: subject.once.request } };
  return { once, patientId: await recordOwnedBy(accountId) };
}

/** Shuts an account at its next request: all sessions end, and the gate refuses it anyway. */
export async function suspendAccount(viewer: Viewer, subject: MemberSubject, act: AdminAct): Promise<AccountAnswer> {
  const { accountId, reason } = act;
  const full = await subjectOf(subject, accountId, 'suspend');
  return withMembers(viewer, 'account.suspend_or_unsuspend', full, async (allowed) => {
    if (accountId === viewer.accountId) return invalid('accountId', 'account.self');
    const wasLastAdmin = await isLastAdmin(allowed);
    const role = await moveStatus(allowed, accountId, { from: 'active', to: 'suspended' });
    if (role === 'admin' && wasLastAdmin) throw new Refused('conflict');
    await endAllSessions(allowed, accountId);
    allowed.audit({ kind: 'account.suspended', objectType: 'account', objectId: accountId, detail: { reason } });
    return { status: 'saved' };
  });
}

/** Opens a suspended account again; the person signs in anew. */
export async function restoreAccount(viewer: Viewer, subject: MemberSubject, act: AdminAct): Promise<AccountAnswer> {
  const { accountId, reason } = act;
  const full = await subjectOf(subject, accountId, 'restore');
  return withMembers(viewer, 'account.suspend_or_unsuspend', full, async (allowed) => {
    await moveStatus(allowed, accountId, { from: 'suspended', to: 'active' });
    allowed.audit({ kind: 'account.restored', objectType: 'account', objectId: accountId, detail: { reason } });
    return { status: 'saved' };
  });
}

/** Signs an account out everywhere, and leaves it open. */
export async function endSessions(viewer: Viewer, subject: MemberSubject, act: AdminAct): Promise<AccountAnswer> {
  const { accountId, reason } = act;
  const full = await subjectOf(subject, accountId, 'end-sessions');
  return withMembers(viewer, 'account.end_sessions', full, async (allowed) => {
    const { q, ofAccounts } = allowed;
    const [row] = await q
      .select({ id: accounts.id })
      .from(accounts)
      .where(ofAccounts(accounts, eq(accounts.id, accountId), ne(accounts.status, 'erased')));
    if (row === undefined) throw new Refused('not_found');
    await endAllSessions(allowed, accountId);
    allowed.audit({ kind: 'account.sessions_ended', objectType: 'account', objectId: accountId, detail: { reason } });
    return { status: 'saved' };
  });
}

/** Keeps a person's choice of light or dark with their account. */
export async function changeTheme(viewer: Viewer, theme: 'auto' | 'light' | 'dark'): Promise<void> {
  await withMembers(viewer, 'account.change_theme', {}, async ({ q, ofAccounts, ofAccountsSet }) => {
    await q
      .update(accounts)
      .set(ofAccountsSet(accounts, { theme }))
      .where(ofAccounts(accounts, eq(accounts.id, viewer.accountId)));
  });
}
