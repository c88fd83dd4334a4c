import { addDays, daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { CohortDay } from './diary';
import { between, streamOf } from './draws';
import type { CohortPerson } from './people';

const YEAR = 365.25;
const TILT = 23.44;
const MIDSUMMER = 172;
const RADIANS = Math.PI / 180;

/** Degrees north of the equator, of the city that a zone is named after. */
const LATITUDES: Readonly<Record<string, number>> = {
  'Europe/London': 51.5,
  'Europe/Berlin': 52.5,
  'America/New_York': 40.7,
  'Australia/Sydney': -33.9,
};

/**
 * The UV index at noon under a clear sky. Our own curve, no measurement: the height of the sun on that day of the year
 * to the power of 2.42, 12.5 where it stands overhead.
 */
export function clearSkyUv(latitude: number, dayOfYear: number): number {
  const declination = TILT * Math.cos((2 * Math.PI * (dayOfYear - MIDSUMMER)) / YEAR);
  const height = Math.cos((latitude - declination) * RADIANS);
  return 12.5 * Math.pow(Math.max(0, height), 2.42);
}

const STRONG = 6;
const NOTED = 0.06;

/** Days of strong sun that people whose skin answers to it wrote down. Clouds take up to two thirds of it. */
export function sunDays(seed: number, person: CohortPerson, { start, days }: { start: IsoDay; days: number }) {
  const random = streamOf(seed, person.index, 'weather');
  const noted = new Map<IsoDay, 1 | 2 | 3>();
  for (let offset = 0; offset < days; offset += 1) {
    const day = addDays(start, offset);
    const dayOfYear = daysBetween(`${day.slice(0, 4)}-01-01`, day);
    const uv = clearSkyUv(LATITUDES[person.zone] ?? 0, dayOfYear) * (1 - 0.67 * random());
    const isNoted = random() < NOTED;
    const grade = between(random, 1, 2) as 1 | 2;
    if (person.isPhotosensitive && isNoted && uv >= STRONG) noted.set(day, grade);
  }
  return noted;
}

/** Logged days with the sun that was suspected on them. */
export function withSun(days: readonly CohortDay[], noted: ReadonlyMap<IsoDay, 1 | 2 | 3>): CohortDay[] {
  return days.map((day) => {
    const grade = noted.get(day.day);
    const isThere = day.triggers.some(({ trigger }) => trigger === 'sunlight-uv');
    if (grade === undefined || isThere) return day;
    return { ...day, triggers: [...day.triggers, { trigger: 'sunlight-uv', grade }] };
  });
}
