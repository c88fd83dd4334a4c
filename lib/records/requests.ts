import { asc, eq, gt, inArray } from 'drizzle-orm';
import { shares, type Category, type ShareState } from '@/db/schema';
import { withMembers, type AllowedAmongMembers, type MemberSubject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { INVITATION_DAYS } from '@/lib/clinical/shares';

const DAY_MS = 86_400_000;

/** Names the share and the record whose log hears of the answer; both come with the request's own form. */
export type RequestRef = { shareId: string; patientId: string };

export type Request = RequestRef & {
  displayName: string;
  state: ShareState;
  categories: Category[];
  expiresAt: number;
  invitedAt: number;
};

/** Invitations to this clinician that wait for an answer, and accepted ones that wait for the patient's last word. */
export async function listRequests(viewer: Viewer): Promise<Request[]> {
  return withMembers(viewer, 'request.list', {}, async ({ q, ofCaseload, peopleWaiting, now }) => {
    const names = new Map((await peopleWaiting()).map((person) => [person.patientId, person.displayName]));
    const rows = await q
      .select({
        shareId: shares.id,
        patientId: shares.patientId,
        state: shares.state,
        categories: shares.categories,
        expiresAt: shares.expiresAt,
        invitedAt: shares.invitedAt,
      })
      .from(shares)
      .where(ofCaseload(shares, inArray(shares.state, ['invited', 'accepted']), gt(shares.expiresAt, now)))
      .orderBy(asc(shares.invitedAt), asc(shares.id));
    return rows.flatMap((row) => {
      const displayName = names.get(row.patientId);
      const isLapsed = row.state === 'invited' && row.invitedAt + INVITATION_DAYS * DAY_MS <= now;
      return displayName === undefined || isLapsed ? [] : [{ ...row, displayName }];
    });
  });
}

type Answer = { state: 'accepted' | 'declined'; clinicianId?: string; acceptedAt?: number; endedAt?: number };

async function answer(allowed: AllowedAmongMembers, ref: RequestRef, set: Answer): Promise<void> {
  const { q, ofCaseload, ofCaseloadSet, now } = allowed;
  const changed = await q
    .update(shares)
    .set(ofCaseloadSet(shares, set))
    .where(
      ofCaseload(
        shares,
        eq(shares.id, ref.shareId),
        eq(shares.patientId, ref.patientId),
        eq(shares.state, 'invited'),
        gt(shares.invitedAt, now - INVITATION_DAYS * DAY_MS),
        gt(shares.expiresAt, now),
      ),
    )
    .returning({ id: shares.id });
  if (changed.length === 0) throw new Refused('not_found');
  allowed.audit({ kind: `share.${set.state}`, objectType: 'share', objectId: ref.shareId });
}

/** Takes an invitation up. Nothing opens before the patient has confirmed the person. */
export async function acceptRequest(
  viewer: Viewer,
  subject: MemberSubject,
  ref: RequestRef,
): Promise<{ status: 'saved'; shareId: string }> {
  return withMembers(viewer, 'request.accept', { ...subject, patientId: ref.patientId }, async (allowed) => {
    const taken = { state: 'accepted', clinicianId: viewer.accountId, acceptedAt: allowed.now } as const;
    await answer(allowed, ref, taken);
    return { status: 'saved', shareId: ref.shareId };
  });
}

/** Says no to an invitation. */
export async function declineRequest(
  viewer: Viewer,
  subject: MemberSubject,
  ref: RequestRef,
): Promise<{ status: 'saved'; shareId: string }> {
  return withMembers(viewer, 'request.decline', { ...subject, patientId: ref.patientId }, async (allowed) => {
    await answer(allowed, ref, { state: 'declined', endedAt: allowed.now });
    return { status: 'saved', shareId: ref.shareId };
  });
}
