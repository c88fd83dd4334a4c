import type { FlareLevel } from '@/lib/clinical/severity';
import type { SystemId } from '@/lib/clinical/systems';
import type { Bin } from '@/lib/clinical/timeline-values';
import { ACROSS, across, edgesOf, type Plot } from './plot';

const THIRDS: Record<FlareLevel, number> = { 1: 0.34, 2: 0.66, 3: 1 };

/** Bars narrower than this touch each other. */
const GAP_FROM = 3.2;

/** The bars of one level in one lane as a single path: height in thirds, standing on the lane's base. */
export function barPath(
  plot: Plot,
  bins: readonly Bin[],
  lane: { system: SystemId; base: number; barHeight: number; level: FlareLevel },
): string {
  const height = Math.round(lane.barHeight * THIRDS[lane.level] * 10) / 10;
  return bins
    .filter((bin) => bin.levels?.[lane.system] === lane.level)
    .map((bin) => {
      const { left, right } = edgesOf(plot, bin);
      const gap = (right - left) * plot.pixels > GAP_FROM ? (0.8 * ACROSS) / plot.pixels : 0;
      const x = across(left + gap / 2 / ACROSS);
      const width = Math.max(1, across(right - gap / 2 / ACROSS) - x);
      return `M${x} ${lane.base}v-${height}h${width}v${height}z`;
    })
    .join('');
}
