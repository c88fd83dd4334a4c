import { addDays, daysBetween, maxDay, minDay, type IsoDay } from './days';
import type { MedicineCourse } from './doses';
import type { Stretch } from './timeline-values';

/** Days without any dose logged after which a prescription is drawn as not confirmed. */
const CONFIRMED_DAYS = 14;

type Answered = MedicineCourse & { answered: readonly IsoDay[] };

/** Days from one planned dose to the next: an infusion every four weeks is not doubted in between. */
function daysBetweenDoses(course: MedicineCourse): number {
  return course.steps.reduce((longest, { schedule }) => {
    if (schedule.kind === 'weekly') return Math.max(longest, 7);
    return schedule.kind === 'every' ? Math.max(longest, schedule.days) : longest;
  }, 1);
}

/** Whether anything of a course is planned by the calendar; what is taken as needed is never doubted. */
const isPlanned = (course: MedicineCourse): boolean =>
  course.steps.some(({ schedule }) => schedule.kind !== 'as-needed');

function answeredDays(courses: readonly Answered[]): readonly IsoDay[] {
  const [only, ...others] = courses;
  if (only !== undefined && others.length === 0) return only.answered;
  return [...new Set(courses.flatMap(({ answered }) => answered))].sort();
}

/** Where, in a window, none of these medicines had a dose logged for 14 days, counted from when a dose was due. */
export function unconfirmedIn(courses: readonly Answered[], window: Stretch): Stretch[] {
  const planned = courses.filter(isPlanned);
  const [start] = planned.map(({ day }) => day).sort();
  if (start === undefined) return [];
  const ends = planned.map(({ untilDay }) => untilDay ?? window.to).sort();
  const end = minDay(window.to, ends.at(-1) ?? window.to);
  const patience = CONFIRMED_DAYS - 1 + Math.min(...planned.map(daysBetweenDoses));
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
