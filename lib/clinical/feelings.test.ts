import { expect, test } from 'vitest';
import { FEELINGS, nearestFeeling } from './feelings';

test('feelings run from very well, 0, to very bad, 4', () => {
  expect(FEELINGS.map((word, stored) => [stored, word])).toEqual([
    [0, 'very-well'],
    [1, 'well'],
    [2, 'so-so'],
    [3, 'bad'],
    [4, 'very-bad'],
  ]);
});

test.each([
  [0, 0],
  [0.49, 0],
  [0.5, 1],
  [2.5, 3],
  [3.9, 4],
  [4, 4],
])('a week with the mean %s is nearest to %s; between two words the worse counts', (mean, feeling) => {
  expect(nearestFeeling(mean)).toBe(feeling);
});
