import { expect, it } from 'vitest';
import { signLevelWords, symptomWords } from './detail-words';

it.each([
  ['pain', 0, 'None'],
  ['pain', 2, 'Moderate'],
  ['chills', 0, 'No'],
  ['chills', 3, 'Yes'],
  // In a flare it began with what was said of its place.
  ['chills', 1, 'Yes'],
  ['gone-from-the-catalogue', 1, 'Mild'],
] as const)('%s at %i reads %s', (symptom, level, words) => {
  expect(signLevelWords(symptom, level)).toBe(words);
});

it('a symptom of a day is one short sentence', () => {
  const none = { joints: [], minutes: null, exact: null };
  expect(symptomWords({ symptomId: 'chills', level: 3, ...none })).toBe('Chills: yes');
});
