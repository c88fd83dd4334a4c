import { describe, expect, test } from 'vitest';
import { isEmergency, isSameDayCall } from '@/lib/clinical/red-flags';
import type { Level } from '@/lib/clinical/severity';
import { levelsOf, symptomById } from '@/lib/clinical/symptoms';
import { cohort, cohortPatient, type CohortPatient } from './cohort';
import { activityOn, courseOf, heightOf, type Course } from './cohort/course';
import { diaryOf } from './cohort/diary';
import { followedBy, withFollowed, type Followed } from './cohort/followed';
import { personOf, type CohortPerson } from './cohort/people';

const ORDER = { seed: 7, n: 500, start: '2023-11-01', end: '2026-10-31' } as const;
const { seed, start } = ORDER;
const DAYS = 1096;

const many = Array.from({ length: 3000 }, (_, index) => personOf(seed, index, 2023));
const followed = many.map((person) => ({ person, symptoms: followedBy(seed, person) }));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many of those of a kind of illness follow a symptom of an organ. */
const following = (phenotype: string, lane: string): number =>
  mean(
    followed
      .filter(({ person }) => person.phenotype === phenotype)
      .map(({ symptoms }) => Number(symptoms.some((one) => one.lane === lane))),
  );

describe('what somebody follows', () => {
  test('is three to seven symptoms, each once, and for most of them fatigue', () => {
    const counts = followed.map(({ symptoms }) => symptoms.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([3, 7]);
    expect(Math.abs(mean(counts) - 5)).toBeLessThan(0.1);
    const names = followed.map(({ symptoms }) => symptoms.map(({ symptom }) => symptom));
    expect(names.filter((one) => new Set(one).size !== one.length)).toEqual([]);
    const tired = names.filter((one) => one.includes('fatigue')).length / names.length;
    expect(tired).toBeGreaterThan(0.5);
    expect(tired).toBeLessThan(0.95);
  });

  test('is nothing that asks for help on the day, nothing of mood, mind or cycle, and nothing without a more or less', () => {
    const names = [...new Set(followed.flatMap(({ symptoms }) => symptoms.map(({ symptom }) => symptom)))];
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((id) => isEmergency(id) || isSameDayCall(id))).toEqual([]);
    expect(names.filter((id) => symptomById(id)?.category !== 'flares')).toEqual([]);
    expect(names.filter((id) => levelsOf(id).length < 4)).toEqual([]);
  });

  test('is rather of the organs that the illness is in', () => {
    expect(following('renal', 'kidneys')).toBeGreaterThan(1.5 * following('mild', 'kidneys'));
    expect(following('mild', 'skin')).toBeGreaterThan(1.2 * following('quiescent', 'skin'));
  });
});

type Answered = { course: Course; symptoms: Followed[]; answers: Map<string, (Level | null)[]> };

/** What a person would answer if they wrote each day, and nothing but that. */
function answeredBy(person: CohortPerson, course: Course): Answered {
  const told = { seed, person, course, start, habit: 'heavy' } as const;
  const days = withFollowed(
    told,
    diaryOf(told).map((day) => ({ ...day, signs: [] })),
  );
  const symptoms = followedBy(seed, person);
  const rowOf = (symptom: string) =>
    days.map(({ signs }) => signs.find((sign) => sign.symptom === symptom)?.level ?? null);
  return { course, symptoms, answers: new Map(symptoms.map(({ symptom }) => [symptom, rowOf(symptom)])) };
}

/** How a row of levels goes with itself some days before, from -1 to 1. */
function correlation(levels: readonly (Level | null)[], days: number): number {
  const pairs = levels
    .map((level, place) => [level, levels[place - days] ?? null] as const)
    .filter((pair): pair is readonly [Level, Level] => !pair.includes(null));
  const [mine, its] = [mean(pairs.map(([level]) => level)), mean(pairs.map(([, before]) => before))];
  const over = (product: (level: number, before: number) => number): number =>
    mean(pairs.map(([level, before]) => product(level - mine, before - its)));
  return over((a, b) => a * b) / Math.sqrt(over((a) => a * a) * over((_, b) => b * b));
}

