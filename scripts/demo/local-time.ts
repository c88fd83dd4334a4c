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

// Many entries of a day have the same minute of the same zone: doses above all.
const MOST_KNOWN = 20_000;
const known = new Map<string, number>();

/** The moment (UTC milliseconds) when a clock in `zone` shows this minute of this day. */
export function instantOf(day: IsoDay, minute: number, zone: string): number {
  const name = `${day} ${String(minute)} ${zone}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const instant = reckoned(day, minute, zone);
  known.set(name, instant);
  return instant;
}

function reckoned(day: IsoDay, minute: number, zone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const guess = asUtc - (wallClock(asUtc, zone) - asUtc);
  // Once more from the first guess: the offset may have changed in between.
  return guess - (wallClock(guess, zone) - asUtc);
}
