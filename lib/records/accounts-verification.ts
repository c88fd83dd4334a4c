import { eq } from 'drizzle-orm';
import { accounts } from '@/db/schema';
import { withMembers, type AllowedAmongMembers, type MemberSubject } from '@/lib/access/gate';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { addDays, dayOf, type IsoDay } from '@/lib/clinical/days';
import { VERIFIED_DAYS } from '@/lib/clinical/verification';
import { oneAccount, type VerificationMethod } from './accounts-rows';
import { invalid, type Invalid } from './saved';

export type Verification = {
  accountId: string;
  method: VerificationMethod;
  /** What the administrator looked at, in their words; sealed. */
  evidence: string;
  /** The last day it counts, at most twelve months from today. */
  untilDay: IsoDay;
};

export type VerificationAnswer = { status: 'saved' } | Invalid;

function untilFault({ now, viewer }: AllowedAmongMembers, untilDay: IsoDay): Invalid | null {
  const today = dayOf(now, viewer.zone);
  if (untilDay <= today) return invalid('untilDay', 'verification.until.past');
  return untilDay > addDays(today, VERIFIED_DAYS) ? invalid('untilDay', 'verification.until.too-late') : null;
}

async function insistOnClinician(allowed: AllowedAmongMembers, accountId: string): Promise<void> {
  const { role } = await oneAccount(allowed, accountId);
  if (role !== 'clinician') throw new Refused('conflict');
}

/** Attests who a clinician is. From then on patients may confirm them, and their shares open. */
export async function verifyClinician(
  viewer: Viewer,
  subject: MemberSubject,
  verification: Verification,
): Promise<VerificationAnswer> {
  const { accountId, method, evidence, untilDay } = verification;
  return withMembers(viewer, 'account.verify_clinician', subject, async (allowed) => {
    const { q, ofAccounts, ofAccountsSet, now } = allowed;
    await insistOnClinician(allowed, accountId);
    const fault = untilFault(allowed, untilDay);
    if (fault !== null) return fault;
    const verificationEvidence = await allowed.sealForAccount(accountId, 'verification_evidence', evidence);
    const verifiedUntil = Date.parse(`${addDays(untilDay, 1)}T00:00:00Z`);
    const attested = { verificationMethod: method, verifiedBy: viewer.accountId, verifiedAt: now, verifiedUntil };
    await q
      .update(accounts)
      .set(ofAccountsSet(accounts, { ...attested, verificationEvidence }))
      .where(ofAccounts(accounts, eq(accounts.id, accountId)));
    const detail = { method, until: untilDay };
    allowed.audit({ kind: 'account.verified', objectType: 'account', objectId: accountId, detail });
    return { status: 'saved' };
  });
}

/** Takes an attestation back: every share of that clinician shuts at the next request. */
export async function withdrawVerification(
  viewer: Viewer,
  subject: MemberSubject,
  act: { accountId: string; reason: string },
): Promise<VerificationAnswer> {
  const { accountId, reason } = act;
  return withMembers(viewer, 'account.verify_clinician', subject, async (allowed) => {
    const { q, ofAccounts, ofAccountsSet } = allowed;
    await insistOnClinician(allowed, accountId);
    const nothing = {
      verificationMethod: null,
      verificationEvidence: null,
      verifiedBy: null,
      verifiedAt: null,
      verifiedUntil: null,
    };
    await q
      .update(accounts)
      .set(ofAccountsSet(accounts, nothing))
      .where(ofAccounts(accounts, eq(accounts.id, accountId)));
    const detail = { reason };
    allowed.audit({ kind: 'account.verification_withdrawn', objectType: 'account', objectId: accountId, detail });
    return { status: 'saved' };
  });
}
