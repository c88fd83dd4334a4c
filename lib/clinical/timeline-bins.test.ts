import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from './days';
import { framesOf, levelDaysNeeded, loggedDaysNeeded, PLOT_WIDTH, unitFor } from './timeline-bins';

const today = '2026-11-24';
const back = (days: number) => addDays(today, 1 - days);

describe('the smallest bin that is at least 3.5 pixels wide', () => {
  test.each([
    ['wide', 91, 'day'],
    ['wide', 182, 'day'],
    ['wide', 200, 'day'],
    ['wide', 201, 'week'],
    ['wide', 365, 'week'],
    ['wide', 1277, 'week'],
    ['wide', 1600, 'month'],
    ['wide', 3653, 'month'],
    ['wide', 6200, 'quarter'],
    ['narrow', 91, 'day'],
    ['narrow', 100, 'week'],
    ['narrow', 365, 'week'],
    ['narrow', 608, 'week'],
    ['narrow', 730, 'month'],
    ['narrow', 2800, 'month'],
    ['narrow', 3653, 'quarter'],
  ] as const)('%s, %i days: by %s', (width, days, unit) => {
    expect(unitFor(back(days), today, width)).toBe(unit);
  });
});

describe('cutting the axis', () => {
  test('weeks run Monday to Sunday and the cut ones say how many days they have', () => {
    expect(framesOf('2026-11-12', today, 'week')).toEqual([
      { from: '2026-11-12', to: '2026-11-15', days: 4, fullDays: 7 },
      { from: '2026-11-16', to: '2026-11-22', days: 7, fullDays: 7 },
      { from: '2026-11-23', to: '2026-11-24', days: 2, fullDays: 7 },
    ]);
  });

  test('months and quarters are those of the calendar', () => {
    expect(framesOf('2025-12-31', '2026-02-28', 'month').map((bin) => bin.from)).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(framesOf('2025-11-05', '2026-07-01', 'quarter').map((bin) => [bin.from, bin.days, bin.fullDays])).toEqual([
      ['2025-11-05', 57, 92],
      ['2026-01-01', 90, 90],
      ['2026-04-01', 91, 91],
      ['2026-07-01', 1, 92],
    ]);
  });

  test('no day is counted twice, none is left out, and no lane has more than 200 bins', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 17_999 }), fc.constantFrom('wide' as const, 'narrow' as const));
    fc.assert(
      fc.property(span, fc.integer({ min: 0, max: 4000 }), ([length, width], shift) => {
        const to = addDays(today, -shift);
        const from = addDays(to, -length);
        const frames = framesOf(from, to, unitFor(from, to, width));
        expect(frames.length).toBeLessThanOrEqual(200);
        expect(frames.reduce((sum, frame) => sum + frame.days, 0)).toBe(length + 1);
        expect([frames[0]?.from, frames.at(-1)?.to]).toEqual([from, to]);
        const steps = frames.slice(1).map((frame, place) => daysBetween(frames[place]?.to ?? to, frame.from));
        expect(steps.filter((step) => step !== 1)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('bins are chosen for plots of 700 and 334 pixels', () => {
    expect(PLOT_WIDTH).toEqual({ wide: 700, narrow: 334 });
  });
});

describe('how many days a bin needs', () => {
  const frame = (days: number, fullDays: number) => ({ from: today, to: today, days, fullDays });

  test.each([
    ['a day', 'day', frame(1, 1), 1, 1],
    ['a whole week', 'week', frame(7, 7), 2, 2],
    ['the two days of this week', 'week', frame(2, 7), 1, 1],
    ['four days of this week', 'week', frame(4, 7), 2, 2],
    ['a week cut to its Monday', 'week', frame(1, 7), 1, 1],
    ['a whole month', 'month', frame(31, 31), 8, 4],
    ['a whole February', 'month', frame(28, 28), 8, 4],
    ['half a month', 'month', frame(15, 30), 4, 2],
    ['a month that began three days ago', 'month', frame(3, 30), 1, 1],
    ['a whole quarter', 'quarter', frame(92, 92), 20, 8],
    ['a third of a quarter', 'quarter', frame(31, 92), 7, 3],
  ] as const)('%s', (...[, unit, cut, logged, level]) => {
    expect([loggedDaysNeeded(unit, cut), levelDaysNeeded(unit, cut)]).toEqual([logged, level]);
  });
});
