import { addDays, daysBetween, maxDay, minDay, type IsoDay } from './days';
import type { MedicineCourse } from './doses';
import type { Stretch } from './timeline-values';

/** Days without any dose logged after which a prescription is drawn as not confirmed. */
const CONFIRMED_DAYS = 14;

type Planned = Pick<MedicineCourse, 'steps'>;
type Answered = MedicineCourse & { answered: readonly IsoDay[] };

/** Days from one planned dose to the next: an infusion every four weeks is not doubted in between. */
function daysBetweenDoses(course: Planned): number {
  return course.steps.reduce((longest, { schedule }) => {
    if (schedule.kind === 'weekly') return Math.max(longest, 7);
    return schedule.kind === 'every' ? Math.max(longest, schedule.days) : longest;
  }, 1);
}

/** Whether anything of a course is planned by the calendar; what is taken as needed is never doubted. */
const isPlanned = (course: Planned): boolean => course.steps.some(({ schedule }) => schedule.kind !== 'as-needed');

function answeredDays(courses: readonly Answered[]): readonly IsoDay[] {
  const [only, ...others] = courses;
  if (only !== undefined && others.length === 0) return only.answered;
  return [...new Set(courses.flatMap(({ answered }) => answered))].sort();
}

/** Days in a row without an answer that leave nothing in doubt yet. */
const patienceOf = (courses: readonly Planned[]): number =>
  CONFIRMED_DAYS - 1 + Math.min(...courses.map(daysBetweenDoses));

/** How many days before a window are read, so that one unanswered day at its start is not taken for many. */
export function daysOfDoubt(courses: readonly Planned[]): number {
  return Math.max(0, ...courses.filter(isPlanned).map((course) => patienceOf([course])));
}

/**
 * Where, in a window, none of these medicines had a dose logged for 14 days, counted from when a dose was due. The
 * answers are those of the window and of the days of doubt before it.
 */
export function unconfirmedIn(courses: readonly Answered[], window: Stretch): Stretch[] {
  const planned = courses.filter(isPlanned);
  const [start] = planned.map(({ day }) => day).sort();
  if (start === undefined) return [];
  const ends = planned.map(({ untilDay }) => untilDay ?? window.to).sort();
  const end = minDay(window.to, ends.at(-1) ?? window.to);
  const patience = patienceOf(planned);
  const found: Stretch[] = [];
  let last = addDays(start, -1);
  for (const day of [...answeredDays(planned), addDays(end, 1)]) {
    if (day <= last) continue;
    if (daysBetween(last, day) > patience) {
      const from = maxDay(window.from, addDays(last, patience + 1));
      const to = minDay(end, addDays(day, -1));
      if (from <= to) found.push({ from, to });
    }
    last = day;
  }
  return found;
}
