import type { TimelineModel } from '@/lib/clinical/timeline';
import type { ReadingBins } from './reading-position';
import { binName, type ViewerKind } from './timeline-words';
import { readingSentence } from './reading-words';
import { edgesOf, type Plot } from './plot';

const hundredths = (place: number): number => Math.round(place * 10_000);

/** The bins of a view for the cursor: where they lie and what they say. Null when there are none. */
export function readingBins(model: TimelineModel, plot: Plot, kind: ViewerKind): ReadingBins | null {
  const { bins, cursor } = model;
  const last = bins.at(-1);
  if (last === undefined) return null;
  return {
    edges: [...bins.map((bin) => hundredths(edgesOf(plot, bin).left)), hundredths(edgesOf(plot, last).right)],
    days: bins.map(({ from }) => from),
    texts: bins.map((bin) => `${binName(bin, model)}: ${readingSentence(bin, model, kind)}`),
    cursor,
    pixels: plot.pixels,
  };
}
