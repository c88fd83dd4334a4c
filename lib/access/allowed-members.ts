import { eq } from 'drizzle-orm';
import type { Q } from '@/db/engine/engine';
import { postLetter } from '@/db/mail/post';
import { accounts, type Sealed } from '@/db/schema';
import { sha256Hex } from '@/lib/platform/digest';
import { newId, newToken } from '@/lib/platform/ids';
import type { Letter } from '@/lib/platform/letters';
import { sealText, unsealText, unwrapKey } from '@/lib/platform/sealing';
import { secrets } from '@/lib/platform/secrets';
import { accountChanges, accountsOf, invitationRow } from './accounts-scope';
import type { AuditNote } from './allowed';
import { caseloadOf, peopleShared, peopleWaiting } from './caseload';
import { ownedBy } from './own';
import { Refused } from './refused';
import type { Viewer } from './viewer';

export type AllowedAmongMembers = ReturnType<typeof allowedAmong>;

type Ask = { q: Q; viewer: Viewer; now: number; patientId: string | undefined };

/** An account's own data key: verification evidence is sealed with it. */
async function keyOf(q: Q, accountId: string): Promise<Uint8Array> {
  const [row] = await q.select({ dataKey: accounts.dataKey }).from(accounts).where(eq(accounts.id, accountId));
  if (row === undefined) throw new Refused('not_found');
  return unwrapKey(secrets().keks, row.dataKey);
}

const place = (accountId: string, column: string): string => `accounts|${accountId}|${accountId}|${column}`;

/** What a record function holds while it acts among accounts or on a clinician's own list. */
export function allowedAmong({ q, viewer, now, patientId }: Ask) {
  const notes: AuditNote[] = [];
  return {
    q,
    viewer,
    now,
    newId,
    ofAccounts: accountsOf(q, viewer),
    ofAccountsSet: accountChanges,
    ofAccountsRow: invitationRow(viewer),
    ofCaseload: caseloadOf(q, viewer.accountId, now),
    peopleShared: () => peopleShared(q, viewer.accountId, now),
    peopleWaiting: () => peopleWaiting(q, viewer.accountId),
    ofCaseloadSet: ownedBy(patientId ?? '', { is: 'whole' }, { who: viewer.accountId, at: now }).ownSet,
    /** The code of a one-time link, and the hash that may be kept. */
    newLink: (): { token: string; tokenHash: string } => {
      const token = newToken();
      return { token, tokenHash: sha256Hex(token) };
    },
    /** Puts a letter into the queue, in this transaction. */
    post: (letter: Letter): Promise<void> => postLetter(q, { keks: secrets().keks, at: now }, letter),
    sealForAccount: async (accountId: string, column: string, text: string): Promise<Sealed> =>
      sealText(await keyOf(q, accountId), place(accountId, column), text) as Sealed,
    unsealOfAccount: async (accountId: string, column: string, sealed: Uint8Array | null): Promise<string | null> =>
      sealed === null ? null : unsealText(await keyOf(q, accountId), place(accountId, column), sealed),
    audit: (note: AuditNote): void => {
      notes.push(note);
    },
    notes,
  };
}
