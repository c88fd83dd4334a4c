import { addDays, daysBetween, isIsoDay, maxDay, minDay, type IsoDay } from './days';
import { LANE_GROUPS, type LaneGroup } from './timeline-record';

/** How the server draws: with gutters at the sides, or without. */
export type WidthClass = 'narrow' | 'wide';

/**
 * 1 month, 3 months, 1 year, everything, since a clinician's last look, or a number of days (`103d`: a flare and 30
 * days either side).
 */
export type Span = '1m' | '3m' | '1y' | 'all' | 'since' | `${number}d`;

/** What the address asks for: span, last day, day under the cursor, lanes, table or drawing, width class. */
export type AskedView = {
  span: Span;
  /** Last day of the view; null is today. */
  end: IsoDay | null;
  /** Day under the cursor; null is the last day in view. */
  at: IsoDay | null;
  /** Groups of lanes to show; null leaves it to what was chosen last. */
  lanes: readonly LaneGroup[] | null;
  isTable: boolean;
  /** Width class chosen by hand; null leaves it to the page. */
  plot: WidthClass | null;
  /** A part of the address made no sense and was replaced by the usual view. */
  isBroken: boolean;
};

/** The usual view: one year up to today. */
export const USUAL_VIEW: AskedView = {
  span: '1y',
  end: null,
  at: null,
  lanes: null,
  isTable: false,
  plot: null,
  isBroken: false,
};

/** Shortest and longest view in days: one week, and what 200 quarters hold. */
export const SPAN_LIMITS = { least: 7, most: 18_000 } as const;
const THREE_MONTHS = 91;

const NAMED_SPANS = { '1m': 30, '3m': THREE_MONTHS, '1y': 365 } as const;

function isNamed(span: string): span is keyof typeof NAMED_SPANS {
  return Object.hasOwn(NAMED_SPANS, span);
}

/** Days of a span, both ends counted; null for all. Where nobody looked before, "since then" is the usual span. */
function daysOfSpan(span: Span, { today, sinceDay }: Pick<Reach, 'today' | 'sinceDay'>): number | null {
  if (span === 'all') return null;
  if (isNamed(span)) return NAMED_SPANS[span];
  if (span !== 'since') return Number.parseInt(span, 10);
  if (sinceDay === null) return NAMED_SPANS['1y'];
  return Math.min(NAMED_SPANS['1y'], Math.max(SPAN_LIMITS.least, daysBetween(sinceDay, today) + 1));
}

/** The closest named span that is closer, and the next wider one, for the keys + and -. */
export function neighbourSpans(
  span: Span,
  reach: Pick<Reach, 'today' | 'sinceDay'>,
): Record<'closer' | 'wider', Span | null> {
  const order = ['1m', '3m', '1y', 'all'] as const;
  const days = daysOfSpan(span, reach) ?? Number.POSITIVE_INFINITY;
  const daysOf = (one: Span): number => daysOfSpan(one, reach) ?? Number.POSITIVE_INFINITY;
  return {
    closer: order.findLast((one) => daysOf(one) < days) ?? null,
    wider: order.find((one) => daysOf(one) > days) ?? null,
  };
}

function spanOfDays(days: number): Span {
  return `${Math.min(SPAN_LIMITS.most, Math.max(SPAN_LIMITS.least, days))}d`;
}

function isSpan(text: string): text is Span {
  if (isNamed(text) || text === 'all' || text === 'since') return true;
  const days = /^\d{1,5}d$/.test(text) ? Number.parseInt(text, 10) : 0;
  return days >= SPAN_LIMITS.least && days <= SPAN_LIMITS.most;
}

type Read<T> = { value: T; isBroken: boolean };

function read<T extends string, U>(given: string | string[] | undefined, is: (text: string) => text is T, usual: U) {
  const answer: Read<T | U> =
    typeof given === 'string' && is(given)
      ? { value: given, isBroken: false }
      : { value: usual, isBroken: given !== undefined && given !== '' };
  return answer;
}

const isView = (text: string): text is 'table' | 'drawing' => text === 'table' || text === 'drawing';
const isWidthClass = (text: string): text is WidthClass => text === 'narrow' || text === 'wide';

/** Reads `flares,body`; `none` is no group; null for anything else. */
function lanesIn(text: string): readonly LaneGroup[] | null {
  const names = text === 'none' ? [] : text.split(',');
  const groups = LANE_GROUPS.filter((group) => names.includes(group));
  return groups.length === names.length ? groups : null;
}

/** The groups remembered from an earlier visit; all of them where nothing sensible was remembered. */
export function rememberedLanes(cookie: string | undefined): readonly LaneGroup[] {
  return (cookie === undefined ? null : lanesIn(cookie.replaceAll('.', ','))) ?? LANE_GROUPS;
}

const isLanes = (text: string): text is string => lanesIn(text) !== null;

/** How groups stand in the address; a cookie has full stops where the address has commas. */
export function lanesText(groups: readonly LaneGroup[]): string {
  return groups.length === 0 ? 'none' : groups.join(',');
}

/** Reads `?span=1m|3m|1y|all|since&end=…&at=…&lanes=…&view=table`. Never fails: what makes no sense falls back to the usual view. */
export function askedView(query: Readonly<Record<string, string | string[] | undefined>>): AskedView {
  const span = read(query['span'], isSpan, USUAL_VIEW.span);
  const end = read(query['end'], isIsoDay, null);
  const at = read(query['at'], isIsoDay, null);
  const lanes = read(query['lanes'], isLanes, null);
  const view = read(query['view'], isView, 'drawing' as const);
  const plot = read(query['plot'], isWidthClass, null);
  return {
    span: span.value,
    end: end.value,
    at: at.value,
    lanes: lanes.value === null ? null : lanesIn(lanes.value),
    isTable: view.value === 'table',
    plot: plot.value,
    isBroken: [span, end, at, lanes, view, plot].some((part) => part.isBroken),
  };
}

