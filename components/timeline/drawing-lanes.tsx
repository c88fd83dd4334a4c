import { SYSTEMS } from '@/lib/clinical/systems';
import type { TimelineModel } from '@/lib/clinical/timeline';
import type { Stretch } from '@/lib/clinical/timeline-values';
import { barPath } from './bar-paths';
import { HATCH_ID } from './drawing-background';
import { LEVEL_FILL } from './drawing-flares';
import { feltPaths } from './felt-paths';
import { feltHeight, type Layout } from './layout';
import { ACROSS, edgesOf, percent, type Plot } from './plot';
import { em, Line, Stretched } from './svg-parts';

type LanesProps = { model: TimelineModel; plot: Plot; layout: Layout };

function Hatched({ plot, gaps, top, bottom }: { plot: Plot; gaps: readonly Stretch[]; top: number; bottom: number }) {
  return gaps.map((gap) => {
    const { left, right } = edgesOf(plot, gap);
    return (
      <rect
        key={gap.from}
        x={percent(left)}
        width={percent(right - left)}
        y={em(top)}
        height={em(bottom - top)}
        fill={`url(#${HATCH_ID})`}
      />
    );
  });
}

/** What lies behind the marks: lane bases and hatched gaps. */
export function LanesBackground({ model, plot, layout }: LanesProps) {
  const bases = layout.lanes.map(({ base }) => `M0 ${base}H${ACROSS}`).join('');
  const lastBase = layout.lanes.at(-1)?.base ?? layout.bodyTop;
  const isWide = plot.width === 'wide';
  return (
    <>
      <Stretched height={layout.height}>
        <Line path={bases} className="stroke-line" />
      </Stretched>
      <Hatched
        plot={plot}
        gaps={model.gaps.body}
        top={isWide ? layout.felt.bottom : layout.bodyTop}
        bottom={lastBase}
      />
    </>
  );
}

/** "How I felt": scale lines, envelope, mean line, dots, and a ring on the last bin that says something. */
export function FeltLane({ model, plot, layout }: LanesProps) {
  const { felt, height } = layout;
  const paths = feltPaths(plot, model.bins, felt);
  const isDaily = model.unit === 'day';
  const scale = (feelings: readonly number[]): string =>
    feelings.map((feeling) => `M0 ${feltHeight(felt, feeling)}H${ACROSS}`).join('');
  const last = model.bins.findLast((bin) => bin.felt !== null);
  const edges = last === undefined ? null : edgesOf(plot, last);
  return (
    <>
      <Hatched plot={plot} gaps={model.gaps.felt} top={felt.top} bottom={felt.bottom} />
      <Stretched height={height}>
        <Line path={scale([0])} className="stroke-line" />
        <Line path={scale([2, 4])} dash="1 4" className="stroke-line" />
        <path d={paths.envelope} className="fill-iris opacity-13" />
        <Line path={paths.line} width={isDaily ? 1.1 : 2.2} className="stroke-ink" />
        <Line path={paths.dots} width={4.6} className="stroke-ink" />
      </Stretched>
      {edges !== null && (
        <circle
          cx={percent((edges.left + edges.right) / 2)}
          cy={em(feltHeight(felt, last?.felt?.mean ?? 0))}
          r={em(5)}
          strokeWidth="2.4"
          className="fill-surface stroke-ink"
        />
      )}
    </>
  );
}

const LEVELS = [1, 2, 3] as const;

/** The bars of the body lanes: three paths a lane at most. */
export function BodyLanes({ model, plot, layout }: LanesProps) {
  return (
    <Stretched height={layout.height}>
      {layout.lanes
        .filter(({ system }) => SYSTEMS.includes(system) && !model.emptyLanes.includes(system))
        .flatMap(({ system, base }) =>
          LEVELS.map((level) => {
            const path = barPath(plot, model.bins, { system, base, barHeight: layout.barHeight, level });
            return path === '' ? null : <path key={`${system}${level}`} d={path} className={LEVEL_FILL[level]} />;
          }),
        )}
    </Stretched>
  );
}
