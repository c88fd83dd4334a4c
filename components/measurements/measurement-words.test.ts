import { expect, test } from 'vitest';
import { valueText } from './measurement-words';

test.each([
  [1, '1 hour'],
  [7.5, '7.5 hours'],
  [0, '0 hours'],
])('%d h of sleep is "%s"', (value, words) => {
  expect(valueText({ kind: 'sleep', value, lower: null, unit: 'h' })).toBe(words);
});

test('other units are the same behind every number', () => {
  expect(valueText({ kind: 'weight', value: 1, lower: null, unit: 'kg' })).toBe('1 kg');
  expect(valueText({ kind: 'blood-pressure', value: 128, lower: 82, unit: 'mmHg' })).toBe('128 over 82 mmHg');
});
