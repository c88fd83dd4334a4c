import { expect, test } from 'vitest';
import { ownPath } from './own-path';

test.each([
  ['/today', '/today'],
  ['/flares/epi-1?step=where#signs', '/flares/epi-1?step=where#signs'],
  ['/a/../today', '/today'],
  ['/timeline?x=%D0%B6', '/timeline?x=%D0%B6'],
])('%s is a page of ours', (wish, path) => {
  expect(ownPath(wish)).toBe(path);
});

test.each([
  null,
  undefined,
  '',
  'today',
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  '/\t/evil.example',
  'https://evil.example/',
  '/😀',
  '/ж',
  '/\u0000',
  '/a b',
  '/a\\..\\b',
  'javascript:alert(1)',
  '/line\nfeed',
  `/${'a'.repeat(301)}`,
])('%j is not', (wish) => {
  expect(ownPath(wish)).toBeNull();
});
