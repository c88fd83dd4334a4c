import { addDays, type IsoDay } from '@/lib/clinical/days';
import { byDay, isOutside, numberOf } from '@/lib/clinical/lab-rules';
import { convert, hasAssays, LABS, labOf, type LabId } from '@/lib/clinical/labs';
import type { LabResult } from '@/lib/records/lab-rows';

/** The results of one test, oldest first. */
export type Course = { analyteId: LabId; results: readonly LabResult[]; last: LabResult; before: LabResult | null };

function courseOf(analyteId: LabId, results: readonly LabResult[]): Course[] {
  const own = results.filter((result) => result.analyteId === analyteId).sort(byDay);
  const last = own.at(-1);
  return last === undefined ? [] : [{ analyteId, results: own, last, before: own.at(-2) ?? null }];
}

/** One course for each test with a result: those whose last one is outside its report's range first. */
export function coursesOf(results: readonly LabResult[]): Course[] {
  const courses = LABS.flatMap(({ id }) => courseOf(id, results));
  return [...courses.filter(({ last }) => isOutside(last)), ...courses.filter(({ last }) => !isOutside(last))];
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

/** The unit a course is drawn in: the one of its last number. */
export function unitOfCourse(results: readonly LabResult[]): string | null {
  return results.findLast(({ unit }) => unit !== null)?.unit ?? null;
}

/** The number of a result in the unit that is drawn; a titre has none to convert. */
function drawnValue(result: LabResult, unit: string | null): number | null {
  const number = numberOf(result);
  if (number === null || result.unit === null || unit === null) return number;
  return convert(labOf(result.analyteId), number, result.unit, unit);
}

function pointOf(result: LabResult, unit: string | null): Point[] {
  const { analyteId, day, assay } = result;
  const value = drawnValue(result, unit);
  // Points of different assays, or of none that is known, are not joined by a line.
  const group = hasAssays(analyteId) ? (assay ?? result.id) : '';
  return value === null ? [] : [{ day, value, isOutside: isOutside(result), group }];
}

/** What of a course has a number and lies in a chart's days. */
export function pointsOf(results: readonly LabResult[], from: IsoDay, to: IsoDay): Point[] {
  const unit = unitOfCourse(results);
  return results.filter(({ day }) => day >= from && day <= to).flatMap((result) => pointOf(result, unit));
}
