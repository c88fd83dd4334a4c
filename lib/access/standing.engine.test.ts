import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import {
  givenAdmin,
  givenClinician,
  givenPatient,
  type GivenAccount,
  type GivenPatient,
} from '@/db/factories/given-accounts';
import { givenCheckIn } from '@/db/factories/given-entries';
import { givenDecoy, givenPrivateRows } from '@/db/factories/given-hidden';
import { endSession, givenSession } from '@/db/factories/given-sessions';
import { givenShare, givenStatus, pauseSharing, type ShareOptions } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, auditEvents } from '@/db/schema';
import { addDays, dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { now, withFixedClock } from '@/lib/platform/clock';
import { suspendAccount } from '@/lib/records/accounts';
import { listPatients } from '@/lib/records/caseload';
import { setAnswer } from '@/lib/records/check-ins';
import { confirmShare, inviteClinician, stopShare } from '@/lib/records/shares';
import { getTimeline } from '@/lib/records/timeline';
import { getToday } from '@/lib/records/today';
import { issueViewer } from './issue-viewer';
import { Refused } from './refused';

const MINUTE = 60_000;
const DAY_MS = 86_400_000;

let engine: Engine;
let patient: GivenPatient;
let clinician: GivenAccount;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  clinician = await givenClinician();
  const today = dayOf(now(), patient.zone);
  await givenCheckIn(patient, { day: today, feeling: 2 });
  await givenPrivateRows(patient, { day: today, pastDay: addDays(today, -9) });
  await givenDecoy(today);
});

afterAll(closeTestEngine);

const codeOf = (error: unknown): string => (error instanceof Refused && error.code) || String(error);
const heard = (answer: Promise<unknown>): Promise<string> => answer.then(() => 'open', codeOf);
const look = (account = clinician) => heard(getTimeline(issueViewer(account.session), patient, USUAL_VIEW));
const listed = async (account = clinician) =>
  (await listPatients(issueViewer(account.session))).map((line) => line.patientId);

const inPatientsLog = (kind?: string) =>
  engine.read((q) =>
    q
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, patient.patientId), eq(auditEvents.kind, kind ?? 'timeline.read'))),
  );

test('An active share opens the line and puts the person on the list', async () => {
  await givenShare(patient, clinician);

  expect([await look(), await listed()]).toEqual(['open', [patient.patientId]]);
});

const NOT_EFFECTIVE: readonly (readonly [string, ShareOptions])[] = [
  ['invited', { state: 'invited' }],
  ['accepted, but not confirmed', { state: 'accepted' }],
  ['declined', { state: 'declined' }],
  ['revoked', { state: 'revoked' }],
  ['expired', { state: 'expired' }],
  ['past its last moment', { expiresAt: Date.now() - 1 }],
];

test.each(NOT_EFFECTIVE)('A share that is %s opens nothing', async (_state, options) => {
  await givenShare(patient, clinician, options);

  expect([await look(), await listed()]).toEqual(['not_found', []]);
});

test('A share ends at its last moment, to the millisecond', async () => {
  const expiresAt = now() + 5 * MINUTE;
  await givenShare(patient, clinician, { expiresAt });

  expect(await withFixedClock(expiresAt - 1, () => look())).toBe('open');
  expect(await withFixedClock(expiresAt, () => look())).toBe('not_found');
  expect(await withFixedClock(expiresAt, () => listed())).toEqual([]);
});

test('"Pause all sharing" shuts every share and takes the person off the list', async () => {
  await givenShare(patient, clinician);
  await pauseSharing(patient.patientId);

  expect([await look(), await listed()]).toEqual(['not_found', []]);
});

test('A clinician whom nobody checked, or whose check lapsed, sees nothing', async () => {
  const unverified = await givenClinician({ verified: false });
  await givenShare(patient, unverified);
  await givenShare(patient, clinician);
  await engine.write('accounts', (q) =>
    q
      .update(accounts)
      .set({ verifiedUntil: now() - 1 })
      .where(eq(accounts.id, clinician.accountId))
      .returning(),
  );

  expect([await look(unverified), await listed(unverified)]).toEqual(['not_found', []]);
  expect([await look(), await listed()]).toEqual(['not_found', []]);
});

