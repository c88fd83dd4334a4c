import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenAdmin, givenClinician, givenPatient, type GivenAccount } from '@/db/factories/given-accounts';
import { waitingLetters } from '@/db/factories/given-letters';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { accept, openInvitation, type NewPerson } from '@/lib/auth/invitations';
import { addDays, dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { now, withFixedClock } from '@/lib/platform/clock';
import { newFormKey, newId } from '@/lib/platform/ids';
import { getAccount } from './accounts';
import { verifyClinician, withdrawVerification } from './accounts-verification';
import { listAccountEvents } from './audit-events';
import { inviteStaff, listInvitations, resendInvitation, takeInvitationBack, type Colleague } from './invitations';
import { getTimeline } from './timeline';

const DAY_MS = 86_400_000;
const PASSWORD = 'ripe harbour violet lantern';

let engine: Engine;
let admin: GivenAccount;
let viewer: Viewer;
let colleague: Colleague;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  const lasting = { idleMs: 900 * DAY_MS, expiresAt: now() + 900 * DAY_MS, authAgo: -900 * DAY_MS };
  admin = await givenAdmin(lasting);
  viewer = issueViewer(admin.session);
  colleague = {
    name: 'Dr Lena Hartwig',
    email: `${newId('acc')}@elmpark.example`,
    role: 'clinician',
    practice: 'Rheumatology, Elm Park',
    registrationNumber: 'G-4711',
  };
});

afterAll(closeTestEngine);

const codeOf = (error: unknown): string => (error instanceof Refused && error.code) || String(error);
const heard = (answer: Promise<unknown>): Promise<unknown> => answer.catch(codeOf);
const tokenTo = async (email: string): Promise<string> => (await waitingLetters(email))[0]?.token ?? '';

const form = (token: string): NewPerson => ({
  kind: 'staff',
  token,
  passphrase: PASSWORD,
  subject: [],
  key: newFormKey(),
  zone: 'Europe/London',
  name: 'Somebody Else',
  email: 'somebody@else.example',
  record: null,
});

async function invitationOf(email: string): Promise<string> {
  return (await listInvitations(viewer)).find((one) => one.email === email)?.id ?? '';
}

describe('inviting a colleague', () => {
  test('The letter’s link makes the account as the administrator wrote it down, and nobody verified yet', async () => {
    expect(await inviteStaff(viewer, {}, colleague)).toEqual({ status: 'saved' });
    const made = await accept(form(await tokenTo(colleague.email)), 'Firefox');
    const [row] = await engine.read((q) => q.select().from(accounts).where(eq(accounts.emailNorm, colleague.email)));

    expect(made).toMatchObject({ is: 'made', role: 'clinician', email: colleague.email });
    expect(row).toMatchObject({
      displayName: 'Dr Lena Hartwig',
      role: 'clinician',
      practice: 'Rheumatology, Elm Park',
      registrationNumber: 'G-4711',
      verifiedAt: null,
    });
    expect(await invitationOf(colleague.email)).toBe('');
  });

  test('Sent again, only the newer link works, for another seven days', async () => {
    await inviteStaff(viewer, {}, colleague);
    const first = await tokenTo(colleague.email);
    const id = await invitationOf(colleague.email);
    const later = now() + 6 * DAY_MS;
    await withFixedClock(later, () => resendInvitation(viewer, {}, id));
    const second = await tokenTo(colleague.email);

    expect(await openInvitation(first, null)).toBeNull();
    expect(await withFixedClock(later + 6 * DAY_MS, () => openInvitation(second, null))).toMatchObject({
      kind: 'staff',
    });
    expect(await withFixedClock(later + 7 * DAY_MS, () => openInvitation(second, null))).toBeNull();
  });

  test('Taken back, the link opens nothing, and cannot be sent again', async () => {
    await inviteStaff(viewer, {}, colleague);
    const token = await tokenTo(colleague.email);
    const id = await invitationOf(colleague.email);
    await takeInvitationBack(viewer, {}, id);

    expect(await accept(form(token), 'Firefox')).toEqual({ is: 'unusable' });
    expect(await heard(resendInvitation(viewer, {}, id))).toBe('not_found');
    expect(await heard(takeInvitationBack(viewer, {}, id))).toBe('not_found');
  });
});

