import { hash, parseOptions, verify } from '@node-rs/argon2';
import { beforeAll, expect, test } from 'vitest';
import { ensureSecrets, secrets } from '@/lib/platform/secrets';
import { dummyVerify, hashPassword, isOutdatedHash, verifyPassword } from './passwords';

const passphrase = 'ripe harbour violet lantern';
let stored: string;

beforeAll(async () => {
  ensureSecrets();
  stored = await hashPassword(passphrase);
});

test('a hash is argon2id with 64 MiB, three passes, one lane', () => {
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(isOutdatedHash(stored)).toBe(false);
});

test('the right passphrase opens, anything else does not', async () => {
  expect(await verifyPassword(stored, passphrase)).toBe(true);
  expect(await verifyPassword(stored, `${passphrase} `)).toBe(false);
  expect(await verifyPassword(stored, 'ripe harbour violet')).toBe(false);
});

test('é typed as one letter or as two is the same passphrase', async () => {
  const composed = await hashPassword('un caf\u00e9 pour deux');
  expect(await verifyPassword(composed, 'un cafe\u0301 pour deux')).toBe(true);
});

test('a stolen table of hashes is worth nothing without the pepper', async () => {
  expect(await verify(stored, passphrase)).toBe(false);
  expect(await verify(stored, passphrase, { secret: secrets().pepper })).toBe(true);
});

test('a hash of weaker settings is due to be made anew', async () => {
  const weak = await hash(passphrase, { memoryCost: 19_456, timeCost: 2, parallelism: 1, secret: secrets().pepper });
  expect(isOutdatedHash(weak)).toBe(true);
  expect(await verifyPassword(weak, passphrase)).toBe(true);
  expect(parseOptions(weak).memoryCost).toBe(19_456);
});

test('a megabyte in the password field is no, not a megabyte of work', async () => {
  expect(await verifyPassword(stored, 'x'.repeat(1_000_000))).toBe(false);
  expect(await dummyVerify('x'.repeat(1_000_000))).toBe(false);
});

test('a crowd at the door is let in four at a time, and nobody is lost', async () => {
  const tries = ['a', 'b', 'c', 'd', passphrase, 'f', 'g', 'h', 'i'];
  const answers = await Promise.all(tries.map((typed) => verifyPassword(stored, typed)));
  expect(answers.map(Number)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
});
