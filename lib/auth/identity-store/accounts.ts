import { and, eq, isNotNull } from 'drizzle-orm';
import { engine } from '@/db/engine/open';
import { accounts, credentials, secondFactors, type Role } from '@/db/schema';
import { ACCOUNTS } from './security-events';

/** What signing in needs to know of an account. Never leaves `lib/auth`. */
export type Identity = {
  accountId: string;
  email: string;
  role: Role;
  isActive: boolean;
  theme: 'auto' | 'light' | 'dark';
  passwordHash: string;
  hasFactor: boolean;
};

const identityColumns = {
  accountId: accounts.id,
  email: accounts.emailNorm,
  role: accounts.role,
  status: accounts.status,
  theme: accounts.theme,
  passwordHash: credentials.passwordHash,
  factorAt: secondFactors.confirmedAt,
};

async function findIdentity(match: ReturnType<typeof eq>): Promise<Identity | null> {
  const [row] = await engine().read((q) =>
    q
      .select(identityColumns)
      .from(accounts)
      .innerJoin(credentials, eq(credentials.accountId, accounts.id))
      .leftJoin(secondFactors, and(eq(secondFactors.accountId, accounts.id), isNotNull(secondFactors.confirmedAt)))
      .where(match),
  );
  if (row === undefined) return null;
  const { status, factorAt, ...identity } = row;
  return { ...identity, isActive: status === 'active', hasFactor: factorAt !== null };
}

/** The account behind a normalised address; null when nobody signs in with it. */
export async function identityOf(email: string): Promise<Identity | null> {
  return findIdentity(eq(accounts.emailNorm, email));
}

/** The account of a session or an attempt. */
export async function identityById(accountId: string): Promise<Identity | null> {
  return findIdentity(eq(accounts.id, accountId));
}

/** The normalised address of an account, with or without a passphrase; null when there is no such account. */
export async function addressOf(accountId: string): Promise<string | null> {
  const [row] = await engine().read((q) =>
    q.select({ email: accounts.emailNorm }).from(accounts).where(eq(accounts.id, accountId)),
  );
  return row?.email ?? null;
}

/** Stores a hash made with today's settings in place of an older one; does nothing if it was changed meanwhile. */
export async function replaceHash(accountId: string, hashes: { old: string; fresh: string }): Promise<void> {
  await engine().write(ACCOUNTS, (q) =>
    q
      .update(credentials)
      .set({ passwordHash: hashes.fresh })
      .where(and(eq(credentials.accountId, accountId), eq(credentials.passwordHash, hashes.old))),
  );
}

/** One small query: does the database answer? For the readiness probe. */
export async function pingIdentities(): Promise<void> {
  await engine().read((q) => q.select({ id: accounts.id }).from(accounts).limit(1));
}
