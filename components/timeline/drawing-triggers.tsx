import { iconAddress } from '@/components/ui/icon';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { RecordedTrigger } from '@/lib/clinical/timeline-record';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { MARK, NAMES_END, TRIGGERS } from './layout';
import { marksOf, type Mark } from './marks';
import { percent, type Plot } from './plot';
import { ChartText, DrawingRow, em } from './svg-parts';
import { triggerName } from './timeline-words';
import { pictureOf } from './trigger-icons';

// Marks are pushed apart for the narrowest plot of a width class, so that they stand apart on all of them.
const MARK_PIXELS = { wide: 480, narrow: 280 } as const;
const PICTURE_SIZE = 14;

type TriggersProps = { model: TimelineModel; plot: Plot; hrefAt: (day: string) => string };

/** "Strong sun, 3 Nov", or all that share a mark: "Stress, 3 Nov; Infection or cold, 5 Nov". */
function labelOf({ items }: Mark<RecordedTrigger>, today: string): string {
  return items
    .map(({ triggerId, day }) =>
      say('timeline.trigger.label', {
        trigger: triggerName(triggerId),
        day: formatDay(day, { today, isShort: true }),
      }),
    )
    .join('; ');
}

function TriggerMark({
  mark,
  plot,
  href,
  today,
}: {
  mark: Mark<RecordedTrigger>;
  plot: Plot;
  href: string;
  today: string;
}) {
  const { middle } = TRIGGERS[plot.width];
  const [first] = mark.items;
  return (
    <a href={href} tabIndex={-1} className="pointer-events-auto">
      <title>{labelOf(mark, today)}</title>
      <svg x={percent(mark.place)} y={em(middle)} overflow="visible">
        <circle r={em(MARK.radius)} className="fill-surface stroke-edge hover:fill-sunk" />
        {mark.items.length === 1 ? (
          <use
            href={iconAddress(pictureOf(first.triggerId))}
            x={em(-PICTURE_SIZE / 2)}
            y={em(-PICTURE_SIZE / 2)}
            width={em(PICTURE_SIZE)}
            height={em(PICTURE_SIZE)}
            className="icon-strokes pointer-events-none text-ink2 [stroke-width:2.2]"
          />
        ) : (
          <ChartText x={0} y={4} look="small-strong" anchor="middle" className="pointer-events-none">
            {String(mark.items.length)}
          </ChartText>
        )}
      </svg>
    </a>
  );
}

/**
 * The triggers of a view: a picture each, on its day, as a link that reads that day. For the pointer alone: the
 * chart is one tab stop, and the card and the table say the same in words.
 */
export function DrawingTriggers({ model, plot, hrefAt }: TriggersProps) {
  const isWide = plot.width === 'wide';
  const { nameY, height } = TRIGGERS[plot.width];
  const marks = marksOf(model.triggers, { plot, pixels: MARK_PIXELS[plot.width], apart: MARK.apart });
  const name = (
    <ChartText x={NAMES_END} y={nameY} anchor="end">
      {say('timeline.triggers')}
    </ChartText>
  );
  return (
    <DrawingRow isWide={isWide} height={height} left={name}>
      <svg
        width="100%"
        height={em(height)}
        aria-hidden="true"
        className="pointer-events-none relative z-2 overflow-visible"
      >
        {!isWide && (
          <ChartText x={0} y={nameY} look="strong">
            {say('timeline.triggers.all')}
          </ChartText>
        )}
        {marks.length === 0 && (
          <ChartText x={0} y={isWide ? nameY : nameY + 20} look="faint">
            {say('timeline.flares.none')}
          </ChartText>
        )}
        {marks.map((mark) => (
          <TriggerMark
            key={mark.items[0].day}
            mark={mark}
            plot={plot}
            href={hrefAt(mark.items[0].day)}
            today={model.today}
          />
        ))}
      </svg>
    </DrawingRow>
  );
}
