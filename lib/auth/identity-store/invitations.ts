import { and, count, eq, gt, isNull, type SQL } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { engine } from '@/db/engine/open';
import { accounts, invitations, type Role } from '@/db/schema';
import { newId } from '@/lib/platform/ids';
import { insertAccount, insertRecord, isAddressTaken } from './account-rows';
import { keepFormKey } from './form-keys';
import { ACCOUNTS } from './security-events';
import { beginSession, type SessionStart } from './session-rows';

const INVITATION_MS = 7 * 24 * 3_600_000;

export type InvitationKind = typeof invitations.$inferSelect.kind;

/** An invitation that could be used at this moment. */
export type OpenInvitation = {
  id: string;
  kind: InvitationKind;
  /** The address it is bound to; null for the first administrator's. */
  email: string | null;
  role: Role | null;
  name: string | null;
  practice: string | null;
  registrationNumber: string | null;
};

const openColumns = {
  id: invitations.id,
  kind: invitations.kind,
  email: invitations.emailNorm,
  role: invitations.role,
  name: invitations.displayName,
  practice: invitations.practice,
  registrationNumber: invitations.registrationNumber,
};

async function hasAdmin(q: Q): Promise<boolean> {
  const [row] = await q.select({ n: count() }).from(accounts).where(eq(accounts.role, 'admin'));
  return (row?.n ?? 0) > 0;
}

const isOpen = (tokenHash: string, at: number): SQL | undefined =>
  and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, at));

/** An address that got an account meanwhile, or a server that got its administrator, closes what was open. */
async function isStillWanted(q: Q, { kind, email }: OpenInvitation): Promise<boolean> {
  if (kind === 'first-admin') return !(await hasAdmin(q));
  return (await isAddressTaken(q, email ?? '')) === (kind === 'password');
}

async function openOne(q: Q, tokenHash: string, at: number): Promise<OpenInvitation | null> {
  const [row] = await q.select(openColumns).from(invitations).where(isOpen(tokenHash, at));
  return row !== undefined && (await isStillWanted(q, row)) ? row : null;
}

/** The invitation behind a token's hash; null when it is unknown, used, over, or not wanted any more. */
export async function findInvitation(tokenHash: string, at: number): Promise<OpenInvitation | null> {
  return engine().read((q) => openOne(q, tokenHash, at));
}

type Spending = { tokenHash: string; kind: InvitationKind; at: number };

/** Uses an invitation of a kind up, in a transaction that holds the chain `accounts`; null when it can't be used. */
export async function spendInvitation(q: Q, { tokenHash, kind, at }: Spending): Promise<OpenInvitation | null> {
  const invitation = await openOne(q, tokenHash, at);
  if (invitation?.kind !== kind) return null;
  const used = await q
    .update(invitations)
    .set({ usedAt: at })
    .where(isOpen(tokenHash, at))
    .returning({ id: invitations.id });
  return used.length === 0 ? null : invitation;
}

/** Makes the one open invitation of the first administrator; earlier ones stop working. False when there is one. */
export async function inviteFirstAdmin(tokenHash: string, at: number): Promise<boolean> {
  return engine().write(ACCOUNTS, async (q) => {
    if (await hasAdmin(q)) return false;
    await q.delete(invitations).where(and(eq(invitations.kind, 'first-admin'), isNull(invitations.usedAt)));
    await q.insert(invitations).values({
      id: newId('inv'),
      tokenHash,
      kind: 'first-admin',
      createdAt: at,
      expiresAt: at + INVITATION_MS,
    });
    return true;
  });
}

type Acceptance = {
  tokenHash: string;
  /** The form's own key: what it was for happens once. */
  key: string;
  role: Role;
  email: string;
  name: string;
  zone: string;
  passwordHash: string;
  session: Omit<SessionStart, 'accountId' | 'role'>;
  /** For patients: what belongs to their record. */
  record: { birthYear: number; consent: string } | null;
};

export type Accepted = { accountId: string; role: Role; email: string };

/**
 * Uses an invitation of one kind up and makes the account, the record of a patient, and the first session, all or
 * nothing. Null when the invitation can't be used.
 */
export async function acceptInvitation(kind: InvitationKind, acceptance: Acceptance): Promise<Accepted | null> {
  const { tokenHash, key, session, record, role, email, ...person } = acceptance;
  const { at } = session;
  // A patient has a record, and nobody else has.
  if ((role === 'patient') !== (record !== null)) return null;
  return engine().write(ACCOUNTS, async (q) => {
    const invitation = await spendInvitation(q, { tokenHash, kind, at });
    if (invitation === null || (await isAddressTaken(q, email))) return null;
    const { practice, registrationNumber } = invitation;
    const { name, zone, passwordHash } = person;
    const account = { role, email, name, zone, passwordHash, at, practice, registrationNumber };
    const accountId = await insertAccount(q, account);
    if (record !== null) await insertRecord(q, { accountId, ...record, at });
    await beginSession(q, { ...session, accountId, role });
    await keepFormKey(q, { tokenHash, key, accountId, at });
    return { accountId, role, email };
  });
}
