import { eq, isNotNull, ne } from 'drizzle-orm';
import { accounts, secondFactors, type AccountStatus, type Role } from '@/db/schema';
import type { AllowedAmongMembers } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';

export type VerificationMethod = 'registry' | 'call-back' | 'in-person';

/** What an administrator sees of an account: no health, no care relation; of patients first name and initial. */
export type AccountLine = {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: AccountStatus;
  /** Clinicians: when an administrator attested who they are, and until when that counts; null = nobody does now. */
  verifiedAt: number | null;
  verifiedUntil: number | null;
  hasSecondFactor: boolean;
  lastSignInAt: number | null;
};

/** Columns of an {@link AccountLine}, with the whole name. */
export const accountColumns = {
  id: accounts.id,
  displayName: accounts.displayName,
  email: accounts.emailNorm,
  role: accounts.role,
  status: accounts.status,
  verifiedAt: accounts.verifiedAt,
  verifiedUntil: accounts.verifiedUntil,
  lastSignInAt: accounts.lastSignInAt,
};

/** Of patients first name and initial, of colleagues the whole name. */
export function shortName(displayName: string, role: Role): string {
  if (role !== 'patient') return displayName;
  const [first = '', ...rest] = displayName.split(/\s+/u);
  const initial = Array.from(rest.at(-1) ?? '')[0];
  return initial === undefined ? first : `${first} ${initial}.`;
}

/** Accounts with a confirmed second factor. */
export async function enrolledIds(allowed: AllowedAmongMembers): Promise<Set<string>> {
  const { q, ofAccounts } = allowed;
  const rows = await q
    .select({ accountId: secondFactors.accountId })
    .from(secondFactors)
    .where(ofAccounts(secondFactors, isNotNull(secondFactors.confirmedAt)));
  return new Set(rows.map((row) => row.accountId));
}

/** One account. @throws Refused not_found when it is missing or erased */
export async function oneAccount(allowed: AllowedAmongMembers, accountId: string): Promise<AccountLine> {
  const { q, ofAccounts } = allowed;
  const [row] = await q
    .select(accountColumns)
    .from(accounts)
    .where(ofAccounts(accounts, eq(accounts.id, accountId), ne(accounts.status, 'erased')));
  if (row === undefined) throw new Refused('not_found');
  const { displayName, ...line } = row;
  const hasSecondFactor = (await enrolledIds(allowed)).has(row.id);
  return { ...line, name: shortName(displayName, row.role), hasSecondFactor };
}
