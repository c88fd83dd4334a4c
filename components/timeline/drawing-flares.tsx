import Link from 'next/link';
import type { FlareInView } from '@/lib/clinical/timeline-flares';
import { plural, say } from '@/lib/messages/say';
import { MonthGrid } from './drawing-axis';
import { flareLabels, type FlareLabel } from './flare-labels';
import { ROWS } from './layout';
import { edgesOf, percent, type Plot } from './plot';
import { ChartText, DrawingRow, em } from './svg-parts';
import { flareText, flareTitle, levelWord } from './timeline-words';

/** Flares narrower than this are drawn this wide. */
const LEAST_WIDTH = 4;
const STRIPE = { wide: { top: 33, step: 4, height: 3 }, narrow: { top: 24, step: 5, height: 3.4 } } as const;

/** Where a flare lies on the plot, as SVG lengths. */
export function flareBox(plot: Plot, flare: FlareInView): { x: string; width: string } {
  const { left, right } = edgesOf(plot, flare);
  const width = Math.max(right - left, LEAST_WIDTH / plot.pixels);
  return { x: percent(Math.min(left, 1 - width)), width: percent(width) };
}

/** One, two or three stripes: mild, moderate, severe. One without a colour where the severity is not shared. */
function Stripes({ plot, flare }: { plot: Plot; flare: FlareInView }) {
  const { top, step, height } = STRIPE[plot.width];
  const box = flareBox(plot, flare);
  return Array.from({ length: flare.level ?? 1 }, (_, place) => (
    <rect
      key={place}
      {...box}
      y={em(plot.width === 'wide' ? top + place * step : top + (2 - place) * step)}
      height={em(height)}
      className={flare.level === null ? 'fill-edge' : LEVEL_FILL[flare.level]}
    />
  ));
}

/** The fill of a level; written out so that the stylesheet has it. */
export const LEVEL_FILL = { 1: 'fill-sev1', 2: 'fill-sev2', 3: 'fill-sev3' } as const;

type Words = { title: string; text: string | null; label: string };

function wordsOf({ flares, isFull }: FlareLabel, isWide: boolean, today: string): Words {
  const [flare, ...others] = flares;
  if (others.length > 0) {
    const merged = plural('timeline.flare.merged', flares.length);
    return { title: merged, text: null, label: merged };
  }
  const label = say('timeline.flare.label', { title: flareTitle(flare), text: flareText(flare, today) });
  const cut = flare.isCutLeft ? '◂ ' : '';
  if (!isFull) return { title: `${cut}${flare.number}`, text: null, label };
  return isWide
    ? { title: cut + flareTitle(flare), text: flareText(flare, today), label }
    : { title: cut + phoneTitle(flare), text: null, label };
}

function phoneTitle({ number, level }: FlareInView): string {
  if (level === null) return say('timeline.flare', { number });
  return say('timeline.flare.phone', { number, level: levelWord(level) });
}

const WORD = { title: 6.6, text: 5.9 } as const;

function pixelsOf(flare: FlareInView, isWide: boolean, today: string): number {
  const lone: FlareLabel = { flares: [flare], isFull: true, anchor: 'start', place: 0, left: 0, width: 0 };
  const { title, text } = wordsOf(lone, isWide, today);
  return Math.max(title.length * WORD.title, (text ?? '').length * WORD.text) + 8;
}

// The texts are laid out for a few widths of the plot; which of them shows is decided by the stylesheet.
const VARIANTS = {
  wide: [
    { pixels: 656, className: '@max-[41em]:hidden' },
    { pixels: 320, className: '@max-[20em]:hidden @min-[41em]:hidden' },
    { pixels: 180, className: '@min-[20em]:hidden' },
  ],
  narrow: [
    { pixels: 296, className: '@max-[18.5em]:hidden' },
    { pixels: 176, className: '@min-[18.5em]:hidden' },
  ],
} as const;

type FlaresProps = {
  plot: Plot;
  flares: readonly FlareInView[];
  today: string;
  /** Where a flare's text leads; several merged into one lead to the first of them under the cursor. */
  hrefOf: (flares: readonly [FlareInView, ...FlareInView[]]) => string;
};

function FlareLink({
  label,
  isWide,
  today,
  href,
}: {
  label: FlareLabel;
  isWide: boolean;
  today: string;
  href: string;
}) {
  const words = wordsOf(label, isWide, today);
  const x = percent(label.place);
  return (
    <Link href={href} prefetch={false} aria-label={words.label} className="group no-underline">
      <rect x={percent(label.left)} width={em(label.width)} height="100%" rx="6" className="fill-transparent" />
      <ChartText x={x} y={15} look="small-strong" anchor={label.anchor} className="group-hover:underline">
        {words.title}
      </ChartText>
      {words.text !== null && (
        <ChartText x={x} y={29} look="small" anchor={label.anchor}>
          {words.text}
        </ChartText>
      )}
    </Link>
  );
}

/** The row of flares: number, name, how bad and how long, with their stripes. Each text is a link. */
export function DrawingFlares({ plot, flares, today, hrefOf }: FlaresProps) {
  const isWide = plot.width === 'wide';
  const { flares: height } = ROWS[plot.width];
  const name = (
    <ChartText x={0} y={17} look="strong">
      {say('timeline.flares')}
    </ChartText>
  );
  return (
    <DrawingRow isWide={isWide} height={height} left={name}>
      <svg
        width="100%"
        height={em(height)}
        role="group"
        aria-label={say('timeline.flares')}
        className="overflow-visible"
      >
        <MonthGrid plot={plot} height={height} />
        {flares.length === 0 && (
          <ChartText x={0} y={17} look="faint">
            {say(isWide ? 'timeline.flares.none' : 'timeline.flares.phone')}
          </ChartText>
        )}
        {flares.map((flare) => (
          <Stripes key={flare.id} plot={plot} flare={flare} />
        ))}
        {VARIANTS[plot.width].map(({ pixels, className }) => (
          <g key={pixels} className={className}>
            {flareLabels(flares, { plot, pixels, widthOf: (flare) => pixelsOf(flare, isWide, today) }).map((label) => (
              <FlareLink
                key={label.flares[0].id}
                label={label}
                isWide={isWide}
                today={today}
                href={hrefOf(label.flares)}
              />
            ))}
          </g>
        ))}
      </svg>
    </DrawingRow>
  );
}
