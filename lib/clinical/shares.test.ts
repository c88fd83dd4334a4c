import { expect, test } from 'vitest';
import { showsMore } from './shares';

const before = { fromDay: '2026-03-01', expiresAt: 1_000 };

test.each([
  ['the same days', { fromDay: '2026-03-01', expiresAt: 1_000 }, false],
  ['fewer days at the beginning', { fromDay: '2026-03-02', expiresAt: 1_000 }, false],
  ['an earlier end', { fromDay: '2026-03-01', expiresAt: 999 }, false],
  ['one day more at the beginning', { fromDay: '2026-02-28', expiresAt: 1_000 }, true],
  ['all days', { fromDay: null, expiresAt: 1_000 }, true],
  ['a later end', { fromDay: '2026-03-01', expiresAt: 1_001 }, true],
  ['later days, but longer', { fromDay: '2026-06-01', expiresAt: 2_000 }, true],
])('%s: more is shown is %s', (_what, after, isMore) => {
  expect(showsMore(before, after)).toBe(isMore);
});

test('a share of all days can only be cut', () => {
  expect(showsMore({ fromDay: null, expiresAt: 1 }, { fromDay: '2020-01-01', expiresAt: 1 })).toBe(false);
  expect(showsMore({ fromDay: null, expiresAt: 1 }, { fromDay: null, expiresAt: 1 })).toBe(false);
});
