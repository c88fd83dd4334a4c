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

function collides(label: FlareLabel, next: FlareLabel, pixels: number): boolean {
  return label.left * pixels + label.width > next.left * pixels + 0.5;
}

/** Keeps the number, drops the name, then merges: one step for two texts that collide. */
function relaxed(first: FlareLabel, second: FlareLabel, fit: Fitting): FlareLabel[] {
  if (first.isFull) return [placed({ ...first, isFull: false }, fit), second];
  if (second.isFull) return [first, placed({ ...second, isFull: false }, fit)];
  return [placed({ flares: [...first.flares, ...second.flares], isFull: false }, fit)];
}

/** Texts for the flares of a view that don't collide on a plot of so many pixels. Flares oldest first. */
export function flareLabels(flares: readonly FlareInView[], fit: Fitting): FlareLabel[] {
  const labels = flares.map((flare) => placed({ flares: [flare], isFull: true }, fit));
  // A step moves nothing but the two it is about, so the first collision lies at most one place further back.
  for (let index = 0; index < labels.length - 1;) {
    const [first, second] = [labels[index], labels[index + 1]];
    if (first === undefined || second === undefined || !collides(first, second, fit.pixels)) index += 1;
    else {
      labels.splice(index, 2, ...relaxed(first, second, fit));
      index = Math.max(0, index - 1);
    }
  }
  return labels;
}
