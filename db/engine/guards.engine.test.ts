import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit } from '@/db/audit/append';
import { givenAdmin, givenPatient, type GivenPatient } from '@/db/factories/given-accounts';
import { givenEpisode } from '@/db/factories/given-entries';
import { closeTestEngine, openTestEngine, testEngineName } from '@/db/factories/test-engine';
import { auditEvents, checkIns } from '@/db/schema';
import { secrets } from '@/lib/platform/secrets';
import { asDbError } from './db-error';
import type { Engine, Q } from './engine';
import { databaseFile } from './open';
import { openConnection } from './sqlite';

let engine: Engine;
let patient: GivenPatient;

const event = {
  chain: 'pat-log',
  at: 1_700_000_000_000,
  actorId: 'acc-test',
  actorRole: 'system' as const,
  patientId: null,
  kind: 'entry.saved',
  objectType: null,
  objectId: null,
  categories: [],
  shareId: null,
  result: 'done' as const,
  sessionRef: null,
  detail: null,
};

beforeAll(async () => {
  engine = await openTestEngine();
  patient = await givenPatient();
  await engine.write('pat-log', async (q) => {
    await appendAudit(q, secrets().audit, event);
    await appendAudit(q, secrets().audit, event);
  });
});

afterAll(closeTestEngine);

/** What kind of refusal a write ends with; `none` when it went through. */
async function refusalOf(work: (q: Q) => Promise<unknown>): Promise<string> {
  return engine.write('pat-log', work).then(() => 'none', asDbError);
}

test('A line of the log cannot be changed', async () => {
  const change = (q: Q) => q.update(auditEvents).set({ kind: 'nothing' }).where(eq(auditEvents.seq, 1));

  expect(await refusalOf((q) => change(q).returning())).toBe('append-only');
});

test('A line of the log cannot be taken out', async () => {
  expect(await refusalOf((q) => q.delete(auditEvents).where(eq(auditEvents.seq, 2)).returning())).toBe('append-only');
});

test.each([1, 2, 4, 0])('A line cannot be put in at place %i: the next is 3', async (seq) => {
  const line = { ...event, seq, prev: '', mac: 'forged' };

  expect(await refusalOf((q) => q.insert(auditEvents).values(line).returning())).toBe('append-only');
});

test('After all that was tried, the log holds its two lines as they were', async () => {
  const lines = await engine.read((q) =>
    q
      .select({ seq: auditEvents.seq, kind: auditEvents.kind })
      .from(auditEvents)
      .where(eq(auditEvents.chain, 'pat-log')),
  );

  expect(lines).toEqual([
    { seq: 1, kind: 'entry.saved' },
    { seq: 2, kind: 'entry.saved' },
  ]);
});

test.runIf(testEngineName() === 'sqlite')('A line cannot be replaced in passing either', () => {
  const replace = `INSERT OR REPLACE INTO audit_events
        SELECT chain, seq, at, actor_id, actor_role, patient_id, 'nothing', object_type, object_id, categories,
          share_id, result, session_ref, detail, prev, mac
        FROM audit_events WHERE chain = 'pat-log' AND seq = 2`;
  const connection = openConnection(databaseFile());

  expect(() => connection.exec(replace)).toThrow('audit_events continues its chain');
  connection.close();
});

test('The same address twice is unique', async () => {
  const twice = { ...(await givenAdmin()) };
  const again = givenPatient({ email: twice.email }).then(() => 'none', asDbError);

  expect(await again).toBe('unique');
});

test('An entry without a patient is foreign', async () => {
  const stray = { ...patient, patientId: 'pat-00000000000000000000000000000000' };
  const row = { patientId: stray.patientId, day: '2026-01-01', category: 'flares', isPrivate: false } as const;

  expect(
    await refusalOf((q) =>
      q
        .insert(checkIns)
        .values({ ...row, observations: 1 })
        .returning(),
    ),
  ).toBe('foreign');
});

test('Anything else is other', () => {
  expect([asDbError(new Error('plain')), asDbError(null), asDbError('text')]).toEqual(['other', 'other', 'other']);
});

test('A patient has at most one flare going on', async () => {
  const owner = await givenPatient();
  await givenEpisode(owner, { day: '2026-01-01' });

  expect(await givenEpisode(owner, { day: '2026-01-05' }).then(() => 'none', asDbError)).toBe('unique');
});
