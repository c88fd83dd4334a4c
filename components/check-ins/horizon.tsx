import { area, curveMonotoneX, line } from 'd3-shape';
import { addDays } from '@/lib/clinical/days';
import { nearestFeeling } from '@/lib/clinical/feelings';
import { horizonOf, type Horizon as Hill, type HorizonPoint } from '@/lib/clinical/horizon';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import type { TodayPage } from '@/lib/records/today';

/** The drawing's own units: it is stretched over the header whatever its size. */
const ACROSS = 1000;
const DOWN = 100;
/** Kept free at the right for the last day's mark and its name. */
const FREE = 0.12;
const GROUND = 84;
const RISE = 62;

const xOf = (place: number): number => place * (1 - FREE) * ACROSS;
const yOf = (height: number): number => GROUND - (height / 4) * RISE;
const percent = (units: number, of: number): string => `${Math.round((units / of) * 10_000) / 100}%`;

const hill = area<HorizonPoint>(
  (point) => xOf(point.place),
  DOWN,
  (point) => yOf(point.height),
).curve(curveMonotoneX);
const ridge = line<HorizonPoint>(
  (point) => xOf(point.place),
  (point) => yOf(point.height),
).curve(curveMonotoneX);

/** A lone day has no line: a short one keeps it in sight. */
function drawn(run: readonly HorizonPoint[], shape: (points: HorizonPoint[]) => string | null): string {
  const [only] = run;
  const points = run.length === 1 && only !== undefined ? [only, { ...only, place: only.place + 0.004 }] : [...run];
  return shape(points) ?? '';
}

/** Splits a run where the flare begins; both parts hold the first day of the flare, so the line stays whole. */
function parts(run: readonly HorizonPoint[]): { calm: HorizonPoint[]; flare: HorizonPoint[] } {
  const start = run.findIndex((point) => point.isFlare);
  if (start === -1) return { calm: [...run], flare: [] };
  return { calm: start === 0 ? [] : run.slice(0, start + 1), flare: run.slice(start) };
}

function word(mean: number): string {
  return say(`feeling.${nearestFeeling(mean)}`).toLowerCase();
}

function sentence({ answered, flare, means }: Hill, today: string): string {
  const { before, during } = means;
  if (flare === null || during === null) return say('timeline.horizon', { feeling: word(before ?? 0), answered });
  const day = formatDay(flare.day, { today });
  return before === null
    ? say('timeline.horizon.in-flare', { feeling: word(during), day, answered })
    : say('timeline.horizon.flare', { before: word(before), since: word(during), day, answered });
}

function lastDay({ last }: Hill, today: string): string {
  if (last.day === today) return say('timeline.now.day');
  if (last.day === addDays(today, -1)) return say('timeline.horizon.yesterday');
  return formatDay(last.day, { today, isShort: true });
}

/** One run of days: grey-violet, coral from the flare's first day. */
function Run({ run }: { run: readonly HorizonPoint[] }) {
  const { calm, flare } = parts(run);
  const stroke = { fill: 'none', strokeLinecap: 'round', vectorEffect: 'non-scaling-stroke' } as const;
  return (
    <>
      <path d={drawn(run, hill)} className="fill-hill" />
      {flare.length > 0 && <path d={drawn(flare, hill)} className="fill-sev2 opacity-20" />}
      {calm.length > 0 && <path d={drawn(calm, ridge)} {...stroke} strokeWidth="2.6" className="stroke-ink2" />}
      {flare.length > 0 && <path d={drawn(flare, ridge)} {...stroke} strokeWidth="3.4" className="stroke-flare" />}
    </>
  );
}

/** Where the flare began, with its day; at the left edge when that was before the 30 days. */
function FlareStart({ flare, today }: { flare: NonNullable<Hill['flare']>; today: string }) {
  const x = percent(xOf(flare.place ?? 0), ACROSS);
  const isLeft = (flare.place ?? 0) < 0.5;
  const day = formatDay(flare.day, { today, isShort: true });
  const texts = [
    { words: say('timeline.horizon.began', { day }), className: '@max-[17em]:hidden' },
    { words: day, className: '@min-[17em]:hidden' },
  ];
  return (
    <>
      {flare.place !== null && (
        <line x1={x} x2={x} y1="62%" y2="100%" strokeWidth="1.5" strokeDasharray="2 4" className="stroke-flare" />
      )}
      {texts.map(({ words, className }) => (
        <text
          key={words}
          x={x}
          y="94%"
          dx={isLeft ? 10 : -8}
          textAnchor={isLeft ? 'start' : 'end'}
          className={`fill-ink2 text-[min(0.8125rem,19.5px)] font-semibold ${className}`}
        >
          {words}
        </text>
      ))}
    </>
  );
}

/** The last 30 days behind the greeting. Nothing is drawn before five days are answered. */
export function Horizon({ page }: { page: Pick<TodayPage, 'day' | 'horizon' | 'flare'> }) {
  const today = page.day;
  const found = horizonOf({ days: page.horizon, flareFrom: page.flare?.day ?? null, today });
  if (found === null) return null;
  const { last } = found;
  const at = { x: percent(xOf(last.place), ACROSS), y: percent(yOf(last.height), DOWN) };
  return (
    <div className="@container -mx-4 -mt-8 desk:mx-0 desk:-mt-14">
      <svg role="img" aria-label={sentence(found, today)} width="100%" className="h-37.5 desk:h-47.5">
        <svg viewBox={`0 0 ${ACROSS} ${DOWN}`} preserveAspectRatio="none" width="100%" height="100%">
          {found.runs.map((run) => (
            <Run key={run[0]?.day} run={run} />
          ))}
        </svg>
        {found.flare !== null && <FlareStart flare={found.flare} today={today} />}
        <circle
          cx={at.x}
          cy={at.y}
          r="7.5"
          strokeWidth="3.2"
          className={last.isFlare ? 'fill-surface stroke-flare' : 'fill-surface stroke-ink2'}
        />
        <text
          x={at.x}
          y={at.y}
          dx="16"
          dy="5"
          className="fill-ink2 text-[min(0.8125rem,19.5px)] font-semibold max-desk:hidden"
        >
          {lastDay(found, today)}
        </text>
      </svg>
    </div>
  );
}
