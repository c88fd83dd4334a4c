import { describe, expect, test } from 'vitest';
import { cohort, cohortPatient, type CohortPatient } from './cohort';

const ORDER = { seed: 7, n: 500, start: '2023-11-01', end: '2026-10-31' } as const;
const EUROPE_CHANGES = ['2024-03-31', '2024-10-27', '2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25'];

const people: CohortPatient[] = [...cohort(ORDER)];
const logged = people.flatMap(({ days, person }) => days.map((day) => ({ ...day, home: person.zone })));

const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

describe('slips', () => {
  test('some days are entered at midnight, and where clocks change in that very night', () => {
    const isMidnight = ({ minute }: { minute: number }) => minute === 0 || minute === 1439;
    expect(Math.abs(share(logged.filter(isMidnight), logged) - 0.02)).toBeLessThan(0.01);
    const inEurope = logged.filter(({ zone }) => zone === 'Europe/London' || zone === 'Europe/Berlin');
    const changes = inEurope.filter(({ day }) => EUROPE_CHANGES.includes(day));
    expect(changes.length).toBeGreaterThan(10);
    expect(changes.filter(({ minute }) => minute !== 90 && minute !== 150)).toEqual([]);
  });

  test('some people travel, and are home again after three weeks', () => {
    const away = logged.filter(({ zone, home }) => zone !== home);
    expect(away.length).toBeGreaterThan(20);
    const journeys = people.map(({ days, person }) => days.filter(({ zone }) => zone !== person.zone));
    const lengths = journeys
      .filter((days) => days.length > 0)
      .map((days) => (days.at(-1)?.offset ?? 0) - (days[0]?.offset ?? 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(21);
  });

  test('two reports in a hundred have a value in the wrong unit, three are there twice, a weight in a hundred is in pounds', () => {
    const reports = people.flatMap((one) => one.reports);
    const slipped = (slip: string) =>
      share(
        reports.filter((one) => one.slip === slip),
        reports,
      );
    expect(Math.abs(slipped('unit') - 0.02)).toBeLessThan(0.01);
    expect(Math.abs(slipped('twice') - 0.03)).toBeLessThan(0.01);
    const weights = people.flatMap((one) => one.weights);
    expect(
      Math.abs(
        share(
          weights.filter(({ slip }) => slip === 'unit'),
          weights,
        ) - 0.01,
      ),
    ).toBeLessThan(0.006);
  });

  test('one in a hundred never wrote a thing, one has been here for ten years, and names are long or run from the right', () => {
    const empty = people.filter(({ person }) => person.lot === 'empty');
    expect(share(empty, people)).toBe(0.01);
    expect(
      empty.flatMap(({ days, reports, medicines, infusions }) => [days, reports, medicines, infusions].flat()),
    ).toEqual([]);
    const long = people.filter(({ course }) => course.days > 3650);
    expect(long).toHaveLength(1);
    expect(long[0]?.days.length).toBeGreaterThan(1000);
    expect(people.filter(({ person }) => /[\u0590-\u06ff]/.test(person.name)).length).toBeGreaterThan(20);
    expect(people.filter(({ person }) => person.name.length > 60).length).toBeGreaterThan(20);
  });
});

describe('sharing', () => {
  const shares = people.flatMap((one) =>
    one.shares.map((each) => ({ ...each, index: one.person.index, end: one.stretch.end })),
  );
  const active = shares.filter(({ state }) => state === 'active');

  test('a clinician has one to forty people, some few and some many', () => {
    const counts = new Map<number, number>();
    for (const { clinician } of active) counts.set(clinician, (counts.get(clinician) ?? 0) + 1);
    const sizes = [...counts.values()];
    expect(new Set(shares.map(({ clinician }) => clinician)).size).toBe(sizes.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(40);
    expect(Math.max(...sizes)).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeLessThan(8);
  });

  test('most shares go on, some ran out and some were stopped; each ended within its days', () => {
    const part = (state: string) =>
      share(
        shares.filter((one) => one.state === state),
        shares,
      );
    expect([part('active') > 0.6, part('expired') > 0.08, part('revoked') > 0.06]).toEqual([true, true, true]);
    expect(active.filter(({ lastDay, end, endedOn }) => lastDay <= end || endedOn !== null)).toEqual([]);
    const ended = shares.filter(({ state }) => state !== 'active');
    expect(ended.filter(({ endedOn, end }) => endedOn === null || endedOn > end)).toEqual([]);
    expect(ended.filter(({ state, endedOn, lastDay }) => state === 'revoked' && (endedOn ?? '') > lastDay)).toEqual([]);
  });

  test('some share with nobody, and whom one shares with does not depend on how many there are', () => {
    const nobody = people.filter((one) => one.shares.length === 0);
    expect(Math.abs(share(nobody, people) - 0.14)).toBeLessThan(0.05);
    expect(cohortPatient({ ...ORDER, n: 90 }, 80).shares).toEqual(people[80]?.shares);
  });
});
