import { and, eq } from 'drizzle-orm';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { givenAdmin, givenClinician } from '@/db/factories/given-accounts';
import { givenSession } from '@/db/factories/given-sessions';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { accounts, auditEvents, invitations, secondFactors } from '@/db/schema';
import { issueViewer } from '@/lib/access/issue-viewer';
import { now, withFixedClock } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newFormKey } from '@/lib/platform/ids';
import { enrolFactor, offerFactor } from './enrolment';
import { firstAdminLink } from './first-admin';
import { accept, type NewPerson } from './invitations';
import { confirmedFactor } from './identity-store/second-factors';
import { findLiveSession } from './identity-store/sessions';
import { hashPassword } from './passwords';

const PASSWORD = 'ripe harbour violet lantern';
const EIGHT_DAYS = 8 * 24 * 3_600_000;

let engine: Engine;
let passwordHash: string;

beforeAll(async () => {
  engine = await openTestEngine();
  passwordHash = await hashPassword(PASSWORD);
});

afterAll(closeTestEngine);

const codeOf = (secret: string): Promise<string> =>
  generate({ secret: secret.replaceAll(' ', ''), epoch: Math.floor(now() / 1000) });

const tokenOf = (link: string | null): string => link?.split('#')[1] ?? '';

// These come first: they need a server without an administrator.
describe('the first administrator', () => {
  const person = {
    kind: 'first-admin',
    name: 'Tomas Silva',
    email: 't.silva@elmpark.example',
    passphrase: PASSWORD,
    subject: [],
    key: newFormKey(),
    zone: null,
    record: null,
  } as const satisfies Omit<NewPerson, 'token'>;

  test('each start prints a new link, and the ones before stop working', async () => {
    const first = await firstAdminLink();
    const second = await firstAdminLink();

    expect(second).toMatch(/^http:\/\/localhost:3000\/invitation#[\w-]{43}$/);
    expect(await accept({ ...person, token: tokenOf(first) }, 'Browser')).toEqual({ is: 'unusable' });
  });

  test('a link is good for seven days', async () => {
    const token = tokenOf(await firstAdminLink());
    const late = await withFixedClock(now() + EIGHT_DAYS, () => accept({ ...person, token }, 'Browser'));

    expect(late).toEqual({ is: 'unusable' });
  });

  test('only a hash of the link’s code is kept', async () => {
    const token = tokenOf(await firstAdminLink());
    const rows = await engine.read((q) => q.select().from(invitations));

    expect(rows.map((row) => row.tokenHash)).toEqual([sha256Hex(token)]);
  });

  test('a passphrase that is too short leaves the link usable', async () => {
    const token = tokenOf(await firstAdminLink());
    const short = await accept({ ...person, token, passphrase: 'too short' }, 'Browser');

    expect(short).toEqual({ is: 'passphrase', fault: 'too-short' });
  });

  test('one link makes one administrator, signed in and with enrolment still to do', async () => {
    const token = tokenOf(await firstAdminLink());
    const answers = await Promise.all([
      accept({ ...person, token }, 'Browser'),
      accept({ ...person, token }, 'Browser'),
    ]);

    expect(answers.map(({ is }) => is).sort()).toEqual(['made', 'unusable']);
    const made = answers.find((answer) => answer.is === 'made');
    expect(await findLiveSession(sha256Hex(made?.session.token ?? ''), now())).toMatchObject({
      session: { role: 'admin', displayName: 'Tomas Silva', hasSecondFactor: false },
    });
  });

  test('once there is an administrator no link is made any more', async () => {
    expect(await firstAdminLink()).toBeNull();
    const admins = await engine.read((q) => q.select().from(accounts).where(eq(accounts.role, 'admin')));
    expect(admins).toHaveLength(1);
  });
});

describe('enrolling an authenticator', () => {
  test('the same session is offered the same secret at every look', async () => {
    const viewer = issueViewer((await givenAdmin({ passwordHash, enrolled: false })).session);
    const first = await offerFactor(viewer);

    expect(first?.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect((await offerFactor(viewer))?.secret).toBe(first?.secret);
  });

  test('another session of the same account never sees that secret', async () => {
    const { accountId, session } = await givenAdmin({ passwordHash, enrolled: false });
    const first = await offerFactor(issueViewer(session));
    const other = await offerFactor(issueViewer(await givenSession(accountId)));

    expect(other?.secret).not.toBe(first?.secret);
  });

  test('the first code turns it on: new token, proven session, all others ended, in the log', async () => {
    const { accountId, session } = await givenClinician({ passwordHash, enrolled: false });
    const other = await givenSession(accountId);
    const viewer = issueViewer(session);
    const secret = (await offerFactor(viewer))?.secret ?? '';

    expect(await enrolFactor(viewer, '000000')).toEqual({ is: 'wrong' });
    const answer: object = await enrolFactor(viewer, await codeOf(secret));
    const { session: renewed }: { session?: { token: string } } = answer;
    expect((await findLiveSession(sha256Hex(renewed?.token ?? ''), now()))?.session.hasSecondFactor).toBe(true);
    expect(await findLiveSession(session.sessionId, now())).toBeNull();
    expect(await findLiveSession(other.sessionId, now())).toBeNull();
    const events = await engine.read((q) =>
      q
        .select({ kind: auditEvents.kind })
        .from(auditEvents)
        .where(and(eq(auditEvents.chain, 'accounts'), eq(auditEvents.actorId, accountId))),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['session.renewed', 'second_factor.enrolled']);
    expect((await confirmedFactor(accountId))?.seed).toBe(secret.replaceAll(' ', ''));
  });

  test('who has one is offered no other', async () => {
    const viewer = issueViewer((await givenClinician({ passwordHash })).session);

    expect(await offerFactor(viewer)).toBeNull();
    expect(await enrolFactor(viewer, '123456')).toEqual({ is: 'over' });
  });

  test('the secret does not stand in the table in clear', async () => {
    const { accountId, session } = await givenAdmin({ passwordHash, enrolled: false });
    const secret = (await offerFactor(issueViewer(session)))?.secret.replaceAll(' ', '') ?? '';
    const [row] = await engine.read((q) =>
      q.select().from(secondFactors).where(eq(secondFactors.accountId, accountId)),
    );

    expect(Buffer.from(row?.seed ?? []).includes(secret)).toBe(false);
  });
});
