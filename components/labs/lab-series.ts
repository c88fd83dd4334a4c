import { addDays, type IsoDay } from '@/lib/clinical/days';
import { testKey, type LabTest } from '@/lib/clinical/lab-names';
import { byDay, isOutside, numberOf } from '@/lib/clinical/lab-rules';
import { isSameUnit } from '@/lib/clinical/lab-units';
import { convert, hasAssays, LABS, labOf } from '@/lib/clinical/labs';
import type { LabResult } from '@/lib/records/lab-rows';

/**
 * The results of one test, oldest first. `key` stands in its address: the catalogue's id, or of a test in own words the
 * id of the result that was entered first, so that no address says what it is called.
 */
export type Course = {
  key: string;
  test: LabTest;
  results: readonly LabResult[];
  last: LabResult;
  before: LabResult | null;
};

const byEntry = (a: LabResult, b: LabResult): number => a.at - b.at || (a.id < b.id ? -1 : 1);

function courseOf(results: readonly LabResult[]): Course[] {
  const own = [...results].sort(byDay);
  const [first, last] = [[...results].sort(byEntry)[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ key: last.analyteId ?? first.id, test: last, results: own, last, before: own.at(-2) ?? null }];
}

function outsideFirst(courses: readonly Course[]): Course[] {
  return [...courses.filter(({ last }) => isOutside(last)), ...courses.filter(({ last }) => !isOutside(last))];
}

/** One course for each test of the catalogue with a result: those whose last one is outside its report's range first. */
export function coursesOf(results: readonly LabResult[]): Course[] {
  return outsideFirst(LABS.flatMap(({ id }) => courseOf(results.filter(({ analyteId }) => analyteId === id))));
}

const nameOf = ({ test }: Course): string => (test.analyteId === null ? test.name : '');

/** One course for each test in the patient's own words, by name; outside its report's range first. */
export function ownCoursesOf(results: readonly LabResult[]): Course[] {
  const own = results.filter(({ analyteId }) => analyteId === null);
  const keys = [...new Set(own.map(testKey))];
  const courses = keys.flatMap((key) => courseOf(own.filter((result) => testKey(result) === key)));
  return outsideFirst(courses.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')));
}

/** All courses, those of the catalogue first. */
export function allCoursesOf(results: readonly LabResult[]): Course[] {
  return [...coursesOf(results), ...ownCoursesOf(results)];
}

export const SPANS = ['3m', '1y', 'all'] as const;
export type LabSpan = (typeof SPANS)[number];

const SPAN_DAYS: Record<Exclude<LabSpan, 'all'>, number> = { '3m': 91, '1y': 365 };

/** The span an address asks for; a year for anything else. */
export function spanOf(asked: unknown): LabSpan {
  return SPANS.find((span) => span === asked) ?? '1y';
}

/** First day of a chart that ends today. */
export function firstDayOf(span: LabSpan, today: IsoDay, results: readonly LabResult[]): IsoDay {
  if (span !== 'all') return addDays(today, -SPAN_DAYS[span]);
  const first = results.reduce((day, result) => (result.day < day ? result.day : day), today);
  return addDays(first, -1);
}

/** A result as a chart draws it, in the unit of the last one. */
export type Point = { day: IsoDay; value: number; isOutside: boolean; group: string };

/** The last result with a number, which says how a course is drawn. */
function lastNumbered(results: readonly LabResult[]): LabResult | undefined {
  return results.findLast((result) => numberOf(result) !== null);
}

/** The unit a course is drawn in: the one of its last number. */
export function unitOfCourse(results: readonly LabResult[]): string | null {
  const last = lastNumbered(results);
  if (last?.analyteId === null) return last.unit;
  return results.findLast(({ unit }) => unit !== null)?.unit ?? null;
}

/** Of a test in own words only what stands as the last number does: nothing of it is converted. */
function isAsLast(result: LabResult, last: LabResult | undefined): boolean {
  const isTitre = (one: LabResult | undefined) => one?.titre !== null;
  return isTitre(result) === isTitre(last) && isSameUnit(result.unit, last?.unit ?? null);
}

/** The number of a result as it is drawn; a titre has none to convert. */
function drawnValue(result: LabResult, results: readonly LabResult[]): number | null {
  const number = numberOf(result);
  if (number === null) return null;
  if (result.analyteId === null) return isAsLast(result, lastNumbered(results)) ? number : null;
  const unit = unitOfCourse(results);
  if (result.unit === null || unit === null) return number;
  return convert(labOf(result.analyteId), number, result.unit, unit);
}

/** Whether a result with a number is left out of the drawing, because it stands in another unit. */
export function hasUndrawn(results: readonly LabResult[]): boolean {
  return results.some((result) => numberOf(result) !== null && drawnValue(result, results) === null);
}

function pointOf(result: LabResult, results: readonly LabResult[]): Point[] {
  const { analyteId, day, assay } = result;
  const value = drawnValue(result, results);
  // Points of different assays, or of none that is known, are not joined by a line.
  const group = hasAssays(analyteId) ? (assay ?? result.id) : '';
  return value === null ? [] : [{ day, value, isOutside: isOutside(result), group }];
}

/** What of a course has a number and lies in a chart's days. */
export function pointsOf(results: readonly LabResult[], from: IsoDay, to: IsoDay): Point[] {
  return results.filter(({ day }) => day >= from && day <= to).flatMap((result) => pointOf(result, results));
}
