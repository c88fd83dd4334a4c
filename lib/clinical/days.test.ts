import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  hourOf,
  isIsoDay,
  isKnownZone,
  maxDay,
  minDay,
  startOfDay,
  weekdayMonday,
} from './days';

const at = (iso: string) => Date.parse(iso);

describe('a day belongs to the place where it was lived', () => {
  test.each([
    ['Berlin, the second before the clock goes forward', '2026-03-29T00:59:59Z', 'Europe/Berlin', ['2026-03-29', 1]],
    ['Berlin, the moment the clock goes forward', '2026-03-29T01:00:00Z', 'Europe/Berlin', ['2026-03-29', 3]],
    ['Berlin, the last second of the short day', '2026-03-29T21:59:59Z', 'Europe/Berlin', ['2026-03-29', 23]],
    ['Berlin, midnight after the short day', '2026-03-29T22:00:00Z', 'Europe/Berlin', ['2026-03-30', 0]],
    ['Berlin, the first two o’clock of the long day', '2026-10-25T00:30:00Z', 'Europe/Berlin', ['2026-10-25', 2]],
    ['Berlin, the second two o’clock of the long day', '2026-10-25T01:30:00Z', 'Europe/Berlin', ['2026-10-25', 2]],
    ['Berlin, the last second of the long day', '2026-10-25T22:59:59Z', 'Europe/Berlin', ['2026-10-25', 23]],
    ['New York, the moment the clock goes back', '2026-11-01T06:00:00Z', 'America/New_York', ['2026-11-01', 1]],
    ['Santiago, a day that begins at one', '2026-09-06T04:00:00Z', 'America/Santiago', ['2026-09-06', 1]],
    ['Santiago, the second before that day', '2026-09-06T03:59:59Z', 'America/Santiago', ['2026-09-05', 23]],
    ['Kathmandu, the second before midnight', '2026-11-24T18:14:59Z', 'Asia/Kathmandu', ['2026-11-24', 23]],
    [
      'Kathmandu, midnight at a quarter past six in London',
      '2026-11-24T18:15:00Z',
      'Asia/Kathmandu',
      ['2026-11-25', 0],
    ],
    ['Apia, the last day before the skipped one', '2011-12-30T09:59:59Z', 'Pacific/Apia', ['2011-12-29', 23]],
    ['Apia, the day after the skipped one', '2011-12-30T10:00:00Z', 'Pacific/Apia', ['2011-12-31', 0]],
    ['Honolulu, still yesterday', '2026-11-25T09:59:59Z', 'Pacific/Honolulu', ['2026-11-24', 23]],
    ['Honolulu, today', '2026-11-25T10:00:00Z', 'Pacific/Honolulu', ['2026-11-25', 0]],
    ['Kiritimati, first in the world', '2026-11-24T10:00:00Z', 'Pacific/Kiritimati', ['2026-11-25', 0]],
    ['UTC at noon on a leap day', '2028-02-29T12:00:00Z', 'UTC', ['2028-02-29', 12]],
  ])('%s', (_title, instant, zone, dayAndHour) => {
    expect([dayOf(at(instant), zone), hourOf(at(instant), zone)]).toEqual(dayAndHour);
  });

  test('an unknown zone is an error, not a silent UTC', () => {
    expect(() => dayOf(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('counting days', () => {
  test.each([
    ['over the spring clock change', '2026-03-28', 2, '2026-03-30'],
    ['over the autumn clock change', '2026-10-26', -2, '2026-10-24'],
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
    ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['over the day Apia skipped', '2011-12-29', 2, '2011-12-31'],
    ['ten years', '2016-11-24', 3652, '2026-11-24'],
  ])('%s', (_title, from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test('weeks begin on Monday', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-29', '1970-01-01'].map(weekdayMonday)).toEqual([0, 1, 6, 3]);
  });

  test('earlier and later of two days', () => {
    expect([minDay('2026-01-31', '2026-02-01'), maxDay('2026-01-31', '2026-02-01')]).toEqual([
      '2026-01-31',
      '2026-02-01',
    ]);
  });
});

test.each([
  ['2026-03-01', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['0026-01-01', false],
  ['2026-03-01T00:00', false],
  ['2026-03-01\u0000', false],
  ['yesterday', false],
  [20260301, false],
  [['2026-03-01'], false],
  [null, false],
])('is %j a day: %s', (text, expected) => {
  expect(isIsoDay(text)).toBe(expected);
});

test.each([
  ['Europe/Berlin', true],
  ['Asia/Kathmandu', true],
  ['UTC', true],
  ['+05:45', false],
  ['Mars/Olympus', false],
  ['', false],
  [undefined, false],
])('is %j a zone: %s', (zone, expected) => {
  expect(isKnownZone(zone)).toBe(expected);
});

describe('the first moment of a day', () => {
  test.each([
    ['Asia/Kathmandu', '2026-11-24', '2026-11-23T18:15:00Z'],
    ['Asia/Kolkata', '2026-11-24', '2026-11-23T18:30:00Z'],
    ['Europe/London', '2026-03-29', '2026-03-29T00:00:00Z'],
    ['Europe/London', '2026-03-30', '2026-03-29T23:00:00Z'],
    ['Europe/London', '2026-10-25', '2026-10-24T23:00:00Z'],
    ['Europe/London', '2026-10-26', '2026-10-26T00:00:00Z'],
    // Midnight itself is skipped: the day begins at one o'clock.
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-24', '2026-11-23T10:00:00Z'],
    ['America/Los_Angeles', '2026-11-24', '2026-11-24T08:00:00Z'],
  ])('%s %s: %s', (zone, day, moment) => {
    expect(new Date(startOfDay(day, zone)).toISOString()).toBe(moment.replace('Z', '.000Z'));
  });
});