describe('what is answered of it', () => {
  const some = many.slice(0, 60);
  const answered = some.map((person) => answeredBy(person, courseOf(seed, person, ORDER)));

  test('drifts from day to day: each step back keeps seven tenths of what goes with it', () => {
    const rows = some.flatMap((person) => [
      ...answeredBy(person, { days: DAYS, flares: [], cells: null }).answers.values(),
    ]);
    const after = (days: number): number => mean(rows.map((row) => correlation(row, days)));
    // Rounding to four levels takes some of each; of their ratio it takes nothing.
    expect(Math.abs(after(2) / after(1) - 0.7)).toBeLessThan(0.04);
    expect(Math.abs(after(3) / after(2) - 0.7)).toBeLessThan(0.04);
  });

  test('rises in a flare of its organ, and fatigue less than others', () => {
    const rise = (isTired: boolean): number => {
      const levels = (least: number, most: number): number[] =>
        answered.flatMap(({ course, symptoms, answers }) =>
          symptoms
            .filter(({ symptom }) => (symptom === 'fatigue') === isTired)
            .flatMap(({ symptom, lane }) =>
              (answers.get(symptom) ?? []).filter((level, offset): level is Level => {
                const height = heightOf(course, lane, offset);
                return level !== null && least <= height && height < most;
              }),
            ),
        );
      return mean(levels(1.5, 4)) - mean(levels(0, 0.05));
    };
    expect(rise(false)).toBeGreaterThan(0.8);
    expect(rise(true)).toBeGreaterThan(0);
    expect(rise(true)).toBeLessThan(0.8 * rise(false));
  });

  test('is most days of those written, some symptoms oftener than others; what is not there is an answered none', () => {
    const rows = answered.flatMap(({ answers }) => [...answers.values()]);
    const shares = rows.map((row) => mean(row.map((level) => Number(level !== null))));
    expect(Math.abs(mean(shares) - 12 / 13)).toBeLessThan(0.02);
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.15);
    const levels = rows.flat().filter((level) => level !== null);
    const none = levels.filter((level) => level === 0).length / levels.length;
    expect(none).toBeGreaterThan(0.1);
    expect(none).toBeLessThan(0.35);
  });
});

describe('with what is followed', () => {
  const people: CohortPatient[] = [...cohort(ORDER)];

  test('all else of a day stays as it was, places of a flare and its signs among it', () => {
    const staying = people.filter(({ person }) => person.use === 'staying' && person.lot === 'usual');
    for (const { person, course } of staying) {
      const told = { seed, person, course, start, habit: 'staying' } as const;
      const diary = diaryOf(told);
      const days = withFollowed(told, diary);
      expect(days.map(({ systems, feeling }) => [systems, feeling])).toEqual(
        diary.map((day) => [day.systems, day.feeling]),
      );
      const before = days.map(({ signs }, place) => signs.slice(0, diary[place]?.signs.length));
      expect(before).toEqual(diary.map(({ signs }) => signs));
    }
  });

  test('who stays writes on quiet days too: a cohort has some 330 to 470 entries a patient-year', () => {
    const quiet = people
      .filter(({ days }) => days.length > 300)
      .flatMap(({ days, course }) => days.filter(({ offset }) => activityOn(course, offset) < 0.05));
    expect(mean(quiet.map(({ signs }) => signs.length))).toBeGreaterThan(3);
    const entries = people.reduce(
      (sum, one) =>
        sum +
        one.intakes.length +
        one.weights.length +
        one.reports.reduce((results, report) => results + report.results.length, 0) +
        one.days.reduce((all, day) => all + 1 + day.systems.length + day.signs.length + day.triggers.length, 0),
      0,
    );
    const years = people.reduce((sum, { course }) => sum + course.days, 0) / 365.25;
    expect(entries / years).toBeGreaterThan(330);
    expect(entries / years).toBeLessThan(470);
  });

  test('the heavy record of five years holds 75,000 entries', () => {
    const heavy = cohortPatient({ n: 1, seed: 1, start: '2021-11-30', end: '2026-11-28', habit: 'heavy' }, 0);
    const entries =
      heavy.days.reduce((sum, day) => sum + 1 + day.systems.length + day.signs.length + day.triggers.length, 0) +
      heavy.intakes.length;
    expect(Math.abs(entries - 75_500)).toBeLessThan(1000);
  });
});
