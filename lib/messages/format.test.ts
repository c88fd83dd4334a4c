import { describe, expect, test } from 'vitest';
import { formatDay, formatInstant, formatMonth, formatSpan, formatTime } from './format';

const today = '2026-11-24';
const TEN_PAST_EIGHT = Date.UTC(2026, 10, 24, 8, 10);

describe('days of illness in words', () => {
  test('a day of this year is written without the year', () => {
    expect(formatDay('2026-11-14', { today })).toBe('14 November');
    expect(formatDay('2025-07-18', { today })).toBe('18 July 2025');
  });

  test('Today names the weekday', () => {
    expect(formatDay(today, { today, weekday: true })).toBe('Tuesday 24 November');
  });

  test('charts and logs use three letters for every month', () => {
    expect(formatDay('2026-09-02', { today, isShort: true })).toBe('2 Sep');
    expect(formatDay('2025-09-02', { today, isShort: true, weekday: true })).toBe('Tue 2 Sep 2025');
  });

  test('a flare inside one month names the month once', () => {
    expect(formatSpan('2026-06-02', '2026-06-19', { today })).toBe('2 to 19 June');
    expect(formatSpan('2026-06-02', '2026-06-02', { today })).toBe('2 June');
  });

  test('a flare inside one year names the year once', () => {
    expect(formatSpan('2025-07-18', '2025-08-29', { today })).toBe('18 July to 29 August 2025');
    expect(formatSpan('2026-06-28', '2026-07-02', { today })).toBe('28 June to 2 July');
  });

  test('a year that ends today names both years', () => {
    expect(formatSpan('2025-11-25', today, { today })).toBe('25 November 2025 to 24 November 2026');
  });

  test('a month carries its year', () => {
    expect(formatMonth('2026-11-24')).toBe('November 2026');
  });
});

describe('moments in words', () => {
  test('a look at the line is shown in the reader’s zone', () => {
    expect(formatInstant(TEN_PAST_EIGHT, 'Europe/London', { today })).toBe('24 November, 08:10');
    expect(formatInstant(TEN_PAST_EIGHT, 'America/Los_Angeles')).toBe('24 November 2026, 00:10');
    expect(formatInstant(TEN_PAST_EIGHT, 'Pacific/Auckland', { today })).toBe('24 November, 21:10');
  });

  test('midnight is 00:00, not 24:00', () => {
    expect(formatTime(Date.UTC(2026, 0, 1), 'UTC')).toBe('00:00');
  });
});
