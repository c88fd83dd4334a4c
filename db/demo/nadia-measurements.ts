import { daysBetween, type IsoDay } from '@/lib/clinical/days';
import type { SunProtection } from '@/lib/clinical/measurements';
import { STORY_TODAY } from './nadia-story';
import type { StoryMeasurement } from './record';

const at = (day: IsoDay): number => daysBetween(STORY_TODAY, day);

/** Kilograms: water before and in the kidney flare, then the weight that steroids bring, then some of it off again. */
const WEIGHTS: readonly [day: IsoDay, kg: number][] = [
  ['2025-06-09', 62.1],
  ['2025-07-28', 62.4],
  ['2025-09-15', 63],
  ['2025-10-20', 62.6],
  ['2025-11-04', 65.8],
  ['2025-11-07', 67.2],
  ['2025-11-18', 65.1],
  ['2025-11-24', 64.4],
  ['2025-12-15', 64.9],
  ['2026-01-26', 65.7],
  ['2026-03-09', 65.2],
  ['2026-04-20', 64.3],
  ['2026-06-08', 63.7],
  ['2026-07-20', 63.1],
  ['2026-08-24', 62.8],
  ['2026-10-12', 62.5],
  ['2026-11-17', 62.9],
];

/** Upper and lower: high with the kidneys, down with ramipril. */
const PRESSURES: readonly [day: IsoDay, upper: number, lower: number][] = [
  ['2025-06-09', 122, 78],
  ['2025-09-15', 124, 79],
  ['2025-11-04', 148, 94],
  ['2025-11-07', 152, 96],
  ['2025-11-18', 146, 92],
  ['2025-11-24', 144, 91],
  ['2025-12-01', 138, 88],
  ['2025-12-15', 134, 85],
  ['2026-01-05', 130, 83],
  ['2026-01-26', 127, 81],
  ['2026-03-09', 124, 79],
  ['2026-04-20', 122, 77],
  ['2026-07-20', 119, 76],
  ['2026-10-12', 121, 78],
  ['2026-11-17', 124, 80],
];

/** Degrees Celsius, taken when she felt hot: in flares, and on the evening of the infusion. */
const TEMPERATURES: readonly [day: IsoDay, celsius: number, clock: string][] = [
  ['2025-07-27', 37.8, '19:30'],
  ['2025-11-05', 38.2, '20:10'],
  ['2025-11-07', 38.5, '18:40'],
  ['2026-03-12', 38.1, '21:00'],
  ['2026-03-13', 37.2, '08:15'],
  ['2026-11-16', 37.9, '20:30'],
  ['2026-11-20', 37.6, '19:50'],
];

/** Hours of the night before. One bad night is nobody's business but hers. */
const SLEEP: readonly [day: IsoDay, hours: number, isPrivate?: 'only for me'][] = [
  ['2026-06-05', 4.5],
  ['2026-11-08', 7.5],
  ['2026-11-09', 7],
  ['2026-11-10', 8],
  ['2026-11-12', 6.5],
  ['2026-11-14', 5.5],
  ['2026-11-15', 5],
  ['2026-11-16', 3.5, 'only for me'],
  ['2026-11-18', 5.5],
  ['2026-11-20', 5],
  ['2026-11-22', 6],
  ['2026-11-23', 6.5],
];

/** Minutes outdoors by day, around the flare of June and this autumn. */
const OUTDOORS: readonly [day: IsoDay, minutes: number, sunProtection: SunProtection | null][] = [
  ['2026-05-30', 150, 'partly'],
  ['2026-05-31', 210, 'none'],
  ['2026-06-01', 35, 'covered'],
  ['2026-06-14', 60, 'covered'],
  ['2026-08-05', 120, 'partly'],
  ['2026-11-17', 25, null],
];

const single = { lower: null, measuredAt: null, sunProtection: null, isPrivate: false };

/** What Nadia measured at home, invented; days are offsets from the day of filling. */
export function nadiaMeasurements(): StoryMeasurement[] {
  return [
    ...WEIGHTS.map(([day, value]): StoryMeasurement => {
      return { ...single, offset: at(day), kind: 'weight', value, unit: 'kg', measuredAt: '07:30' };
    }),
    ...PRESSURES.map(([day, value, lower]): StoryMeasurement => {
      return { ...single, offset: at(day), kind: 'blood-pressure', value, lower, unit: 'mmHg', measuredAt: '07:40' };
    }),
    ...TEMPERATURES.map(([day, value, measuredAt]): StoryMeasurement => {
      return { ...single, offset: at(day), kind: 'temperature', value, unit: 'C', measuredAt };
    }),
    ...SLEEP.map(([day, value, isPrivate]): StoryMeasurement => {
      return { ...single, offset: at(day), kind: 'sleep', value, unit: 'h', isPrivate: isPrivate !== undefined };
    }),
    ...OUTDOORS.map(([day, value, sunProtection]): StoryMeasurement => {
      return { ...single, offset: at(day), kind: 'outdoors', value, unit: 'min', sunProtection };
    }),
  ];
}
