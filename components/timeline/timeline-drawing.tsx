import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { SYSTEMS } from '@/lib/clinical/systems';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { LaneGroup } from '@/lib/clinical/timeline-record';
import type { WidthClass } from '@/lib/clinical/timeline-view';
import { say } from '@/lib/messages/say';
import type { ChartKeys } from './chart-keys';
import { DrawingAxis } from './drawing-axis';
import { DrawingBackground } from './drawing-background';
import { DrawingFlares } from './drawing-flares';
import { BodyLanes, FeltLane, LanesBackground } from './drawing-lanes';
import { DrawingMedicines } from './drawing-medicines';
import { LaneNames, LaneNamesAbove, LaneValues, NamesAbove } from './drawing-names';
import { DrawingPins } from './drawing-pins';
import { DrawingSteroid } from './drawing-steroid';
import { DrawingTriggers } from './drawing-triggers';
import { foldedLayout, layoutOf } from './layout';
import type { LineLinks } from './line-links';
import { NotShared } from './not-shared';
import { plotOf, type Plot } from './plot';
import { readingBins } from './reading-bins';
import { ReadingPosition } from './reading-position';
import { DrawingRow, em } from './svg-parts';
import { laneName, type ViewerKind } from './timeline-words';

type DrawingProps = {
  model: TimelineModel;
  width: WidthClass;
  /** Groups of lanes to draw. */
  lanes: readonly LaneGroup[];
  viewerKind: ViewerKind;
  links: LineLinks;
  keys: Omit<ChartKeys, 'flares' | 'opens'>;
};

/** The line as a drawing: one axis, every lane on it, and one cursor through all of them. */
export function TimelineDrawing(props: DrawingProps) {
  const { model, width, lanes, links } = props;
  const plot = plotOf(model, width);
  const shown = lanes.filter((group) => !model.notShared.includes(group));
  const hasFlares = shown.includes('flares');
  return (
    <div className="text-[min(1rem,24px)]/none">
      <DrawingAxis plot={plot} />
      <DrawingPins model={model} plot={plot} hrefOf={links.ofRemark} />
      {hasFlares && <DrawingFlares plot={plot} flares={model.flares} today={model.today} hrefOf={links.ofFlares} />}
      <div className={classNames('relative', shown.length === 0 && 'min-h-[6em]')}>
        <Over plot={plot}>
          <DrawingBackground plot={plot} flares={hasFlares ? model.flares : []} />
        </Over>
        <LaneRows {...props} plot={plot} shown={shown} />
        <Over plot={plot}>
          <Cursor {...props} plot={plot} />
        </Over>
      </div>
      {shown.includes('body') && width === 'narrow' && <FoldedLanes model={model} plot={plot} />}
      <NotShared groups={lanes.filter((group) => model.notShared.includes(group))} />
    </div>
  );
}

type LaneRowsProps = DrawingProps & { plot: Plot; shown: readonly LaneGroup[] };

/** The lanes under the flares, from the top; a lane without anything in view has no row. */
function LaneRows({ model, plot, shown, viewerKind, links }: LaneRowsProps) {
  const { steroid, medicines } = model;
  return (
    <>
      {shown.includes('body') && <BodyRows model={model} plot={plot} kind={viewerKind} />}
      {shown.includes('flares') && <DrawingTriggers model={model} plot={plot} hrefAt={links.at} />}
      {shown.includes('steroid') && steroid !== null && <DrawingSteroid model={model} lane={steroid} plot={plot} />}
      {shown.includes('medicines') && medicines.length > 0 && <DrawingMedicines model={model} plot={plot} />}
    </>
  );
}

/** A layer over the plot alone, as high as all lanes; the gutters stay free. */
function Over({ plot, children }: { plot: Plot; children: ReactNode }) {
  const isWide = plot.width === 'wide';
  return (
    <div className={classNames('absolute inset-y-0', isWide ? 'right-[7em] left-[8em]' : 'inset-x-0')}>{children}</div>
  );
}

function Cursor({ model, plot, viewerKind, links, keys }: DrawingProps & { plot: Plot }) {
  const bins = readingBins(model, plot, viewerKind);
  if (bins === null) return null;
  const flares = model.flares
    .map(({ from }) => model.bins.findIndex((bin) => bin.from <= from && from <= bin.to))
    .filter((bin) => bin !== -1);
  const opens = Object.fromEntries(
    flares.flatMap((first, index) => {
      const flare = model.flares[index];
      return flare === undefined ? [] : [[first, links.ofFlares([flare])]];
    }),
  );
  return (
    <ReadingPosition
      {...bins}
      name={say('timeline.slider')}
      address={links.atTemplate}
      keys={{ ...keys, flares, opens }}
    />
  );
}

type RowsProps = { model: TimelineModel; plot: Plot; kind: ViewerKind };

function BodyRows({ model, plot, kind }: RowsProps) {
  const isWide = plot.width === 'wide';
  const systems = isWide ? SYSTEMS : SYSTEMS.filter((system) => !model.emptyLanes.includes(system));
  const layout = layoutOf(plot.width, systems);
  const parts = { model, plot, layout };
  return (
    <DrawingRow
      isWide={isWide}
      height={layout.height}
      left={<LaneNames layout={layout} kind={kind} />}
      right={<LaneValues model={model} layout={layout} />}
    >
      <svg width="100%" height={em(layout.height)} aria-hidden="true" className="overflow-visible">
        <LanesBackground {...parts} />
        <FeltLane {...parts} />
        <BodyLanes {...parts} />
        {!isWide && <NamesAbove layout={layout} model={model} kind={kind} />}
      </svg>
    </DrawingRow>
  );
}

/** Lanes with nothing in view fold into one line on a phone; a tap opens them. */
function FoldedLanes({ model, plot }: { model: TimelineModel; plot: Plot }) {
  if (model.emptyLanes.length === 0) return null;
  const layout = foldedLayout(model.emptyLanes);
  const lanes = model.emptyLanes.map(laneName).join(', ');
  return (
    <details className="more">
      <summary className="text-small/normal">{say('timeline.quiet', { lanes })}</summary>
      <svg width="100%" height={em(layout.height)} aria-hidden="true" className="overflow-visible">
        <LanesBackground model={model} plot={plot} layout={layout} />
        <LaneNamesAbove layout={layout} />
      </svg>
    </details>
  );
}
