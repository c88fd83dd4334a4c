import { expect, test } from 'vitest';
import { afterTry, type Bucket } from './bucket-rules';

const MINUTE = 60_000;
const strict = { key: 'k', windowMs: 15 * MINUTE, most: 3, thenEveryMs: null };
const trickling = { ...strict, thenEveryMs: MINUTE };
const used: Bucket = { windowStart: 0, count: 3, lastAt: 2 * MINUTE };

test('the first try opens a window', () => {
  expect(afterTry(strict, null, 5)).toEqual({ windowStart: 5, count: 1, lastAt: 5 });
});

test('tries inside the window count up to the most', () => {
  expect(afterTry(strict, { windowStart: 0, count: 2, lastAt: 1 }, 9)).toEqual({ windowStart: 0, count: 3, lastAt: 9 });
  expect(afterTry(strict, used, 3 * MINUTE)).toBeNull();
});

test('a used-up window lets one try through a minute after the last', () => {
  expect(afterTry(trickling, used, 2 * MINUTE + 59_999)).toBeNull();
  expect(afterTry(trickling, used, 3 * MINUTE)).toEqual({ windowStart: 0, count: 4, lastAt: 3 * MINUTE });
});

test('when the window is over, everything begins anew', () => {
  expect(afterTry(strict, used, 15 * MINUTE)).toEqual({ windowStart: 15 * MINUTE, count: 1, lastAt: 15 * MINUTE });
});
