import { classNames } from '@/components/ui/class-names';
import { ROWS } from './layout';
import { monthNames } from './month-names';
import { across, monthStarts, percent, placeOf, type Plot } from './plot';
import { ChartText, DrawingRow, em, Line, Stretched } from './svg-parts';

// Between two names there must be room for a word; the class is a literal so that the stylesheet has it.
const ROOM = [
  [8, '@max-[8em]:hidden'],
  [12, '@max-[12em]:hidden'],
  [16, '@max-[16em]:hidden'],
  [20, '@max-[20em]:hidden'],
  [24, '@max-[24em]:hidden'],
  [28, '@max-[28em]:hidden'],
  [32, '@max-[32em]:hidden'],
  [40, '@max-[40em]:hidden'],
] as const;

const ROOM_PER_NAME = 1.5;

/** Hides all but every third name where the plot is too narrow for all of them. */
function hiddenBelow(names: number): string {
  return ROOM.find(([room]) => names * ROOM_PER_NAME <= room)?.[1] ?? '@max-[40em]:hidden';
}

/** Months, January in bold with its year. Sticks to the top while the lanes scroll. */
export function DrawingAxis({ plot }: { plot: Plot }) {
  const isWide = plot.width === 'wide';
  const height = ROWS[plot.width].axis;
  const names = monthNames(plot);
  const narrowClass = hiddenBelow(names.length);
  return (
    <div className="sticky top-0 z-1 bg-surface" aria-hidden="true">
      <DrawingRow isWide={isWide} height={height}>
        <svg width="100%" height={em(height)} className="overflow-visible">
          {names.map((name) => (
            <ChartText
              key={name.day}
              x={percent(name.place)}
              y={18}
              look={name.isYear ? 'small-strong' : 'small'}
              anchor={name.anchor}
              className={classNames(!name.isQuarter && narrowClass)}
            >
              {name.text}
            </ChartText>
          ))}
        </svg>
      </DrawingRow>
    </div>
  );
}

/** The month lines behind a part of the drawing; January's is stronger. */
export function MonthGrid({ plot, height }: { plot: Plot; height: number }) {
  const starts = monthStarts(plot).filter((day) => day > plot.from);
  const isDense = starts.length > 60;
  const draw = (days: readonly string[]): string =>
    days.map((day) => `M${across(placeOf(plot, day))} 0V${height}`).join('');
  const isJanuary = (day: string): boolean => day.slice(5, 7) === '01';
  return (
    <Stretched height={height}>
      {!isDense && <Line path={draw(starts.filter((day) => !isJanuary(day)))} className="stroke-line opacity-55" />}
      <Line path={draw(starts.filter(isJanuary))} width={1.6} className="stroke-line" />
    </Stretched>
  );
}
