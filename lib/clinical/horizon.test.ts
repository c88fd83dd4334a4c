import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days';
import type { Feeling } from './feelings';
import { horizonOf } from './horizon';

const today = '2026-11-24';
const back = (days: number) => addDays(today, -days);
const felt = (days: number, feeling: Feeling | null) => ({ day: back(days), feeling });
const month = Array.from({ length: 30 }, (_, days) => felt(days, 1));

describe('the hill behind the greeting', () => {
  test('is hidden until five days are answered', () => {
    const four = [felt(0, 1), felt(1, 1), felt(2, 1), felt(3, 1), felt(4, null)];
    expect(horizonOf({ days: four, flareFrom: null, today })).toBeNull();
    expect(horizonOf({ days: [...four, felt(9, 2)], flareFrom: null, today })?.answered).toBe(5);
  });

  test('leaves out what is older than 30 days', () => {
    expect(horizonOf({ days: [...month, felt(30, 4)], flareFrom: null, today })?.answered).toBe(30);
  });

  test('runs from the first of the 30 days to today', () => {
    const [run] = horizonOf({ days: month, flareFrom: null, today })?.runs ?? [];
    expect([run?.at(0)?.place, run?.at(-1)?.place]).toEqual([0, 1]);
  });

  test('breaks at a missing day and is never smoothed across it', () => {
    const days = [felt(9, 0), felt(8, 0), felt(7, 0), felt(5, 4), felt(4, 4)];
    const runs = horizonOf({ days, flareFrom: null, today })?.runs ?? [];
    expect(runs.map((run) => run.map(({ height }) => height))).toEqual([
      [0, 0, 0],
      [4, 4],
    ]);
  });

  test('marks the days of a running flare and where it began', () => {
    const hill = horizonOf({ days: month, flareFrom: back(10), today });
    expect(hill?.flare).toEqual({ day: back(10), place: 19 / 29 });
    expect(hill?.runs.flat().filter(({ isFlare }) => isFlare)).toHaveLength(11);
    expect(horizonOf({ days: month, flareFrom: back(60), today })?.flare?.place).toBeNull();
  });

  test('compares the days before the flare with those in it', () => {
    const days = [...month.slice(11), ...Array.from({ length: 11 }, (_, days) => felt(days, 3))];
    expect(horizonOf({ days, flareFrom: back(10), today })?.means).toEqual({ before: 1, during: 3 });
    expect(horizonOf({ days, flareFrom: null, today })?.means.during).toBeNull();
  });
});

test('every answered day is one point, and a point never rises above the worst or sinks below the best day', () => {
  const days = fc.uniqueArray(fc.tuple(fc.nat(40), fc.constantFrom<Feeling | null>(0, 1, 2, 3, 4, null)), {
    selector: ([ago]) => ago,
    minLength: 12,
  });
  fc.assert(
    fc.property(days, (given) => {
      const answered = given.filter(([ago, feeling]) => ago < 30 && feeling !== null);
      const feelings = answered.map(([, feeling]) => feeling ?? 0);
      const points = horizonOf({
        days: given.map(([ago, feeling]) => felt(ago, feeling)),
        flareFrom: null,
        today,
      })?.runs;
      const heights = points?.flat().map(({ height }) => height) ?? [];
      expect([0, answered.length]).toContain(heights.length);
      expect(heights.filter((height) => height < Math.min(...feelings) || height > Math.max(...feelings))).toEqual([]);
    }),
  );
});
