import { describe, expect, test } from 'vitest';
import { canSplit, flareDays, flaresAYear, splitSeverity, worstDay, type SeverityAnswer } from './flare-course';

const zone = 'Europe/London';
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const said = (day: string, level: 1 | 2 | 3): SeverityAnswer => ({ at: noon(day), level });
const span = { day: '2026-03-01', untilDay: '2026-03-20' };

test('days of a flare are those that say something, with all they say', () => {
  const days = flareDays(
    [
      { day: '2026-03-02', system: 'joints', level: 2 },
      { day: '2026-03-01', system: 'joints', level: 1 },
    ],
    [{ day: '2026-03-02', symptomId: 'joint-pain', level: 3, joints: ['left-knee'], minutes: null, exact: 6 }],
  );
  expect(days).toEqual([
    { day: '2026-03-01', systems: [{ system: 'joints', level: 1 }], signs: [] },
    {
      day: '2026-03-02',
      systems: [{ system: 'joints', level: 2 }],
      signs: [{ symptomId: 'joint-pain', level: 3, joints: ['left-knee'], minutes: null, exact: 6 }],
    },
  ]);
});

describe('the worst day', () => {
  const days = flareDays([{ day: '2026-03-09', system: 'joints', level: 3 }], []);

  test.each([
    ['the day of the answer', [said('2026-03-01', 1), said('2026-03-05', 3), said('2026-03-07', 3)], '2026-03-05'],
    ['the first day noted as bad, where the answer came after the flare', [said('2026-06-01', 3)], '2026-03-09'],
    ['the first day noted as bad, without answers', [], '2026-03-09'],
  ] as const)('is %s', (_what, answers, day) => {
    expect(worstDay(span, { worst: 3, answers, days, zone })).toBe(day);
  });

  test('is not known when nothing says it', () => {
    expect(worstDay(span, { worst: 2, answers: [said('2026-06-01', 2)], days, zone })).toBeNull();
  });

  test('is the patient’s own day, not that of UTC', () => {
    const late = [{ at: Date.parse('2026-03-05T23:30:00Z'), level: 3 as const }];
    expect(worstDay(span, { worst: 3, answers: late, days: [], zone: 'Asia/Kathmandu' })).toBe('2026-03-06');
  });
});

describe('a split', () => {
  test.each([
    ['severe first, mild later', [said('2026-03-02', 3), said('2026-03-08', 1)], [3, 3], [1, 1]],
    ['what stood at the beginning of the second part counts there', [said('2026-03-02', 2)], [2, 2], [2, 2]],
    ['worse in the second part', [said('2026-03-02', 1), said('2026-03-15', 3)], [1, 1], [3, 3]],
    [
      'the latest answer of each part is its own',
      [said('2026-03-02', 3), said('2026-03-05', 2), said('2026-03-09', 1)],
      [2, 3],
      [1, 2],
    ],
    ['answers that came after the flare say nothing milder of the first part', [said('2026-06-01', 2)], [2, 3], [2, 2]],
  ] as const)('%s', (_what, answers, first, second) => {
    const parts = splitSeverity(answers, { level: 2, worst: 3 }, { from: '2026-03-08', zone });
    const levels = ({ level, worst }: typeof parts.first) => [level, worst];
    expect([levels(parts.first), levels(parts.second)]).toEqual([first, second]);
  });

  test.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-20', true],
    ['2026-03-21', false],
  ])('may begin its second part on %s: %j', (from, can) => {
    expect(canSplit(span, from, '2026-12-31')).toBe(can);
  });

  test('one that is going on may be split up to today', () => {
    const open = { day: '2026-03-01', untilDay: null };
    expect(['2026-03-10', '2026-03-11'].map((from) => canSplit(open, from, '2026-03-10'))).toEqual([true, false]);
  });
});

test('flares a year count first days of the last 365, and every flare day in them', () => {
  const flares = [
    { day: '2024-01-01', untilDay: '2024-01-05' },
    { day: '2025-02-25', untilDay: '2025-03-03' },
    { day: '2025-06-01', untilDay: '2025-06-10' },
    { day: '2026-02-27', untilDay: null },
  ];
  // 2025-03-02 to 2026-03-01: two days of the one that straddles, ten, and three.
  expect(flaresAYear(flares, '2026-03-01')).toEqual({ flares: 2, days: 15, from: '2025-03-02' });
  expect(flaresAYear([], '2026-03-01')).toMatchObject({ flares: 0, days: 0 });
});
