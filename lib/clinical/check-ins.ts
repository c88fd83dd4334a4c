import { daysBetween, type IsoDay } from './days';
import type { Feeling } from './feelings';

/** How tired: 0 not, 1 a bit, 2 very. How much pain: 0 none, 1 mild, 2 moderate, 3 severe. */
export type Tired = 0 | 1 | 2;
export type Pain = 0 | 1 | 2 | 3;

/** What the three questions ask for. */
export type Answers = { feeling: Feeling; tired: Tired; pain: Pain };

/** One answer as it was given; null is not answered, which is never the same as zero. */
export type Observation = { [K in keyof Answers]: Answers[K] | null };

export type CheckInDay = Observation & { observations: number };

/** How many days before today can be filled in. */
export const FILL_IN_DAYS = 7;

/** Whether a day can be filled in today: today itself and the seven days before it. */
export function canFillIn(day: IsoDay, today: IsoDay): boolean {
  const ago = daysBetween(day, today);
  return ago >= 0 && ago <= FILL_IN_DAYS;
}

/** The questions in the order they are asked. */
export const QUESTIONS = ['feeling', 'tired', 'pain'] as const satisfies readonly (keyof Answers)[];

export type Question = (typeof QUESTIONS)[number];

/** The question after this one; null after the last. */
export function nextQuestion(question: Question): Question | null {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? null;
}

function worst<T extends number>(values: readonly (T | null)[]): T | null {
  const answered = values.filter((value): value is T => value !== null);
  return answered.length === 0 ? null : answered.reduce((a, b) => (b > a ? b : a));
}

/** A day's value is the worst of its standing observations, field by field; null when nothing stands. */
export function dayOfObservations(standing: readonly Observation[]): CheckInDay | null {
  if (standing.length === 0) return null;
  return {
    feeling: worst(standing.map((one) => one.feeling)),
    tired: worst(standing.map((one) => one.tired)),
    pain: worst(standing.map((one) => one.pain)),
    observations: standing.length,
  };
}
