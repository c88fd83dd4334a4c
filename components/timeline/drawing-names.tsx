import { say } from '@/lib/messages/say';
import type { TimelineModel } from '@/lib/clinical/timeline';
import { LEVEL_FILL } from './drawing-flares';
import { feltHeight, NAMES_END, VALUES_START, type Layout } from './layout';
import { ChartText, em } from './svg-parts';
import { feelingWord, laneName, levelWord, meanWord, whenOf, type ViewerKind } from './timeline-words';

/** Left gutter of a wide drawing: names of the lanes and the scale of "How I felt". */
export function LaneNames({ layout, kind }: { layout: Layout; kind: ViewerKind }) {
  const { felt } = layout;
  const scale = [
    { feeling: 4, y: felt.top + 10 },
    { feeling: 2, y: feltHeight(felt, 2) + 4 },
    { feeling: 0, y: felt.bottom },
  ] as const;
  return (
    <>
      <ChartText x={0} y={felt.nameY} look="strong">
        {say(kind === 'patient' ? 'timeline.felt' : 'timeline.felt.they')}
      </ChartText>
      {scale.map(({ feeling, y }) => (
        <ChartText key={feeling} x={NAMES_END} y={y} look="faint" anchor="end">
          {feelingWord(feeling)}
        </ChartText>
      ))}
      {layout.lanes.map(({ system, nameY }) => (
        <ChartText key={system} x={NAMES_END} y={nameY} anchor="end">
          {laneName(system)}
        </ChartText>
      ))}
    </>
  );
}

const GLYPH = [5, 9, 13] as const;

function Glyph({ level, base }: { level: 1 | 2 | 3; base: number }) {
  return GLYPH.map((height, place) => (
    <rect
      key={height}
      x={em(VALUES_START + place * 6)}
      y={em(base - height)}
      width={em(4.4)}
      height={em(height)}
      rx="1"
      className={place < level ? LEVEL_FILL[level] : 'fill-none stroke-edge'}
    />
  ));
}

/** Right gutter of a wide drawing: what each lane says now, and when now is. */
export function LaneValues({ model, layout }: { model: TimelineModel; layout: Layout }) {
  const felt = model.bins.findLast((bin) => bin.felt !== null);
  const last = model.bins.at(-1);
  const mean = felt?.felt?.mean ?? 0;
  const y = Math.min(layout.felt.bottom - 16, feltHeight(layout.felt, mean) + 1);
  return (
    <>
      {felt !== undefined && (
        <>
          <ChartText x={VALUES_START} y={y} look="strong">
            {meanWord(mean)}
          </ChartText>
          <ChartText x={VALUES_START} y={y + 16} look="faint">
            {whenOf(felt, model)}
          </ChartText>
        </>
      )}
      {layout.lanes.map(({ system, base }) => {
        const level = last?.levels?.[system] ?? 0;
        return level === 0 ? null : (
          <g key={system}>
            <Glyph level={level} base={base} />
            <ChartText x={VALUES_START + 24} y={base - 2} look="small">
              {levelWord(level)}
            </ChartText>
          </g>
        );
      })}
    </>
  );
}

const BODY_NOTE = {
  day: 'timeline.body.day',
  week: 'timeline.body.week',
  month: 'timeline.body.month',
  quarter: 'timeline.body.quarter',
} as const;

/** A narrow drawing has no gutters: each lane's name stands above it. */
export function NamesAbove({ layout, model, kind }: { layout: Layout; model: TimelineModel; kind: ViewerKind }) {
  return (
    <>
      <ChartText x={0} y={layout.felt.nameY} look="strong">
        {say(kind === 'patient' ? 'timeline.felt' : 'timeline.felt.they')}
      </ChartText>
      <ChartText x="100%" y={layout.felt.nameY} look="faint" anchor="end">
        {say('timeline.felt.axis')}
      </ChartText>
      <ChartText x={0} y={layout.bodyNameY} look="strong">
        {say(kind === 'patient' ? 'timeline.body' : 'timeline.body.they')}
      </ChartText>
      <ChartText x="100%" y={layout.bodyNameY} look="faint" anchor="end">
        {say(BODY_NOTE[model.unit])}
      </ChartText>
      <LaneNamesAbove layout={layout} />
    </>
  );
}

/** The names of body lanes above their bars. */
export function LaneNamesAbove({ layout }: { layout: Layout }) {
  return layout.lanes.map(({ system, nameY }) => (
    <ChartText key={system} x={0} y={nameY} look="small">
      {laneName(system)}
    </ChartText>
  ));
}
