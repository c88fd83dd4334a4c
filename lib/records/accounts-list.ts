import { asc, count, eq, ne, sql, type SQL } from 'drizzle-orm';
import { accounts, type Role } from '@/db/schema';
import { withMembers } from '@/lib/access/gate';
import { all, either } from '@/lib/access/own';
import type { Viewer } from '@/lib/access/viewer';
import { accountColumns, enrolledIds, shortName, type AccountLine } from './accounts-rows';

const PAGE = 50;

export type AccountSearch = {
  /** Part of an address, or of a colleague's name; empty for all. Lower case. */
  text: string;
  role: Role | null;
  /** 1 is the first. */
  page: number;
};

export type AccountPage = { accounts: AccountLine[]; hasMore: boolean };

// A text with a wildcard in it looks for that character.
const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * An address that holds the text, or a name. Of a patient only the beginning of the first name counts, because no more
 * of it is shown: a search must not spell out the rest.
 */
function matching(text: string): SQL {
  const anywhere = `%${escaped(text)}%`;
  const first = text.includes(' ') ? '' : `${escaped(text)}%`;
  const isLike = (pattern: string): SQL => sql`lower(${accounts.displayName}) like ${pattern} escape '\\'`;
  return either(
    sql`${accounts.emailNorm} like ${anywhere} escape '\\'`,
    all(ne(accounts.role, 'patient'), isLike(anywhere)),
    all(eq(accounts.role, 'patient'), isLike(first)),
  );
}

/** Accounts that match, by address, a page at a time. */
export async function listAccounts(viewer: Viewer, search: AccountSearch): Promise<AccountPage> {
  const { text, role, page } = search;
  return withMembers(viewer, 'account.list_all', {}, async (allowed) => {
    const { q, ofAccounts } = allowed;
    const conditions: SQL[] = [ne(accounts.status, 'erased')];
    if (role !== null) conditions.push(eq(accounts.role, role));
    if (text !== '') conditions.push(matching(text));
    const rows = await q
      .select(accountColumns)
      .from(accounts)
      .where(ofAccounts(accounts, ...conditions))
      .orderBy(asc(accounts.emailNorm))
      .limit(PAGE + 1)
      .offset((page - 1) * PAGE);
    const enrolled = await enrolledIds(allowed);
    const lines = rows.slice(0, PAGE).map(({ displayName, ...row }) => ({
      ...row,
      name: shortName(displayName, row.role),
      hasSecondFactor: enrolled.has(row.id),
    }));
    return { accounts: lines, hasMore: rows.length > PAGE };
  });
}

/** Below this a count could point at a person, so it is not told. */
const LEAST_TOLD = 5;

/** A number of accounts; null for fewer than five. */
export type ToldCount = number | null;
export type AccountCounts = Record<Role | 'suspended', ToldCount>;

/** How many accounts there are of each kind. */
export async function countAccounts(viewer: Viewer): Promise<AccountCounts> {
  return withMembers(viewer, 'stats.counts', {}, async ({ q, ofAccounts }) => {
    const rows = await q
      .select({ role: accounts.role, status: accounts.status, n: count() })
      .from(accounts)
      .where(ofAccounts(accounts, ne(accounts.status, 'erased')))
      .groupBy(accounts.role, accounts.status);
    const told = (isOne: (row: (typeof rows)[number]) => boolean): ToldCount => {
      const n = rows.filter(isOne).reduce((sum, row) => sum + row.n, 0);
      return n < LEAST_TOLD ? null : n;
    };
    return {
      patient: told(({ role }) => role === 'patient'),
      clinician: told(({ role }) => role === 'clinician'),
      admin: told(({ role }) => role === 'admin'),
      suspended: told(({ status }) => status === 'suspended'),
    };
  });
}
