import { expect, test } from 'vitest';
import { detailPairs } from './detail-pairs';

const details = [
  { symptomId: 'joint-pain', joints: ['left-knee', 'right-mcp-2'], minutes: null, exact: 6 },
  { symptomId: 'morning-stiffness', joints: [], minutes: 0, exact: null },
  { symptomId: 'fatigue', joints: [], minutes: null, exact: 0 },
];

test('a day tells where, how long and how much, and zero is told too', () => {
  expect(detailPairs({ fullDays: 1 }, { details })).toEqual([
    { name: 'Joint pain, where', value: 'Left knee, Right index knuckle' },
    { name: 'Joint pain, 0 to 10', value: '6 of 10' },
    { name: 'Morning stiffness, how long', value: '0 minutes' },
    { name: 'Fatigue, 0 to 10', value: '0 of 10' },
  ]);
});

test('of several days the most is told, and says so; without details nothing', () => {
  expect(detailPairs({ fullDays: 7 }, { details }).map(({ value }) => value)).toEqual([
    'Left knee, Right index knuckle',
    'at most 6 of 10',
    'at most 0 minutes',
    'at most 0 of 10',
  ]);
  expect(detailPairs({ fullDays: 7 }, { details: [] })).toEqual([]);
});
