import { hash } from '@node-rs/argon2';
import { and, eq } from 'drizzle-orm';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '@/db/audit/verify';
import { givenAdmin, givenClinician, givenPatient, TOTP_SECRET } from '@/db/factories/given-accounts';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import type { Engine } from '@/db/engine/engine';
import { accounts, auditEvents, credentials, loginAttempts } from '@/db/schema';
import { now, withFixedClock } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { secrets } from '@/lib/platform/secrets';
import { takeSignIn } from './brakes';
import { findLiveSession } from './identity-store/sessions';
import { knownDeviceCookie } from './known-device';
import { hashPassword } from './passwords';
import { tryCode, tryPassword, type PasswordAnswer } from './sign-in';
import type { Visitor } from './visitor';

const PASSWORD = 'ripe harbour violet lantern';
const FIVE_MINUTES = 5 * 60_000;
const stranger: Visitor = { network: null, device: 'Firefox on Linux', deviceCookie: null };

let engine: Engine;
let passwordHash: string;

beforeAll(async () => {
  engine = await openTestEngine();
  passwordHash = await hashPassword(PASSWORD);
});

afterAll(closeTestEngine);

const attempt = (email: string, password: string, visitor = stranger): Promise<PasswordAnswer> =>
  tryPassword(visitor, { email, password, isOwnDevice: false });

/** The token of the session an answer began; empty where it began none. */
function tokenOf(answer: object): string {
  const { session }: { session?: { token: string } } = answer;
  return session?.token ?? '';
}

const sessionIdOf = (answer: object): string => sha256Hex(tokenOf(answer));

/** The attempt between passphrase and code, of somebody who knows the passphrase. */
async function attemptOf(email: string): Promise<string> {
  const answer: object = await attempt(email, PASSWORD);
  const { attempt: open }: { attempt?: string } = answer;
  return open ?? 'none';
}

const codeAt = (ms: number): Promise<string> => generate({ secret: TOTP_SECRET, epoch: Math.floor(ms / 1000) });

const eventsOf = (accountId: string) =>
  engine.read((q) =>
    q
      .select({ kind: auditEvents.kind, result: auditEvents.result, detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, 'accounts'), eq(auditEvents.actorId, accountId))),
  );

describe('the passphrase', () => {
  test('a patient with the right one is signed in, and it stands in the log without an address', async () => {
    const { accountId, email, patientId } = await givenPatient({ passwordHash });
    const answer = await attempt(email, PASSWORD);

    expect(answer).toMatchObject({ is: 'signed-in', role: 'patient', email, isFull: true });
    expect(await findLiveSession(sessionIdOf(answer), now())).toMatchObject({
      session: { accountId, patientId, hasSecondFactor: false },
    });
    expect(await eventsOf(accountId)).toEqual([
      { kind: 'session.started', result: 'done', detail: { device: 'Firefox on Linux', proof: 'password' } },
    ]);
  });

  test('the cookie’s token does not stand in the database', async () => {
    const { email } = await givenPatient({ passwordHash });
    const token = tokenOf(await attempt(email, PASSWORD));

    expect(token).toHaveLength(43);
    expect(await findLiveSession(token, now())).toBeNull();
  });

  test('a wrong one, an unknown address and a suspended account are one and the same answer', async () => {
    const { email } = await givenPatient({ passwordHash });
    const suspended = await givenPatient({ passwordHash, status: 'suspended' });

    expect(await attempt(email, 'wrong horse wrong horse')).toEqual({ is: 'refused' });
    expect(await attempt('nobody@example.org', PASSWORD)).toEqual({ is: 'refused' });
    expect(await attempt(suspended.email, PASSWORD)).toEqual({ is: 'refused' });
  });

  test('a hash of weaker settings is made anew at the next sign-in', async () => {
    const weak = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1, secret: secrets().pepper });
    const { accountId, email } = await givenPatient({ passwordHash: weak });
    await attempt(email, PASSWORD);

    const [row] = await engine.read((q) => q.select().from(credentials).where(eq(credentials.accountId, accountId)));
    expect(row?.passwordHash).toMatch(/m=65536,t=3,p=1/);
    expect(await attempt(email, PASSWORD)).toMatchObject({ is: 'signed-in' });
  });

  test('staff without a second factor get a session that is good for enrolment alone', async () => {
    const { email } = await givenAdmin({ passwordHash, enrolled: false });
    const answer = await attempt(email, PASSWORD);

    expect(answer).toMatchObject({ is: 'signed-in', role: 'admin', isFull: false });
    expect((await findLiveSession(sessionIdOf(answer), now()))?.session.hasSecondFactor).toBe(false);
  });
});

