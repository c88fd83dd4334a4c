import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenAdmin, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { auditEvents, checkInObservations, idempotencyKeys } from '@/db/schema';
import { dayOf } from '@/lib/clinical/days';
import { endSessions, restoreAccount, suspendAccount } from '@/lib/records/accounts';
import { addAnswer } from '@/lib/records/check-ins';
import { startEpisode } from '@/lib/records/episodes';
import { issueViewer } from './issue-viewer';
import { Refused } from './refused';
import type { Viewer } from './viewer';

const ZONE = 'Europe/London';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let today: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  today = dayOf(Date.now(), ZONE);
});

afterAll(closeTestEngine);

const KEY = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const codeOf = (error: unknown): string => (error instanceof Refused && error.code) || String(error);

function post(
  key: string,
  feeling: 0 | 1 | 2 | 3 | 4,
  who: { as: Viewer; owner: GivenPatient } = { as: viewer, owner: patient },
) {
  const request = { do: 'again', day: today, feeling };
  const subject = { patientId: who.owner.patientId, once: { key, request } };
  return addAnswer(who.as, subject, { day: today, zone: ZONE, drawnAt: null, feeling });
}

const observations = ({ patientId } = patient) =>
  engine.read((q) => q.select().from(checkInObservations).where(eq(checkInObservations.patientId, patientId)));

const events = () => engine.read((q) => q.select().from(auditEvents).where(eq(auditEvents.chain, patient.patientId)));

test('A double click saves once, and both clicks hear the same', async () => {
  const first = await post(KEY, 3);
  const second = await post(KEY, 3);

  expect(second).toEqual(first);
  expect(await observations()).toHaveLength(1);
  expect(await events()).toHaveLength(1);
});

test('Eight posts of one form at the same time make one entry and eight equal answers', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(KEY, 2)));

  expect(new Set(answers.map((answer) => JSON.stringify(answer, Object.keys(answer).sort()))).size).toBe(1);
  expect(await observations()).toHaveLength(1);
});

test('The same key for something else is a conflict, and changes nothing', async () => {
  await post(KEY, 3);

  expect(await post(KEY, 4).catch(codeOf)).toBe('conflict');
  expect((await observations()).map((row) => row.feeling)).toEqual([3]);
});

test('The same key in two people’s forms are two entries', async () => {
  const other = await givenPatient();
  await post(KEY, 3);
  await post(KEY, 4, { as: issueViewer(other.session), owner: other });

  expect([await observations(), await observations(other)].map((rows) => rows[0]?.feeling)).toEqual([3, 4]);
});

test('An entry that failed can be sent again under its key', async () => {
  const { viewerOfNobody, subject } = {
    viewerOfNobody: issueViewer({ ...patient.session, sessionId: 'not-a-session' }),
    subject: patient,
  };

  expect(await post(KEY, 3, { as: viewerOfNobody, owner: subject }).catch(codeOf)).toBe('unauthenticated');
  expect(await post(KEY, 3)).toMatchObject({ status: 'saved' });
});

test('Nothing she entered can be read from the kept answer', async () => {
  await post(KEY, 4);
  await startEpisode(
    viewer,
    { patientId: patient.patientId, once: { key: KEY.replace('a', 'b'), request: { do: 'start', level: 3 } } },
    { day: today, zone: ZONE, drawnAt: null, level: 3 },
  );

  const kept = await engine.read((q) =>
    q.select().from(idempotencyKeys).where(eq(idempotencyKeys.accountId, patient.accountId)),
  );
  expect(kept.map((row) => Object.keys(row.answer as object).sort())).toEqual([
    ['status', 'undoId'],
    ['episodeId', 'status', 'undoId'],
  ]);
  expect(kept.map((row) => row.requestHash)).toEqual(
    kept.map(() => expect.stringMatching(/^[0-9a-f]{64}$/) as unknown),
  );
});

test('An administrator’s double click ends sessions once', async () => {
  const admin = issueViewer((await givenAdmin()).session);
  const once = { key: KEY, request: { accountId: patient.accountId } };
  const act = { accountId: patient.accountId, reason: 'a lost phone' };
  await endSessions(admin, { once }, act);
  await endSessions(admin, { once }, act);

  expect((await events()).map((event) => event.kind)).toEqual(['account.sessions_ended']);
});

test('A form that was answered with a fault can be corrected and sent again', async () => {
  const tomorrow = { day: '2999-01-01', zone: ZONE, drawnAt: null, feeling: 2 as const };
  const subject = (request: unknown) => ({ patientId: patient.patientId, once: { key: KEY, request } });
  const refused = await addAnswer(viewer, subject(tomorrow), tomorrow);
  const corrected = { ...tomorrow, day: today };

  expect(refused).toMatchObject({ status: 'invalid' });
  expect(await addAnswer(viewer, subject(corrected), corrected).catch(codeOf)).toMatchObject({ status: 'saved' });
  expect((await events()).map((event) => event.kind)).toEqual(['checkIn.create']);
});

test('The key of one act is a conflict for another, even when both send the same fields', async () => {
  const [admin, target] = [await givenAdmin(), await givenPatient()];
  const as = issueViewer(admin.session);
  const once = { key: KEY, request: { account: target.accountId, reason: 'asked for by phone' } };
  const input = { accountId: target.accountId, reason: 'asked for by phone' };
  await suspendAccount(as, { once }, input);

  await expect(restoreAccount(as, { once }, input)).rejects.toMatchObject({ code: 'conflict' });
  await expect(endSessions(as, { once }, input)).rejects.toMatchObject({ code: 'conflict' });
});
