import { expect, it } from 'vitest';
import { tapTargets } from './tap-links';

const bins = (count: number) => ({
  days: Array.from({ length: count }, (_, bin) => `day ${String(bin)}`),
  edges: Array.from({ length: count + 1 }, (_, bin) => bin * 10),
});

it.each([0, 1, 12, 13, 14, 53, 120, 366])('%i bins are covered by at most 13 targets, edge to edge', (count) => {
  const targets = tapTargets(bins(count));
  expect(targets.length).toBeLessThanOrEqual(13);
  expect(targets.map(({ left }) => left)).toEqual([0, ...targets.map(({ right }) => right)].slice(0, targets.length));
  expect(targets.at(-1)?.right ?? 0).toBe(count * 10);
});

it('a target leads to the day in its middle', () => {
  expect(tapTargets(bins(3)).map(({ day }) => day)).toEqual(['day 0', 'day 1', 'day 2']);
  expect(tapTargets(bins(39))[1]).toEqual({ day: 'day 4', left: 30, right: 60 });
});
