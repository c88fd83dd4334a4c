import { expect, test } from 'vitest';
import { endDaysFrom, lapseOfInvitation, lastDayOfShare } from './share-days';

test('a share that ends with 23 May is open on 23 May', () => {
  expect(lastDayOfShare(Date.UTC(2027, 4, 24))).toBe('2027-05-23');
  expect(lastDayOfShare(Date.UTC(2027, 4, 24) + 1)).toBe('2027-05-24');
});

test('a new share offers 180 days and ends after two years at the latest', () => {
  expect(endDaysFrom('2026-11-24')).toEqual({ first: '2026-11-25', offered: '2027-05-23', last: '2028-11-23' });
});

test('an invitation waits seven days for an answer', () => {
  expect(lapseOfInvitation(Date.UTC(2026, 10, 24))).toBe(Date.UTC(2026, 11, 1));
});
