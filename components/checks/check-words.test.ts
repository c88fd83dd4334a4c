import { expect, test } from 'vitest';
import { everyText } from './check-words';

const CHECK = {
  checkId: 'fbc',
  medicineIds: [],
  occasion: null,
  lastDay: null,
  dueDay: null,
  state: 'later',
  isVerified: true,
  sources: [],
} as const;

test.each([
  [1, false, 'usually every day'],
  [7, false, 'usually every week'],
  [14, false, 'usually every 2 weeks'],
  [30, false, 'usually every month'],
  [91, false, 'usually every 3 months'],
  [182, false, 'usually every 6 months'],
  [365, false, 'usually every year'],
  [730, false, 'usually every 2 years'],
  [7, true, 'your team: every week'],
  [56, true, 'your team: every 8 weeks'],
  [1, true, 'your team: every day'],
  [null, true, 'your team: not needed'],
])('a check every %j days, by the team %j: "%s"', (everyDays, isPlan, words) => {
  expect(everyText({ ...CHECK, everyDays, isPlan })).toBe(words);
});
