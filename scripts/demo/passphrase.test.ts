import { expect, test } from 'vitest';
import { newPassphrase } from './passphrase';
import { PASSPHRASE_WORDS } from './passphrase-words-catalogue';

test('The demo has more than 512 words, none twice, all easy to type', () => {
  expect(PASSPHRASE_WORDS.length).toBeGreaterThan(512);
  expect(new Set(PASSPHRASE_WORDS).size).toBe(PASSPHRASE_WORDS.length);
  expect(PASSPHRASE_WORDS.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
});

test('A passphrase has five words, and never fewer than 15 characters', () => {
  const passphrases = Array.from({ length: 200 }, newPassphrase);

  expect(passphrases.filter((one) => !/^[a-z]+(-[a-z]+){4}$/.test(one))).toEqual([]);
  expect(Math.min(...passphrases.map((one) => one.length))).toBeGreaterThanOrEqual(15);
  expect(new Set(passphrases).size).toBe(200);
});
