import type { IsoDay } from '@/lib/clinical/days';

const MINUTE_MS = 60_000;

// Making a formatter costs about a hundred times its use.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

/** What a clock in `zone` shows, read as if it were UTC. */
function wallClock(instant: number, zone: string): number {
  const parts = new Map(
    formatterFor(zone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}

const DAY_MINUTES = 24 * 60;
const MOST_KNOWN = 20_000;

/** The moment a day begins in a zone, and whether it is 24 hours long: then its minutes only need counting. */
type KnownDay = { midnight: number; isUsual: boolean };

const known = new Map<string, Map<IsoDay, KnownDay>>();

function dayIn(zone: string, day: IsoDay): KnownDay {
  const days = known.get(zone) ?? new Map<IsoDay, KnownDay>();
  known.set(zone, days);
  const before = days.get(day);
  if (before !== undefined) return before;
  if (days.size >= MOST_KNOWN) days.clear();
  const midnight = reckoned(day, 0, zone);
  const made = { midnight, isUsual: reckoned(day, DAY_MINUTES, zone) - midnight === DAY_MINUTES * MINUTE_MS };
  days.set(day, made);
  return made;
}

/** The moment (UTC milliseconds) when a clock in `zone` shows this minute of this day. */
export function instantOf(day: IsoDay, minute: number, zone: string): number {
  const { midnight, isUsual } = dayIn(zone, day);
  return isUsual && minute < DAY_MINUTES ? midnight + minute * MINUTE_MS : reckoned(day, minute, zone);
}

function reckoned(day: IsoDay, minute: number, zone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const guess = asUtc - (wallClock(asUtc, zone) - asUtc);
  // Once more from the first guess: the offset may have changed in between.
  return guess - (wallClock(guess, zone) - asUtc);
}
