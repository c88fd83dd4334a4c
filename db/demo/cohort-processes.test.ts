import { describe, expect, test } from 'vitest';
import { weekdayMonday } from '@/lib/clinical/days';
import { cohort, type CohortPatient } from './cohort';
import { cellsOf, type CohortCells } from './cohort/cells';
import { courseOf, type Course } from './cohort/course';
import { personOf, type CohortPerson } from './cohort/people';
import { steroidSteps } from './cohort/steroids';
import { clearSkyUv } from './cohort/weather';

const ORDER = { seed: 7, n: 500, start: '2023-11-01', end: '2026-10-31' } as const;
const DAYS = 1096;

const people: CohortPatient[] = [...cohort(ORDER)];
const logged = people.flatMap(({ days, person }) => days.map((day) => ({ ...day, home: person.zone })));

const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const many = Array.from({ length: 12_000 }, (_, index) => personOf(ORDER.seed, index, 2023));
const candidates = many.filter(({ phenotype }) => phenotype === 'relapsing' || phenotype === 'renal');

describe('the four kinds of illness', () => {
  test.each([
    ['mild', 0.4],
    ['quiescent', 0.15],
    ['relapsing', 0.3],
    ['renal', 0.15],
  ] as const)('%s is %f of all, within two in a hundred', (phenotype, expected) => {
    const found = share(
      many.filter((person) => person.phenotype === phenotype),
      many,
    );
    expect(Math.abs(found - expected)).toBeLessThan(0.02);
  });

  test('a worse flare leads mostly with an organ that was active before', () => {
    const later = people.flatMap(({ course: { flares } }) =>
      flares.map((flare, place) => {
        const before = new Set(flares.slice(0, place).flatMap(({ organs }) => organs));
        return { isWorse: flare.level > 1 && place > 0, isKnown: before.has(flare.organs[0] ?? 'general') };
      }),
    );
    const worse = later.filter(({ isWorse }) => isWorse);
    expect(
      share(
        worse.filter(({ isKnown }) => isKnown),
        worse,
      ),
    ).toBeGreaterThan(0.7);
  });
});

describe('cells, which are fiction', () => {
  const given = candidates
    .map((person) => ({ person, cells: cellsOf(ORDER.seed, person, DAYS) }))
    .filter((one): one is { person: CohortPerson; cells: CohortCells } => one.cells !== null);
  const responders = given.filter(({ cells }) => cells.isResponder);

  test('three in a hundred of those with relapsing or kidney disease get one infusion, and nobody else', () => {
    expect(Math.abs(share(given, candidates) - 0.03)).toBeLessThan(0.006);
    const others = many.filter((person) => !candidates.includes(person));
    expect(others.filter((person) => cellsOf(ORDER.seed, person, DAYS) !== null)).toEqual([]);
    const infusions = people.map((one) => one.infusions.filter(({ kind }) => kind === 'msc').length);
    expect(Math.max(...infusions)).toBe(1);
  });

  test('a quarter answers with nothing; the others have six in ten of their flares, with a wide spread', () => {
    expect(Math.abs(share(responders, given) - 0.75)).toBeLessThan(0.1);
    expect(Math.abs(mean(responders.map(({ cells }) => cells.flareFactor)) - 0.6)).toBeLessThan(0.06);
    const factors = responders.map(({ cells }) => cells.flareFactor).sort((a, b) => a - b);
    expect((factors.at(-10) ?? 0) - (factors[10] ?? 0)).toBeGreaterThan(0.4);
    expect(given.filter(({ cells }) => !cells.isResponder && cells.flareFactor !== 1)).toEqual([]);
  });

  test('flares up to the infusion are those that come without it, and after it there are fewer', () => {
    const counts = given.slice(0, 100).map(({ person, cells }) => {
      const withCells = courseOf(ORDER.seed, person, ORDER).flares;
      // Only who is a candidate is given cells: as somebody else the same person goes the same way without them.
      const without = courseOf(ORDER.seed, { ...person, phenotype: 'mild' }, ORDER).flares;
      const isEarly = ({ from }: { from: number }) => from <= cells.on;
      expect(withCells.filter(isEarly)).toEqual(without.filter(isEarly));
      return [withCells, without].map((flares) => flares.filter((flare) => !isEarly(flare)).length);
    });
    const [after, instead] = [0, 1].map((at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0));
    expect((after ?? 0) / (instead ?? 1)).toBeGreaterThan(0.5);
    expect((after ?? 0) / (instead ?? 1)).toBeLessThan(0.9);
  });

  test('a taper after them is faster, before them the same', () => {
    const person = personOf(ORDER.seed, 0, 2023);
    const flare = { from: 300, peak: 305, until: 340, level: 3, organs: ['joints'] } as const;
    const tapers = (cells: CohortCells | null) => {
      const course: Course = { days: DAYS, flares: [{ ...flare, organs: [...flare.organs] }], cells };
      return steroidSteps(ORDER.seed, person, course).map(({ offset }) => offset);
    };
    const cells = { on: 200, isResponder: true, flareFactor: 0.6, pace: 0.6 };
    expect(tapers({ ...cells, on: 900 })).toEqual(tapers(null));
    expect(tapers(cells).at(-1)).toBeLessThan(tapers(null).at(-1) ?? 0);
  });
});

