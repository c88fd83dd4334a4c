import { expect, it } from 'vitest';
import { ID_PREFIXES, isId, newId, newToken } from './ids';

it('every id says what it is and passes as a FHIR id', () => {
  const ids = ID_PREFIXES.map((prefix) => newId(prefix));
  expect(ids.every((id) => /^[a-z]{3}-[0-9a-f]{32}$/.test(id) && id.length <= 64)).toBe(true);
  expect(ID_PREFIXES.map((prefix, index) => isId(prefix, ids[index] ?? ''))).toEqual(ID_PREFIXES.map(() => true));
});

it('a thousand flares have a thousand ids', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId('epi'))).size).toBe(1000);
});

it.each([
  '',
  'epi-',
  'epi',
  `sym-${'0'.repeat(32)}`,
  `epi-${'0'.repeat(31)}`,
  `epi-${'G'.repeat(32)}`,
  `epi-${'0'.repeat(32)}\n`,
])('%j is not the id of a flare', (text) => {
  expect(isId('epi', text)).toBe(false);
});

it('a token carries 256 bits and goes into a link as it is', () => {
  expect(newToken()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(newToken()).not.toBe(newToken());
});
