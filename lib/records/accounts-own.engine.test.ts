import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenAdmin, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { waitingLetters } from '@/db/factories/given-letters';
import { givenPassphrase } from '@/db/factories/given-passphrase';
import { givenSession } from '@/db/factories/given-sessions';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, credentials, patients, sessions } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import type { Viewer } from '@/lib/access/viewer';
import { changePassword, changeZone, endOwnSession, endOwnSessions, getOwnAccount } from './accounts-own';
import { changeLines, getLines, getSettings } from './settings';

const USUAL = { emergencyNumber: '112', crisisLine: null };

let engine: Engine;
let patient: GivenPatient;
let decoy: GivenPatient;
let viewer: Viewer;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  decoy = await givenPatient();
  await givenPassphrase(decoy.accountId, 'a decoy keeps this one');
  patient = await givenPatient();
  await givenPassphrase(patient.accountId, 'amber kettle walks north');
  viewer = issueViewer(patient.session);
});

afterAll(closeTestEngine);

const hashOf = async (accountId: string) => {
  const rows = await engine.read((q) => q.select().from(credentials).where(eq(credentials.accountId, accountId)));
  return rows.map((row) => row.passwordHash);
};

const livingOf = async (accountId: string) => {
  const rows = await engine.read((q) => q.select().from(sessions).where(eq(sessions.accountId, accountId)));
  return rows.filter((row) => row.revokedAt === null).map((row) => row.idHash);
};

test('The own account shows where it is signed in, and nobody else’s devices', async () => {
  const other = await givenSession(patient.accountId);
  await givenSession(patient.accountId, { expiresAt: Date.now() - 1 });
  const { email, devices } = await getOwnAccount(viewer);

  expect(email).toBe(patient.email);
  expect(devices.map(({ ref, isHere }) => [ref, isHere]).sort()).toEqual(
    [
      [viewer.sessionId.slice(0, 12), true],
      [other.sessionId.slice(0, 12), false],
    ].sort(),
  );
});

test('One device is signed out, and only that one', async () => {
  const other = await givenSession(patient.accountId);
  await endOwnSession(viewer, {}, other.sessionId.slice(0, 12));
  await endOwnSession(viewer, {}, decoy.session.sessionId.slice(0, 12));

  expect(await livingOf(patient.accountId)).toEqual([viewer.sessionId]);
  expect(await livingOf(decoy.accountId)).toEqual([decoy.session.sessionId]);
});

test('An administrator’s own list ends no other person’s device', async () => {
  const admin = issueViewer((await givenAdmin()).session);
  await endOwnSession(admin, {}, patient.session.sessionId.slice(0, 12));
  await endOwnSessions(admin, {});

  expect(await livingOf(patient.accountId)).toEqual([viewer.sessionId]);
});

test('Signed out everywhere is signed out here too', async () => {
  await givenSession(patient.accountId);
  await endOwnSessions(viewer, {});

  expect(await livingOf(patient.accountId)).toEqual([]);
  expect(await livingOf(decoy.accountId)).toEqual([decoy.session.sessionId]);
});

test('A new password replaces one’s own hash alone, ends other devices and tells the address', async () => {
  await givenSession(patient.accountId);
  const decoyHash = await hashOf(decoy.accountId);
  await changePassword(viewer, {}, 'a new hash');

  expect(await hashOf(patient.accountId)).toEqual(['a new hash']);
  expect(await hashOf(decoy.accountId)).toEqual(decoyHash);
  expect(await livingOf(patient.accountId)).toEqual([viewer.sessionId]);
  expect((await waitingLetters(patient.email)).map(({ kind }) => kind)).toEqual(['password-changed']);
  expect(await waitingLetters(decoy.email)).toEqual([]);
});

test('An administrator changes nobody’s password but their own', async () => {
  const admin = issueViewer((await givenAdmin()).session);
  const before = await hashOf(patient.accountId);
  await changePassword(admin, {}, 'the administrator’s');

  expect(await hashOf(patient.accountId)).toEqual(before);
});

test('The zone is one’s own', async () => {
  await changeZone(viewer, {}, 'Asia/Kathmandu');
  const rows = await engine.read((q) => q.select({ id: accounts.id, zone: accounts.zone }).from(accounts));

  expect(rows.filter(({ zone }) => zone === 'Asia/Kathmandu').map(({ id }) => id)).toEqual([patient.accountId]);
});

test('The clinic’s line is sealed, and stands for its patient alone', async () => {
  await changeLines(viewer, patient, { emergencyNumber: '999', clinicLine: 'Lupus nurse, 020 7946 0958' });
  const rows = await engine.read((q) => q.select().from(patients).where(eq(patients.patientId, patient.patientId)));
  const sealed = Buffer.from(rows[0]?.clinicLine ?? []).toString('latin1');

  expect(sealed).not.toContain('nurse');
  expect(await getLines(viewer, patient, USUAL)).toEqual({
    emergencyNumber: '999',
    crisisLine: null,
    clinicLine: 'Lupus nurse, 020 7946 0958',
  });
  expect(await getSettings(issueViewer(decoy.session), decoy)).toEqual({
    emergencyNumber: null,
    clinicLine: null,
    dayEndsAt: null,
  });
  await changeLines(viewer, patient, { emergencyNumber: null, clinicLine: null });
  expect(await getLines(viewer, patient, USUAL)).toEqual({ ...USUAL, clinicLine: null });
});
