import { expect, test } from 'vitest';
import { birthYearFault } from './birth-years';

const today = '2026-11-24';

test.each([
  [2008, null],
  [1990, null],
  [1906, null],
  [2009, 'too-young'],
  [2026, 'too-young'],
  [2027, 'impossible'],
  [1905, 'impossible'],
  [0, 'impossible'],
  [9999, 'impossible'],
])('somebody born in %i is answered with %s', (year, fault) => {
  expect(birthYearFault(year, today)).toBe(fault);
});
