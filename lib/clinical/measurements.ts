import { isClockTime } from './dose-plan';

/** What is measured at home, in the order of the page. Time outdoors is by day: the light diary. */
export const MEASUREMENT_KINDS = ['weight', 'blood-pressure', 'temperature', 'sleep', 'outdoors'] as const;

export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];

/** Units a kind can be entered in, the usual one first. */
export const MEASUREMENT_UNITS = {
  weight: ['kg', 'lb'],
  'blood-pressure': ['mmHg'],
  temperature: ['C', 'F'],
  sleep: ['h'],
  outdoors: ['min'],
} as const satisfies Record<MeasurementKind, readonly string[]>;

export type MeasurementUnit = (typeof MEASUREMENT_UNITS)[MeasurementKind][number];

/** How somebody outdoors was covered from the sun, in their own judgement. */
export const SUN_PROTECTIONS = ['none', 'partly', 'covered'] as const;

export type SunProtection = (typeof SUN_PROTECTIONS)[number];

/** A measured value in the unit it was entered in; `lower` is the second number of a blood pressure. */
export type Measured = { kind: MeasurementKind; value: number; lower: number | null; unit: MeasurementUnit };

/** Kilograms of one pound, exactly. Source: international yard and pound agreement of 1959. */
const KG_PER_LB = 0.45359237;

/** Is this unit one of the kind's? */
export function isUnitOf(kind: MeasurementKind, unit: string): unit is MeasurementUnit {
  return (MEASUREMENT_UNITS[kind] as readonly string[]).includes(unit);
}

/** The value in another unit of the same kind, not rounded. Fahrenheit is Celsius times 9/5 plus 32. */
export function inUnit(value: number, from: MeasurementUnit, to: MeasurementUnit): number {
  if (from === to) return value;
  switch (`${from}>${to}`) {
    case 'lb>kg':
      return value * KG_PER_LB;
    case 'kg>lb':
      return value / KG_PER_LB;
    case 'F>C':
      return ((value - 32) * 5) / 9;
    case 'C>F':
      return (value * 9) / 5 + 32;
    default:
      throw new Error('These units do not convert into each other.');
  }
}

/** The usual unit of a kind. */
export function usualUnit(kind: MeasurementKind): MeasurementUnit {
  return MEASUREMENT_UNITS[kind][0];
}

/** The unit beside the one of an entry, for the conversion that is shown; null where there is only one. */
export function otherUnit({ kind, unit }: Measured): MeasurementUnit | null {
  return MEASUREMENT_UNITS[kind].find((one) => one !== unit) ?? null;
}

/**
 * Outside of these a slip of the finger is likelier than the value: the form asks once and keeps it all the same. In
 * the usual unit; ours, against slips, and no verdict on anybody.
 */
const LIKELY = {
  weight: { from: 30, to: 200 },
  'blood-pressure': { from: 70, to: 220 },
  temperature: { from: 34, to: 42 },
  sleep: { from: 1, to: 16 },
  outdoors: { from: 0, to: 720 },
} as const satisfies Record<MeasurementKind, { from: number; to: number }>;

const LIKELY_LOWER = { from: 35, to: 130 } as const;

/** A change of weight by more than this part of the last one is asked about. */
const WEIGHT_CHANGE = 0.15;

const isOutside = (value: number, { from, to }: { from: number; to: number }): boolean => value < from || value > to;

function isFarFromLast(measured: Measured, last: Measured | null): boolean {
  if (measured.kind !== 'weight' || last === null) return false;
  const before = inUnit(last.value, last.unit, 'kg');
  return Math.abs(inUnit(measured.value, measured.unit, 'kg') - before) > before * WEIGHT_CHANGE;
}

/** Whether the form asks "Is this right?": outside of what is likely, numbers the wrong way round, far from the last. */
export function isUnlikely(measured: Measured, last: Measured | null): boolean {
  const { kind, value, lower, unit } = measured;
  if (isOutside(inUnit(value, unit, usualUnit(kind)), LIKELY[kind])) return true;
  if (lower !== null && (isOutside(lower, LIKELY_LOWER) || lower >= value)) return true;
  return isFarFromLast(measured, last);
}

/** No day has more: hours of sleep, minutes outdoors. */
const MOST_OF_DAY: Partial<Record<MeasurementKind, number>> = { sleep: 24, outdoors: 1440 };

/** A value that cannot be: nothing and less, more than a day has. */
export function isImpossible({ kind, value, lower }: Measured): boolean {
  const hasLower = kind === 'blood-pressure';
  if (hasLower !== (lower !== null)) return true;
  const most = MOST_OF_DAY[kind];
  if (most !== undefined) return value < 0 || value > most;
  return value <= 0 || value >= 1000 || (lower !== null && (lower <= 0 || lower >= 1000));
}

/**
 * A number as people write it: 70, 70.5 or 70,5. A comma before three digits may mean thousands, so it is refused
 * rather than guessed; null for anything that is no such number.
 */
export function readNumber(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match === null ? null : Number(`${match[1] ?? ''}.${match[2] ?? '0'}`);
}

/** The hour of the day, `08:10`; null when not said, undefined for what is no hour. */
export function readClock(text: string): string | null | undefined {
  if (text === '') return null;
  return isClockTime(text) ? text : undefined;
}

export type Trend = { first: number; last: number; least: number; most: number; count: number };

/** First, last, lowest and highest of a row of values, oldest first; null for fewer than two. */
export function trendOf(values: readonly number[]): Trend | null {
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined || values.length < 2) return null;
  return { first, last, least: Math.min(...values), most: Math.max(...values), count: values.length };
}
