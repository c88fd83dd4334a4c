import { like } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '@/db/engine/engine';
import { closeTestEngine, openTestEngine } from '@/db/factories/test-engine';
import { rateBuckets } from '@/db/schema';
import { giveCodeBack, giveSignInBack, takeCode, takeSignIn, takeStepUp } from './brakes';
import { sweepBuckets } from './identity-store/rate-buckets';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2026, 10, 24, 8);

let engine: Engine;

beforeAll(async () => {
  engine = await openTestEngine();
});

afterAll(closeTestEngine);

const from = (email: string, more: { deviceId?: string; network?: string } = {}) => ({
  email,
  deviceId: more.deviceId ?? null,
  network: more.network ?? '198.51.100',
});

/** How many of so many tries at one moment are let through. */
async function through(times: number, at: number, one: (at: number) => Promise<boolean>): Promise<number> {
  const answers = await Promise.all(Array.from({ length: times }, () => one(at)));
  return answers.filter(Boolean).length;
}

test('ten tries at once from devices an account does not know, then one a minute', async () => {
  const one = (at: number) => takeSignIn(from('nadia@example.org'), at);

  expect(await through(12, BEGIN, one)).toBe(10);
  expect(await through(2, BEGIN + MINUTE - 1, one)).toBe(0);
  expect(await through(2, BEGIN + MINUTE, one)).toBe(1);
  expect(await through(2, BEGIN + 2 * MINUTE, one)).toBe(1);
});

test('a hundred a day from unknown devices, then none until the day is over', async () => {
  const email = 'hundred@example.org';
  const one = (at: number) => takeSignIn(from(email, { network: String(at) }), at);
  const quarters = Array.from({ length: 10 }, (_, quarter) => BEGIN + quarter * 15 * MINUTE);
  for (const at of quarters) expect(await through(10, at, one)).toBe(10);

  expect(await through(1, BEGIN + 11 * HOUR, one)).toBe(0);
  expect(await through(1, BEGIN + DAY, one)).toBe(1);
});

test('a known device has tries of its own', async () => {
  const email = 'sam@example.org';
  await through(10, BEGIN, (at) => takeSignIn(from(email), at));

  expect(await takeSignIn(from(email), BEGIN)).toBe(false);
  expect(await through(12, BEGIN, (at) => takeSignIn(from(email, { deviceId: 'tablet' }), at))).toBe(10);
  expect(await takeSignIn(from(email, { deviceId: 'phone' }), BEGIN)).toBe(true);
});

test('a right passphrase gives its try back', async () => {
  const origin = from('ines@example.org');
  await through(10, BEGIN, (at) => takeSignIn(origin, at));
  await giveSignInBack(origin);

  expect(await through(2, BEGIN, (at) => takeSignIn(origin, at))).toBe(1);
});

test('a network that a trusted proxy names has sixty tries in a quarter of an hour', async () => {
  let place = 0;
  const one = (at: number) =>
    takeSignIn(from(`nobody-${String((place += 1))}@example.org`, { network: '2001:db8:7' }), at);

  expect(await through(61, BEGIN, one)).toBe(60);
  expect(await takeSignIn(from('nobody-1@example.org', { network: '2001:db8:8' }), BEGIN)).toBe(true);
  expect(await through(1, BEGIN + 15 * MINUTE, one)).toBe(1);
});

test('ten codes an hour of an account, and a right one gives its try back', async () => {
  const one = (at: number) => takeCode('acc-1', at);

  expect(await through(11, BEGIN, one)).toBe(10);
  await giveCodeBack('acc-1');
  expect(await through(2, BEGIN + HOUR - 1, one)).toBe(1);
  expect(await through(1, BEGIN + HOUR, one)).toBe(1);
});

test('ten proofs in a quarter of an hour of a session’s account', async () => {
  expect(await through(11, BEGIN, (at) => takeStepUp('acc-1', at))).toBe(10);
});

test('no address stands in the buckets in clear', async () => {
  const rows = await engine.read((q) => q.select().from(rateBuckets).where(like(rateBuckets.key, '%example%')));
  expect(rows).toEqual([]);
});

test('buckets nobody came back to are swept away', async () => {
  await sweepBuckets(BEGIN + 10 * DAY);
  expect(await engine.read((q) => q.select().from(rateBuckets))).toEqual([]);
});
