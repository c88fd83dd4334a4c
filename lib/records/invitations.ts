import { asc, eq, gt, isNull } from 'drizzle-orm';
import { accounts, invitations } from '@/db/schema';
import { withMembers, type AllowedAmongMembers, type MemberSubject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { invalid, type Invalid } from './saved';

const DAY_MS = 86_400_000;
const GOOD_FOR_DAYS = 7;

export type StaffRole = 'clinician' | 'admin';

/** A colleague who was invited and has not come yet. */
export type StaffInvitation = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  practice: string | null;
  registrationNumber: string | null;
  invitedAt: number;
  expiresAt: number;
};

export type Colleague = Omit<StaffInvitation, 'id' | 'invitedAt' | 'expiresAt'>;

const invitationColumns = {
  id: invitations.id,
  name: invitations.displayName,
  email: invitations.emailNorm,
  role: invitations.role,
  practice: invitations.practice,
  registrationNumber: invitations.registrationNumber,
  invitedAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
};

async function openInvitations({ q, ofAccounts, now }: AllowedAmongMembers): Promise<StaffInvitation[]> {
  const rows = await q
    .select(invitationColumns)
    .from(invitations)
    .where(ofAccounts(invitations, isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .orderBy(asc(invitations.createdAt), asc(invitations.id));
  return rows.map(({ name, email, role, ...row }) => ({
    ...row,
    name: name ?? '',
    email: email ?? '',
    role: role === 'admin' ? 'admin' : 'clinician',
  }));
}

/** Colleagues who were invited and have not come yet. */
export async function listInvitations(viewer: Viewer): Promise<StaffInvitation[]> {
  return withMembers(viewer, 'account.list_all', {}, openInvitations);
}

export type InvitationAnswer = { status: 'saved' } | Invalid;

/** Sends a link under a new code; the one before stops working. */
async function send(allowed: AllowedAmongMembers, id: string, email: string): Promise<void> {
  const { q, ofAccounts, ofAccountsSet, now } = allowed;
  const { token, tokenHash } = allowed.newLink();
  const expiresAt = now + GOOD_FOR_DAYS * DAY_MS;
  await q
    .update(invitations)
    .set(ofAccountsSet(invitations, { tokenHash, expiresAt }))
    .where(ofAccounts(invitations, eq(invitations.id, id)));
  await allowed.post({ kind: 'staff-invitation', to: email, token, until: expiresAt });
}

async function emailFault(allowed: AllowedAmongMembers, email: string): Promise<Invalid | null> {
  const { q, ofAccounts } = allowed;
  const taken = await q
    .select({ id: accounts.id })
    .from(accounts)
    .where(ofAccounts(accounts, eq(accounts.emailNorm, email)));
  if (taken.length > 0) return invalid('email', 'account.email.taken');
  const open = await openInvitations(allowed);
  return open.some((one) => one.email === email) ? invalid('email', 'account.email.invited') : null;
}

/** Invites a colleague: the letter's link makes their account, with what is written down here. */
export async function inviteStaff(
  viewer: Viewer,
  subject: MemberSubject,
  colleague: Colleague,
): Promise<InvitationAnswer> {
  return withMembers(viewer, 'account.create_staff', subject, async (allowed) => {
    const { q, ofAccountsRow, now } = allowed;
    const { name, email, role, practice, registrationNumber } = colleague;
    const fault = await emailFault(allowed, email);
    if (fault !== null) return fault;
    const id = allowed.newId('inv');
    const words = { displayName: name, emailNorm: email, role, practice, registrationNumber };
    const { tokenHash } = allowed.newLink();
    await q
      .insert(invitations)
      .values(ofAccountsRow(invitations, { id, tokenHash, ...words, createdAt: now, expiresAt: now }));
    await send(allowed, id, email);
    allowed.audit({ kind: 'staff.invited', objectType: 'invitation', objectId: id, detail: { role } });
    return { status: 'saved' };
  });
}

async function oneOpen(allowed: AllowedAmongMembers, id: string): Promise<StaffInvitation> {
  const found = (await openInvitations(allowed)).find((one) => one.id === id);
  if (found === undefined) throw new Refused('not_found');
  return found;
}

/** Sends the letter once more, good for another seven days; the link in the letter before stops working. */
export async function resendInvitation(viewer: Viewer, subject: MemberSubject, id: string): Promise<InvitationAnswer> {
  return withMembers(viewer, 'account.create_staff', subject, async (allowed) => {
    const { email } = await oneOpen(allowed, id);
    await send(allowed, id, email);
    allowed.audit({ kind: 'staff.invited_again', objectType: 'invitation', objectId: id });
    return { status: 'saved' };
  });
}

/** Takes an invitation back: its link stops working at once. */
export async function takeInvitationBack(
  viewer: Viewer,
  subject: MemberSubject,
  id: string,
): Promise<InvitationAnswer> {
  return withMembers(viewer, 'account.create_staff', subject, async (allowed) => {
    const { q, ofAccounts } = allowed;
    await oneOpen(allowed, id);
    await q.delete(invitations).where(ofAccounts(invitations, eq(invitations.id, id)));
    allowed.audit({ kind: 'staff.invitation_taken_back', objectType: 'invitation', objectId: id });
    return { status: 'saved' };
  });
}
