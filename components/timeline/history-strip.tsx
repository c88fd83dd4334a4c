import { daysBetween } from '@/lib/clinical/days';
import type { FlareLevel } from '@/lib/clinical/severity';
import type { TimelineModel } from '@/lib/clinical/timeline';
import { formatSpan } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { LEVEL_FILL } from './drawing-flares';
import { edgesOf, percent, plotOf, type Plot } from './plot';
import { ChartText, em } from './svg-parts';

/** Shorter records need no overview of themselves. */
const STRIP_FROM_DAYS = 730;
const STRIPES = { top: 22, height: 12, total: 40 } as const;
const LEAST_STRIPE = 2;

type HistoryStripProps = { model: TimelineModel };

function yearStarts(plot: Plot): string[] {
  const [first, last] = [Number(plot.from.slice(0, 4)) + 1, Number(plot.to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => `${first + place}-01-01`);
}

/** The flares of one severity as one path: as high as they were bad; low and without a colour where that is not shared. */
function Stripes({ model, plot, level }: HistoryStripProps & { plot: Plot; level: FlareLevel | null }) {
  return model.history
    .filter((flare) => flare.level === level)
    .map(({ id, day, untilDay }) => {
      const { left, right } = edgesOf(plot, { from: day, to: untilDay ?? model.today });
      const height = (STRIPES.height / 3) * (level ?? 1);
      return (
        <rect
          key={id}
          x={percent(left)}
          width={percent(Math.max(right - left, LEAST_STRIPE / plot.pixels))}
          y={em(STRIPES.top + STRIPES.height - height)}
          height={em(height)}
          className={level === null ? 'fill-edge' : LEVEL_FILL[level]}
        />
      );
    });
}

/** The whole record in one strip, with the days in view framed. It moves with Earlier and Later, never by dragging. */
export function HistoryStrip({ model }: HistoryStripProps) {
  const { firstDay, today, from, to } = model;
  if (firstDay === null || daysBetween(firstDay, today) < STRIP_FROM_DAYS) return null;
  const plot = plotOf({ from: firstDay < from ? firstDay : from, to: today }, 'narrow');
  const frame = edgesOf(plot, { from, to });
  const every = Math.ceil(yearStarts(plot).length / 9);
  return (
    <svg
      width="100%"
      height={em(STRIPES.total)}
      role="img"
      aria-label={say('timeline.strip', {
        all: formatSpan(plot.from, today),
        view: formatSpan(from, to),
      })}
      className="mb-2 block overflow-visible text-[min(1rem,24px)]/none"
    >
      <rect width="100%" y={em(STRIPES.top + STRIPES.height)} height="1" className="fill-edge" />
      {([null, 1, 2, 3] as const).map((level) => (
        <Stripes key={level ?? 0} model={model} plot={plot} level={level} />
      ))}
      {yearStarts(plot)
        .filter((_, place) => place % every === 0)
        .map((day) => (
          <ChartText key={day} x={percent(edgesOf(plot, { from: day, to: day }).left)} y={13} look="faint">
            {day.slice(0, 4)}
          </ChartText>
        ))}
      <rect
        x={percent(frame.left)}
        width={percent(frame.right - frame.left)}
        y={em(STRIPES.top - 4)}
        height={em(STRIPES.height + 8)}
        rx="4"
        strokeWidth="2"
        className="fill-iris/10 stroke-iris"
      />
    </svg>
  );
}
