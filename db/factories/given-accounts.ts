import { eq } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import {
  accounts,
  credentials,
  patients,
  secondFactors,
  type AccountStatus,
  type Role,
  type Sealed,
} from '@/db/schema';
import { now as clockNow } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/ids';
import { newDataKey, sealText, wrapKey } from '@/lib/platform/sealing';
import { secrets } from '@/lib/platform/secrets';
import { insertSession, type GivenSession, type SessionOptions } from './given-sessions';

const DAY_MS = 86_400_000;

/** A base32 secret for authenticator apps of tests. */
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** `token` is what the cookie of this session would hold. */
export type GivenAccount = { accountId: string; email: string; session: GivenSession; token: string };
export type GivenPatient = GivenAccount & { patientId: string; zone: string };

export type AccountOptions = {
  name?: string;
  email?: string;
  zone?: string;
  status?: AccountStatus;
  passwordHash?: string;
};

type Verification = Partial<
  Pick<
    typeof accounts.$inferInsert,
    'practice' | 'registrationNumber' | 'verificationMethod' | 'verifiedBy' | 'verifiedAt' | 'verifiedUntil'
  >
>;

/** What stands in the tables of a new account. `totpSecret` null: no second factor. */
export type NewAccount = AccountOptions & { role: Role; totpSecret: string | null; verification?: Verification };

async function insertFactor(q: Q, accountId: string, dataKey: Uint8Array, secret: string): Promise<void> {
  const place = `second_factors|${accountId}|totp|seed`;
  const seed = sealText(dataKey, place, secret) as Sealed;
  const at = clockNow();
  await q.insert(secondFactors).values({ accountId, kind: 'totp', seed, createdAt: at, confirmedAt: at });
}

/** An account with its data key and, when given, its passphrase hash and confirmed second factor; its id. */
export async function insertAccount(q: Q, account: NewAccount): Promise<string> {
  const id = newId('acc');
  const at = clockNow();
  const dataKey = newDataKey();
  await q.insert(accounts).values({
    id,
    role: account.role,
    emailNorm: account.email ?? `${id}@example.org`,
    displayName: account.name ?? `Given ${account.role}`,
    status: account.status ?? 'active',
    zone: account.zone ?? 'Europe/London',
    language: 'en',
    theme: 'auto',
    dataKey: wrapKey(secrets().keks, dataKey),
    createdAt: at,
    version: 1,
    ...account.verification,
  });
  const { passwordHash, totpSecret } = account;
  if (passwordHash !== undefined) {
    await q.insert(credentials).values({ accountId: id, passwordHash, changedAt: at });
  }
  if (totpSecret !== null) await insertFactor(q, id, dataKey, totpSecret);
  return id;
}

/** The record of a patient's account, with a data key of its own; its id. */
export async function insertPatient(
  q: Q,
  accountId: string,
  profile: { birthYear?: number; diagnosis?: string },
): Promise<string> {
  const patientId = newId('pat');
  await q.insert(patients).values({
    patientId,
    accountId,
    dataKey: wrapKey(secrets().keks, newDataKey()),
    createdAt: clockNow(),
    ...profile,
  });
  return patientId;
}

async function emailOf(q: Q, accountId: string): Promise<string> {
  const [row] = await q.select({ email: accounts.emailNorm }).from(accounts).where(eq(accounts.id, accountId));
  return row?.email ?? '';
}

type PatientOptions = AccountOptions & SessionOptions & { birthYear?: number; diagnosis?: string };

/** A patient with an empty record, signed in a moment ago. */
export async function givenPatient(options: PatientOptions = {}): Promise<GivenPatient> {
  const { birthYear = 1990, diagnosis = 'SLE since 2015' } = options;
  return engine().write('accounts', async (q) => {
    const accountId = await insertAccount(q, { ...options, role: 'patient', totpSecret: null });
    const patientId = await insertPatient(q, accountId, { birthYear, diagnosis });
    const { session, token } = await insertSession(q, accountId, options);
    return { accountId, patientId, zone: session.zone, email: await emailOf(q, accountId), session, token };
  });
}

type StaffOptions = AccountOptions & SessionOptions & { enrolled?: boolean };

async function givenStaff(role: Role, options: StaffOptions, verification: Verification): Promise<GivenAccount> {
  const { enrolled = true } = options;
  return engine().write('accounts', async (q) => {
    const totpSecret = enrolled ? TOTP_SECRET : null;
    const accountId = await insertAccount(q, { ...options, role, totpSecret, verification });
    const { session, token } = await insertSession(q, accountId, { hasMfa: enrolled, ...options });
    return { accountId, email: await emailOf(q, accountId), session, token };
  });
}

/** A clinician, verified and with a second factor unless told otherwise, signed in a moment ago. */
export async function givenClinician(options: StaffOptions & { verified?: boolean } = {}): Promise<GivenAccount> {
  const { verified = true } = options;
  const at = clockNow();
  const checked = {
    verificationMethod: 'registry',
    verifiedAt: at - DAY_MS,
    verifiedUntil: at + 300 * DAY_MS,
  } as const;
  const practice = 'Rheumatology, Given Clinic';
  return givenStaff('clinician', options, { practice, registrationNumber: 'G-0001', ...(verified ? checked : {}) });
}

/** An administrator with a second factor, signed in a moment ago. */
export async function givenAdmin(options: StaffOptions = {}): Promise<GivenAccount> {
  return givenStaff('admin', options, {});
}
