import type { FlareInView } from '@/lib/clinical/timeline-flares';
import { edgesOf, type Plot } from './plot';

/** Text above a flare: in full, its number alone, or several flares as one. */
export type FlareLabel = {
  flares: [FlareInView, ...FlareInView[]];
  isFull: boolean;
  anchor: 'start' | 'end';
  /** Where the text is anchored, and where its target begins: places on the axis. */
  place: number;
  left: number;
  /** Width of the target in pixels, at least 48. */
  width: number;
};

type Fitting = { plot: Plot; pixels: number; widthOf: (flare: FlareInView) => number };
type Draft = Pick<FlareLabel, 'flares' | 'isFull'>;

/** A target is at least as wide as a finger. */
const LEAST = 48;
const MERGED = 62;

function widthOf({ flares, isFull }: Draft, fit: Fitting): number {
  if (flares.length > 1) return MERGED;
  return isFull ? Math.max(LEAST, fit.widthOf(flares[0])) : LEAST;
}

function placed(draft: Draft, fit: Fitting): FlareLabel {
  const width = widthOf(draft, fit);
  const start = Math.max(0, edgesOf(fit.plot, draft.flares[0]).left);
  const isNearEnd = start * fit.pixels + width > fit.pixels;
  return {
    ...draft,
    width,
    anchor: isNearEnd ? 'end' : 'start',
    place: isNearEnd ? 1 : start,
    left: isNearEnd ? 1 - width / fit.pixels : start,
  };
}

function collision(labels: readonly FlareLabel[], pixels: number): number {
  return labels.findIndex((label, index) => {
    const next = labels[index + 1];
    return next !== undefined && label.left * pixels + label.width > next.left * pixels + 0.5;
  });
}

/** Keeps the number, drops the name, then merges: one step for the first two texts that collide. */
function relaxed(drafts: readonly Draft[], index: number): Draft[] {
  const [first, second] = [drafts[index], drafts[index + 1]];
  if (first === undefined || second === undefined) return [...drafts];
  const pair: Draft[] = first.isFull
    ? [{ ...first, isFull: false }, second]
    : second.isFull
      ? [first, { ...second, isFull: false }]
      : [{ flares: [...first.flares, ...second.flares], isFull: false }];
  return [...drafts.slice(0, index), ...pair, ...drafts.slice(index + 2)];
}

/** Texts for the flares of a view that don't collide on a plot of so many pixels. Flares oldest first. */
export function flareLabels(flares: readonly FlareInView[], fit: Fitting): FlareLabel[] {
  let drafts: Draft[] = flares.map((flare) => ({ flares: [flare], isFull: true }));
  for (;;) {
    const labels = drafts.map((draft) => placed(draft, fit));
    const index = collision(labels, fit.pixels);
    if (index === -1) return labels;
    drafts = relaxed(drafts, index);
  }
}
