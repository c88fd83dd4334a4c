const LANGUAGE = 'en-GB';

type DayStyle = {
  /** The reader's day; the year is left out when it is this day's year. */
  today?: string;
  /** Put the weekday first: "Tuesday 24 November". */
  weekday?: boolean;
  /** "24 Nov" for charts, chips and logs. */
  isShort?: boolean;
};

function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

// Making a formatter costs far more than using it, and a year's table asks hundreds of times.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(LANGUAGE, options);
  formatters.set(key, made);
  return made;
}

function partsOf(moment: Date, options: Intl.DateTimeFormatOptions): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatter(options).formatToParts(moment);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

type Named = Record<'weekday' | 'day' | 'month' | 'year', string>;

function named(day: string, isShort: boolean): Named {
  const width = isShort ? 'short' : 'long';
  const part = partsOf(atNoon(day), { timeZone: 'UTC', weekday: width, day: 'numeric', month: width, year: 'numeric' });
  // Browsers and Node differ in "Sept" and "Sep"; three letters fit every chart.
  const month = part('month').slice(0, isShort ? 3 : undefined);
  return { weekday: part('weekday'), day: part('day'), month, year: part('year') };
}

// A line names the same few thousand days again and again.
const MOST_KEPT = 20_000;
const kept = { short: new Map<string, Named>(), long: new Map<string, Named>() };

function namesOf(day: string, isShort: boolean): Named {
  const names = isShort ? kept.short : kept.long;
  const known = names.get(day);
  if (known !== undefined) return known;
  if (names.size >= MOST_KEPT) names.clear();
  const made = named(day, isShort);
  names.set(day, made);
  return made;
}

function isSameYear(day: string, other: string | undefined): boolean {
  return day.slice(0, 4) === other?.slice(0, 4);
}

/** "24 November", with the year when it isn't the year of `today` (or when no `today` is given). `day` is an ISO day. */
export function formatDay(day: string, { today, weekday = false, isShort = false }: DayStyle = {}): string {
  const names = namesOf(day, isShort);
  const words = [names.day, names.month];
  if (weekday) words.unshift(names.weekday);
  if (!isSameYear(day, today)) words.push(names.year);
  return words.join(' ');
}

/** "08:10": the local time of a moment (UTC milliseconds) in an IANA zone, 24 hours. */
export function formatTime(ms: number, zone: string): string {
  const part = partsOf(new Date(ms), { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${part('hour')}:${part('minute')}`;
}

/** "24 November 2026, 08:10": a moment (UTC milliseconds) in an IANA zone; style as `formatDay`. */
export function formatInstant(ms: number, zone: string, style: DayStyle = {}): string {
  const part = partsOf(new Date(ms), { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
  return `${formatDay(`${part('year')}-${part('month')}-${part('day')}`, style)}, ${formatTime(ms, zone)}`;
}

function startOf(from: string, to: string, style: DayStyle): string {
  if (!isSameYear(from, to)) return formatDay(from, { ...style, today: '' });
  const start = formatDay(from, { ...style, today: to });
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7) && style.weekday !== true;
  return isSameMonth ? String(Number(from.slice(8))) : start;
}

/** "14 to 24 November", "18 July to 29 August 2025": both ISO days included; the year rule is `formatDay`'s. */
export function formatSpan(from: string, to: string, style: DayStyle = {}): string {
  if (from === to) return formatDay(to, style);
  const end = isSameYear(from, to) ? style : { ...style, today: '' };
  return `${startOf(from, to, style)} to ${formatDay(to, end)}`;
}

/** "November 2026": the month of an ISO day. */
export function formatMonth(day: string): string {
  const { month, year } = namesOf(day, false);
  return `${month} ${year}`;
}

/** "November": the name of a month, `01` to `12`. */
export function formatMonthName(month: string): string {
  return partsOf(atNoon(`2024-${month}-01`), { timeZone: 'UTC', month: 'long' })('month');
}

/** "2019", "April 2019" or "12 April 2019": a day as far as it is known. */
export function formatPartialDay(partial: string): string {
  const [year = '', month, day] = partial.split('-');
  if (month === undefined) return year;
  return day === undefined ? formatMonth(`${partial}-01`) : formatDay(partial);
}
