import { expect, test } from 'vitest';
import { endsWithPhoneNumber, isPhoneNumber } from './phone-numbers';

test.each([
  ['112', true],
  ['999', true],
  ['+44 20 7946 0958', true],
  ['(030) 123-456', true],
  ['030/12 34 56', true],
  ['', false],
  ['1', false],
  ['call me', false],
  ['112x', false],
  ['++44 1', false],
  ['1234567890123456', false],
  ['١١٢', false],
])('%j as an emergency number: %s', (text, isOne) => {
  expect(isPhoneNumber(text)).toBe(isOne);
});

test.each([
  ['Lupus nurse, 020 7946 0958', true],
  ['020 7946 0958', true],
  ['Clinic +44 20 7946 0958', true],
  ['Lupus nurse', false],
  ['Room 4, ask for Mia', false],
  ['', false],
])('%j as a line to the clinic: %s', (text, isOne) => {
  expect(endsWithPhoneNumber(text)).toBe(isOne);
});
