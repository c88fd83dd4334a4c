import { expect, it } from 'vitest';
import { canonicalJson, hmac, safeEqual, sha256Hex } from './digest';

it('equal entries have one spelling whatever order their fields came in', () => {
  const one = canonicalJson({ day: '2026-03-01', level: 2, signs: ['rash', 'fever'], remark: null, gone: undefined });
  const two = canonicalJson({ remark: null, signs: ['rash', 'fever'], level: 2, day: '2026-03-01' });
  expect(one).toBe('{"day":"2026-03-01","level":2,"remark":null,"signs":["rash","fever"]}');
  expect(two).toBe(one);
});

it('what JSON cannot say has no spelling', () => {
  const unsayable = [
    new Date(0),
    Uint8Array.of(1),
    () => 1,
    1n,
    Number.NaN,
    Infinity,
    undefined,
    [undefined],
    new Map(),
  ];
  const refused = unsayable.map((value) => {
    try {
      return canonicalJson(value);
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  expect(refused).toEqual(unsayable.map(() => true));
});

it('a key named __proto__ is spelled like any other', () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
});

it('gives the digests of the standards', () => {
  // FIPS 180-4 and RFC 4231, test case 2.
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hmac(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

it('compares texts of any length', () => {
  expect([safeEqual('abc', 'abc'), safeEqual('abc', 'abd'), safeEqual('abc', 'abcd'), safeEqual('', '')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
