/** Zone of the accounts that the factories make. */
export const ZONE = 'Europe/London';

const DAY_MS = 86_400_000;

/** Today where the given patients live, as an ISO day. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());
}

/** The day so many days before today; negative numbers are days to come. */
export function daysAgo(count: number): string {
  return new Date(Date.parse(today()) - count * DAY_MS).toISOString().slice(0, 10);
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeStyle: 'medium' });

/** Milliseconds until tomorrow where the given patients live, to the second; a clock change is not looked for. */
export function restOfToday(): number {
  const [hours = 0, minutes = 0, seconds = 0] = TIME.format(new Date()).split(':').map(Number);
  return DAY_MS - ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const NOON = 12;

/** A zone whose clock now shows the given hour (0 to 23). */
export function zoneAtHour(hour: number): string {
  const east = ((hour - new Date().getUTCHours() + NOON + 24) % 24) - NOON;
  // The names of these zones count the hours to the west.
  return `Etc/GMT${east > 0 ? '-' : '+'}${String(Math.abs(east))}`;
}

/** Today in a zone as pages say it: "29 November". */
export function dayAndMonth(zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long' }).format(new Date());
}
