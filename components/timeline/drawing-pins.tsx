import { iconAddress } from '@/components/ui/icon';
import { MessageSquareText } from '@/components/ui/icons';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { RecordedRemark } from '@/lib/clinical/timeline-record';
import { formatDay } from '@/lib/messages/format';
import { plural, say } from '@/lib/messages/say';
import { MonthGrid } from './drawing-axis';
import { ROWS } from './layout';
import { marksOf, type Mark } from './marks';
import { percent, type Plot } from './plot';
import { ChartText, DrawingRow, em } from './svg-parts';

// Pins closer than 21 pixels are pushed apart, on the narrowest plot of a width class.
const PINS = { apart: 21, pixels: { wide: 480, narrow: 280 }, middle: 14, size: 17, picture: 11 } as const;

type PinsProps = {
  model: TimelineModel;
  plot: Plot;
  /** Where a note leads: to its flare, or to its day. */
  hrefOf: (remark: RecordedRemark) => string;
};

function Pin({ mark, href, today }: { mark: Mark<RecordedRemark>; href: string; today: string }) {
  const [{ day }, ...others] = mark.items;
  const when = formatDay(day, { today, isShort: true });
  const label =
    others.length === 0
      ? say('timeline.note.label', { day: when })
      : plural('timeline.note.labels', mark.items.length, { day: when });
  return (
    <a href={href} tabIndex={-1}>
      <title>{label}</title>
      <svg x={percent(mark.place)} y={em(PINS.middle)} overflow="visible">
        <rect
          x={em(-PINS.size / 2)}
          y={em(-PINS.size / 2)}
          width={em(PINS.size)}
          height={em(PINS.size)}
          rx="5"
          className="fill-surface stroke-edge hover:fill-sunk"
        />
        <use
          href={iconAddress(MessageSquareText)}
          x={em(-PINS.picture / 2)}
          y={em(-PINS.picture / 2)}
          width={em(PINS.picture)}
          height={em(PINS.picture)}
          className="icon-strokes pointer-events-none text-ink2 [stroke-width:2.2]"
        />
      </svg>
    </a>
  );
}

/** The row of visits and notes; it stands although there are none yet. Its pins are for the pointer, as the triggers. */
export function DrawingPins({ model, plot, hrefOf }: PinsProps) {
  const isWide = plot.width === 'wide';
  const { visits: height } = ROWS[plot.width];
  const marks = marksOf(model.remarks, { plot, pixels: PINS.pixels[plot.width], apart: PINS.apart });
  const name = (
    <ChartText x={0} y={18} look="strong">
      {say('timeline.visits')}
    </ChartText>
  );
  return (
    <DrawingRow isWide={isWide} height={height} left={name}>
      <svg width="100%" height={em(height)} aria-hidden="true" className="overflow-visible">
        <MonthGrid plot={plot} height={height} />
        {marks.length === 0 && (
          <ChartText x={0} y={18} look="faint">
            {say(isWide ? 'timeline.visits.none' : 'timeline.visits.phone')}
          </ChartText>
        )}
        {marks.map((mark) => (
          <Pin key={mark.items[0].episodeId} mark={mark} href={hrefOf(mark.items[0])} today={model.today} />
        ))}
      </svg>
    </DrawingRow>
  );
}
