import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cohort, cohortPatient, type CohortPatient } from './cohort';
import { courseOf } from './cohort/course';
import { personOf } from './cohort/people';

const ORDER = { seed: 7, n: 500, start: '2023-11-01', end: '2026-10-31' } as const;

const people: CohortPatient[] = [...cohort(ORDER)];
const patientYears = people.reduce((sum, { course }) => sum + course.days, 0) / 365.25;
const flares = people.flatMap(({ course }) => course.flares);

const share = (part: number, whole: number): number => part / whole;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function hashOf(part: keyof CohortPatient): string {
  const hash = createHash('sha256');
  for (const one of cohort({ ...ORDER, n: 20 })) hash.update(JSON.stringify(one[part]));
  return hash.digest('hex').slice(0, 16);
}

describe('the cohort', () => {
  // A part each, so that a change of one process shows in its own hash and in those alone that it is meant to move.
  test.each([
    ['person', '4a98dab16e1443bf'],
    ['stretch', '4b0ffcadae990237'],
    ['course', 'cb9d36cd99f20a65'],
    ['flares', 'c2da5509213c6b74'],
    ['asks', '450dd7549143f6a9'],
    ['days', 'a6e25ccd2d6b5f82'],
    ['medicines', '8bd5820aa9e150a3'],
    ['intakes', 'd8beb88fe346c8b9'],
    ['infusions', '83a4c428614b71de'],
    ['reports', 'ba79ddeb0b885a0c'],
    ['weights', 'c1b00053146bedc5'],
    ['shares', 'b1e7c46becaaa221'],
  ] as const)('is the same to the byte for the same seed: %s', (part, hash) => {
    expect(hashOf(part)).toBe(hash);
    expect(hashOf(part)).toBe(hash);
  });

  test('is another one for another seed, and a person does not depend on how many there are', () => {
    expect(cohortPatient({ ...ORDER, seed: 8 }, 3)).not.toEqual(people[3]);
    expect(cohortPatient({ ...ORDER, n: 4 }, 3)).toEqual(people[3]);
  });
});

describe('its flares', () => {
  test('0.65 flares a patient-year, within 0.1', () => {
    const rate = flares.length / patientYears;
    expect(rate).toBeGreaterThan(0.55);
    expect(rate).toBeLessThan(0.75);
  });

  test('many have none and few have many', () => {
    const none = people.filter(({ course }) => course.flares.length === 0).length;
    const many = people.filter(({ course }) => course.flares.length > 5).length;
    expect(share(none, ORDER.n)).toBeGreaterThan(0.2);
    expect(share(many, ORDER.n)).toBeGreaterThan(0.03);
    expect(share(many, ORDER.n)).toBeLessThan(0.2);
  });

  test.each([
    [1, 126 / 195],
    [2, 32 / 195],
    [3, 37 / 195],
  ] as const)('flares of level %i are their share of all, within five in a hundred', (level, expected) => {
    const found = share(flares.filter((flare) => flare.level === level).length, flares.length);
    expect(Math.abs(found - expected)).toBeLessThan(0.05);
  });

  test('in people whose skin answers to the sun, its flares are 1.4 to 2.4 times as many in summer as in winter', () => {
    const months = Array.from({ length: 1500 }, (_, index) => personOf(ORDER.seed, index, 2023))
      .filter(({ isPhotosensitive, isSouthern }) => isPhotosensitive && !isSouthern)
      .flatMap((person) => courseOf(ORDER.seed, person, ORDER).flares.filter(({ organs }) => organs[0] === 'skin'))
      .map(({ from }) => new Date(Date.parse(ORDER.start) + from * 86_400_000).getUTCMonth());
    const summer = months.filter((month) => month >= 4 && month <= 7).length;
    const winter = months.filter((month) => month >= 10 || month <= 1).length;
    expect(summer / winter).toBeGreaterThan(1.4);
    expect(summer / winter).toBeLessThan(2.4);
  });
});

