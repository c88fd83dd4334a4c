import { addDays, maxDay, minDay, type IsoDay } from './days';
import { byDay, placeOf, type Entry } from './lab-rules';
import type { LabId } from './labs';

/** A result as far as the rule reads it. */
export type SerologyResult = Entry & { analyteId: LabId; day: IsoDay; at: number };

/** `untilDay` null while the flare goes on. */
export type SerologyFlare = { day: IsoDay; untilDay: IsoDay | null };

export type SerologyPeriod = { from: IsoDay; to: IsoDay; signs: readonly LabId[] };

/** Which side of its report's range counts. */
const ACTIVE: { readonly [id in LabId]?: 'above' | 'below' } = {
  'anti-dsdna': 'above',
  'complement-c3': 'below',
  'complement-c4': 'below',
};

const MOST_DAYS = 120;

/** The last result of each day of one test, oldest first. */
function courseOf(results: readonly SerologyResult[], analyteId: LabId): SerologyResult[] {
  const course = results.filter((result) => result.analyteId === analyteId).sort(byDay);
  return course.filter(({ day }, place) => course[place + 1]?.day !== day);
}

/** From an active result to the day before the next one of its test, to today, or for 120 days. */
function spansOf(course: readonly SerologyResult[], today: IsoDay): SerologyPeriod[] {
  return course.flatMap((result, place) => {
    const { analyteId, day } = result;
    if (placeOf(result) !== ACTIVE[analyteId] || day > today) return [];
    const next = course[place + 1]?.day;
    const longest = minDay(today, addDays(day, MOST_DAYS - 1));
    const to = next === undefined ? longest : minDay(longest, addDays(next, -1));
    return [{ from: day, to, signs: [analyteId] }];
  });
}

function isClear({ from, to }: SerologyPeriod, flares: readonly SerologyFlare[]): boolean {
  return !flares.some(({ day, untilDay }) => day <= to && (untilDay === null || untilDay >= from));
}

/** Periods that touch or overlap become one. */
function joined(periods: readonly SerologyPeriod[]): SerologyPeriod[] {
  const made: SerologyPeriod[] = [];
  for (const period of [...periods].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const last = made.at(-1);
    if (last === undefined || period.from > addDays(last.to, 1)) made.push(period);
    else {
      const signs = [...new Set([...last.signs, ...period.signs])];
      made[made.length - 1] = { from: last.from, to: maxDay(last.to, period.to), signs };
    }
  }
  return made;
}

/**
 * "Serology active, no flare logged": anti-dsDNA above, or C3 or C4 below its report's range, from that result to the
 * next of the same test, at most 120 days, with no flare on any day of it. A comparison of entries, not a prediction.
 */
export function serologyPeriods(
  results: readonly SerologyResult[],
  flares: readonly SerologyFlare[],
  today: IsoDay,
): SerologyPeriod[] {
  const ids = Object.keys(ACTIVE) as LabId[];
  const spans = ids.flatMap((id) => spansOf(courseOf(results, id), today));
  return joined(spans.filter((span) => isClear(span, flares)));
}
