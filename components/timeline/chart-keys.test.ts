import { describe, expect, test } from 'vitest';
import { binUnder, keyMove } from './chart-keys';

const keys = {
  closer: '/timeline?span=3m',
  wider: '/timeline?span=all',
  table: '/timeline?view=table',
  flares: [3, 20],
  opens: { 3: '/flares/epi-1' },
};

describe('keys on the chart', () => {
  test.each([
    ['ArrowLeft', 10, 9],
    ['ArrowRight', 10, 11],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 51, 51],
    ['PageUp', 10, 6],
    ['PageDown', 10, 14],
    ['PageDown', 50, 51],
    ['Home', 10, 0],
    ['End', 10, 51],
    ['[', 10, 3],
    [']', 10, 20],
    ['[', 3, null],
    [']', 20, null],
    ['+', 10, '/timeline?span=3m'],
    ['-', 10, '/timeline?span=all'],
    ['t', 10, '/timeline?view=table'],
    ['Enter', 3, '/flares/epi-1'],
    ['Enter', 4, null],
    ['x', 10, null],
    ['Tab', 10, null],
  ])('%s at %d', (key, at, found) => {
    expect(keyMove(key, at, 52, keys)).toBe(found);
  });
});

test.each([
  [100, 0],
  [149, 0],
  [151, 1],
  [299, 2],
  [0, 0],
  [900, 2],
])('a tap at %d pixels is on bin %d', (x, bin) => {
  expect(binUnder(x, { left: 100, width: 200 }, [0, 2500, 5000, 10_000])).toBe(bin);
});