test('A clinician without a second factor, or who has not shown it, is sent to enrol', async () => {
  const unenrolled = await givenClinician({ enrolled: false });
  await givenShare(patient, unenrolled);
  await givenShare(patient, clinician);
  const session = await givenSession(clinician.accountId, { hasMfa: false });

  expect(await look(unenrolled)).toBe('mfa_required');
  expect(await look({ ...clinician, session })).toBe('mfa_required');
  expect(await heard(listPatients(issueViewer(session)))).toBe('mfa_required');
});

test('A patient whose account is suspended is seen by nobody', async () => {
  await givenShare(patient, clinician);
  await givenStatus(patient.accountId, 'suspended');

  expect([await look(), await listed()]).toEqual(['not_found', []]);
});

test('Stopped while the page is open: the very next request is not found, and stands in her log once an hour', async () => {
  const shareId = await givenShare(patient, clinician);
  expect(await look()).toBe('open');

  await stopShare(issueViewer(patient.session), patient, shareId);

  expect([await look(), await look(), await listed()]).toEqual(['not_found', 'not_found', []]);
  expect(await inPatientsLog('timeline.viewed')).toHaveLength(1);
  expect(await inPatientsLog()).toMatchObject([
    { actorId: clinician.accountId, result: 'refused', categories: [], shareId: null },
  ]);
});

test('Stopped and read at the same time: what was answered stands in her log, and nothing else was', async () => {
  const shareId = await givenShare(patient, clinician);
  const answers = await Promise.all([
    look(),
    look(),
    stopShare(issueViewer(patient.session), patient, shareId),
    look(),
    look(),
  ]);

  const opened = answers.filter((answer) => answer === 'open');
  expect(await inPatientsLog('timeline.viewed')).toHaveLength(opened.length);
  expect(await look()).toBe('not_found');
});

test('Somebody who never had a share leaves no trace by knocking', async () => {
  await look();
  await look(await givenPatient());
  await look(await givenAdmin());

  expect(await inPatientsLog()).toEqual([]);
});

test('A suspended clinician is signed out at the next request', async () => {
  await givenShare(patient, clinician);
  const admin = await givenAdmin();
  expect(await look()).toBe('open');

  await suspendAccount(issueViewer(admin.session), {}, { accountId: clinician.accountId, reason: 'a lost laptop' });

  expect(await look()).toBe('unauthenticated');
  expect(await heard(listPatients(issueViewer(clinician.session)))).toBe('unauthenticated');
});

test('A session that ended, idled too long or grew too old is signed out', async () => {
  const at = now();
  const today = { day: dayOf(at, patient.zone), zone: patient.zone, drawnAt: null, feeling: 1 as const };
  const viewer = issueViewer(patient.session);
  const write = () => heard(setAnswer(viewer, patient, today));
  const read = () => heard(getToday(viewer, patient));

  expect([await read(), await write()]).toEqual(['open', 'open']);
  expect(await withFixedClock(at + 61 * MINUTE, read)).toBe('unauthenticated');
  const long = issueViewer(await givenSession(patient.accountId, { idleMs: 30 * DAY_MS, expiresAt: at + DAY_MS }));
  expect(await withFixedClock(at + DAY_MS + 1, () => heard(getToday(long, patient)))).toBe('unauthenticated');
  await endSession(patient.session.sessionId);
  expect([await read(), await write()]).toEqual(['unauthenticated', 'unauthenticated']);
});

test('A claim to be somebody else is no session of theirs', async () => {
  const other = await givenPatient();
  const forged = issueViewer({ ...patient.session, sessionId: other.session.sessionId });

  expect(await heard(getToday(forged, patient))).toBe('unauthenticated');
});

test('Opening the record to somebody asks for a recent proof of identity, closing it never does', async () => {
  const session = await givenSession(patient.accountId, { authAgo: 11 * MINUTE });
  const stale = issueViewer(session);
  const shareId = await givenShare(patient, clinician, { state: 'accepted' });
  const invitation = { email: 'new@clinic.example', categories: [], endDay: addDays(dayOf(now(), patient.zone), 30) };

  expect(await heard(inviteClinician(stale, patient, invitation))).toBe('step_up_required');
  expect(await heard(confirmShare(stale, patient, shareId))).toBe('step_up_required');
  expect(await heard(stopShare(stale, patient, shareId))).toBe('open');
});
