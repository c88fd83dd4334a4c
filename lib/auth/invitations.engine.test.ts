import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenAdmin, givenClinician, givenPatient } from '@/db/factories/given-accounts';
import { waitingLetters } from '@/db/factories/given-letters';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, auditEvents, consents, credentials, invitations, mailQueue, patients } from '@/db/schema';
import { now, withFixedClock } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newFormKey, newId } from '@/lib/platform/ids';
import { askForLink } from './ask-for-link';
import { findLiveSession } from './identity-store/sessions';
import { accept, openInvitation, setForgotten, type NewPerson } from './invitations';
import { hashPassword } from './passwords';
import { tryPassword } from './sign-in';
import type { Visitor } from './visitor';

const PASSWORD = 'ripe harbour violet lantern';
const NEW_PASSWORD = 'seven quiet otters by noon';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const somewhere: Visitor = { network: null, device: 'Firefox on Linux', deviceCookie: null };

let engine: Engine;
let passwordHash: string;
let address = '';

beforeAll(async () => {
  engine = await openTestEngine();
  passwordHash = await hashPassword(PASSWORD);
});

beforeEach(() => {
  address = `${newId('acc')}@example.org`;
});

afterAll(closeTestEngine);

async function linkTo(email: string, kind: 'sign-up' | 'password'): Promise<string> {
  expect(await askForLink({ kind, email, key: newFormKey() }, somewhere)).toBe('asked');
  return (await waitingLetters(email))[0]?.token ?? '';
}

const patientForm = (token: string): NewPerson => ({
  kind: 'sign-up',
  token,
  key: newFormKey(),
  name: 'Nadia Okonjo',
  email: null,
  passphrase: PASSWORD,
  subject: [],
  zone: 'Asia/Kathmandu',
  record: { birthYear: 1992, consent: 'diary-2026-11' },
});

describe('a person begins', () => {
  test('The link makes account, record, consent and first session, and works once', async () => {
    const token = await linkTo(address, 'sign-up');
    const answers = await Promise.all([accept(patientForm(token), 'Phone'), accept(patientForm(token), 'Phone')]);
    expect(answers.map(({ is }) => is).sort()).toEqual(['made', 'unusable']);
    const made = answers.find((answer) => answer.is === 'made');

    expect(await findLiveSession(sha256Hex(made?.session.token ?? ''), now())).toMatchObject({
      session: {
        role: 'patient',
        displayName: 'Nadia Okonjo',
        zone: 'Asia/Kathmandu',
        patientId: expect.any(String) as string,
      },
    });
    const accountId = made?.accountId ?? '';
    const kept = await engine.read(async (q) => ({
      records: await q.select().from(patients).where(eq(patients.accountId, accountId)),
      consents: await q.select().from(consents).where(eq(consents.accountId, accountId)),
      events: await q.select().from(auditEvents).where(eq(auditEvents.actorId, accountId)).orderBy(auditEvents.seq),
    }));
    expect(kept.records).toMatchObject([{ birthYear: 1992 }]);
    expect(kept.consents).toMatchObject([{ purpose: 'health-diary', textVersion: 'diary-2026-11', withdrawnAt: null }]);
    expect(kept.events.map(({ kind }) => kind)).toEqual(['account.created', 'session.started']);
    expect(await openInvitation(token, null)).toBeNull();
  });

  test('An address that has an account gets a letter that says so, and no link to a new one', async () => {
    const { email } = await givenPatient();
    expect(await askForLink({ kind: 'sign-up', email, key: newFormKey() }, somewhere)).toBe('asked');

    expect(await waitingLetters(email)).toEqual([{ kind: 'account-exists', to: email, token: null, until: null }]);
  });

  test('Two links to one address make one account', async () => {
    const first = await linkTo(address, 'sign-up');
    const second = await linkTo(address, 'sign-up');
    const answers = [await accept(patientForm(first), 'Phone'), await accept(patientForm(second), 'Phone')];

    expect(answers.map(({ is }) => is)).toEqual(['made', 'unusable']);
  });
});

describe('a link that begins an account', () => {
  test('A link is good for seven days, and only its hash is kept', async () => {
    const token = await linkTo(address, 'sign-up');
    const rows = await engine.read((q) => q.select().from(invitations).where(eq(invitations.emailNorm, address)));

    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([sha256Hex(token)]);
    expect(await withFixedClock(now() + 7 * DAY - MINUTE, () => openInvitation(token, null))).not.toBeNull();
    expect(await withFixedClock(now() + 7 * DAY, () => openInvitation(token, null))).toBeNull();
    expect(await withFixedClock(now() + 7 * DAY, () => accept(patientForm(token), 'Phone'))).toEqual({
      is: 'unusable',
    });
  });

  test('Whoever is signed in with another account finds nothing behind the link', async () => {
    const token = await linkTo(address, 'sign-up');

    expect(await openInvitation(token, 'somebody@else.example')).toBeNull();
    expect(await openInvitation(token, address)).toMatchObject({ kind: 'sign-up', email: address });
  });

  test('A passphrase made of the person’s own name leaves the link usable', async () => {
    const token = await linkTo(address, 'sign-up');
    const plain = await accept({ ...patientForm(token), passphrase: 'nadia okonjo nadia' }, 'Phone');

    expect(plain).toEqual({ is: 'passphrase', fault: 'too-plain' });
    expect(await openInvitation(token, null)).not.toBeNull();
  });

  test('The link of a patient makes no administrator, and no link makes a patient without a record', async () => {
    const token = await linkTo(address, 'sign-up');

    expect(await accept({ ...patientForm(token), kind: 'first-admin', record: null }, 'Phone')).toEqual({
      is: 'unusable',
    });
    expect(await accept({ ...patientForm(token), kind: 'staff', record: null }, 'Phone')).toEqual({ is: 'unusable' });
    expect(await accept({ ...patientForm(token), record: null }, 'Phone')).toEqual({ is: 'unusable' });
  });
});

