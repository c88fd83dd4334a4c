import { and, eq } from 'drizzle-orm';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenClinician, givenPatient, TOTP_SECRET } from '@/db/factories/given-accounts';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, auditEvents, sessions } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { endSession, findLiveSession, touchSession } from './identity-store/sessions';
import { hashPassword } from './passwords';
import { proveAgain } from './proof';

const PASSWORD = 'ripe harbour violet lantern';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let engine: Engine;
let passwordHash: string;

beforeAll(async () => {
  engine = await openTestEngine();
  passwordHash = await hashPassword(PASSWORD);
});

afterAll(closeTestEngine);

const code = (): Promise<string> => generate({ secret: TOTP_SECRET, epoch: Math.floor(now() / 1000) });

async function rowOf(sessionId: string) {
  const [row] = await engine.read((q) => q.select().from(sessions).where(eq(sessions.idHash, sessionId)));
  expect(row).toBeDefined();
  return { idHash: '', authAt: 0, seenAt: 0, idleMs: 0, expiresAt: 0, ...row };
}

describe('a session', () => {
  test('lives until it was idle too long', async () => {
    const { session } = await givenPatient({ idleMs: HOUR });
    const at = now();

    expect(await findLiveSession(session.sessionId, at + HOUR - MINUTE)).not.toBeNull();
    expect(await findLiveSession(session.sessionId, at + HOUR + MINUTE)).toBeNull();
  });

  test('ends at its day, however busy', async () => {
    const { session } = await givenPatient({ idleMs: 100 * HOUR, expiresAt: now() + HOUR });

    expect(await findLiveSession(session.sessionId, now() + HOUR + 1)).toBeNull();
  });

  test('of a suspended account is none', async () => {
    const { accountId, session } = await givenPatient();
    await engine.write('accounts', (q) =>
      q.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, accountId)),
    );

    expect(await findLiveSession(session.sessionId, now())).toBeNull();
  });

  test('ended once stands in the log once', async () => {
    const { accountId, session } = await givenPatient();
    await endSession(session.sessionId, now());
    await endSession(session.sessionId, now());

    expect(await findLiveSession(session.sessionId, now())).toBeNull();
    const events = await engine.read((q) =>
      q
        .select({ kind: auditEvents.kind })
        .from(auditEvents)
        .where(and(eq(auditEvents.chain, 'accounts'), eq(auditEvents.actorId, accountId))),
    );
    expect(events).toEqual([{ kind: 'session.ended' }]);
  });

  test('is marked as in use at most once a minute', async () => {
    const { session } = await givenPatient();
    const found = await findLiveSession(session.sessionId, now());
    const seenAt = found?.seenAt ?? 0;
    const touch = (at: number) => touchSession({ session, seenAt }, at);

    await touch(seenAt + MINUTE - 1);
    expect((await rowOf(session.sessionId)).seenAt).toBe(seenAt);
    await touch(seenAt + MINUTE);
    expect((await rowOf(session.sessionId)).seenAt).toBe(seenAt + MINUTE);
  });

  test('an unknown, an empty and a strange key find nothing', async () => {
    const keys = [sha256Hex('unknown'), '', "' or 1=1"];
    expect(await Promise.all(keys.map((key) => findLiveSession(key, now())))).toEqual([null, null, null]);
  });
});

describe('proving again who is there', () => {
  test('a patient’s password gives a new token, and the old one is dead at once', async () => {
    const { session } = await givenPatient({ passwordHash, authAgo: 20 * MINUTE });
    const { authAt, expiresAt, idleMs } = await rowOf(session.sessionId);
    const renewal = await proveAgain(issueViewer(session), { password: PASSWORD, code: '' });

    expect(await findLiveSession(session.sessionId, now())).toBeNull();
    const after = await rowOf(sha256Hex(renewal?.session.token ?? ''));
    expect(renewal?.viewer.sessionId).toBe(after.idHash);
    expect(after).toMatchObject({ expiresAt, idleMs, mfaAt: null });
    expect(after.authAt).toBeGreaterThan(authAt);
  });

  test('a clinician needs the code as well', async () => {
    const { session } = await givenClinician({ passwordHash, authAgo: 20 * MINUTE });
    const viewer = issueViewer(session);

    expect(await proveAgain(viewer, { password: PASSWORD, code: '' })).toBeNull();
    expect(await proveAgain(viewer, { password: PASSWORD, code: '000000' })).toBeNull();
    expect(await proveAgain(viewer, { password: 'wrong', code: await code() })).toBeNull();
    expect(await findLiveSession(session.sessionId, now())).not.toBeNull();
    const renewal = await proveAgain(viewer, { password: PASSWORD, code: await code() });
    expect(renewal?.viewer).toMatchObject({ accountId: session.accountId, hasSecondFactor: true });
  });

  test('two proofs of one session at the same time leave one session', async () => {
    const { session } = await givenPatient({ passwordHash });
    const viewer = issueViewer(session);
    const proof = { password: PASSWORD, code: '' };
    const renewals = await Promise.all([proveAgain(viewer, proof), proveAgain(viewer, proof)]);

    expect(renewals.filter((renewal) => renewal !== null)).toHaveLength(1);
  });

  test('a session that ended meanwhile is not brought back', async () => {
    const { session } = await givenPatient({ passwordHash });
    await endSession(session.sessionId, now());

    expect(await proveAgain(issueViewer(session), { password: PASSWORD, code: '' })).toBeNull();
  });
});