describe('what is measured and written down', () => {
  test('C3 falls at a flare in those whose serum moves, and in nobody else whose serum is still', () => {
    const c3 = (serology: 'moving' | 'still', least: number, most: number): number =>
      mean(
        people
          .filter(({ person }) => person.serology === serology)
          .flatMap(({ reports }) => reports.filter(({ activity }) => least <= activity && activity < most))
          .flatMap(({ results }) => results.filter(({ analyteId }) => analyteId === 'complement-c3'))
          .map(({ value }) => value),
      );
    const falls = (serology: 'moving' | 'still'): number => c3(serology, 0, 0.05) - c3(serology, 1, 4);
    expect(falls('moving')).toBeGreaterThan(20);
    expect(Math.abs(falls('still'))).toBeLessThan(5);
  });

  test('those who stay log 40 to 60 days of a hundred; most people log a day or a few', () => {
    const staying = people.filter(({ person }) => person.use === 'staying' && person.lot === 'usual');
    const completion = mean(staying.map(({ days, course }) => days.length / course.days));
    expect(completion).toBeGreaterThan(0.4);
    expect(completion).toBeLessThan(0.6);
    const used = (use: string): number => share(people.filter(({ person }) => person.use === use).length, ORDER.n);
    expect(Math.abs(used('one-day') - 0.46)).toBeLessThan(0.07);
    expect(Math.abs(used('few-days') - 0.34)).toBeLessThan(0.07);
  });

  test('nine in ten are women, and the mean age is that of lupus cohorts', () => {
    expect(share(people.filter(({ person }) => person.sex === 'female').length, ORDER.n)).toBeGreaterThan(0.88);
    const ages = people.map(({ person }) => 2024 - person.birthYear);
    expect(mean(ages)).toBeGreaterThan(40);
    expect(mean(ages)).toBeLessThan(48);
  });
});

describe('no impossible rows', () => {
  test('every day lies inside the stretch, once', () => {
    for (const { days, stretch } of people) {
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      expect(days.every(({ day }) => stretch.start <= day && day <= stretch.end)).toBe(true);
    }
  });

  test('a symptom and a place stand once on a day, in a heavy record too', () => {
    const heavy = cohortPatient({ ...ORDER, habit: 'heavy' }, 0);
    const days = [...people, heavy].flatMap((one) => one.days);
    const isOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
    expect(days.filter(({ signs }) => !isOnce(signs.map(({ symptom }) => symptom)))).toEqual([]);
    expect(days.filter(({ systems }) => !isOnce(systems.map(({ system }) => system)))).toEqual([]);
  });

  test('no medicine ends before it starts, no step stands outside of it, and no dose is nothing', () => {
    for (const medicine of people.flatMap(({ medicines }) => medicines)) {
      const last = medicine.untilDay ?? '9999-12-31';
      expect(medicine.day <= last).toBe(true);
      expect(medicine.steps.length).toBeGreaterThan(0);
      expect(medicine.steps.every(({ day }) => medicine.day <= day && day <= last)).toBe(true);
      expect(medicine.steps.every(({ doses }) => doses.every(({ amount }) => amount > 0))).toBe(true);
      expect(new Set(medicine.steps.map(({ day }) => day)).size).toBe(medicine.steps.length);
    }
  });

  test('an answer belongs to a medicine that was taken that day, once for each dose', () => {
    for (const { intakes, medicines } of people) {
      const keys = intakes.map(({ medicine, day, dueAt }) => `${String(medicine)} ${day} ${dueAt}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(intakes.every(({ medicine, day }) => (medicines[medicine]?.day ?? '9999') <= day)).toBe(true);
    }
  });

  test('flares of one person do not overlap, and every laboratory value is above nothing', () => {
    for (const { course, reports } of people) {
      const ordered = course.flares.every(({ from }, place) => from > (course.flares[place - 1]?.until ?? -1));
      expect(ordered).toBe(true);
      expect(reports.every(({ results }) => results.every(({ value }) => value > 0))).toBe(true);
    }
  });

  test('a heavy record holds some forty entries a day', () => {
    const heavy = cohortPatient({ ...ORDER, habit: 'heavy' }, 0);
    const entries =
      heavy.days.reduce((sum, day) => sum + 1 + day.systems.length + day.signs.length + day.triggers.length, 0) +
      heavy.intakes.length;
    expect(entries / heavy.course.days).toBeGreaterThan(37);
    expect(entries / heavy.course.days).toBeLessThan(45);
  });
});
