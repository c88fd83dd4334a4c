import { describe, expect, test } from 'vitest';
import { amountOf, readSchedule, readTaper, type ScheduleKind, type Typed } from './dose-plan';

describe('an amount is a number above zero, with a dot or a comma', () => {
  test.each([
    ['5', 5],
    ['7.5', 7.5],
    ['7,5', 7.5],
    [' 0.5 ', 0.5],
    ['200000000', 200_000_000],
    ['0', null],
    ['0.0', null],
    ['-5', null],
    ['5 mg', null],
    ['1e3', null],
    ['٥', null],
    ['NaN', null],
    ['5.00001', null],
    ['1.000,5', null],
    ['', null],
  ])('%s', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });
});

describe('a form describes a schedule', () => {
  const morning = { at1: '08:00', amount1: '5' };
  test.each<[ScheduleKind, Typed, object]>([
    ['daily', morning, { kind: 'daily', doses: [{ at: '08:00', amount: 5 }] }],
    [
      'daily',
      { at1: '20:00', amount1: '2,5', at2: '08:00', amount2: '5' },
      {
        doses: [
          { at: '08:00', amount: 5 },
          { at: '20:00', amount: 2.5 },
        ],
      },
    ],
    [
      'daily',
      { ...morning, at2: '20:00', amount2: '' },
      {
        doses: [
          { at: '08:00', amount: 5 },
          { at: '20:00', amount: 5 },
        ],
      },
    ],
    ['weekly', { ...morning, wd6: 'on', wd2: 'on' }, { kind: 'weekly', weekdays: [2, 6] }],
    ['every', { ...morning, every: '2' }, { kind: 'every', days: 2 }],
    [
      'on-days',
      { ...morning, on1: '2026-11-12', on3: '2026-11-10', on4: '2026-11-12' },
      { kind: 'on-days', days: ['2026-11-10', '2026-11-12'] },
    ],
    ['as-needed', { amount1: '400' }, { kind: 'as-needed', amount: 400 }],
    ['as-needed', { at1: '08:00' }, { kind: 'as-needed', amount: null }],
    ['daily', { ...morning, wd0: 'on', every: 'x', on1: 'never' }, { kind: 'daily' }],
  ])('%s: %j', (kind, typed, value) => {
    expect(readSchedule(kind, typed)).toMatchObject({ value });
  });
});

describe('the field that keeps a form from being a schedule is named', () => {
  const morning = { at1: '08:00', amount1: '5' };
  test.each<[ScheduleKind, Typed, string, string]>([
    ['daily', {}, 'amount1', 'dose.amount.missing'],
    ['daily', { at1: '08:00' }, 'amount1', 'dose.amount.missing'],
    ['daily', { amount1: '5' }, 'at1', 'dose.hour.missing'],
    ['daily', { at1: '8 am', amount1: '5' }, 'at1', 'dose.hour.unknown'],
    ['daily', { at1: '24:00', amount1: '5' }, 'at1', 'dose.hour.unknown'],
    ['daily', { at1: '08:00', amount1: 'five' }, 'amount1', 'dose.amount.number'],
    ['daily', { ...morning, at2: '08:00' }, 'at2', 'dose.hour.twice'],
    ['daily', { ...morning, amount3: '5' }, 'at3', 'dose.hour.missing'],
    ['weekly', morning, 'wd0', 'dose.weekday.missing'],
    ['every', { ...morning, every: '0' }, 'every', 'dose.every.number'],
    ['every', { ...morning, every: '367' }, 'every', 'dose.every.number'],
    ['every', { ...morning, every: '2.5' }, 'every', 'dose.every.number'],
    ['on-days', morning, 'on1', 'dose.days.missing'],
    ['on-days', { ...morning, on2: '2026-02-30' }, 'on2', 'day.unknown'],
    ['as-needed', { amount1: 'some' }, 'amount1', 'dose.amount.number'],
  ])('%s: %j', (kind, typed, field, fault) => {
    expect(readSchedule(kind, typed)).toEqual({ field, fault });
  });
});

describe('a taper is entered as rows', () => {
  test('empty rows are passed over and days are put in order', () => {
    const late = { day1: '2026-12-01', amount1: '15', at1: '20:00' };
    const typed = { at: '08:00', ...late, day3: '2026-11-24', amount3: '20', day4: '', amount4: '' };
    expect(readTaper(typed, ['1', '2', '3', '4'])).toEqual({
      value: [
        { day: '2026-11-24', at: '08:00', amount: 20, field: 'day3' },
        { day: '2026-12-01', at: '20:00', amount: 15, field: 'day1' },
      ],
    });
  });

  test.each([
    [{ day1: '2026-12-01' }, 'amount1', 'dose.amount.missing'],
    [{ amount2: '5' }, 'day2', 'day.unknown'],
    [{ day2: 'soon', amount2: '5' }, 'day2', 'day.unknown'],
    [{}, 'day1', 'day.unknown'],
    [{ day1: '2026-12-01', amount1: '5' }, 'at', 'dose.hour.missing'],
    [{ day1: '2026-12-01', amount1: '5', at1: '25:00' }, 'at1', 'dose.hour.unknown'],
    [{ at: '08:00', day1: '2026-12-01', amount1: '5', day2: '2026-12-01', amount2: '4' }, 'day2', 'dose.day.twice'],
  ])('%j', (typed, field, fault) => {
    expect(readTaper(typed, ['1', '2'])).toEqual({ field, fault });
  });
});
