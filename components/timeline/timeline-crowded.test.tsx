import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/clinical/days';
import { timelineOf, type TimelineRecord } from '@/lib/clinical/timeline';
import { LANE_GROUPS, NOTHING_RECORDED } from '@/lib/clinical/timeline-record';
import { askedView, viewOf, type WidthClass } from '@/lib/clinical/timeline-view';
import { lineLinks } from './line-links';
import { TimelineDrawing } from './timeline-drawing';
import { TimelineTable } from './timeline-table';

const today = '2026-11-24';
const nowhere = () => undefined;
const moves = { back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere, prefetch: nowhere };
const router = { ...moves, bfcacheId: '' };

function drawn(record: TimelineRecord, query: Record<string, string>, width: WidthClass) {
  const view = viewOf(askedView(query), record, { width, lanes: LANE_GROUPS });
  const model = timelineOf(record, view);
  const drawing = (
    <TimelineDrawing
      model={model}
      width={width}
      lanes={view.lanes}
      viewerKind="patient"
      links={lineLinks({ view, basePath: '/timeline' }, model, 'patient')}
      keys={{ closer: null, wider: null, table: '/timeline?view=table' }}
    />
  );
  return {
    model,
    drawing: renderToStaticMarkup(<AppRouterContext value={router}>{drawing}</AppRouterContext>),
    table: renderToStaticMarkup(<TimelineTable model={model} lanes={view.lanes} />),
  };
}

const count = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].length;
const elements = (markup: string) => count(markup, /<[a-z]/g);

/** A check-in every day. */
function everyDay(days: number): TimelineRecord {
  const all = Array.from({ length: days }, (_, place) => addDays(today, place - days + 1));
  const first = all[0] ?? today;
  const checkIns = all.map((day) => ({ day, feeling: 1 as const, tired: null, pain: null, entries: 1 }));
  return { ...NOTHING_RECORDED, from: first, to: today, today, firstDay: first, checkIns };
}

/** Sixty medicines, one of them with 200 dose steps, forty steps of steroid, and a trigger every third day. */
function crowded(days: number): TimelineRecord {
  const record = everyDay(days);
  const stepsFrom = (count: number, every: number) =>
    Array.from({ length: count }, (_, place) => ({
      id: `dos-${place}`,
      day: addDays(record.from, place * every),
      unit: 'mg',
      schedule: { kind: 'daily' as const, doses: [{ at: '08:00', amount: 5 + (place % 8) * 5 }] },
    }));
  const medicine = (place: number, drugId: string, steps: ReturnType<typeof stepsFrom>) => ({
    id: `med-${place}`,
    drugId,
    drugClass: 'immunosuppressive',
    name: null,
    route: 'oral',
    day: record.from,
    untilDay: null,
    steps,
    intakes: [],
    answered: [],
    isCutStart: false,
    isCutEnd: false,
  });
  const others = Array.from({ length: 58 }, (_, place) => medicine(place, 'azathioprine', stepsFrom(1, 1)));
  const every = Math.max(1, Math.floor(days / 200));
  return {
    ...record,
    medicines: [
      medicine(100, 'prednisone', stepsFrom(40, Math.floor(days / 40))),
      medicine(101, 'methotrexate', stepsFrom(200, every)),
      ...others,
    ],
    triggers: Array.from({ length: Math.floor(days / 3) }, (_, place) => ({
      day: addDays(record.from, place * 3),
      triggerId: 'sunlight-uv' as const,
      grade: null,
    })),
  };
}

describe('sixty medicines, two hundred dose steps, a trigger every third day', () => {
  test.each([
    ['ten years', crowded(3653), { span: 'all' }, 3000],
    ['one year', crowded(365), {}, 2000],
  ] as const)('%s stay within what is drawn', (_title, record, query, most) => {
    for (const width of ['wide', 'narrow'] as const) {
      const { model, drawing, table } = drawn(record, query, width);
      expect(model.bins.length).toBeLessThanOrEqual(200);
      expect(elements(drawing)).toBeLessThan(most - 400);
      expect(elements(table)).toBeLessThan(most - 400);
      expect(count(drawing, /href="[^"]*#sun"/g) + count(drawing, /fill-surface stroke-edge/g)).toBeLessThan(70);
    }
  });

  test('numbers at steps and doses in bars never stand on each other', () => {
    const { drawing } = drawn(crowded(365), {}, 'wide');
    expect(count(drawing, /<text/g)).toBeLessThan(400);
  });

  test('a group that is hidden is not drawn, and one that is not shared says so', () => {
    const { drawing } = drawn(crowded(365), { lanes: 'flares' }, 'wide');
    expect(drawing).not.toContain('Steroid dose');
    expect(drawing).not.toContain('Azathioprine');
    const hidden = drawn({ ...crowded(91), notShared: ['steroid', 'medicines'] }, { span: '3m' }, 'wide').drawing;
    expect(hidden).not.toContain('Steroid dose');
    expect(hidden).toContain('Medicines: not shared');
  });
});
