import { expect, test } from 'vitest';
import { directionOf } from './timeline-summary';

const weeks = (mean: number, hard = 0) => ({ from: '2026-10-28', to: '2026-11-24', mean, answered: 20, hard });

test.each([
  [1, 3, 'worse'],
  [3, 1, 'better'],
  [2, 2, 'same'],
  [1, 1.24, 'same'],
  [1, 1.25, 'worse'],
  [1.25, 1, 'better'],
] as const)('from a mean of %d to one of %d is %s', (earlier, later, direction) => {
  expect(directionOf({ before: weeks(earlier), last: weeks(later) })).toBe(direction);
});

test.each([
  ['hard days that were not there before', 0, 5, 'worse'],
  ['hard days that are gone', 5, 0, 'better'],
  ['two hard days more', 0, 2, 'same'],
] as const)('with the same mean, %s count', (...[, earlier, later, direction]) => {
  expect(directionOf({ before: weeks(1, earlier), last: weeks(1.1, later) })).toBe(direction);
});
