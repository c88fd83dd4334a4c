import { describe, expect, test } from 'vitest';
import { answeredBetween, dailyAmountOf, isReplaced, livedBetween, markOfDay, stepSpans } from './dose-days';
import type { DoseStep, Intake, MedicineCourse, Schedule } from './doses';

const NOW = { day: '2026-11-24', clock: '12:00' };
const ENDS = '03:00';

const twice: Schedule = {
  kind: 'daily',
  doses: [
    { at: '08:00', amount: 10 },
    { at: '20:00', amount: 5 },
  ],
};
const asNeeded: Schedule = { kind: 'as-needed', amount: 400 };

const step = (day: string, schedule: Schedule, id = day): DoseStep => ({ id, day, unit: 'mg', schedule });

const course = (steps: DoseStep[], intakes: Intake[] = [], untilDay: string | null = null): MedicineCourse => ({
  id: 'med-1',
  drugId: null,
  route: 'oral',
  day: '2026-11-01',
  untilDay,
  steps,
  intakes,
});

const answer = (day: string, dueAt: string | null, state: Intake['state'] = 'taken', amount: number | null = null) => ({
  day,
  dueAt,
  state,
  amount,
});

describe('a day of a medicine is one dot', () => {
  const day = '2026-11-23';
  test.each([
    ['all taken', [answer(day, '08:00'), answer(day, '20:00')], 'taken'],
    ['late is taken', [answer(day, '08:00'), answer(day, '20:00', 'late')], 'taken'],
    ['one taken, one skipped', [answer(day, '08:00'), answer(day, '20:00', 'skipped')], 'part'],
    ['one taken, one not answered', [answer(day, '08:00')], 'part'],
    ['all skipped', [answer(day, '08:00', 'skipped'), answer(day, '20:00', 'skipped')], 'skipped'],
    ['nothing answered', [], 'unanswered'],
    ['an answer of another day', [answer('2026-11-22', '08:00')], 'unanswered'],
    ['an answer at an hour that the plan lacks', [answer(day, '12:00')], 'unanswered'],
  ])('%s', (_, intakes, mark) => {
    expect(markOfDay(course([step('2026-11-01', twice)], intakes), day, NOW, ENDS)).toBe(mark);
  });

  test.each([
    ['at noon the morning is still due', NOW, [], 'open'],
    ['taken in the morning, the evening is to come', NOW, [answer(NOW.day, '08:00')], 'taken'],
    ['in the evening the morning is not answered', { ...NOW, clock: '21:00' }, [], 'unanswered'],
  ])('today: %s', (_, now, intakes, mark) => {
    expect(markOfDay(course([step('2026-11-01', twice)], intakes), NOW.day, now, ENDS)).toBe(mark);
  });

  test('as needed: a dot only where it was taken', () => {
    const medicine = course([step('2026-11-01', asNeeded)], [answer(day, null, 'taken', 400)]);
    expect([day, '2026-11-22'].map((one) => markOfDay(medicine, one, NOW, ENDS))).toEqual(['taken', 'none']);
  });

  test('before the medicine and after its last day there is none', () => {
    const medicine = course([step('2026-11-01', twice)], [], '2026-11-10');
    expect(['2026-10-31', '2026-11-10', '2026-11-11'].map((one) => markOfDay(medicine, one, NOW, ENDS))).toEqual([
      'none',
      'unanswered',
      'none',
    ]);
  });
});

test('doses that can still be answered as due do not count as not answered', () => {
  const medicine = course([step('2026-11-01', twice)], [answer('2026-11-23', '08:00', 'skipped')]);
  expect(answeredBetween(medicine, ['2026-11-23', '2026-11-24'], NOW, ENDS)).toEqual({ doses: 2, answered: 1 });
});

describe('lived against planned', () => {
  test.each([
    ['all as planned', [answer('2026-11-02', '08:00'), answer('2026-11-02', '20:00')], { low: 15, high: 15 }],
    ['half not answered', [answer('2026-11-02', '08:00')], { low: 10, high: 15 }],
    ['one skipped', [answer('2026-11-02', '08:00', 'skipped')], { low: 0, high: 5 }],
    [
      'another amount',
      [answer('2026-11-02', '08:00', 'taken', 7), answer('2026-11-02', '20:00')],
      { low: 12, high: 12 },
    ],
    ['one beyond the plan', [answer('2026-11-02', '12:00', 'taken', 2)], { low: 2, high: 17 }],
  ])('%s', (_, intakes, lived) => {
    const medicine = course([step('2026-11-01', twice)], intakes);
    expect(livedBetween(medicine, '2026-11-02', '2026-11-02')).toEqual({ planned: 15, ...lived });
  });

  test('a stretch is averaged over all its days, and an empty one is none', () => {
    const medicine = course([step('2026-11-01', { kind: 'every', days: 2, doses: [{ at: '08:00', amount: 10 }] })]);
    expect(livedBetween(medicine, '2026-11-01', '2026-11-04')).toEqual({ planned: 5, low: 0, high: 5 });
    expect(livedBetween(medicine, '2026-11-04', '2026-11-03')).toBeNull();
  });
});

test('steps of a taper are past, now and next; of two on one day the later counts', () => {
  const first = step('2026-11-10', twice, 'typed wrong');
  const second = step('2026-11-10', asNeeded, 'typed right');
  const medicine = course([step('2026-11-01', twice), first, second, step('2026-12-01', twice)]);
  const spans = stepSpans(medicine, NOW.day).map((span) => [span.step.id, span.untilDay, span.place]);
  expect(spans).toEqual([
    ['2026-11-01', '2026-11-09', 'past'],
    ['typed right', '2026-11-30', 'now'],
    ['2026-12-01', null, 'next'],
  ]);
  expect([isReplaced(medicine, first), isReplaced(medicine, second)]).toEqual([true, false]);
});

test.each<[string, Schedule, number | null]>([
  ['twice a day', twice, 15],
  ['one day a week', { kind: 'weekly', weekdays: [0], doses: [{ at: '08:00', amount: 14 }] }, 2],
  ['every other day', { kind: 'every', days: 2, doses: [{ at: '08:00', amount: 5 }] }, 2.5],
  ['as needed', asNeeded, null],
])('the amount a day of a step: %s', (_, schedule, amount) => {
  expect(dailyAmountOf(step('2026-11-01', schedule))).toBe(amount);
});
