import { afterAll, beforeEach, beforeAll, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { postLetter, postNothing } from '@/db/mail/post';
import { mailQueue } from '@/db/schema';
import { now, withFixedClock } from '@/lib/platform/clock';
import { LETTER_KINDS, openLetter, type Letter } from '@/lib/platform/letters';
import type { Mail, Mailer } from '@/lib/platform/mail';
import { secrets } from '@/lib/platform/secrets';
import { wordsOf } from './letters';
import { forgetOldLetters, sendDueLetters, waitAfter } from './mail-queue';

const MINUTE = 60_000;
const LETTER: Letter = { kind: 'sign-up', to: 'ada@example.org', token: 't'.repeat(43), until: null };

let engine: Engine;

beforeAll(async () => {
  engine = await openTestEngine();
});

beforeEach(async () => {
  await engine.write('mail', (q) => q.delete(mailQueue));
});

afterAll(closeTestEngine);

const rows = () => engine.read((q) => q.select().from(mailQueue));
const post = (letter: Letter) =>
  engine.write('mail', (q) => postLetter(q, { keks: secrets().keks, at: now() }, letter));

/** A mail server that keeps what it is given. */
function sink(): { sent: Mail[]; send: Mailer } {
  const sent: Mail[] = [];
  return {
    sent,
    send: (mail) => {
      sent.push(mail);
      return Promise.resolve();
    },
  };
}

const broken: Mailer = () => Promise.reject(Object.assign(new Error('550 for ada@example.org'), { code: 'EENVELOPE' }));

test('A letter waits sealed, and nothing of it is left once it is sent', async () => {
  await post(LETTER);
  const [waiting] = await rows();
  const plain = Buffer.from(waiting?.content ?? []).toString('latin1');
  const { sent, send } = sink();

  expect(plain).not.toContain('ada@example.org');
  expect(plain).not.toContain(LETTER.token);
  expect(await sendDueLetters(send)).toBe(1);
  expect(sent).toEqual([{ id: waiting?.id, to: 'ada@example.org', ...wordsOf(LETTER, 'http://localhost:3000') }]);
  expect(await rows()).toMatchObject([
    { content: null, failure: null, tries: 1, sentAt: expect.any(Number) as number },
  ]);
  expect(await sendDueLetters(send)).toBe(0);
});

test('A sealed letter opens at its own row alone', async () => {
  await post(LETTER);
  const [waiting] = await rows();

  expect(openLetter(secrets().keks, waiting?.id ?? '', waiting?.content ?? new Uint8Array())).toEqual(LETTER);
  expect(() => openLetter(secrets().keks, 'mai-other', waiting?.content ?? new Uint8Array())).toThrow();
});

test('A letter that fails is tried again later, ever more rarely, and given up in the end', async () => {
  await post(LETTER);
  const start = now();
  expect(await sendDueLetters(broken)).toBe(0);
  expect(await rows()).toMatchObject([{ failure: 'EENVELOPE', tries: 1, sentAt: null }]);
  expect(await sendDueLetters(broken)).toBe(0);
  expect(await rows()).toMatchObject([{ tries: 1 }]);
  expect(await withFixedClock(start + 2 * MINUTE, () => sendDueLetters(broken))).toBe(0);
  expect(await rows()).toMatchObject([{ tries: 2 }]);
  for (let day = 1; day <= 12; day += 1) {
    await withFixedClock(start + day * 24 * 60 * MINUTE, () => sendDueLetters(broken));
  }

  expect(await rows()).toMatchObject([{ content: null, failure: 'EENVELOPE', tries: 12 }]);
});

test('The waits double from a minute to six hours', () => {
  expect([1, 2, 3, 4, 12].map((tries) => waitAfter(tries) / MINUTE)).toEqual([1, 2, 4, 8, 360]);
});

test('A link that has run out meanwhile is not sent', async () => {
  await post({ ...LETTER, until: now() + 30 * MINUTE });
  const { sent, send } = sink();
  await withFixedClock(now() + 31 * MINUTE, () => sendDueLetters(send));

  expect(sent).toEqual([]);
  expect(await rows()).toMatchObject([{ content: null, failure: 'out-of-date' }]);
});

test('Two servers on one database send each letter once', async () => {
  for (let n = 0; n < 5; n += 1) await post({ ...LETTER, to: `ada-${String(n)}@example.org` });
  const { sent, send } = sink();
  await Promise.all([sendDueLetters(send), sendDueLetters(send)]);

  expect(sent.map(({ to }) => to).sort()).toEqual([0, 1, 2, 3, 4].map((n) => `ada-${String(n)}@example.org`));
});

test('A letter whose sender died on the way is sent by the next one', async () => {
  await post(LETTER);
  const never: Mailer = () => new Promise(() => undefined);
  void sendDueLetters(never);
  const { sent, send } = sink();
  await withFixedClock(now() + 6 * MINUTE, () => sendDueLetters(send));

  expect(sent).toHaveLength(1);
});

test('What stands for no letter at all is never sent', async () => {
  await engine.write('mail', (q) => postNothing(q, { keks: secrets().keks, at: now() }));
  const { sent, send } = sink();
  await sendDueLetters(send);

  expect(sent).toEqual([]);
});

test('A month after a letter went out, its row goes too', async () => {
  await post(LETTER);
  await sendDueLetters(sink().send);
  await withFixedClock(now() + 29 * 1440 * MINUTE, forgetOldLetters);
  expect(await rows()).toHaveLength(1);
  await withFixedClock(now() + 31 * 1440 * MINUTE, forgetOldLetters);
  expect(await rows()).toEqual([]);
});

const HEALTH = /lupus|flare(?!line)|symptom|medicine|rheumat|kidney|clinician|doctor/i;

test.each(LETTER_KINDS)('The letter %s has one link, a short neutral subject and no word of health', (kind) => {
  const { subject, text } = wordsOf({ ...LETTER, kind }, 'https://line.example');

  expect(subject).not.toMatch(HEALTH);
  expect(text).not.toMatch(HEALTH);
  expect(text.match(/https:\/\/\S+/g)).toHaveLength(1);
  expect(text).toMatch(/\nhttps:\/\/line\.example\/[\w/-]+#t{43}(\n|$)/);
});
