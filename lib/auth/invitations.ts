import type { Viewer } from '@/lib/access/viewer';
import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { resetPassword } from './identity-store/letters';
import {
  acceptInvitation,
  findInvitation,
  type Accepted,
  type InvitationKind,
  type OpenInvitation,
} from './identity-store/invitations';
import { passphraseFault, type PassphraseFault } from './passphrase-rules';
import { hashPassword } from './passwords';
import { newSession, type StartedSession } from './session-plan';

export type { InvitationKind, OpenInvitation };

/** Unknown, used, over, another kind, bound to somebody else: one answer for all. */
export type Unusable = { is: 'unusable' };
export type BadPassphrase = { is: 'passphrase'; fault: PassphraseFault };

/**
 * The invitation behind a link's code, for whoever opens it; null when it can't be used. Somebody who is signed in
 * can open what is bound to their own address only.
 *
 * @param viewerEmail normalised address of who is signed in on this browser; null for nobody
 */
export async function openInvitation(token: string, viewerEmail: string | null): Promise<OpenInvitation | null> {
  const invitation = await findInvitation(sha256Hex(token), now());
  const isOthers = viewerEmail !== null && invitation?.email !== viewerEmail;
  return isOthers ? null : invitation;
}

export type NewPerson = {
  kind: Exclude<InvitationKind, 'password'>;
  token: string;
  /** The form's own key. */
  key: string;
  passphrase: string;
  /** Words no passphrase may be made of: names of medicines. */
  subject: readonly string[];
  /** IANA name; null: the server's own, where its first administrator most likely is. */
  zone: string | null;
  name: string | null;
  email: string | null;
  record: { birthYear: number; consent: string } | null;
};

export type AcceptAnswer = ({ is: 'made'; session: StartedSession } & Accepted) | BadPassphrase | Unusable;

function serverZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Who the person is: what their link is bound to stands before what they gave. */
function knownOf({ email, name }: NewPerson, invitation: OpenInvitation): { email: string; name: string } {
  return { email: invitation.email ?? email ?? '', name: invitation.name ?? name ?? '' };
}

function roleOf({ kind, role }: OpenInvitation): Viewer['role'] {
  return kind === 'sign-up' ? 'patient' : (role ?? 'admin');
}

/** Uses a link up: account, passphrase and first session, all or nothing. A second factor of staff follows. */
export async function accept(person: NewPerson, device: string): Promise<AcceptAnswer> {
  const { kind, key, passphrase, record } = person;
  const tokenHash = sha256Hex(person.token);
  const invitation = await findInvitation(tokenHash, now());
  if (invitation?.kind !== kind) return { is: 'unusable' };
  const known = knownOf(person, invitation);
  const fault = passphraseFault(passphrase, { ...known, subject: person.subject });
  if (fault !== null) return { is: 'passphrase', fault };
  const passwordHash = await hashPassword(passphrase);
  const role = roleOf(invitation);
  const { session, start } = newSession({ role, isOwnDevice: false, device, hasShownFactor: false });
  const zone = person.zone ?? serverZone();
  const made = await acceptInvitation(kind, {
    tokenHash,
    key,
    role,
    ...known,
    zone,
    passwordHash,
    session: start,
    record,
  });
  return made === null ? { is: 'unusable' } : { is: 'made', session, ...made };
}

export type NewPassphrase = Pick<NewPerson, 'token' | 'key' | 'passphrase' | 'subject'>;

export type ResetAnswer = { is: 'changed' } | BadPassphrase | Unusable;

/** Sets a new passphrase with a link from a letter; a second factor is still asked for at the next sign-in. */
export async function setForgotten({ token, key, passphrase, subject }: NewPassphrase): Promise<ResetAnswer> {
  const tokenHash = sha256Hex(token);
  const invitation = await findInvitation(tokenHash, now());
  if (invitation?.kind !== 'password') return { is: 'unusable' };
  const fault = passphraseFault(passphrase, { email: invitation.email ?? '', name: '', subject });
  if (fault !== null) return { is: 'passphrase', fault };
  const passwordHash = await hashPassword(passphrase);
  const isChanged = await resetPassword({ tokenHash, key, passwordHash, at: now() });
  return isChanged ? { is: 'changed' } : { is: 'unusable' };
}
