import type { ReadingBins } from './reading-position';

type Bins = Pick<ReadingBins, 'edges' | 'days'>;
type TapLinksProps = { bins: Bins; hrefAt: (day: string) => string };

// A finger on a phone tells some twelve places apart; a link for every week of a year would be six pixels wide.
const MOST_LINKS = 13;

const percentOf = (hundredths: number): string => `${hundredths / 100}%`;

/** Neighbouring bins as one target each: its edges, and the day in its middle. */
export function tapTargets({ edges, days }: Bins): { day: string; left: number; right: number }[] {
  const together = Math.ceil(days.length / MOST_LINKS);
  const firsts = days.flatMap((_, bin) => (bin % together === 0 ? [bin] : []));
  return firsts.map((first) => {
    const end = Math.min(days.length, first + together);
    const day = days[(first + end - 1) >> 1] ?? '';
    return { day, left: edges[first] ?? 0, right: edges[end] ?? 0 };
  });
}

/**
 * A row of links over the bins, for pages without scripts. Hidden from screen readers and the tab order: the reading
 * card has full-sized links that do the same, bin by bin.
 */
export function TapLinks({ bins, hrefAt }: TapLinksProps) {
  return (
    <svg
      width="100%"
      height="100%"
      aria-hidden="true"
      className="absolute inset-0 fill-transparent [&_rect:hover]:fill-iris/10"
    >
      {tapTargets(bins).map(({ day, left, right }) => (
        <a key={day} href={hrefAt(day)} tabIndex={-1}>
          <rect x={percentOf(left)} width={percentOf(right - left)} height="100%" />
        </a>
      ))}
    </svg>
  );
}
