import { MAINTENANCE_LINE_MG } from '@/lib/clinical/steroids';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { SteroidLane } from '@/lib/clinical/timeline-steroid';
import { formatDay } from '@/lib/messages/format';
import { say } from '@/lib/messages/say';
import { DOUBT_ID } from './drawing-background';
import { NAMES_END, STEROID, VALUES_START } from './layout';
import { ACROSS, edgesOf, percent, placeOf, type Plot } from './plot';
import {
  doseHeight,
  doseText,
  doubtBoxes,
  doubtShade,
  pulseCourses,
  pulseLines,
  stepLabels,
  steroidPaths,
} from './steroid-paths';
import { ChartText, DrawingRow, em, Line, Stretched } from './svg-parts';
import { pulseText } from './timeline-cells';

type LaneProps = { lane: SteroidLane; plot: Plot };

// Numbers are laid out for the narrowest plot of a width class, so that they fit on all of them.
const LABEL_PIXELS = { wide: 560, narrow: 300 } as const;

function Pulses({ lane, plot }: LaneProps) {
  const { top } = STEROID[plot.width];
  return pulseCourses(lane.pulses).map(({ from, mg, days }) => {
    const place = placeOf(plot, from);
    const isNearStart = place < 0.2;
    return (
      <g key={from}>
        <svg x={percent(place)} y={em(top + 3)} overflow="visible">
          <path d="M-5 6l18-6" strokeWidth="4" className="stroke-surface" />
        </svg>
        <ChartText
          x={percent(place)}
          y={top + 8}
          dx={isNearStart ? 16 : -6}
          look="small-strong"
          anchor={isNearStart ? 'start' : 'end'}
        >
          {pulseText({ mg, days })}
        </ChartText>
      </g>
    );
  });
}

function Area({ lane, plot, doubts }: LaneProps & { doubts: TimelineModel['steroidDoubts'] }) {
  const { bottom, height } = STEROID[plot.width];
  const { area, line } = steroidPaths(plot, lane);
  const five = doseHeight(plot, MAINTENANCE_LINE_MG, lane.top);
  return (
    <>
      <Stretched height={height}>
        <path d={area} className="fill-steroid-tint" />
        {doubts.length > 0 && <path d={doubtShade(plot, doubts, lane.top)} className="fill-surface opacity-65" />}
        <Line path={`M0 ${bottom}H${ACROSS}`} className="stroke-edge" />
      </Stretched>
      {doubtBoxes(plot, lane).map((box) => {
        const { left, right } = edgesOf(plot, box);
        return (
          <rect
            key={box.from}
            x={percent(left)}
            width={percent(right - left)}
            y={em(box.top)}
            height={em(bottom - box.top)}
            fill={`url(#${DOUBT_ID})`}
          />
        );
      })}
      <Stretched height={height}>
        <Line path={line} width={2.2} className="stroke-steroid" />
        <Line path={`M0 ${five}H${ACROSS}`} width={1.5} dash="6 4" className="stroke-calm" />
        <Line path={pulseLines(plot, lane.pulses)} width={2} className="stroke-steroid" />
      </Stretched>
    </>
  );
}

/** On a phone the lane's name and its current value stand above it. */
function NamesAbove({ lane, plot }: LaneProps) {
  const last = lane.runs.at(-1);
  const isNow = last?.to === plot.to;
  return (
    <>
      <ChartText x={0} y={STEROID.narrow.nameY} look="strong">
        {say('timeline.steroid')}
      </ChartText>
      <ChartText x="100%" y={STEROID.narrow.nameY} look="faint" anchor="end">
        {isNow ? say('timeline.steroid.now', { mg: doseText(last.mg) }) : say('timeline.steroid.unit')}
      </ChartText>
      <ChartText x="100%" y={doseHeight(plot, MAINTENANCE_LINE_MG, lane.top) + 13} look="calm" anchor="end">
        {say('timeline.steroid.line')}
      </ChartText>
    </>
  );
}

function NamesBeside({ lane, plot }: LaneProps) {
  const { nameY } = STEROID.wide;
  return (
    <>
      <ChartText x={0} y={nameY} look="strong">
        {say('timeline.steroid')}
      </ChartText>
      <ChartText x={0} y={nameY + 17} look="faint">
        {say('timeline.steroid.as')}
      </ChartText>
      <ChartText x={0} y={nameY + 33} look="faint">
        {say('timeline.steroid.mg')}
      </ChartText>
      <ChartText x={NAMES_END} y={doseHeight(plot, MAINTENANCE_LINE_MG, lane.top) + 4} look="calm" anchor="end">
        {say('timeline.steroid.line')}
      </ChartText>
    </>
  );
}

function ValueNow({ lane, plot, model }: LaneProps & { model: TimelineModel }) {
  const last = lane.runs.at(-1);
  if (last?.to !== plot.to) return null;
  const y = Math.min(STEROID.wide.bottom - 14, doseHeight(plot, last.mg, lane.top) - 4);
  return (
    <>
      <ChartText x={VALUES_START} y={y} look="strong">
        {say('timeline.steroid.daily', { mg: doseText(last.mg) })}
      </ChartText>
      {last.from > plot.from && last.from !== lane.cutDay && (
        <ChartText x={VALUES_START} y={y + 16} look="faint">
          {say('timeline.steroid.since', { day: formatDay(last.from, { today: model.today, isShort: true }) })}
        </ChartText>
      )}
    </>
  );
}

/** The steroid lane: a stepped area in milligrams a day as prednisone, the 5 mg line, pulses apart. */
export function DrawingSteroid({ model, lane, plot }: LaneProps & { model: TimelineModel }) {
  const isWide = plot.width === 'wide';
  const { height } = STEROID[plot.width];
  return (
    <DrawingRow
      isWide={isWide}
      height={height}
      left={<NamesBeside lane={lane} plot={plot} />}
      right={<ValueNow lane={lane} plot={plot} model={model} />}
    >
      <svg width="100%" height={em(height)} aria-hidden="true" className="overflow-visible">
        <Area lane={lane} plot={plot} doubts={model.steroidDoubts} />
        {stepLabels(plot, lane, LABEL_PIXELS[plot.width]).map(({ key, text, place, y, isAfterPulse }) => (
          <ChartText key={key} x={percent(place)} dx={isAfterPulse ? 14 : 4} y={y} look="small-strong">
            {text}
          </ChartText>
        ))}
        <Pulses lane={lane} plot={plot} />
        {!isWide && <NamesAbove lane={lane} plot={plot} />}
      </svg>
    </DrawingRow>
  );
}