describe('the brakes', () => {
  test('a stranger who uses the tries up does not lock the owner out of a device they know', async () => {
    const { email } = await givenPatient({ passwordHash });
    await Promise.all(Array.from({ length: 10 }, () => takeSignIn({ email, deviceId: null, network: null }, now())));

    expect(await attempt(email, PASSWORD)).toEqual({ is: 'too-many' });
    const owner = { ...stranger, deviceCookie: knownDeviceCookie(null, email, now()) };
    expect(await attempt(email, PASSWORD, owner)).toMatchObject({ is: 'signed-in' });
  });

  test('wrong passphrases use the tries of an account up, right ones do not', async () => {
    const { email } = await givenPatient({ passwordHash });
    await attempt(email, PASSWORD);
    await Promise.all(Array.from({ length: 9 }, () => takeSignIn({ email, deviceId: null, network: null }, now())));

    expect(await attempt(email, PASSWORD)).toMatchObject({ is: 'signed-in' });
    expect(await attempt(email, 'wrong horse wrong horse')).toEqual({ is: 'refused' });
    expect(await attempt(email, PASSWORD)).toEqual({ is: 'too-many' });
  });
});

describe('the second step', () => {
  test('a clinician’s code begins a session that counts as proven', async () => {
    const { accountId, email } = await givenClinician({ passwordHash });
    const answer = await tryCode(stranger, await attemptOf(email), await codeAt(now()));

    expect(answer).toMatchObject({ is: 'signed-in', role: 'clinician', email, isFull: true });
    expect((await findLiveSession(sessionIdOf(answer), now()))?.session.hasSecondFactor).toBe(true);
    expect(await eventsOf(accountId)).toEqual([
      { kind: 'session.started', result: 'done', detail: { device: 'Firefox on Linux', proof: 'password and code' } },
    ]);
  });

  test('a code works once, also in two attempts at the same time', async () => {
    const { email } = await givenClinician({ passwordHash });
    const code = await codeAt(now());
    const attempts = [await attemptOf(email), await attemptOf(email)];
    const answers = await Promise.all(attempts.map((open) => tryCode(stranger, open, code)));

    expect(answers.map(({ is }) => is).sort()).toEqual(['refused', 'signed-in']);
  });
});

describe('the tries of the second step', () => {
  test('an attempt has five tries, and wrong codes stand in the log', async () => {
    const { accountId, email } = await givenClinician({ passwordHash });
    const open = await attemptOf(email);
    const wrong = await Promise.all(Array.from({ length: 6 }, () => tryCode(stranger, open, '000000')));

    expect(wrong.map(({ is }) => is).sort()).toEqual([...Array<string>(5).fill('refused'), 'start-again']);
    expect(await tryCode(stranger, open, await codeAt(now()))).toEqual({ is: 'start-again' });
    const refused = (await eventsOf(accountId)).filter(({ kind }) => kind === 'second_factor.refused');
    expect(refused.map(({ result }) => result)).toEqual(Array<string>(5).fill('refused'));
  });

  test('an account has ten wrong codes an hour, however many attempts', async () => {
    const { email } = await givenClinician({ passwordHash });
    const begin = now();
    const answers = await withFixedClock(begin, async () => {
      const attempts = [await attemptOf(email), await attemptOf(email), await attemptOf(email)];
      return Promise.all(
        attempts.flatMap((open) => Array.from({ length: 4 }, () => tryCode(stranger, open, '000000'))),
      );
    });

    expect(answers.filter(({ is }) => is === 'too-many')).toHaveLength(2);
  });

  test('an attempt ends after five minutes', async () => {
    const { email } = await givenClinician({ passwordHash });
    const begin = now();
    const open = await withFixedClock(begin, () => attemptOf(email));
    const late = begin + FIVE_MINUTES;

    expect(await withFixedClock(late, async () => tryCode(stranger, open, await codeAt(late)))).toEqual({
      is: 'start-again',
    });
  });

  test('an account suspended between passphrase and code stays shut', async () => {
    const { accountId, email } = await givenClinician({ passwordHash });
    const open = await attemptOf(email);
    await engine.write('accounts', (q) =>
      q.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, accountId)),
    );

    expect(await tryCode(stranger, open, await codeAt(now()))).toEqual({ is: 'start-again' });
  });

  test('the attempt’s own key does not stand in the database', async () => {
    const { accountId, email } = await givenClinician({ passwordHash });
    const open = await attemptOf(email);

    const rows = await engine.read((q) => q.select().from(loginAttempts).where(eq(loginAttempts.accountId, accountId)));
    expect(rows.map((row) => row.idHash)).toEqual([sha256Hex(open)]);
  });

  test('all that was logged here forms an unbroken chain', async () => {
    expect(await engine.read((q) => verifyAudit(q, secrets().audit))).toEqual([]);
  });
});
