import { maxDay, minDay } from '@/lib/clinical/days';
import type { TimelineModel } from '@/lib/clinical/timeline';
import { shownMedicines, type MedicineBar } from '@/lib/clinical/timeline-medicines';
import { plural, say } from '@/lib/messages/say';
import { DOUBT_ID } from './drawing-background';
import { MEDICINE, NAMES_END } from './layout';
import { cutTo, dosesOn, namedBar, type BarText } from './medicine-marks';
import { medicineTitle } from './medicine-words';
import { across, edgesOf, percent, type Plot } from './plot';
import { ChartText, DrawingRow, em, Line, Stretched } from './svg-parts';

type RowsProps = { bars: readonly MedicineBar[]; plot: Plot; isNamed: boolean };
type BarProps = { bar: MedicineBar; plot: Plot; base: number };

/** The parts of a bar as one path: each as high as its dose is within that medicine. */
function barPath({ bar, plot, base }: BarProps): string {
  const { bar: full } = MEDICINE[plot.width];
  return bar.parts
    .map((part) => {
      const { left, right } = edgesOf(plot, part);
      const height = Math.round(full * part.height * 10) / 10;
      const width = Math.max(6, across(right) - across(left) - 4);
      return `M${across(left)} ${base}v-${height}h${width}v${height}z`;
    })
    .join('');
}

function DoseTexts({ doses, base }: { doses: readonly BarText[]; base: number }) {
  return doses.map(({ key, text, left }) => (
    <ChartText key={key} x={percent(left)} dx={6} y={base} look="small">
      {text}
    </ChartText>
  ));
}

/** On a phone the name stands on the bar itself. */
function NameOn({ bar, plot, base }: BarProps) {
  const { name, isLate, doses } = namedBar(bar, plot);
  const y = base - MEDICINE.narrow.textUp;
  return (
    <>
      <ChartText
        x={isLate ? '100%' : percent(name.left)}
        dx={isLate ? -4 : 6}
        y={y}
        look="small-strong"
        anchor={isLate ? 'end' : 'start'}
      >
        {name.text}
      </ChartText>
      <DoseTexts doses={doses} base={y} />
    </>
  );
}

/** A thick bar at the last day, and the word. */
function Stop({ bar, plot, base }: BarProps) {
  if (!bar.isStopped) return null;
  const { right } = edgesOf(plot, bar);
  const isNearEnd = right > 0.88;
  return (
    <>
      <rect
        x={percent(right)}
        y={em(base - MEDICINE[plot.width].bar)}
        width="3"
        height={em(MEDICINE[plot.width].bar)}
        className="fill-ink2"
      />
      {plot.width === 'wide' && !isNearEnd && (
        <ChartText x={percent(right)} dx={8} y={base - 3} look="faint">
          {say('timeline.medicine.stopped')}
        </ChartText>
      )}
    </>
  );
}

function Doubted({ bar, plot, base }: BarProps) {
  const { bar: full } = MEDICINE[plot.width];
  const parts = bar.unconfirmed.flatMap((stretch) =>
    bar.parts
      .map(({ from, to, height }) => ({ from: maxDay(from, stretch.from), to: minDay(to, stretch.to), height }))
      .filter(({ from, to }) => from <= to),
  );
  return parts.map((part) => {
    const { left, right } = edgesOf(plot, part);
    return (
      <rect
        key={part.from}
        x={percent(left)}
        width={percent(right - left)}
        y={em(base - full * part.height)}
        height={em(full * part.height)}
        fill={`url(#${DOUBT_ID})`}
      />
    );
  });
}

function MedicineRows({ bars, plot, isNamed }: RowsProps) {
  const isWide = plot.width === 'wide';
  const { top, row, bar: barHeight } = MEDICINE[plot.width];
  const start = isNamed ? top : 0;
  const height = start + bars.length * row + 4;
  const placed = bars.map((bar, place) => ({ bar, plot, base: start + place * row + barHeight }));
  const names = placed.map(({ bar, base }) => (
    <ChartText key={bar.id} x={NAMES_END} y={base - 2} anchor="end" look={nameLook(bar)}>
      {cutTo(medicineTitle(bar), GUTTER_LETTERS)}
    </ChartText>
  ));
  return (
    <DrawingRow isWide={isWide} height={height} left={names}>
      <svg width="100%" height={em(height)} aria-hidden="true" className="overflow-visible">
        <Stretched height={height}>
          {placed.map((one) => (
            <path key={one.bar.id} d={barPath(one)} className="fill-sunk" />
          ))}
        </Stretched>
        {placed.map((one) => (
          <Doubted key={one.bar.id} {...one} />
        ))}
        <Stretched height={height}>
          {placed.map((one) => (
            <Line key={one.bar.id} path={barPath(one)} className="stroke-edge" />
          ))}
        </Stretched>
        {isNamed && !isWide && (
          <ChartText x={0} y={13} look="strong">
            {say('timeline.medicines')}
          </ChartText>
        )}
        {placed.map((one) => (
          <g key={one.bar.id}>
            <Stop {...one} />
            {isWide ? <DoseTexts doses={dosesOn(one.bar, plot)} base={one.base - 3} /> : <NameOn {...one} />}
          </g>
        ))}
      </svg>
    </DrawingRow>
  );
}

// As many small letters as the gutter holds.
const GUTTER_LETTERS = 22;

/** Long names are set smaller, so that they end in the gutter. */
function nameLook(bar: MedicineBar): 'name' | 'small' {
  return medicineTitle(bar).length > 17 ? 'small' : 'name';
}

/** Medicine bars by class; of more than six, the steady ones wait behind one line. */
export function DrawingMedicines({ model, plot }: { model: TimelineModel; plot: Plot }) {
  const { shown, folded } = shownMedicines(model.medicines);
  const areSteady = folded.every(({ isChanging }) => !isChanging);
  return (
    <>
      <MedicineRows bars={shown} plot={plot} isNamed />
      {folded.length > 0 && (
        <details className="more relative z-2">
          <summary className="text-small/normal">
            {plural(areSteady ? 'timeline.medicines.steady' : 'timeline.medicines.more', folded.length)}
          </summary>
          <MedicineRows bars={folded} plot={plot} isNamed={false} />
        </details>
      )}
    </>
  );
}