describe('who cannot be invited', () => {
  test('An address with an account, and one with an open invitation, are refused with a sentence', async () => {
    await inviteStaff(viewer, {}, colleague);
    const taken = await inviteStaff(viewer, {}, { ...colleague, email: admin.email });

    expect(await inviteStaff(viewer, {}, colleague)).toEqual({
      status: 'invalid',
      fields: { email: ['account.email.invited'] },
    });
    expect(taken).toEqual({ status: 'invalid', fields: { email: ['account.email.taken'] } });
  });

  test('Inviting asks for a recent proof of identity', async () => {
    const stale = issueViewer((await givenAdmin({ authAgo: 11 * 60_000 })).session);

    expect(await heard(inviteStaff(stale, {}, colleague))).toBe('step_up_required');
  });
});

describe('attesting who a clinician is', () => {
  const attested = (accountId: string, days = 30) => ({
    accountId,
    method: 'registry' as const,
    evidence: 'Entry 4711 of the register',
    untilDay: addDays(dayOf(now(), 'Europe/London'), days),
  });

  test('Once attested a share opens, withdrawn it shuts, lapsed it shuts too', async () => {
    const patient = await givenPatient();
    const lasting = { idleMs: 900 * DAY_MS, expiresAt: now() + 900 * DAY_MS };
    const clinician = await givenClinician({ ...lasting, verified: false });
    await givenShare(patient, clinician);
    const reader = issueViewer(clinician.session);
    const look = () => heard(getTimeline(reader, patient, USUAL_VIEW));

    expect(await look()).toBe('not_found');
    await verifyClinician(viewer, {}, attested(clinician.accountId));
    expect(await look()).not.toBe('not_found');
    expect(await withFixedClock(now() + 32 * DAY_MS, look)).toBe('not_found');
    await withdrawVerification(viewer, {}, { accountId: clinician.accountId, reason: 'left the clinic' });
    expect(await look()).toBe('not_found');
  });

  test('The evidence is sealed, and read by administrators alone', async () => {
    const clinician = await givenClinician({ verified: false });
    await verifyClinician(viewer, {}, attested(clinician.accountId));
    const [row] = await engine.read((q) => q.select().from(accounts).where(eq(accounts.id, clinician.accountId)));

    expect(Buffer.from(row?.verificationEvidence ?? []).toString('latin1')).not.toContain('4711');
    expect((await getAccount(viewer, clinician.accountId)).verification).toEqual({
      method: 'registry',
      evidence: 'Entry 4711 of the register',
      by: 'Given admin',
    });
    expect(JSON.stringify(await listAccountEvents(viewer, null))).not.toContain('4711');
  });

  test.each([
    ['today', 0, 'verification.until.past'],
    ['in more than twelve months', 366, 'verification.until.too-late'],
  ])('An attestation until %s is refused with a sentence', async (_when, days, fault) => {
    const clinician = await givenClinician({ verified: false });

    expect(await verifyClinician(viewer, {}, attested(clinician.accountId, days))).toEqual({
      status: 'invalid',
      fields: { untilDay: [fault] },
    });
  });

  test('A patient and an administrator are nobody’s to attest', async () => {
    const patient = await givenPatient();

    expect(await heard(verifyClinician(viewer, {}, attested(patient.accountId)))).toBe('conflict');
    expect(await heard(verifyClinician(viewer, {}, attested(admin.accountId)))).toBe('conflict');
    expect(await heard(verifyClinician(viewer, {}, attested(newId('acc'))))).toBe('not_found');
  });
});
