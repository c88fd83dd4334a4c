import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { Range } from '@/lib/clinical/lab-rules';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabFlare } from '@/lib/records/labs';
import { firstDayOf, pointsOf, unitOfCourse, type Course, type LabSpan, type Point } from './lab-series';
import { roundedText, testName } from './lab-words';

// Places are percent of the chart and marks are pixels, so that a wide chart is wider and not coarser.
const EDGE = 1.5;

type Scales = { x: (day: IsoDay) => number; y: (value: number) => number };

const percent = (value: number): string => `${value.toFixed(2)}%`;

/** The range of the last report, where it is in the unit that is drawn. */
function drawnRange({ last, results }: Course): Range {
  return last.unit === unitOfCourse(results) ? last.range : { low: null, high: null };
}

function scalesOf(points: readonly Point[], range: Range, days: { from: IsoDay; to: IsoDay }): Scales {
  const ends = [range.low, range.high].filter((end) => end !== null);
  const values = [...points.map(({ value }) => value), ...ends];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) * 0.12 || 1;
  const bottom = Math.max(0, low - room);
  const length = Math.max(1, daysBetween(days.from, days.to));
  return {
    x: (day) => EDGE + (daysBetween(days.from, day) / length) * (100 - 2 * EDGE),
    y: (value) => 100 * (1 - (value - bottom) / (high + room - bottom)),
  };
}

function RangeBand({ range, scales: { y } }: { range: Range; scales: Scales }) {
  if (range.low === null && range.high === null) return null;
  const top = range.high === null ? 0 : y(range.high);
  const bottom = range.low === null ? 100 : y(range.low);
  const height = percent(Math.max(1, bottom - top));
  return <rect y={percent(top)} width="100%" height={height} rx={4} className="fill-calm-tint" />;
}

type Days = { from: IsoDay; to: IsoDay };

function FlareBands({ flares, days, scales: { x } }: { flares: readonly LabFlare[]; days: Days; scales: Scales }) {
  return flares
    .map(({ day, untilDay }) => ({ from: day < days.from ? days.from : day, to: untilDay ?? days.to }))
    .filter(({ from, to }) => from <= days.to && to >= days.from)
    .map(({ from, to }) => (
      <rect
        key={from}
        x={percent(x(from))}
        width={percent(Math.max(0.7, x(to) - x(from)))}
        height="100%"
        className="labflare"
      />
    ));
}

function PointMark({ point, scales }: { point: Point; scales: Scales }) {
  const x = percent(scales.x(point.day));
  const y = percent(scales.y(point.value));
  return point.isOutside ? (
    <svg x={x} y={y} overflow="visible">
      <path d="M0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z" className="fill-flare" />
    </svg>
  ) : (
    <circle cx={x} cy={y} r={4.2} strokeWidth={1.8} className="fill-surface stroke-ink2" />
  );
}

function Lines({ points, scales }: { points: readonly Point[]; scales: Scales }) {
  const groups = [...new Set(points.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = points.filter((point) => point.group === group);
    return own.slice(1).map((point, place) => {
      const before = own[place] ?? point;
      return (
        <line
          key={`${group}-${point.day}-${String(place)}`}
          x1={percent(scales.x(before.day))}
          y1={percent(scales.y(before.value))}
          x2={percent(scales.x(point.day))}
          y2={percent(scales.y(point.value))}
          strokeWidth={1.8}
          strokeLinecap="round"
          className="stroke-ink2"
        />
      );
    });
  });
}

function summary({ test, results }: Course, points: readonly Point[], { from, to }: Days): string {
  const unit = unitText(unitOfCourse(results));
  const text = (point: Point | undefined) => `${roundedText(point?.value ?? 0)} ${unit}`.trim();
  return plural('lab.chart', points.length, {
    name: testName(test),
    from: formatDay(from),
    to: formatDay(to),
    first: text(points[0]),
    last: text(points.at(-1)),
  });
}

type ChartProps = { course: Course; flares: readonly LabFlare[]; span: LabSpan; today: IsoDay };

/** The numbers of a test over its days: flares shaded behind, the last report's range as a band. */
export function LabChart({ course, flares, span, today }: ChartProps) {
  const days = { from: firstDayOf(span, today, course.results), to: today };
  const points = pointsOf(course.results, days.from, days.to);
  if (points.length === 0) return <p className="small muted mt-3">{say('lab.chart.none')}</p>;
  const range = drawnRange(course);
  const scales = scalesOf(points, range, days);
  return (
    <div className="labchartframe mt-3">
      <svg role="img" aria-label={summary(course, points, days)} className="labchart">
        <RangeBand range={range} scales={scales} />
        <FlareBands flares={flares} days={days} scales={scales} />
        <Lines points={points} scales={scales} />
        {points.map((point) => (
          <PointMark key={`${point.day}-${String(point.value)}`} point={point} scales={scales} />
        ))}
      </svg>
      <div className="row row-apart row-wrap small muted mt-1" aria-hidden="true">
        <span>{formatDay(days.from, { isShort: true })}</span>
        <span>{formatDay(days.to, { isShort: true })}</span>
      </div>
    </div>
  );
}
