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