/** Today, the first logged day the viewer may see, and the day of a clinician's look before. */
type Reach = { today: IsoDay; firstDay: IsoDay | null; sinceDay: IsoDay | null };

/** The last day nearest to the one asked for that neither lies ahead nor leaves the line behind. */
function reachableEnd(end: IsoDay, days: number, { today, firstDay }: Pick<Reach, 'today' | 'firstDay'>): IsoDay {
  const earliest = minDay(today, addDays(firstDay ?? today, days - 1));
  return minDay(today, maxDay(end, earliest));
}

/** First and last day of the asked view, both included. "All" is the whole record, at least 91 days. */
export function windowOf(asked: Pick<AskedView, 'span' | 'end'>, reach: Reach): { from: IsoDay; to: IsoDay } {
  const days = daysOfSpan(asked.span, reach);
  if (days === null) {
    const from = minDay(reach.firstDay ?? reach.today, addDays(reach.today, 1 - THREE_MONTHS));
    return { from: maxDay(from, addDays(reach.today, 1 - SPAN_LIMITS.most)), to: reach.today };
  }
  const to = reachableEnd(asked.end ?? reach.today, days, reach);
  return { from: addDays(to, 1 - days), to };
}

/** The view as it is drawn. */
export type TimelineView = {
  span: Span;
  from: IsoDay;
  to: IsoDay;
  today: IsoDay;
  /** Day under the cursor. */
  at: IsoDay;
  /** Groups of lanes that are shown. */
  lanes: readonly LaneGroup[];
  /** The day of a clinician's last look; null where there is none. */
  sinceDay: IsoDay | null;
  isTable: boolean;
  width: WidthClass;
  /** What to keep in the links of the page. */
  asked: AskedView;
  /** The last day of the view half a span earlier or later; null when there is nothing further. */
  earlierEnd: IsoDay | null;
  laterEnd: IsoDay | null;
  /** `broken`: the address made no sense; `moved`: a day outside the line was asked for. */
  note: 'broken' | 'moved' | null;
};

function neighbours(asked: AskedView, window: { from: IsoDay; to: IsoDay }, reach: Reach) {
  const days = daysOfSpan(asked.span, reach);
  if (days === null) return { earlierEnd: null, laterEnd: null };
  const half = Math.max(1, Math.floor(days / 2));
  const isFirst = reach.firstDay === null || window.from <= reach.firstDay;
  return {
    earlierEnd: isFirst ? null : reachableEnd(addDays(window.to, -half), days, reach),
    laterEnd: window.to === reach.today ? null : reachableEnd(addDays(window.to, half), days, reach),
  };
}

function noteOf(asked: AskedView, view: { to: IsoDay; at: IsoDay }): TimelineView['note'] {
  if (asked.isBroken) return 'broken';
  const isEndMoved = asked.span !== 'all' && asked.end !== null && asked.end !== view.to;
  const isAtMoved = asked.at !== null && asked.at !== view.at;
  return isEndMoved || isAtMoved ? 'moved' : null;
}

/** Settles what was asked for against the record: the nearest view there is, and a note when it differs. */
export function viewOf(
  asked: AskedView,
  reach: Reach,
  drawn: { width: WidthClass; lanes: readonly LaneGroup[] },
): TimelineView {
  const { from, to } = windowOf(asked, reach);
  const at = minDay(to, maxDay(from, asked.at ?? to));
  return {
    span: asked.span,
    from,
    to,
    today: reach.today,
    at,
    lanes: asked.lanes ?? drawn.lanes,
    sinceDay: reach.sinceDay,
    isTable: asked.isTable,
    width: asked.plot ?? drawn.width,
    asked: { ...asked, end: to === reach.today ? null : to, at: asked.at === null ? null : at, isBroken: false },
    ...neighbours(asked, { from, to }, reach),
    note: noteOf(asked, { to, at }),
  };
}

const DAYS_AROUND_A_FLARE = 30;

/** A flare with 30 days either side, as far as the line reaches; the cursor stands on its first day. */
export function flareView(
  flare: { day: IsoDay; untilDay: IsoDay | null },
  reach: Pick<Reach, 'today' | 'firstDay'>,
): Pick<AskedView, 'span' | 'end' | 'at'> {
  const end = minDay(reach.today, addDays(flare.untilDay ?? reach.today, DAYS_AROUND_A_FLARE));
  const from = maxDay(reach.firstDay ?? flare.day, addDays(flare.day, -DAYS_AROUND_A_FLARE));
  return {
    span: spanOfDays(daysBetween(minDay(from, end), end) + 1),
    end: end === reach.today ? null : end,
    at: flare.day,
  };
}

/** The address of a view: only what differs from the usual one is written. */
export function viewAddress(path: string, view: Omit<AskedView, 'isBroken'>): string {
  const { span, end, at, lanes, isTable, plot } = view;
  const parts: [name: string, value: string | null][] = [
    ['span', span === USUAL_VIEW.span ? null : span],
    ['end', span === 'all' ? null : end],
    ['at', at],
    ['lanes', lanes === null ? null : lanesText(lanes)],
    ['view', isTable ? 'table' : null],
    ['plot', plot],
  ];
  const written = parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return written.length === 0 ? path : `${path}?${written.join('&')}`;
}
