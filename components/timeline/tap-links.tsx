import type { ReadingBins } from './reading-position';

type TapLinksProps = { bins: Pick<ReadingBins, 'edges' | 'days'>; hrefAt: (day: string) => string };

const percentOf = (hundredths: number): string => `${hundredths / 100}%`;

/**
 * One link over each bin, for pages without scripts. Hidden from screen readers and the tab order: the reading card
 * has full-sized links that do the same.
 */
export function TapLinks({ bins: { edges, days }, hrefAt }: TapLinksProps) {
  return (
    <svg
      width="100%"
      height="100%"
      aria-hidden="true"
      className="absolute inset-0 fill-transparent [&_rect:hover]:fill-iris/10"
    >
      {days.map((day, bin) => (
        <a key={day} href={hrefAt(day)} tabIndex={-1}>
          <rect
            x={percentOf(edges[bin] ?? 0)}
            width={percentOf((edges[bin + 1] ?? 0) - (edges[bin] ?? 0))}
            height="100%"
          />
        </a>
      ))}
    </svg>
  );
}
