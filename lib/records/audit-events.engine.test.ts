import Database from 'better-sqlite3';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '@/db/audit/verify';
import type { Engine } from '@/db/engine/engine';
import { databaseFile } from '@/db/engine/open';
import {
  givenAdmin,
  givenClinician,
  givenPatient,
  type GivenAccount,
  type GivenPatient,
} from '@/db/factories/given-accounts';
import { givenSession } from '@/db/factories/given-sessions';
import { givenShare } from '@/db/factories/given-shares';
import { closeTestEngine, openTestEngine, testEngineName } from '@/db/factories/test-engine';
import { auditEvents } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { withSystem } from '@/lib/access/system';
import type { Viewer } from '@/lib/access/viewer';
import { dayOf } from '@/lib/clinical/days';
import { USUAL_VIEW } from '@/lib/clinical/timeline-view';
import { secrets } from '@/lib/platform/secrets';
import { endSessions } from './accounts';
import { listAccountEvents, listLooks } from './audit-events';
import { setAnswer } from './check-ins';
import { stopShare } from './shares';
import { getTimeline } from './timeline';

let engine: Engine;
let patient: GivenPatient;
let viewer: Viewer;
let clinician: GivenAccount;
let shareId: string;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  patient = await givenPatient();
  viewer = issueViewer(patient.session);
  clinician = await givenClinician({ name: 'Dr Lena Hartwig' });
  shareId = await givenShare(patient, clinician);
  const decoy = await givenPatient();
  await givenShare(decoy, clinician);
  await getTimeline(issueViewer(clinician.session), decoy, USUAL_VIEW);
});

afterAll(closeTestEngine);

const look = () => getTimeline(issueViewer(clinician.session), patient, USUAL_VIEW);
const feel = (feeling: 0 | 1 | 2) =>
  setAnswer(viewer, patient, { day: dayOf(Date.now(), patient.zone), zone: patient.zone, drawnAt: null, feeling });

test('She reads who looked, at what and when, newest first, without her own acts', async () => {
  await feel(1);
  await look();
  await stopShare(viewer, patient, shareId);
  await look().catch(() => null);

  const { looks, earlier } = await listLooks(viewer, patient, null);
  expect(looks.map(({ kind, isRefused, actorName, actorRole }) => [kind, isRefused, actorName, actorRole])).toEqual([
    ['timeline.read', true, 'Dr Lena Hartwig', 'clinician'],
    ['timeline.viewed', false, 'Dr Lena Hartwig', 'clinician'],
  ]);
  expect(looks[1]).toMatchObject({
    categories: ['flares', 'meds', 'labs', 'scores'],
    detail: { to: dayOf(Date.now(), patient.zone) },
  });
  expect(earlier).toBeNull();
});

test('What the administrator and the server itself did stands there too, without a name', async () => {
  const admin = issueViewer((await givenAdmin({ name: 'Tomas Silva' })).session);
  await endSessions(admin, {}, { accountId: (await givenClinician()).accountId, reason: 'not hers' });
  const mine = await givenPatient();
  await endSessions(admin, {}, { accountId: mine.accountId, reason: 'a lost phone' });
  await withSystem('demo', [mine.patientId], ({ audit }) => audit(mine.patientId, 'demo.filled'));

  const again = issueViewer(await givenSession(mine.accountId));
  const { looks } = await listLooks(again, mine, null);
  expect(looks.map(({ kind, actorName, actorRole, detail }) => [kind, actorName, actorRole, detail])).toEqual([
    ['demo.filled', null, 'system', null],
    ['account.sessions_ended', null, 'admin', { reason: 'a lost phone' }],
  ]);
});

test('A long log comes in pages that neither repeat nor leave out', async () => {
  await withSystem('demo', [patient.patientId], async ({ audit }) => {
    for (let n = 0; n < 120; n += 1) await audit(patient.patientId, `event-${String(n)}`);
  });
  const first = await listLooks(viewer, patient, null);
  const second = await listLooks(viewer, patient, first.earlier);
  const third = await listLooks(viewer, patient, second.earlier);

  expect([first, second, third].map((page) => page.looks.length)).toEqual([50, 50, 20]);
  expect(third.earlier).toBeNull();
  expect(new Set([first, second, third].flatMap((page) => page.looks.map((one) => one.kind))).size).toBe(120);
});

test('The administrators’ log holds no record, and names accounts by their address', async () => {
  const account = await givenAdmin();
  const admin = issueViewer(account.session);
  await look();
  await endSessions(admin, {}, { accountId: patient.accountId, reason: 'a lost phone' });

  const { events } = await listAccountEvents(admin, null, 1);
  expect(events).toMatchObject([
    {
      kind: 'account.sessions_ended',
      actorName: account.email,
      objectName: patient.email,
      detail: { reason: 'a lost phone' },
    },
  ]);
  expect(JSON.stringify(await listAccountEvents(admin, null, 500))).not.toContain('pat-');
});

test('Every answered read of a clinician and every write stands in the log, in one whole chain', async () => {
  await Promise.all([look(), feel(0), look(), feel(1), look(), feel(2)]);

  const isMine = and(
    eq(auditEvents.chain, patient.patientId),
    inArray(auditEvents.kind, ['timeline.viewed', 'checkIn.update']),
  );
  expect(await engine.read((q) => q.select().from(auditEvents).where(isMine))).toHaveLength(6);
  expect(await engine.read((q) => verifyAudit(q, secrets().audit))).toEqual([]);
});

test.runIf(testEngineName() === 'sqlite').each([
  ['altered', `UPDATE audit_events SET kind = 'nothing' WHERE chain = ? AND seq = 2`, 2],
  ['missing', 'DELETE FROM audit_events WHERE chain = ? AND seq = 2', 2],
  ['head', 'DELETE FROM audit_events WHERE chain = ? AND seq = 3', 3],
])('A line that was %s behind the server’s back is found and named', async (why, statement, seq) => {
  for (const feeling of [0, 1, 2] as const) await feel(feeling);
  const file = new Database(databaseFile());
  const trigger = (name: string) =>
    file.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_master WHERE name = ?').get(name)?.sql ?? '';
  const names = ['audit_events_no_update', 'audit_events_no_delete'];
  const guards = names.map(trigger);
  for (const name of names) file.exec(`DROP TRIGGER ${name}`);
  file.prepare(statement).run(patient.patientId);
  for (const guard of guards) file.exec(guard);
  file.close();

  const faults = await engine.read((q) => verifyAudit(q, secrets().audit));
  expect(faults.filter((fault) => fault.chain === patient.patientId)).toEqual([{ chain: patient.patientId, seq, why }]);
});
