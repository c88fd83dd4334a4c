import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import type { Feeling } from '@/lib/clinical/feelings';
import { SYSTEMS } from '@/lib/clinical/systems';
import { timelineOf, type TimelineRecord } from '@/lib/clinical/timeline';
import { LANE_GROUPS, NOTHING_RECORDED } from '@/lib/clinical/timeline-record';
import { askedView, viewOf, type WidthClass } from '@/lib/clinical/timeline-view';
import { lineLinks } from './line-links';
import { TimelineDrawing } from './timeline-drawing';
import { timelineSentences } from './timeline-sentence';
import { TimelineTable } from './timeline-table';

const today = '2026-11-24';
const FEELINGS: readonly Feeling[] = [1, 0, 2, 3, 1, 4, 2];

/** So many days, each with a feeling and all nine lanes in changing levels, and a flare every 200 days. */
function everyDay(days: number, isLogged: (day: IsoDay) => boolean = () => true): TimelineRecord {
  const all = Array.from({ length: days }, (_, place) => addDays(today, place - days + 1));
  const logged = all.filter(isLogged);
  const starts = all.filter((_, place) => place % 200 === 100);
  return {
    ...NOTHING_RECORDED,
    from: all[0] ?? today,
    to: today,
    today,
    firstDay: all[0] ?? today,
    checkIns: logged.map((day, place) => ({
      day,
      feeling: FEELINGS[place % 7] ?? 0,
      tired: null,
      pain: null,
      entries: 1,
    })),
    laneDays: logged.map((day, place) => ({
      day,
      levels: Object.fromEntries(SYSTEMS.map((system, lane) => [system, Math.floor(place / 40 + lane) % 4])),
    })),
    episodes: starts.map((day, place) => ({
      id: `epi-${place}`,
      number: place + 1,
      day,
      untilDay: addDays(day, 30),
      level: 2,
      isCutStart: false,
      isCutEnd: false,
    })),
  };
}

const nowhere = () => undefined;
const router = {
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
  bfcacheId: '',
};

/** The markup as the server sends it, where no script has run yet. */
function markupOf(element: ReactNode): string {
  return renderToStaticMarkup(<AppRouterContext value={router}>{element}</AppRouterContext>);
}

function drawn(record: TimelineRecord, query: Record<string, string>, width: WidthClass) {
  const view = viewOf(askedView(query), record, { width, lanes: LANE_GROUPS });
  const model = timelineOf(record, view);
  const ways = { view, basePath: '/timeline' };
  const drawing = markupOf(
    <TimelineDrawing
      model={model}
      width={width}
      lanes={view.lanes}
      viewerKind="patient"
      links={lineLinks(ways, model, 'patient')}
      keys={{ closer: null, wider: null, table: '/timeline?view=table' }}
    />,
  );
  return { model, drawing, table: markupOf(<TimelineTable model={model} lanes={view.lanes} />) };
}

const count = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].length;
const elements = (markup: string) => count(markup, /<[a-z]/g);
const tenYears = everyDay(3653);

describe('ten years of daily entries', () => {
  test.each(['wide', 'narrow'] as const)('are at most 3,000 elements and 200 bins, drawn %s', (width) => {
    const { model, drawing, table } = drawn(tenYears, { span: 'all' }, width);
    expect(model.bins.length).toBeLessThanOrEqual(200);
    expect(elements(drawing)).toBeLessThan(1000);
    expect(elements(drawing) + elements(table)).toBeLessThan(3000);
    expect(drawing.length).toBeLessThan(120_000);
  });

  test('are drawn with no style attribute, which the security policy would refuse', () => {
    const { drawing, table } = drawn(tenYears, { span: 'all' }, 'wide');
    expect(count(drawing + table, /\sstyle=/g)).toBe(0);
  });
});

describe('one year', () => {
  const year = everyDay(400);

  test.each(['wide', 'narrow'] as const)('stays small, drawn %s', (width) => {
    const { drawing } = drawn(year, {}, width);
    expect(elements(drawing)).toBeLessThan(500);
    expect(drawing.length).toBeLessThan(60_000);
  });

  test('has as many table rows as bins, the newest first', () => {
    const { model, table } = drawn(year, {}, 'wide');
    expect(count(table, /<th scope="row"/g)).toBe(model.bins.length);
    expect(table.indexOf('23 to 24 Nov')).toBeLessThan(table.indexOf('16 to 22 Nov'));
  });

  test('has at most three paths a body lane', () => {
    const { drawing } = drawn(year, {}, 'wide');
    expect(count(drawing, /<path [^>]*class="fill-sev[123]"/g)).toBeLessThanOrEqual(27);
  });

  test('is one picture that names the paragraph above it', () => {
    const { drawing } = drawn(year, {}, 'wide');
    expect(drawing).toContain('role="img" aria-labelledby="timeline-picture" aria-describedby="timeline-sentence"');
    expect(drawing).toContain('<title id="timeline-picture">');
  });

  test('links each flare to its own page, with its name in words', () => {
    const { drawing } = drawn(year, {}, 'wide');
    expect(drawing).toContain('href="/flares/epi-1"');
    expect(drawing).toContain('aria-label="2 · General, moderate, 31 days"');
  });
});

describe('a gap', () => {
  const isHole = (day: IsoDay) => day >= '2026-10-01' && day <= '2026-10-20';
  const whole = everyDay(91);
  const holed = everyDay(91, (day) => !isHole(day));
  const hatched = (drawing: string) => count(drawing, /fill="url\(#timeline-hatch\)"/g);
  const line = (drawing: string) => /<path d="(M[^"]*)"[^>]*stroke-width="1.1"/.exec(drawing)?.[1] ?? '';

  test('of 20 days is hatched and breaks the line', () => {
    const before = drawn(whole, { span: '3m' }, 'narrow').drawing;
    const after = drawn(holed, { span: '3m' }, 'narrow').drawing;
    expect([hatched(before), hatched(after)]).toEqual([0, 2]);
    expect([count(line(before), /M/g), count(line(after), /M/g)]).toEqual([1, 2]);
  });

  test('says "not logged" in the table, once for the feeling and once for the body', () => {
    const { table } = drawn(holed, { span: '3m' }, 'narrow');
    expect(count(table, /not logged/g)).toBe(40);
  });

  test('is counted in the paragraph', () => {
    const { model } = drawn(holed, { span: '3m' }, 'narrow');
    expect(timelineSentences(model).join(' ')).toContain('Logged on 71 of 91 days.');
  });
});

describe('a phone', () => {
  const quiet = { ...everyDay(91), laneDays: [{ day: today, levels: { joints: 1 as const } }] };

  test('folds lanes with nothing in view into one line that opens with a tap', () => {
    const { drawing } = drawn(quiet, { span: '3m' }, 'narrow');
    expect(drawing).toContain(
      '<summary class="text-small/normal">Nothing logged: General, Skin, Chest, Kidneys, Stomach, Blood, Circulation, Brain &amp; mood</summary>',
    );
  });

  test('a desktop shows all nine lanes', () => {
    expect(drawn(quiet, { span: '3m' }, 'wide').drawing).not.toContain('<details');
  });
});
