/** A calendar day as the patient lived it: `2026-03-01`. Never derived from UTC; compares as text. */
export type IsoDay = string;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY_SHAPE = /^(19|20|21)\d\d-\d\d-\d\d$/;

// A long line reckons with the same few thousand days over and over: each is spelled and read once. The calendar
// between 1900 and 2199, which is all that `isIsoDay` lets in, has 110,000 of them.
const MOST_KEPT = 150_000;
const names = new Map<number, IsoDay>();
const midnights = new Map<IsoDay, number>();

function kept<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make(key);
  if (known.size < MOST_KEPT) known.set(key, made);
  return made;
}

function utcMidnight(day: IsoDay): number {
  return kept(midnights, day, () => Date.parse(`${day}T00:00:00Z`));
}

function fromUtcMidnight(ms: number): IsoDay {
  return kept(names, ms, () => new Date(ms).toISOString().slice(0, 10));
}

/** Whether a text is a day of the calendar between 1900 and 2199, written `2026-03-01`. */
export function isIsoDay(text: unknown): text is IsoDay {
  if (typeof text !== 'string' || !DAY_SHAPE.test(text)) return false;
  const ms = utcMidnight(text);
  return !Number.isNaN(ms) && fromUtcMidnight(ms) === text;
}

/** The day `days` after (before, when negative) another. Calendar days: a clock change does not count. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return fromUtcMidnight(utcMidnight(day) + days * DAY_MS);
}

/** Days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MS);
}

/** The earlier of two days. */
export function minDay(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}

/** The later of two days. */
export function maxDay(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b;
}

/** Tells what lies on a day of a stretch, both ends included. */
export function within({ from, to }: { from: IsoDay; to: IsoDay }): (one: { day: IsoDay }) => boolean {
  return ({ day }) => from <= day && day <= to;
}

/** 0 on a Monday to 6 on a Sunday. */
export function weekdayMonday(day: IsoDay): number {
  return (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
}

// Making a formatter costs about a hundred times its use. The cap only guards against a flood of odd spellings.
const MOST_FORMATTERS = 1_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

function partOf(parts: Intl.DateTimeFormatPart[], type: 'year' | 'month' | 'day' | 'hour' | 'minute'): string {
  return parts.find((part) => part.type === type)?.value ?? '';
}

/** The local calendar day of a moment (UTC milliseconds) in an IANA zone. Throws RangeError on an unknown zone. */
export function dayOf(instantMs: number, zone: string): IsoDay {
  const parts = formatterFor(zone).formatToParts(instantMs);
  return `${partOf(parts, 'year')}-${partOf(parts, 'month')}-${partOf(parts, 'day')}`;
}

/**
 * The first moment (UTC milliseconds) of a calendar day in an IANA zone. Zones lie up to 14 hours off UTC; a day that a
 * zone left out begins when the next one does. Throws RangeError on an unknown zone.
 */
export function startOfDay(day: IsoDay, zone: string): number {
  let [before, at] = [utcMidnight(day) - 15 * HOUR_MS, utcMidnight(day) + 15 * HOUR_MS];
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (dayOf(middle, zone) < day) before = middle;
    else at = middle;
  }
  return at;
}

/** The local hour, 0 to 23, of a moment (UTC milliseconds) in an IANA zone. Throws RangeError on an unknown zone. */
export function hourOf(instantMs: number, zone: string): number {
  return Number(partOf(formatterFor(zone).formatToParts(instantMs), 'hour'));
}

/** The local time of day, `08:10`, of a moment (UTC milliseconds) in an IANA zone. Throws RangeError on an unknown zone. */
export function clockOf(instantMs: number, zone: string): string {
  const parts = formatterFor(zone).formatToParts(instantMs);
  return `${partOf(parts, 'hour')}:${partOf(parts, 'minute')}`;
}

/** Whether a text names an IANA zone of this machine. A bare offset such as `+05:45` is not a zone. */
export function isKnownZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || !/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
