import { addDays, daysBetween, minDay, type IsoDay } from './days';
import type { FlareLevel, Level } from './severity';
import { SYSTEMS, type SystemId } from './systems';

export type EpisodeState = 'open' | 'ended' | 'merged' | 'withdrawn';

/** Which state a flare may move to; a merged or withdrawn one comes back by Undo only. */
export const EPISODE_MOVES: Record<EpisodeState, readonly EpisodeState[]> = {
  open: ['ended', 'merged', 'withdrawn'],
  ended: ['open', 'merged', 'withdrawn'],
  merged: [],
  withdrawn: [],
};

/** May a flare go from one state to another? */
export function canEpisodeMove(from: EpisodeState, to: EpisodeState): boolean {
  return EPISODE_MOVES[from].includes(to);
}

/** Which day of the flare a day is; the first day is day 1. */
export function dayOfEpisode(startedOn: IsoDay, day: IsoDay): number {
  return daysBetween(startedOn, day) + 1;
}

export type SystemOn = { day: IsoDay; system: SystemId; level: Level };

/** The system that leads a day: the highest level, ties in the order of the lanes; null where none is on. */
export function leadingSystem(systems: readonly SystemOn[]): (SystemOn & { level: FlareLevel }) | null {
  let found: (SystemOn & { level: FlareLevel }) | null = null;
  for (const lane of SYSTEMS) {
    for (const one of systems) {
      if (one.system !== lane || one.level === 0) continue;
      if (found === null || one.level > found.level) found = { ...one, level: one.level };
    }
  }
  return found;
}

/**
 * What "still moderate?" asks about: the leading system of the last day before today with any, unless today has an
 * answer about it already.
 */
export function stillOffered(systems: readonly SystemOn[], today: IsoDay): (SystemOn & { level: FlareLevel }) | null {
  const before = systems.filter((one) => one.day < today);
  const last = before.reduce<IsoDay | null>((day, one) => (day === null || one.day > day ? one.day : day), null);
  const leading = leadingSystem(before.filter((one) => one.day === last));
  const isAnswered = systems.some((one) => one.day === today && one.system === leading?.system);
  return isAnswered ? null : leading;
}

/** Answers to "still moderate?" with the level each stands for; what can't be better or worse is not offered. */
export function stillAnswers(level: FlareLevel): { answer: 'same' | 'better' | 'worse' | 'gone'; level: Level }[] {
  return [
    { answer: 'same', level },
    ...(level === 1 ? [] : [{ answer: 'better' as const, level: (level - 1) as Level }]),
    ...(level === 3 ? [] : [{ answer: 'worse' as const, level: (level + 1) as Level }]),
    { answer: 'gone', level: 0 },
  ];
}

type Days = { day: IsoDay; untilDay: IsoDay | null };

const FOREVER = '9999-12-31';

/** What belongs to a flare may be noted up to this many days before and after it. */
export const DAYS_BESIDE = 7;

/** Whether a day is too far from a flare to belong to it; one without an end goes on. */
export function isApart({ day, untilDay }: Days, noted: IsoDay): boolean {
  return noted < addDays(day, -DAYS_BESIDE) || (untilDay !== null && noted > addDays(untilDay, DAYS_BESIDE));
}

/** Whether days lie on days of any other flare; one without an end goes on. */
export function coveredBy(days: Days, others: readonly Days[]): boolean {
  return others.some((one) => days.day <= (one.untilDay ?? FOREVER) && one.day <= (days.untilDay ?? FOREVER));
}

/** Whether days lie over another flare, more than by the day on which one ends and the next begins. */
export function liesOver(days: Days, others: readonly Days[]): boolean {
  return others.some((one) => days.day < (one.untilDay ?? FOREVER) && one.day < (days.untilDay ?? FOREVER));
}

type Joinable = Days & { state: EpisodeState; level: FlareLevel; worst: FlareLevel };

/**
 * One flare of two neighbours: the days of both, open if one of them is, the worst severity of both, and the latest
 * answer to "how bad is it right now?".
 */
export function joinedFlares(earlier: Joinable, later: Joinable): Joinable {
  const isOpen = [earlier, later].some(({ state }) => state === 'open');
  const ends = [earlier, later].map(({ untilDay }) => untilDay ?? '').sort();
  return {
    day: minDay(earlier.day, later.day),
    untilDay: isOpen ? null : (ends[1] ?? null),
    state: isOpen ? 'open' : 'ended',
    level: later.level,
    worst: earlier.worst > later.worst ? earlier.worst : later.worst,
  };
}