describe('a password is forgotten', () => {
  test('The newest link sets a new one, ends every session and tells the address', async () => {
    const { email, session, accountId } = await givenPatient({ passwordHash });
    const older = await linkTo(email, 'password');
    const token = await withFixedClock(now() + 1, () => linkTo(email, 'password'));

    expect(await setForgotten({ key: newFormKey(), token: older, passphrase: NEW_PASSWORD, subject: [] })).toEqual({
      is: 'unusable',
    });
    expect(await setForgotten({ key: newFormKey(), token, passphrase: NEW_PASSWORD, subject: [] })).toEqual({
      is: 'changed',
    });
    expect(await setForgotten({ key: newFormKey(), token, passphrase: NEW_PASSWORD, subject: [] })).toEqual({
      is: 'unusable',
    });
    expect(await findLiveSession(session.sessionId, now())).toBeNull();
    expect(await tryPassword(somewhere, { email, password: PASSWORD, isOwnDevice: false })).toEqual({ is: 'refused' });
    expect(await tryPassword(somewhere, { email, password: NEW_PASSWORD, isOwnDevice: false })).toMatchObject({
      is: 'signed-in',
    });
    expect((await waitingLetters(email)).map(({ kind }) => kind)).toContain('password-changed');
    const events = await engine.read((q) => q.select().from(auditEvents).where(eq(auditEvents.actorId, accountId)));
    expect(events.map(({ kind }) => kind)).toContain('password.reset');
  });

  test('The second factor is still asked for', async () => {
    const { email } = await givenClinician({ passwordHash });
    const token = await linkTo(email, 'password');
    await setForgotten({ key: newFormKey(), token, passphrase: NEW_PASSWORD, subject: [] });

    expect(await tryPassword(somewhere, { email, password: NEW_PASSWORD, isOwnDevice: false })).toMatchObject({
      is: 'needs-code',
    });
  });

  test('A link is good for half an hour', async () => {
    const { email } = await givenPatient({ passwordHash });
    const token = await linkTo(email, 'password');

    expect(
      await withFixedClock(now() + 30 * MINUTE, () =>
        setForgotten({ key: newFormKey(), token, passphrase: NEW_PASSWORD, subject: [] }),
      ),
    ).toEqual({
      is: 'unusable',
    });
  });
});

describe('what a forgotten password tells nobody', () => {
  test('An unknown address and a suspended account hear nothing, and nobody can tell', async () => {
    const { email } = await givenPatient({ passwordHash, status: 'suspended' });
    const before = (await engine.read((q) => q.select().from(mailQueue))).length;
    const answers = [
      await askForLink({ kind: 'password', email, key: newFormKey() }, somewhere),
      await askForLink({ kind: 'password', email: address, key: newFormKey() }, somewhere),
    ];

    expect(answers).toEqual(['asked', 'asked']);
    expect([...(await waitingLetters(email)), ...(await waitingLetters(address))]).toEqual([]);
    expect(await engine.read((q) => q.select().from(mailQueue))).toHaveLength(before + 2);
  });

  test('An account that was suspended after the link was sent keeps its old password', async () => {
    const { email, accountId } = await givenPatient({ passwordHash });
    const token = await linkTo(email, 'password');
    await engine.write('accounts', (q) =>
      q.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, accountId)),
    );

    expect(await setForgotten({ key: newFormKey(), token, passphrase: NEW_PASSWORD, subject: [] })).toEqual({
      is: 'unusable',
    });
    const rows = await engine.read((q) => q.select().from(credentials).where(eq(credentials.accountId, accountId)));
    expect(rows.map((row) => row.passwordHash)).toEqual([passwordHash]);
  });
});

describe('nobody’s mailbox is filled from outside', () => {
  test('The fourth letter within an hour is not sent, and the answer stays the same', async () => {
    const { email } = await givenAdmin({ passwordHash });
    const answers: string[] = [];
    for (let n = 0; n < 5; n += 1)
      answers.push(await askForLink({ kind: 'password', email, key: newFormKey() }, somewhere));

    expect(answers).toEqual(Array(5).fill('asked'));
    expect(await waitingLetters(email)).toHaveLength(3);
  });

  test('One network asks for twenty letters in a quarter of an hour at most', async () => {
    const crowd: Visitor = { ...somewhere, network: '203.0.113' };
    const answers: string[] = [];
    for (let n = 0; n < 21; n += 1)
      answers.push(await askForLink({ kind: 'password', email: `n${String(n)}-${address}`, key: newFormKey() }, crowd));

    expect(answers.indexOf('too-many')).toBe(20);
  });
});
