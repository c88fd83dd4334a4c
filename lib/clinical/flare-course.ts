import { addDays, dayOf, daysBetween, maxDay, minDay, type IsoDay } from './days';
import type { FlareLevel, Level } from './severity';
import type { SymptomDetails } from './symptom-details';
import type { SystemId } from './systems';

/** An answer to "How bad is it right now?", at the moment it was given. */
export type SeverityAnswer = { at: number; level: FlareLevel };

export type FlareDay = {
  day: IsoDay;
  systems: { system: SystemId; level: Level }[];
  signs: ({ symptomId: string; level: Level } & SymptomDetails)[];
};

type Noted<T> = T & { day: IsoDay };

/** What was noted on each day of a flare that has any, oldest first. Unanswered days are not there. */
export function flareDays(
  systems: readonly Noted<FlareDay['systems'][number]>[],
  signs: readonly Noted<FlareDay['signs'][number]>[],
): FlareDay[] {
  const days = [...new Set([...systems, ...signs].map(({ day }) => day))].sort();
  return days.map((day) => ({
    day,
    systems: systems.filter((one) => one.day === day).map(({ system, level }) => ({ system, level })),
    signs: signs.filter((one) => one.day === day).map(({ day: _, ...sign }) => sign),
  }));
}

type Course = { worst: FlareLevel; answers: readonly SeverityAnswer[]; days: readonly FlareDay[]; zone: string };
type Span = { day: IsoDay; untilDay: IsoDay | null };

const levelsOf = ({ systems, signs }: FlareDay): Level[] => [...systems, ...signs].map(({ level }) => level);

/** Whether a day is one of a flare's. */
export const isWithin = ({ day: first, untilDay }: Span, day: IsoDay): boolean =>
  day >= first && (untilDay === null || day <= untilDay);

/**
 * The first day on which a flare was at its worst: the day of the answer that said so, else the first day with a
 * place or a sign as bad; null when no day says it (a flare that was written down later).
 */
export function worstDay(span: Span, { worst, answers, days, zone }: Course): IsoDay | null {
  const said = answers.filter(({ level }) => level === worst).map(({ at }) => dayOf(at, zone));
  const noted = days.filter((one) => levelsOf(one).includes(worst)).map(({ day }) => day);
  const found = said.find((day) => isWithin(span, day)) ?? noted.find((day) => isWithin(span, day));
  return found ?? null;
}

type Severity = { level: FlareLevel; worst: FlareLevel };

const worstOf = (levels: readonly FlareLevel[]): FlareLevel | null =>
  levels.reduce<FlareLevel | null>((a, b) => (a === null || b > a ? b : a), null);

/**
 * The latest answer and the worst of each part of a flare that is split: what was answered in it, and what stood at its
 * beginning unless its first day has an answer. A part without any answer keeps those of the whole: nothing milder was
 * ever said of it.
 */
export function splitSeverity(
  answers: readonly SeverityAnswer[],
  whole: Severity,
  { from, zone }: { from: IsoDay; zone: string },
): { first: Severity; second: Severity } {
  const before = answers.filter(({ at }) => dayOf(at, zone) < from).map(({ level }) => level);
  const after = answers.filter(({ at }) => dayOf(at, zone) >= from).map(({ level }) => level);
  const isAnswered = answers.some(({ at }) => dayOf(at, zone) === from);
  const standing = isAnswered ? undefined : before.at(-1);
  const later = standing === undefined ? after : [standing, ...after];
  const of = (levels: readonly FlareLevel[]): Severity => ({
    level: levels.at(-1) ?? whole.level,
    worst: worstOf(levels) ?? whole.worst,
  });
  return { first: of(before), second: of(later) };
}

/** May a flare be split so that its second part begins on this day? After its first day, and not after its last. */
export function canSplit({ day, untilDay }: Span, from: IsoDay, today: IsoDay): boolean {
  return from > day && from <= minDay(untilDay ?? today, today);
}

/** Days a flare count looks back on, today among them. */
export const YEAR_DAYS = 365;

/** Flares whose first day lies in the last 365 days, and how many of those days were flare days. */
export function flaresAYear(flares: readonly Span[], today: IsoDay): { flares: number; days: number; from: IsoDay } {
  const from = addDays(today, -(YEAR_DAYS - 1));
  const inYear = flares.filter(({ untilDay, day }) => (untilDay ?? today) >= from && day <= today);
  const days = inYear.reduce(
    (sum, { day, untilDay }) => sum + daysBetween(maxDay(day, from), minDay(untilDay ?? today, today)) + 1,
    0,
  );
  return { flares: inYear.filter(({ day }) => day >= from).length, days, from };
}
