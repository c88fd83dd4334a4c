import { expect, it } from 'vitest';
import { signLevelWords, symptomWords } from './detail-words';

it.each([
  [0, false, 'None'],
  [2, false, 'Moderate'],
  [0, true, 'No'],
  [3, true, 'Yes'],
  // In a flare it began with what was said of its place.
  [1, true, 'Yes'],
] as const)('level %i, yes or no: %s, reads %s', (level, isYesNo, words) => {
  expect(signLevelWords(level, { isYesNo })).toBe(words);
});

it('a symptom of a day is one short sentence', () => {
  const none = { joints: [], minutes: null, exact: null };
  expect(symptomWords({ symptomId: 'chills', level: 3, isYesNo: true, ...none })).toBe('Chills: yes');
});
