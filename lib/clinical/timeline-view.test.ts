import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from './days';
import { LANE_GROUPS } from './timeline-record';
import {
  askedView,
  flareView,
  neighbourSpans,
  rememberedLanes,
  USUAL_VIEW,
  viewAddress,
  viewOf,
  windowOf,
} from './timeline-view';

const today = '2026-11-24';
const reach = { today, firstDay: '2025-05-25', sinceDay: null };
const drawn = { width: 'wide', lanes: LANE_GROUPS } as const;

describe('what the address asks for', () => {
  test.each([
    ['nothing', {}, {}],
    ['three months', { span: '3m' }, { span: '3m' }],
    ['a flare and 30 days either side', { span: '103d', end: '2025-09-28' }, { span: '103d', end: '2025-09-28' }],
    ['a month', { span: '1m' }, { span: '1m' }],
    ['since the last look', { span: 'since' }, { span: 'since' }],
    ['two groups of lanes', { lanes: 'steroid,flares' }, { lanes: ['flares', 'steroid'] }],
    ['no lanes at all', { lanes: 'none' }, { lanes: [] }],
    ['a lane that does not exist', { lanes: 'flares,moon' }, { isBroken: true }],
    ['a lane twice', { lanes: 'flares,flares' }, { isBroken: true }],
    ['a table', { view: 'table' }, { isTable: true }],
    ['a drawing by name', { view: 'drawing' }, {}],
    ['a wide drawing', { plot: 'wide' }, { plot: 'wide' }],
    ['an empty field', { span: '', end: '' }, {}],
    ['something of another page', { saved: 'yes' }, {}],
    ['an unknown span', { span: '5y' }, { isBroken: true }],
    ['a span of no days', { span: '0d' }, { isBroken: true }],
    ['a span of a century', { span: '99999d' }, { isBroken: true }],
    ['a day that does not exist', { end: '2026-02-30' }, { isBroken: true }],
    ['two days at once', { at: ['2026-01-01', '2026-01-02'] }, { isBroken: true }],
    ['a script', { at: '<script>' }, { isBroken: true }],
    ['a null byte', { view: 'table\u0000' }, { isBroken: true }],
  ])('%s', (_title, query, differs) => {
    expect(askedView(query)).toEqual({ ...USUAL_VIEW, ...differs });
  });

  test('any text at all gives a view', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: undefined });
    const query = fc.record({ span: text, end: text, at: text, lanes: text, view: text, plot: text });
    fc.assert(fc.property(query, (given) => viewOf(askedView(given), reach, drawn).to <= today));
  });
});

describe('the days in view', () => {
  test.each([
    ['three months are 91 days', '3m', null, '2026-08-26', today],
    ['a month is 30 days', '1m', null, '2026-10-26', today],
    ['a year is 365 days', '1y', null, '2025-11-25', today],
    ['all begins with the first logged day', 'all', null, '2025-05-25', today],
    ['an end of its own', '3m', '2026-06-30', '2026-04-01', '2026-06-30'],
    ['an end that lies ahead becomes today', '3m', '2027-01-01', '2026-08-26', today],
    ['an end before the line becomes the start of the line', '3m', '1999-01-01', '2025-05-25', '2025-08-23'],
  ] as const)('%s', (...[, span, end, from, to]) => {
    expect(windowOf({ span, end }, reach)).toEqual({ from, to });
  });

  test('all shows at least 91 days to someone who began on Monday', () => {
    expect(windowOf({ span: 'all', end: null }, { ...reach, firstDay: '2026-11-23' }).from).toBe('2026-08-26');
    expect(windowOf({ span: 'all', end: null }, { ...reach, firstDay: null }).from).toBe('2026-08-26');
  });

  test('all never asks for more days than 200 quarters hold', () => {
    const { from, to } = windowOf({ span: 'all', end: null }, { ...reach, firstDay: '1900-01-01' });
    expect(daysBetween(from, to) + 1).toBe(18_000);
  });
});

describe('since the last look of a clinician', () => {
  const since = (sinceDay: string | null) => windowOf({ span: 'since', end: null }, { ...reach, sinceDay });

  test.each([
    ['begins on its day', '2026-08-24', '2026-08-24'],
    ['shows at least a week', '2026-11-23', '2026-11-18'],
    ['shows at most a year', '2025-01-01', '2025-11-25'],
    ['is the usual year where nobody looked before', null, '2025-11-25'],
  ])('%s', (_title, day, from) => {
    expect(since(day)).toEqual({ from, to: today });
  });
});

describe('closer and wider', () => {
  test.each([
    ['1m', null, '3m'],
    ['3m', '1m', '1y'],
    ['1y', '3m', 'all'],
    ['all', '1y', null],
    ['103d', '3m', '1y'],
  ] as const)('from %s', (span, closer, wider) => {
    expect(neighbourSpans(span, reach)).toEqual({ closer, wider });
  });
});

