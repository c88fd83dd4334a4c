'use client';

import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent, type MouseEvent } from 'react';
import { binUnder, keyMove, type ChartKeys } from './chart-keys';
import { CursorMark } from './cursor-mark';
import { TapLinks } from './tap-links';
import { useCursor } from './use-cursor';

/** The bins of a view, as far as the cursor needs them. */
export type ReadingBins = {
  /** Left edge of each bin and right edge of the last, in hundredths of a percent of the plot. */
  edges: readonly number[];
  /** First day of each bin, for its address. */
  days: readonly string[];
  /** What each bin says, for the slider. */
  texts: readonly string[];
  /** Index of the bin the page was drawn for. */
  cursor: number;
  /** Pixels the plot is usually wide: a frame for wide bins, a line for narrow ones. */
  pixels: number;
};

type ReadingPositionProps = ReadingBins & {
  name: string;
  /** The address of a day, which `{at}` stands for. */
  address: string;
  keys: ChartKeys;
};

const never = () => () => undefined;

/** Whether scripts run here: without them the slider is of no use, and links do its work. */
function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const addressAt = (address: string, day: string): string => address.replace('{at}', day);

/** Tapping anywhere puts the cursor on that bin: by a link without scripts, by the slider with them. */
export function ReadingPosition(props: ReadingPositionProps) {
  return useScripts() ? <Slider {...props} /> : <Still {...props} />;
}

function Still({ address, ...bins }: ReadingPositionProps) {
  return (
    <>
      <div className="pointer-events-none absolute inset-0">
        <CursorMark bins={bins} at={bins.cursor} />
      </div>
      <TapLinks bins={bins} hrefAt={(day) => addressAt(address, day)} />
    </>
  );
}

/** The one tab stop of the chart. The mark moves at once; the card follows when it rests. */
function Slider({ name, address, keys, ...bins }: ReadingPositionProps) {
  const { edges, days, texts } = bins;
  const router = useRouter();
  const [under, setUnder] = useState<number | null>(null);
  const { at, move, leave } = useCursor(days, bins.cursor, (day) => {
    router.replace(addressAt(address, day).replace(/#.*$/, ''), { scroll: false });
  });

  function open(where: string): void {
    leave();
    router.push(where, { scroll: false });
  }

  function onKey(event: KeyboardEvent): void {
    const isOurs = !(event.altKey || event.ctrlKey || event.metaKey);
    const found = isOurs ? keyMove(event.key, at, days.length, keys) : null;
    if (found === null) return;
    event.preventDefault();
    if (typeof found === 'number') move(found, false);
    else open(found);
  }

  const binOf = ({ clientX, currentTarget }: MouseEvent): number =>
    binUnder(clientX, currentTarget.getBoundingClientRect(), edges);

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={days.length}
      aria-valuenow={at + 1}
      aria-valuetext={texts[at] ?? ''}
      className="absolute inset-0 rounded-s"
      onKeyDown={onKey}
      onClick={(event) => move(binOf(event), true)}
      onPointerMove={(event: PointerEvent) => setUnder(event.pointerType === 'mouse' ? binOf(event) : null)}
      onPointerLeave={() => setUnder(null)}
    >
      {under !== null && under !== at && <CursorMark bins={bins} at={under} isFaint />}
      <CursorMark bins={bins} at={at} />
    </div>
  );
}
