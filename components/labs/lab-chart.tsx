import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { Range } from '@/lib/clinical/lab-rules';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabFlare } from '@/lib/records/labs';
import { firstDayOf, pointsOf, unitOfCourse, type Course, type LabSpan, type Point } from './lab-series';
import { roundedText, testName } from './lab-words';

const WIDTH = 560;
const HEIGHT = 112;
const EDGE = 8;

type Scales = { x: (day: IsoDay) => number; y: (value: number) => number };

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
    x: (day) => EDGE + (daysBetween(days.from, day) / length) * (WIDTH - 2 * EDGE),
    y: (value) => HEIGHT * (1 - (value - bottom) / (high + room - bottom)),
  };
}

function RangeBand({ range, scales: { y } }: { range: Range; scales: Scales }) {
  if (range.low === null && range.high === null) return null;
  const top = range.high === null ? 0 : y(range.high);
  const bottom = range.low === null ? HEIGHT : y(range.low);
  return <rect x={0} y={top} width={WIDTH} height={Math.max(1, bottom - top)} rx={4} className="fill-calm-tint" />;
}

type Days = { from: IsoDay; to: IsoDay };

function FlareBands({ flares, days, scales: { x } }: { flares: readonly LabFlare[]; days: Days; scales: Scales }) {
  return flares
    .map(({ day, untilDay }) => ({ from: day < days.from ? days.from : day, to: untilDay ?? days.to }))
    .filter(({ from, to }) => from <= days.to && to >= days.from)
    .map(({ from, to }) => (
      <rect key={from} x={x(from)} y={0} width={Math.max(4, x(to) - x(from))} height={HEIGHT} className="labflare" />
    ));
}

function PointMark({ point, scales }: { point: Point; scales: Scales }) {
  const x = scales.x(point.day);
  const y = scales.y(point.value);
  return point.isOutside ? (
    <path d={`M${String(x)} ${String(y - 7)}l7 7-7 7-7-7z`} className="fill-flare" />
  ) : (
    <circle cx={x} cy={y} r={5.4} strokeWidth={2.4} className="fill-surface stroke-ink2" />
  );
}

function Lines({ points, scales }: { points: readonly Point[]; scales: Scales }) {
  const groups = [...new Set(points.map(({ group }) => group))];
  return groups.map((group) => {
    const own = points.filter((point) => point.group === group);
    const path = own.map(({ day, value }) => `${scales.x(day).toFixed(1)} ${scales.y(value).toFixed(1)}`).join('L');
    return <path key={group} d={`M${path}`} fill="none" strokeWidth={2.2} className="stroke-ink2" />;
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
    <div className="mt-3">
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={summary(course, points, days)}
        className="labchart"
      >
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
