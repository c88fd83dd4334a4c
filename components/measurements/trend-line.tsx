import { daysBetween } from '@/lib/clinical/days';
import { inUnit, trendOf, type MeasurementUnit } from '@/lib/clinical/measurements';
import { formatSpan } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { Measurement } from '@/lib/records/measurements';
import { numberText, unitText } from './measurement-words';

const WIDTH = 320;
const HEIGHT = 72;
const EDGE = 6;
/** More than this many days between two values break the line: nothing is known of them. */
const GAP_DAYS = 60;

type Dot = { x: number; y: number; day: string };

function dotsOf(entries: readonly Measurement[], values: readonly number[], least: number, most: number): Dot[] {
  const first = entries[0]?.day ?? '';
  const span = Math.max(1, daysBetween(first, entries.at(-1)?.day ?? first));
  const height = most === least ? 1 : most - least;
  return entries.map(({ day }, place) => ({
    x: EDGE + (daysBetween(first, day) / span) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - (((values[place] ?? least) - least) / height) * (HEIGHT - 2 * EDGE),
    day,
  }));
}

function pathOf(dots: readonly Dot[]): string {
  return dots
    .map(({ x, y, day }, place) => {
      const before = dots[place - 1];
      const isBroken = before === undefined || daysBetween(before.day, day) > GAP_DAYS;
      return `${isBroken ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** First, last, lowest and highest in a sentence, and the values as a line in one unit; gaps break it. */
export function TrendLine({ entries, unit, today }: { entries: Measurement[]; unit: MeasurementUnit; today: string }) {
  const oldestFirst = entries.toReversed();
  const values = oldestFirst.map((one) => inUnit(one.value, one.unit, unit));
  const trend = trendOf(values);
  const [first] = oldestFirst;
  const last = oldestFirst.at(-1);
  if (trend === null || first === undefined || last === undefined) return null;
  const text = (value: number): string => numberText(Number(value.toFixed(1)));
  const sentence = say('measurement.trend', {
    first: text(trend.first),
    last: text(trend.last),
    least: text(trend.least),
    most: text(trend.most),
    count: trend.count,
    unit: unitText(unit, Number(text(trend.last))),
    span: formatSpan(first.day, last.day, { today }),
  });
  const dots = dotsOf(oldestFirst, values, trend.least, trend.most);
  return (
    <figure className="mt-3">
      <figcaption>{sentence}</figcaption>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} className="mt-2 w-full max-w-160" aria-hidden="true">
        <path d={pathOf(dots)} className="fill-none stroke-ink" strokeWidth="2" />
        {dots.map((dot) => (
          <circle
            key={`${dot.day} ${String(dot.x)} ${String(dot.y)}`}
            cx={dot.x}
            cy={dot.y}
            r="3"
            className="fill-ink"
          />
        ))}
      </svg>
    </figure>
  );
}
