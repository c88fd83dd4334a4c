import { eq } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { accounts, consents, credentials, patients, type Role } from '@/db/schema';
import { newId } from '@/lib/platform/ids';
import { newDataKey, wrapKey } from '@/lib/platform/sealing';
import { secrets } from '@/lib/platform/secrets';
import { noteSecurityEvent } from './security-events';

/** A person as their first form gave them; the address is normalised. */
export type NewAccount = {
  role: Role;
  email: string;
  name: string;
  /** IANA name. */
  zone: string;
  passwordHash: string;
  at: number;
  /** What an administrator wrote down of a clinician. */
  practice?: string | null;
  registrationNumber?: string | null;
};

/** Does anybody sign in with this address? */
export async function isAddressTaken(q: Q, email: string): Promise<boolean> {
  const rows = await q.select({ id: accounts.id }).from(accounts).where(eq(accounts.emailNorm, email));
  return rows.length > 0;
}

/** Makes an account with its data key and passphrase, inside a transaction that holds the chain `accounts`; its id. */
export async function insertAccount(q: Q, person: NewAccount): Promise<string> {
  const { role, email, name, zone, passwordHash, at, practice = null, registrationNumber = null } = person;
  const accountId = newId('acc');
  const dataKey = wrapKey(secrets().keks, newDataKey());
  const words = { emailNorm: email, displayName: name, zone, language: 'en', theme: 'auto' } as const;
  const work = { practice, registrationNumber };
  await q
    .insert(accounts)
    .values({ id: accountId, role, status: 'active', ...words, ...work, dataKey, createdAt: at, version: 1 });
  await q.insert(credentials).values({ accountId, passwordHash, changedAt: at });
  await noteSecurityEvent(q, { kind: 'account.created', accountId, role, at, sessionId: null });
  return accountId;
}

type NewRecord = { accountId: string; birthYear: number; consent: string; at: number };

/** Makes the record of a patient's new account, with a data key of its own, and keeps what they agreed to. */
export async function insertRecord(q: Q, { accountId, birthYear, consent, at }: NewRecord): Promise<void> {
  const dataKey = wrapKey(secrets().keks, newDataKey());
  await q.insert(patients).values({ patientId: newId('pat'), accountId, dataKey, birthYear, createdAt: at });
  await q.insert(consents).values({ id: newId('con'), accountId, purpose: 'health-diary', textVersion: consent, at });
}
