import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import {
  givenAdmin,
  givenClinician,
  givenPatient,
  type GivenAccount,
  type GivenPatient,
} from '@/db/factories/given-accounts';
import { givenSession } from '@/db/factories/given-sessions';
import { givenShare, givenStatus } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, auditEvents, sessions } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { Refused } from '@/lib/access/refused';
import type { Viewer } from '@/lib/access/viewer';
import { changeTheme, endSessions, getAccount, restoreAccount, suspendAccount, type AccountLine } from './accounts';
import { listAccounts } from './accounts-list';
import { listAccountEvents } from './audit-events';
import { getToday } from './today';

let engine: Engine;
let admin: GivenAccount;
let viewer: Viewer;
let patient: GivenPatient;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  admin = await givenAdmin({ name: 'Tomas Silva' });
  viewer = issueViewer(admin.session);
  patient = await givenPatient({ name: 'Nadia Anne Okonjo' });
});

afterAll(closeTestEngine);

const codeOf = (error: unknown): string => (error instanceof Refused && error.code) || String(error);
const heard = (answer: Promise<unknown>): Promise<string> => answer.then(() => 'open', codeOf);
const act = (account: { accountId: string }, reason = 'a lost phone') => ({ accountId: account.accountId, reason });
const suspend = (account: { accountId: string }) => suspendAccount(viewer, {}, act(account));

/** Every account there is, page after page. */
async function everyAccount(): Promise<AccountLine[]> {
  const pages = await Promise.all([1, 2, 3, 4].map((page) => listAccounts(viewer, { text: '', role: null, page })));
  return pages.flatMap((one) => one.accounts);
}

const liveSessions = ({ accountId }: GivenAccount) =>
  engine.read((q) =>
    q
      .select()
      .from(sessions)
      .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt))),
  );

const logOf = (chain: string) => engine.read((q) => q.select().from(auditEvents).where(eq(auditEvents.chain, chain)));

test('A suspended person is signed out everywhere at once, and stays out', async () => {
  await givenSession(patient.accountId);
  expect(await heard(getToday(issueViewer(patient.session), patient))).toBe('open');

  await suspend(patient);

  expect(await heard(getToday(issueViewer(patient.session), patient))).toBe('unauthenticated');
  expect(await liveSessions(patient)).toEqual([]);
  const again = issueViewer(await givenSession(patient.accountId));
  expect(await heard(getToday(again, patient))).toBe('unauthenticated');
});

test('The reason stands in both logs: the administrators’ and her own', async () => {
  await suspend(patient);

  const event = { kind: 'account.suspended', objectId: patient.accountId, detail: { reason: 'a lost phone' } };
  expect(await logOf(patient.patientId)).toMatchObject([
    { ...event, actorRole: 'admin', patientId: patient.patientId },
  ]);
  const [inAccounts] = (await logOf('accounts')).filter((one) => one.objectId === patient.accountId);
  expect(inAccounts).toMatchObject({ ...event, patientId: null });
});

test('Nobody suspends themselves', async () => {
  expect(await suspend(admin)).toEqual({ status: 'invalid', fields: { accountId: ['account.self'] } });
  expect(await liveSessions(admin)).toHaveLength(1);
  expect((await logOf('accounts')).filter((event) => event.actorId === admin.accountId)).toEqual([]);
});

test('One administrator always remains, also when two suspend each other at the same time', async () => {
  const others = await engine.read((q) =>
    q.select({ id: accounts.id }).from(accounts).where(eq(accounts.role, 'admin')),
  );
  for (const { id } of others) await givenStatus(id, 'suspended');
  const [first, second] = [await givenAdmin(), await givenAdmin()];

  const answers = await Promise.all([
    heard(suspendAccount(issueViewer(first.session), {}, act(second))),
    heard(suspendAccount(issueViewer(second.session), {}, act(first))),
  ]);

  const left = await engine.read((q) =>
    q
      .select()
      .from(accounts)
      .where(and(eq(accounts.role, 'admin'), eq(accounts.status, 'active'))),
  );
  expect(answers.sort()).toEqual(['open', 'unauthenticated']);
  expect(left).toHaveLength(1);
});

test('Restored means restored: she signs in anew, and old sessions stay ended', async () => {
  await suspend(patient);
  expect(await restoreAccount(viewer, {}, act(patient, 'cleared up'))).toEqual({ status: 'saved' });

  expect(await heard(getToday(issueViewer(patient.session), patient))).toBe('unauthenticated');
  const again = issueViewer(await givenSession(patient.accountId));
  expect(await heard(getToday(again, patient))).toBe('open');
});

test('What is done already is a conflict, what is not there is not found', async () => {
  await suspend(patient);

  expect(await heard(suspend(patient))).toBe('conflict');
  expect(await heard(suspend({ accountId: 'acc-00000000000000000000000000000000' }))).toBe('not_found');
  expect(await heard(restoreAccount(viewer, {}, act(await givenPatient())))).toBe('conflict');
});

test('Ended sessions leave the account open', async () => {
  await endSessions(viewer, {}, act(patient));

  expect(await liveSessions(patient)).toEqual([]);
  expect(await getAccount(viewer, patient.accountId)).toMatchObject({ status: 'active' });
});

test('Administrators see of a patient a first name and an initial, of staff the name and the second factor', async () => {
  const clinician = await givenClinician({ name: 'Dr Lena Hartwig', enrolled: false, verified: false });
  const lines = await everyAccount();
  const of = (account: GivenAccount) => lines.find((line) => line.id === account.accountId);

  expect(of(patient)).toEqual({
    id: patient.accountId,
    name: 'Nadia O.',
    email: patient.email,
    role: 'patient',
    status: 'active',
    verifiedAt: null,
    verifiedUntil: null,
    hasSecondFactor: false,
    lastSignInAt: null,
  });
  expect(of(clinician)).toMatchObject({ name: 'Dr Lena Hartwig', verifiedAt: null, hasSecondFactor: false });
  expect(of(admin)).toMatchObject({ name: 'Tomas Silva', hasSecondFactor: true });
  expect(await getAccount(viewer, patient.accountId)).toMatchObject(of(patient) ?? { name: 'nobody' });
});

test('Whom a patient shares with stands nowhere an administrator can look', async () => {
  const clinician = await givenClinician();
  await givenShare(patient, clinician);
  const seen = JSON.stringify([await everyAccount(), await listAccountEvents(viewer, null, 500)]);

  expect(seen).not.toContain(patient.patientId);
  expect(seen).not.toContain('shr-');
});

test('An erased account is gone from the list and cannot be asked for', async () => {
  await givenStatus(patient.accountId, 'erased');

  expect((await everyAccount()).map((line) => line.id)).not.toContain(patient.accountId);
  expect(await heard(getAccount(viewer, patient.accountId))).toBe('not_found');
});

test('Light or dark is kept with one’s own account alone', async () => {
  await changeTheme(issueViewer(patient.session), 'dark');

  const themes = await engine.read((q) =>
    q.select({ id: accounts.id, theme: accounts.theme }).from(accounts).where(eq(accounts.theme, 'dark')),
  );
  expect(themes).toEqual([{ id: patient.accountId, theme: 'dark' }]);
});