describe('the lanes shown last', () => {
  test.each([
    [undefined, LANE_GROUPS],
    ['flares.steroid', ['flares', 'steroid']],
    ['none', []],
    ['flares.moon', LANE_GROUPS],
    ['%E0%A4%A', LANE_GROUPS],
  ])('%s', (cookie, lanes) => {
    expect(rememberedLanes(cookie)).toEqual(lanes);
    expect(viewOf(askedView({}), reach, { ...drawn, lanes: rememberedLanes(cookie) }).lanes).toEqual(lanes);
  });

  test('give way to those of the address', () => {
    const view = viewOf(askedView({ lanes: 'body' }), reach, { ...drawn, lanes: [] });
    expect(view.lanes).toEqual(['body']);
    expect(viewAddress('/timeline', view.asked)).toBe('/timeline?lanes=body');
  });
});

describe('moving along the line', () => {
  const view = (query: Record<string, string>) => viewOf(askedView(query), reach, { ...drawn, width: 'narrow' });

  test('earlier and later move by half a span', () => {
    expect(view({ span: '3m' })).toMatchObject({ earlierEnd: '2026-10-10', laterEnd: null });
    expect(view({ span: '3m', end: '2026-10-10' })).toMatchObject({ earlierEnd: '2026-08-26', laterEnd: today });
  });

  test('there is nothing before the first logged day', () => {
    expect(view({ span: '3m', end: '2025-08-23' }).earlierEnd).toBeNull();
    expect(view({ span: 'all' })).toMatchObject({ earlierEnd: null, laterEnd: null });
  });

  test('a later year ends today and is then the usual view again', () => {
    const late = view({ end: '2026-11-20' });
    expect(late.laterEnd).toBe(today);
    expect(viewAddress('/timeline', { ...late.asked, end: null })).toBe('/timeline');
  });

  test('the cursor stands on the last day unless it was put elsewhere', () => {
    expect(view({}).at).toBe(today);
    expect(view({ at: '2026-03-12' })).toMatchObject({ at: '2026-03-12', note: null });
  });

  test('a cursor outside the view moves to its nearest day and the page says so', () => {
    expect(view({ span: '3m', at: '2026-01-01' })).toMatchObject({ at: '2026-08-26', note: 'moved' });
    expect(view({ end: '2027-01-01' }).note).toBe('moved');
    expect(view({ end: 'yesterday' }).note).toBe('broken');
  });

  test('a width chosen by hand wins over the guess', () => {
    expect(view({ plot: 'wide' }).width).toBe('wide');
    expect(view({}).width).toBe('narrow');
  });
});

describe('a flare with the days around it', () => {
  test('a past flare opens with 30 days either side', () => {
    const flare = flareView({ day: '2025-07-18', untilDay: '2025-08-29' }, reach);
    expect(flare).toEqual({ span: '103d', end: '2025-09-28', at: '2025-07-18' });
    expect(windowOf(flare, reach)).toEqual({ from: '2025-06-18', to: '2025-09-28' });
  });

  test('a flare that goes on opens up to today', () => {
    expect(flareView({ day: '2026-11-14', untilDay: null }, reach)).toEqual({
      span: '41d',
      end: null,
      at: '2026-11-14',
    });
  });

  test('a flare at the very start of the line opens without days before it', () => {
    const flare = flareView({ day: '2025-05-25', untilDay: '2025-06-01' }, reach);
    expect(windowOf(flare, reach)).toEqual({ from: '2025-05-25', to: '2025-07-01' });
  });

  test('its address leads to exactly its window, without a note', () => {
    const first = addDays(today, -2000);
    const flare = fc.tuple(fc.nat(2000), fc.nat(400));
    fc.assert(
      fc.property(flare, ([start, length]) => {
        const day = addDays(first, start);
        const untilDay = [addDays(day, length), today].sort()[0] ?? today;
        const asked = flareView({ day, untilDay }, { today, firstDay: first });
        const address = new URL(viewAddress('https://line/timeline', { ...USUAL_VIEW, ...asked }));
        const back = viewOf(askedView(Object.fromEntries(address.searchParams)), { ...reach, firstDay: first }, drawn);
        expect(back.note).toBeNull();
        expect(back.from <= day && untilDay <= back.to).toBe(true);
      }),
    );
  });
});

test('an address holds only what differs from the usual view, and reads back as the same view', () => {
  const asked = {
    ...USUAL_VIEW,
    span: '3m',
    end: '2026-06-30',
    at: '2026-06-02',
    isTable: true,
    plot: 'wide',
  } as const;
  const address = viewAddress('/timeline', asked);
  expect(address).toBe('/timeline?span=3m&end=2026-06-30&at=2026-06-02&view=table&plot=wide');
  expect(askedView(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(asked);
  expect(viewAddress('/timeline', USUAL_VIEW)).toBe('/timeline');
});
