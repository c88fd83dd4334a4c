import type { Bin, Felt } from '@/lib/clinical/timeline-values';
import { feltHeight, type Layout } from './layout';
import { across, edgesOf, type Plot } from './plot';

type Point = Felt & { x: number };

/** Runs of bins that say how it felt; a bin without an answer ends a run. */
function runsOf(plot: Plot, bins: readonly Bin[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const bin of bins) {
    if (bin.felt === null) {
      runs.push([]);
      continue;
    }
    const { left, right } = edgesOf(plot, bin);
    runs.at(-1)?.push({ ...bin.felt, x: across((left + right) / 2) });
  }
  return runs.filter((run) => run.length > 0);
}

/** The marks of "How I felt" as path data. */
export type FeltPaths = {
  /** Mean of each bin, broken at every gap. */
  line: string;
  /** From the best to the worst day of each bin. */
  envelope: string;
  /** Single bins between gaps; with daily bins every day. */
  dots: string;
};

/** Draws the lane from the bins alone: no line ever crosses a gap. */
export function feltPaths(plot: Plot, bins: readonly Bin[], felt: Layout['felt']): FeltPaths {
  const runs = runsOf(plot, bins);
  const long = runs.filter((run) => run.length > 1);
  const isDaily = bins.every((bin) => bin.fullDays === 1);
  const at = (x: number, feeling: number): string => `${x} ${feltHeight(felt, feeling)}`;
  const through = (points: readonly string[]): string => `M${points.join('L')}`;
  const edge = (run: readonly Point[]): string[] => [
    ...run.map(({ x, most }) => at(x, most)),
    ...run.toReversed().map(({ x, least }) => at(x, least)),
  ];
  return {
    line: long.map((run) => through(run.map(({ x, mean }) => at(x, mean)))).join(''),
    envelope: isDaily ? '' : long.map((run) => `${through(edge(run))}Z`).join(''),
    dots: (isDaily ? runs : runs.filter((run) => run.length === 1))
      .flat()
      .map(({ x, mean }) => `M${at(x, mean)}h0`)
      .join(''),
  };
}
