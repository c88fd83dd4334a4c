import { expect, test } from 'vitest';
import { isBeforeLife, timingOf, type EntryTiming } from './entry-day';

type Case = { title: string; day: string; zone: string; drawn: string; now: string; expected: EntryTiming };

const MORNING = { drawn: '2026-11-24T08:00:00Z', now: '2026-11-24T08:01:00Z' };
const EVENING = { drawn: '2026-11-24T18:30:00Z', now: '2026-11-24T18:31:00Z' };

const CASES: Case[] = [
  { title: 'a form of today is live', day: '2026-11-24', zone: 'Europe/Berlin', ...MORNING, expected: 'live' },
  {
    title: 'a form left open past midnight is live',
    day: '2026-11-24',
    zone: 'Europe/Berlin',
    drawn: '2026-11-24T22:50:00Z',
    now: '2026-11-24T23:10:00Z',
    expected: 'live',
  },
  {
    title: 'a form a day and an hour old is a back-fill',
    day: '2026-11-24',
    zone: 'UTC',
    drawn: '2026-11-24T08:00:00Z',
    now: '2026-11-25T09:00:00Z',
    expected: 'backfill',
  },
  { title: 'yesterday is a back-fill', day: '2026-11-23', zone: 'UTC', ...MORNING, expected: 'backfill' },
  { title: 'tomorrow is refused', day: '2026-11-25', zone: 'UTC', ...MORNING, expected: 'future' },
  {
    title: 'tomorrow in UTC is today in Kathmandu',
    day: '2026-11-25',
    zone: 'Asia/Kathmandu',
    ...EVENING,
    expected: 'live',
  },
  {
    title: 'today in UTC is tomorrow in Honolulu',
    day: '2026-11-25',
    zone: 'Pacific/Honolulu',
    drawn: '2026-11-25T08:00:00Z',
    now: '2026-11-25T08:01:00Z',
    expected: 'future',
  },
];

CASES.push(
  {
    title: 'a day that Samoa never had is none',
    day: '2011-12-30',
    zone: 'Pacific/Apia',
    ...MORNING,
    expected: 'nowhere',
  },
  { title: 'the day before it is', day: '2011-12-29', zone: 'Pacific/Apia', ...MORNING, expected: 'backfill' },
  { title: 'elsewhere that day was', day: '2011-12-30', zone: 'Europe/Berlin', ...MORNING, expected: 'backfill' },
);

test.each(CASES)('$title', ({ day, zone, drawn, now, expected }) => {
  expect(timingOf({ day, zone, drawnAt: Date.parse(drawn), now: Date.parse(now) })).toBe(expected);
});

test.each([
  ['2026-11-24', 1990, false],
  ['1990-01-01', 1990, false],
  ['1989-12-31', 1990, true],
  ['1906-01-01', null, false],
  ['1905-12-31', null, true],
])('%s, born in %s: before her life %s', (day, birthYear, isBefore) => {
  expect(isBeforeLife(day, { birthYear, today: '2026-11-24' })).toBe(isBefore);
});
