import { expect, test } from 'vitest';
import { valueText } from './measurement-words';

const unsaid = { lower: null, sunProtection: null } as const;

test.each([
  [1, '1 hour'],
  [7.5, '7.5 hours'],
  [0, '0 hours'],
])('%d h of sleep is "%s"', (value, words) => {
  expect(valueText({ ...unsaid, kind: 'sleep', value, unit: 'h' })).toBe(words);
});

test('other units are the same behind every number', () => {
  expect(valueText({ ...unsaid, kind: 'weight', value: 1, unit: 'kg' })).toBe('1 kg');
  expect(valueText({ ...unsaid, kind: 'blood-pressure', value: 128, lower: 82, unit: 'mmHg' })).toBe(
    '128 over 82 mmHg',
  );
});

test('Time outdoors says how somebody was covered, where that was said', () => {
  const noon = { ...unsaid, kind: 'outdoors', value: 45, unit: 'min' } as const;
  expect(valueText(noon)).toBe('45 minutes');
  expect(valueText({ ...noon, value: 1, sunProtection: 'partly' })).toBe('1 minute, partly covered');
});
