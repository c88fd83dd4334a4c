import { expect, test } from 'vitest';
import { isAfterDay, partsOfDay, readPartialDay } from './partial-days';

test.each([
  ['', '', '', { value: null }],
  ['2019', '', '', { value: '2019' }],
  ['2019', '4', '', { value: '2019-04' }],
  ['2019', '04', '7', { value: '2019-04-07' }],
  ['2020', '2', '29', { value: '2020-02-29' }],
  ['2019', '2', '29', { field: 'day', fault: 'day.unknown' }],
  ['2019', '13', '', { field: 'month', fault: 'partial.month' }],
  ['2019', '', '7', { field: 'month', fault: 'partial.month' }],
  ['2019', '4', 'first', { field: 'day', fault: 'day.unknown' }],
  ['', '4', '', { field: 'year', fault: 'partial.year' }],
  ['19', '', '', { field: 'year', fault: 'partial.year' }],
  ['2026', '', '', { value: '2026' }],
  ['2026', '11', '24', { value: '2026-11-24' }],
])('year “%s”, month “%s”, day “%s” of a diagnosis', (year, month, day, read) => {
  expect(readPartialDay({ year, month, day })).toEqual(read);
});

test.each([[null], ['2019'], ['2019-04'], ['2019-04-07']])('%s comes back from its parts as it was', (day) => {
  expect(readPartialDay(partsOfDay(day))).toEqual({ value: day });
});

test.each([
  ['2026', false],
  ['2026-11', false],
  ['2026-11-24', false],
  ['2026-11-25', true],
  ['2026-12', true],
  ['2027', true],
  [null, false],
])('%s lies after 24 November 2026: %s', (partial, isAfter) => {
  expect(isAfterDay(partial, '2026-11-24')).toBe(isAfter);
});
