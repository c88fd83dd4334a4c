import { checkInOf, type Story, type StoryDay, type StoryFlare } from '@/db/demo/story';
import type { Log, LoggedDay } from '@/db/factories/insert-days';
import { addDays, type IsoDay } from '@/lib/clinical/days';
import { symptomById } from '@/lib/clinical/symptoms';
import { instantOf } from './local-time';

/** Whose calendar a story is shifted into: its day 0 becomes `today`. */
export type Calendar = { today: IsoDay; zone: string };

/** Evening, where the story does not say when. */
export const EVENING = 19 * 60;
export const END_OF_FLARE = 21 * 60 + 30;
const TAP_MS = 10_000;

function loggedDay(day: StoryDay, calendar: Calendar): LoggedDay {
  const isoDay = addDays(calendar.today, day.offset);
  return {
    day: isoDay,
    at: instantOf(isoDay, day.minute, calendar.zone),
    answers: checkInOf(day),
    systems: day.systems,
    signs: day.signs.map((sign) => ({ ...sign, category: symptomById(sign.symptom)?.category ?? 'flares' })),
  };
}

function stepsOf(flare: StoryFlare, story: Story, { today, zone }: Calendar): Log['flares'][number] {
  const minutes = new Map(story.days.map((day) => [day.offset, day.minute]));
  const at = (offset: number, minute = minutes.get(offset) ?? EVENING): number =>
    instantOf(addDays(today, offset), minute, zone) + TAP_MS;
  const [first, ...answers] = flare.answers;
  if (first === undefined) throw new Error('A flare begins with an answer.');
  return {
    day: addDays(today, flare.from),
    at: at(flare.from),
    isPrivate: false,
    level: first.level,
    answers: answers.map((answer) => ({ at: at(answer.offset), level: answer.level })),
    remark: flare.remark === null ? null : { at: at(flare.remark.offset, END_OF_FLARE), text: flare.remark.text },
    end: flare.until === null ? null : { at: at(flare.until, END_OF_FLARE), untilDay: addDays(today, flare.until) },
  };
}

/** A story as rows to insert at once, shifted into a calendar. */
export function logOf(story: Story, calendar: Calendar): Log {
  return {
    days: story.days.map((day) => loggedDay(day, calendar)),
    flares: story.flares.map((flare) => stepsOf(flare, story, calendar)),
  };
}
