import { expect, test } from 'vitest';
import { faultWords } from './fault-words';

test.each([
  ['field.text.too-long:120', 'This can have 120 characters at most. Please shorten it'],
  ['field.text.too-long:4000', 'This can have 4,000 characters at most. Please shorten it'],
  ['field.text.missing', 'Write something here'],
  ['field.text.too-long', null],
  ['field.text.too-long:', null],
  ['field.text.too-long:<b>', null],
  ['field.text.too-long:9999999', null],
  ['ui.to-fix.other', null],
  ['no.such.key', null],
])('the fault %j reads %j', (fault, words) => {
  expect(faultWords(fault)).toBe(words);
});
