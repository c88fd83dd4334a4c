import { describe, expect, test } from 'vitest';
import {
  dosesOn,
  doseState,
  planDayOf,
  plannedAmount,
  stepOn,
  type DoseStep,
  type MedicineCourse,
  type Schedule,
} from './doses';

const START = '2026-03-02';

const step = (day: string, schedule: Schedule, id = `dos-${day}`): DoseStep => ({ id, day, unit: 'mg', schedule });
const daily = (amount: number, hours = ['08:00']): Schedule => ({
  kind: 'daily',
  doses: hours.map((at) => ({ at, amount })),
});

function course(steps: DoseStep[]): MedicineCourse {
  return { id: 'med-1', drugId: 'prednisone', route: 'oral', day: START, untilDay: null, steps, intakes: [] };
}

describe('which step holds', () => {
  const taper = course([step('2026-03-02', daily(10)), step('2026-04-20', daily(7.5)), step('2026-07-20', daily(5))]);

  test.each([
    ['2026-03-01', null],
    ['2026-03-02', 10],
    ['2026-04-19', 10],
    ['2026-04-20', 7.5],
    ['2026-12-31', 5],
  ])('on %s: %s mg', (day, amount) => {
    expect(plannedAmount(taper, day)).toBe(amount);
  });

  test('of two steps on one day the later one counts', () => {
    const corrected = course([step('2026-03-02', daily(10), 'dos-a'), step('2026-03-02', daily(12.5), 'dos-b')]);
    expect(stepOn(corrected, '2026-03-02')?.id).toBe('dos-b');
  });

  test('after its last day nothing is due', () => {
    const stopped = { ...taper, untilDay: '2026-05-01' };
    expect(plannedAmount(stopped, '2026-05-01')).toBe(7.5);
    expect(plannedAmount(stopped, '2026-05-02')).toBeNull();
  });
});

describe('on which days a schedule has doses', () => {
  const doses = [{ at: '20:00', amount: 15 }];
  const weekly: Schedule = { kind: 'weekly', weekdays: [0, 3], doses };
  const other: Schedule = { kind: 'every', days: 2, doses };
  const dated: Schedule = { kind: 'on-days', days: ['2026-03-03'], doses };
  const needed: Schedule = { kind: 'as-needed', amount: 400 };

  test.each([
    ['Mondays and Thursdays', weekly, [true, false, false, true, false, false, false]],
    ['every other day', other, [true, false, true, false, true, false, true]],
    ['on one date', dated, [false, true, false, false, false, false, false]],
    ['as needed', needed, [false, false, false, false, false, false, false]],
  ] as const)('%s', (_, schedule, expected) => {
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day}`);
    const one = course([step('2026-03-02', schedule)]);
    expect(week.map((day) => dosesOn(one, day).length > 0)).toEqual(expected);
  });
});

describe('how a dose stands', () => {
  const twice = course([step('2026-03-02', daily(5, ['08:00', '20:00']))]);
  const [morning, evening] = dosesOn(twice, '2026-03-02');
  const late = course([step('2026-03-02', daily(5, ['01:00']))]);

  test.each([
    ['before its hour', morning, '2026-03-02', '07:59', 'later'],
    ['at its hour', morning, '2026-03-02', '08:00', 'due'],
    ['until the next dose', morning, '2026-03-02', '19:59', 'due'],
    ['from the next dose on nobody knows', morning, '2026-03-02', '20:00', 'unknown'],
    ['the last one until the day ends', evening, '2026-03-03', '02:59', 'due'],
    ['and then nobody knows', evening, '2026-03-03', '03:00', 'unknown'],
  ] as const)('%s', (...[, dose, day, clock, expected]) => {
    expect(dose && doseState(dose, twice, { day, clock })).toBe(expected);
  });

  test('a dose at one in the morning belongs to the day before', () => {
    const [dose] = dosesOn(late, '2026-03-02');
    expect(dose && doseState(dose, late, { day: '2026-03-02', clock: '01:30' })).toBe('later');
    expect(dose && doseState(dose, late, { day: '2026-03-03', clock: '01:30' })).toBe('due');
  });

  test('an answer belongs to its own dose, not to its date', () => {
    const intakes = [{ day: '2026-03-02', dueAt: '20:00', state: 'skipped' as const, amount: null }];
    const answered = { ...twice, intakes };
    const now = { day: '2026-03-05', clock: '12:00' };
    expect(dosesOn(answered, '2026-03-02').map((dose) => doseState(dose, answered, now))).toEqual([
      'unknown',
      'skipped',
    ]);
  });

  test('before “my day ends at” it is still yesterday’s plan', () => {
    expect(planDayOf({ day: '2026-03-03', clock: '02:59' })).toBe('2026-03-02');
    expect(planDayOf({ day: '2026-03-03', clock: '03:00' })).toBe('2026-03-03');
    expect(planDayOf({ day: '2026-03-03', clock: '00:30' }, '00:00')).toBe('2026-03-03');
  });
});
