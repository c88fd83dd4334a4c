import { expect, test } from 'vitest';
import { SEVERITIES } from './severity';

test('three words of severity, mildest first, kept as 1, 2 and 3', () => {
  expect(SEVERITIES.map((word, place) => [word, place + 1])).toEqual([
    ['mild', 1],
    ['moderate', 2],
    ['severe', 3],
  ]);
});
