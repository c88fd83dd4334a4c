import { describe, expect, test } from 'vitest';
import { isRefusedSchedule, isUnusualDose, isUnusualIntake } from './dose-rules';
import type { Schedule } from './doses';

const doses = (...amounts: number[]) => amounts.map((amount, place) => ({ at: `0${String(place + 6)}:00`, amount }));
const daily = (...amounts: number[]): Schedule => ({ kind: 'daily', doses: doses(...amounts) });
const weekly = (...weekdays: number[]): Schedule => ({ kind: 'weekly', weekdays, doses: doses(15) });
const every = (days: number): Schedule => ({ kind: 'every', days, doses: doses(15) });
const asNeeded = (amount: number | null): Schedule => ({ kind: 'as-needed', amount });
const onDays = (...days: string[]): Schedule => ({ kind: 'on-days', days, doses: doses(15) });

describe('methotrexate is taken once a week: any schedule with more days is refused', () => {
  test.each([
    ['daily', daily(15), true],
    ['daily, twice', daily(5, 5), true],
    ['every day, spelled as every 1', every(1), true],
    ['every 2 days', every(2), true],
    ['every 6 days', every(6), true],
    ['every 7 days', every(7), false],
    ['every 14 days', every(14), false],
    ['each weekday', weekly(0, 1, 2, 3, 4), true],
    ['all seven weekdays', weekly(0, 1, 2, 3, 4, 5, 6), true],
    ['one weekday', weekly(2), false],
    ['split over an evening and the morning after', weekly(2, 3), false],
    ['three days in a row', onDays('2026-11-24', '2026-11-23', '2026-11-25'), true],
    ['a third day just inside a week', onDays('2026-11-02', '2026-11-03', '2026-11-08'), true],
    ['one day a week', onDays('2026-11-02', '2026-11-09', '2026-11-16'), false],
    ['as needed', asNeeded(15), false],
  ])('%s', (_, schedule, isRefused) => {
    expect(isRefusedSchedule({ drugId: 'methotrexate', name: null, route: 'oral' }, schedule)).toBe(isRefused);
  });

  test.each([
    ['Methotrexate 15', true],
    ['MTX', true],
    ['my metoject pen', true],
    ['metformin', false],
    ['the yellow ones', false],
  ])('in own words: %s', (name, isRefused) => {
    expect(isRefusedSchedule({ drugId: null, name, route: null }, daily(15))).toBe(isRefused);
  });

  test('no other medicine is refused', () => {
    expect(isRefusedSchedule({ drugId: 'azathioprine', name: null, route: 'oral' }, daily(100))).toBe(false);
  });
});

describe('an absurd dose is asked about', () => {
  test.each([
    // drug, route, unit, schedule, asked
    ['prednisone', 'oral', 'mg', daily(80), false],
    ['prednisone', 'oral', 'mg', daily(80.5), true],
    ['prednisone', 'oral', 'mg', daily(41, 40), true],
    ['methylprednisolone', 'oral', 'mg', daily(64), false],
    ['methylprednisolone', 'oral', 'mg', daily(65), true],
    ['methylprednisolone', 'intravenous', 'mg', daily(1000), false],
    ['methylprednisolone', 'intravenous', 'g', daily(1), false],
    ['methylprednisolone', 'intravenous', 'g', daily(50), true],
    ['hydrocortisone', 'oral', 'mg', daily(320), false],
    ['hydrocortisone', 'oral', 'mg', daily(320.1), true],
    ['hydroxychloroquine', 'oral', 'mg', daily(2000), false],
    ['hydroxychloroquine', 'oral', 'mg', daily(1000, 1001), true],
    ['hydroxychloroquine', 'oral', 'tablet', daily(9000), false],
    ['methotrexate', 'oral', 'mg', weekly(1), false],
    ['colecalciferol', 'oral', 'IU', daily(20000), false],
    ['sunscreen', 'topical', 'application', daily(90), false],
    ['ibuprofen', 'oral', 'mg', asNeeded(4001), true],
    ['ibuprofen', 'oral', 'mg', asNeeded(null), false],
    [null, 'oral', 'mg', daily(99999), false],
  ])('%s %s in %s: case %#', (...[drugId, route, unit, schedule, isAsked]) => {
    expect(isUnusualDose({ drugId, name: null, route }, unit, schedule)).toBe(isAsked);
  });
});

describe('an amount that was taken', () => {
  const step = { unit: 'mg', schedule: { kind: 'daily' as const, doses: [{ at: '08:00', amount: 10 }] } };
  const asNeeded = (amount: number | null, unit: string) => ({
    unit,
    schedule: { kind: 'as-needed' as const, amount },
  });
  const isAsked = (drugId: string | null, held: Parameters<typeof isUnusualIntake>[1], amount: number) =>
    isUnusualIntake({ drugId, name: null, route: 'oral' }, held, amount);

  test.each([
    [10, false],
    [50, false],
    [51, true],
  ])('of %d mg, where 10 mg were planned, is asked about: %j', (amount, asked) => {
    expect([isAsked('prednisone', step, amount), isAsked(null, step, amount)]).toEqual([asked, asked]);
  });

  test('is not asked about where it is the plan itself, or nothing is known to compare it with', () => {
    expect(isAsked('prednisone', asNeeded(500, 'mg'), 500)).toBe(false);
    expect(isAsked('prednisone', asNeeded(null, 'mg'), 500)).toBe(true);
    expect(isAsked(null, asNeeded(null, 'drops'), 5000)).toBe(false);
  });
});
