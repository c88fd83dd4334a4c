import type { IsoDay } from './days';
import type { LabValue } from './lab-values';
import { isSameUnit } from './lab-units';
import { convert, hasAssays, type Assay, type Lab } from './labs';

/** The range printed on a report, in the unit of its result; null where it names no such end. */
export type Range = { low: number | null; high: number | null };

/** One result with what a report says of it. `unit` is null where the result is a word or a titre. */
export type Entry = LabValue & { unit: string | null; range: Range; assay: Assay | null };

/** Where a result lies to its report's range; `unsaid` where the report printed none, or the result is a word. */
export type Place = 'below' | 'inside' | 'above' | 'unsaid';

/** The number of a result, a titre's too. */
export function numberOf({ value, titre }: Pick<LabValue, 'value' | 'titre'>): number | null {
  return value ?? titre;
}

const hasRange = ({ low, high }: Range): boolean => low !== null || high !== null;

/** `<30` is below 30 and nothing more is known of it. */
function placeOfLess(number: number, { low, high }: Range): Place {
  if (low !== null && number <= low) return 'below';
  return low === null && high !== null && number <= high ? 'inside' : 'unsaid';
}

function placeOfMore(number: number, { low, high }: Range): Place {
  if (high !== null && number >= high) return 'above';
  return high === null && low !== null && number >= low ? 'inside' : 'unsaid';
}

function placeOfNumber(number: number, { low, high }: Range): Place {
  if (low !== null && number < low) return 'below';
  return high !== null && number > high ? 'above' : 'inside';
}

/** A result against the range of its own report; nothing else is ever called in or out of range. */
export function placeOf(entry: Pick<Entry, 'comparator' | 'value' | 'titre' | 'range'>): Place {
  const { comparator, range } = entry;
  const number = numberOf(entry);
  if (number === null || !hasRange(range)) return 'unsaid';
  if (comparator === '<') return placeOfLess(number, range);
  return comparator === '>' ? placeOfMore(number, range) : placeOfNumber(number, range);
}

/** Whether a result lies outside the range of its own report. */
export function isOutside(entry: Parameters<typeof placeOf>[0]): boolean {
  const place = placeOf(entry);
  return place === 'below' || place === 'above';
}

/** Anti-dsDNA is comparable only where both results name the same assay. */
function isOtherAssay(lab: Lab | null, a: Entry, b: Entry): boolean {
  return lab !== null && hasAssays(lab.id) && (a.assay === null || a.assay !== b.assay);
}

type Measured = { value: number; unit: string | null };

/** A value in the unit of another; of a test in own words (`lab` null) no factor is known, so only in the same one. */
function valueIn(lab: Lab | null, { value, unit }: Measured, other: string | null): number | null {
  if (lab === null) return isSameUnit(unit, other) ? value : null;
  return convert(lab, value, unit ?? '', other ?? '');
}

/**
 * A result's number in another unit, to stand beside an earlier one; null where the two may not be compared: units
 * that do not convert, any two units of a test in own words (`lab` null), a word, or anti-dsDNA by another or an
 * unknown assay.
 */
export function comparedTo(lab: Lab | null, entry: Entry, other: Entry): number | null {
  if (isOtherAssay(lab, entry, other)) return null;
  if (entry.titre !== null && other.titre !== null) return entry.titre;
  if (entry.value === null || other.value === null) return null;
  return valueIn(lab, { value: entry.value, unit: entry.unit }, other.unit);
}

/** How far outside a range, and how far from the last result, a value is asked about. */
const TIMES_RANGE = 10;
const TIMES_LAST = 5;

/** The catalogue's range in a unit, for asking about what a report gives no range for. */
function usualRange(lab: Lab | null, unit: string | null): Range {
  if (lab === null || lab.kind === 'titre' || unit === null) return { low: null, high: null };
  const { low, high } = lab.referenceSi;
  const inUnit = (end: number | null) => (end === null ? null : convert(lab, end, lab.units.si, unit));
  return { low: inUnit(low), high: inUnit(high) };
}

function isFarOutside(number: number, { low, high }: Range): boolean {
  if (high !== null && high > 0 && number > high * TIMES_RANGE) return true;
  return low !== null && number < low / TIMES_RANGE;
}

function isFarFrom(number: number, last: number | null): boolean {
  return last !== null && last > 0 && (number > last * TIMES_LAST || number < last / TIMES_LAST);
}

/**
 * A value that is asked about once before it is kept: ten times outside the report's range, else the catalogue's; or
 * five times away from the last one. A titre doubles at each step and is never asked about. Of a test in own words
 * (`lab` null) the catalogue knows nothing.
 */
export function isUnlikely(lab: Lab | null, entry: Entry, last: Entry | null): boolean {
  const { value, unit, range } = entry;
  if (value === null) return false;
  if (isFarOutside(value, hasRange(range) ? range : usualRange(lab, unit))) return true;
  return last !== null && isFarFrom(value, comparedTo(lab, last, entry));
}

const WORDS = ['comparator', 'code', 'titre', 'assay'] as const;

/** Whether two results of a test (null: one in own words) on one day say the same, in whatever units. */
export function isSame(lab: Lab | null, a: Entry, b: Entry): boolean {
  if (WORDS.some((field) => a[field] !== b[field])) return false;
  if (a.value === null || b.value === null) return a.value === b.value;
  const converted = valueIn(lab, { value: a.value, unit: a.unit }, b.unit);
  return converted !== null && Math.abs(converted - b.value) <= Math.abs(b.value) * 1e-9;
}

type Dated = { day: IsoDay; at: number };

/** Oldest first; of two on one day the one entered later comes later. */
export function byDay(a: Dated, b: Dated): number {
  return a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1;
}
