import { expect, test } from 'vitest';
import { eyeCheck, mgPerKg, risksUnder, yearsTaken, type EyeRisk } from './hydroxychloroquine';

const NO_RISK: EyeRisk = {
  isAboveDose: false,
  hasReducedKidneys: false,
  takesTamoxifen: false,
  hasMacularDisease: false,
};

test.each([
  [400, 80, 5, false],
  [400, 79.9, 5.006, true],
  [300, 62, 4.839, false],
  [200, 40, 5, false],
  // 400 and 200 on alternating days.
  [300, 58, 5.172, true],
])('%d mg a day at %d kg is %d mg per kg: above 5, %s', (mg, kg, value, isAbove) => {
  const result = mgPerKg(mg, { kg, day: '2026-11-01' }, '2026-11-24');
  expect(result?.value).toBeCloseTo(value, 3);
  expect(result?.isAbove).toBe(isAbove);
});

test('a weight of more than a year ago says nothing, and neither does none', () => {
  expect(mgPerKg(400, { kg: 50, day: '2025-11-24' }, '2026-11-24')).not.toBeNull();
  expect(mgPerKg(400, { kg: 50, day: '2025-11-23' }, '2026-11-24')).toBeNull();
  expect(mgPerKg(400, null, '2026-11-24')).toBeNull();
});

test('years of use leave out what lay between', () => {
  const courses = [
    { day: '2019-01-01', untilDay: '2019-12-31' },
    { day: '2021-01-01', untilDay: null },
  ];
  expect(yearsTaken(courses, '2026-01-01')).toBeCloseTo(6, 1);
  expect(yearsTaken([{ day: '2027-01-01', untilDay: null }], '2026-01-01')).toBe(0);
});

const START = '2019-03-01';

test.each([
  // Source: 2020 joint statement.
  ['us', null, {}, '2020-02-29', 'baseline'],
  ['us', '2019-10-01', {}, '2024-02-29', 'yearly'],
  ['us', '2025-11-01', {}, '2026-11-01', 'yearly'],
  ['us', '2019-10-01', { isAboveDose: true }, '2020-09-30', 'yearly'],
  ['us', '2019-10-01', { hasMacularDisease: true }, '2020-09-30', 'yearly'],
  // Source: Royal College of Ophthalmologists, December 2020.
  ['uk', null, {}, '2024-02-29', 'yearly'],
  ['uk', null, { takesTamoxifen: true }, '2020-02-29', 'yearly'],
  ['uk', null, { hasReducedKidneys: true }, '2020-02-29', 'yearly'],
  ['uk', null, { hasMacularDisease: true }, '2024-02-29', 'yearly'],
  ['uk', '2025-11-01', {}, '2026-11-01', 'yearly'],
] as const)('%s, last look %s, with %o: %s, %s', (...[schedule, lastCheck, risk, dueDay, kind]) => {
  const asked = { schedule, firstDay: START, lastCheck, risk: { ...NO_RISK, ...risk }, today: '2026-11-24' };
  expect(eyeCheck(asked)).toMatchObject({ dueDay, kind });
});

test.each([
  ['us', ['isAboveDose', 'hasReducedKidneys', 'takesTamoxifen', 'hasMacularDisease']],
  // The UK list does not name disease of the macula.
  ['uk', ['isAboveDose', 'hasReducedKidneys', 'takesTamoxifen']],
] as const)('%s counts %j', (schedule, names) => {
  const all = { isAboveDose: true, hasReducedKidneys: true, takesTamoxifen: true, hasMacularDisease: true };
  expect(risksUnder(schedule, all)).toEqual(names);
  expect(risksUnder(schedule, NO_RISK)).toEqual([]);
});