test('of fast tapers fifteen in a hundred go up once more', () => {
  const flare = { from: 10, peak: 15, until: 50, level: 3 as const, organs: ['joints' as const] };
  const tapers = candidates.slice(0, 3000).map((person) => {
    const steps = steroidSteps(ORDER.seed, person, { days: DAYS, flares: [flare], cells: null });
    const isUp = steps.some(({ mg }, place) => mg > (steps[place - 1]?.mg ?? mg));
    const length = (steps.at(-1)?.offset ?? 0) - (steps[0]?.offset ?? 0);
    return { isUp, isFast: isUp || length / (steps.length - 1) <= 10 };
  });
  const fast = tapers.filter(({ isFast }) => isFast);
  const up = fast.filter(({ isUp }) => isUp);
  expect(fast.length).toBeGreaterThan(300);
  expect(Math.abs(share(up, fast) - 0.15)).toBeLessThan(0.03);
});

describe('doses and days', () => {
  test('half of all people take more than eight in ten of their doses, within three in a hundred; nobody all or none', () => {
    const kept = many.map(({ adherence }) => adherence).sort((a, b) => a - b);
    const at = (part: number): number => kept[Math.floor(part * kept.length)] ?? 0;
    expect(Math.abs(at(0.5) - 0.8)).toBeLessThan(0.03);
    // Of Beta(7, 2): a tenth lies below 0.594 and a tenth above 0.931.
    expect(Math.abs(at(0.1) - 0.594)).toBeLessThan(0.02);
    expect(Math.abs(at(0.9) - 0.931)).toBeLessThan(0.02);
    expect([at(0) > 0, (kept.at(-1) ?? 1) < 1]).toEqual([true, true]);
  });

  test('fewer doses are taken at weekends', () => {
    const answers = people.flatMap(({ intakes }) => intakes);
    const skipped = (isWeekend: boolean): number => {
      const those = answers.filter(({ day }) => weekdayMonday(day) >= 5 === isWeekend);
      return share(
        those.filter(({ state }) => state === 'skipped'),
        those,
      );
    };
    expect(skipped(true) - skipped(false)).toBeGreaterThan(0.03);
  });

  test('some eight in a hundred days are filled in on the day after, and none after the last day', () => {
    expect(
      Math.abs(
        share(
          logged.filter(({ isBackfill }) => isBackfill),
          logged,
        ) - 0.08,
      ),
    ).toBeLessThan(0.02);
    const late = people.filter(({ days, stretch }) => days.some((day) => day.isBackfill && day.day >= stretch.end));
    expect(late).toEqual([]);
  });

  test('the sun is suspected by those whose skin answers to it, in the light half of the year', () => {
    expect(clearSkyUv(51.5, 172)).toBeGreaterThan(6);
    expect(clearSkyUv(51.5, 355)).toBeLessThan(1);
    const months = people
      .filter(({ person }) => !person.isSouthern)
      .flatMap(({ days }) => days.filter(({ triggers }) => triggers.some(({ trigger }) => trigger === 'sunlight-uv')))
      .map(({ day }) => Number(day.slice(5, 7)));
    const light = months.filter((month) => month >= 4 && month <= 9).length;
    expect(light / months.length).toBeGreaterThan(0.7);
  });
});
