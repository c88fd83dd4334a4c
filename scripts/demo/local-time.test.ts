import { expect, test } from 'vitest';
import { instantOf } from './local-time';

test.each([
  ['2026-01-10', 480, 'Europe/London', '2026-01-10T08:00:00.000Z'],
  ['2026-07-10', 480, 'Europe/London', '2026-07-10T07:00:00.000Z'],
  ['2026-07-10', 0, 'Asia/Kathmandu', '2026-07-09T18:15:00.000Z'],
  ['2026-03-29', 720, 'Europe/London', '2026-03-29T11:00:00.000Z'],
  ['2026-10-25', 1200, 'America/New_York', '2026-10-26T00:00:00.000Z'],
])('On %s, minute %i, a clock in %s shows the moment %s', (day, minute, zone, instant) => {
  expect(new Date(instantOf(day, minute, zone)).toISOString()).toBe(instant);
});
