import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from './days';
import type { DoseStep, Intake, MedicineCourse } from './doses';
import { ledgerStretch, steroidLedger } from './steroid-ledger';
import { steroidDays } from './steroids';

type Course = MedicineCourse & { drugClass: string };

const daily = (day: string, amount: number): DoseStep => ({
  id: day,
  day,
  unit: 'mg',
  schedule: { kind: 'daily', doses: [{ at: '08:00', amount }] },
});

const taken = (from: string, to: string, more: Partial<Intake> = {}): Intake[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, place) => ({
    day: addDays(from, place),
    dueAt: '08:00',
    state: 'taken',
    amount: null,
    ...more,
  }));

const tablets = (more: Partial<Course> = {}): Course => ({
  id: 'tablets',
  drugId: 'prednisone',
  drugClass: 'corticosteroid',
  route: 'oral',
  day: '2025-01-01',
  untilDay: null,
  steps: [],
  intakes: [],
  ...more,
});

/**
 * A year worked by hand, 1 January to 31 December 2025, prednisone by mouth, one tablet a day, every dose answered
 * but in November:
 *
 * | days              | step    | days | mg                                             |
 * | 1 Jan  to 31 Jan  | 20      | 31   | 620                                            |
 * | 1 Feb  to 31 Mar  | 10      | 59   | 590                                            |
 * | 1 Apr  to 30 Jun  | 7.5     | 91   | 682.5                                          |
 * | 1 Jul  to 31 Oct  | 5       | 123  | 615, but 10 to 12 July skipped: 600            |
 * | 1 Nov  to 30 Nov  | 5       | 30   | not answered: 0 to 150                         |
 * | 1 Dec  to 31 Dec  | 2.5     | 31   | 77.5                                           |
 *
 * and methylprednisolone 500 mg into a vein on 1, 2 and 3 January: 1,875 mg as prednisone.
 */
const YEAR: Course[] = [
  tablets({
    steps: [
      daily('2025-01-01', 20),
      daily('2025-02-01', 10),
      daily('2025-04-01', 7.5),
      daily('2025-07-01', 5),
      daily('2025-12-01', 2.5),
    ],
    intakes: [
      ...taken('2025-01-01', '2025-07-09'),
      ...taken('2025-07-10', '2025-07-12', { state: 'skipped' }),
      ...taken('2025-07-13', '2025-10-31'),
      ...taken('2025-12-01', '2025-12-31'),
    ],
  }),
  tablets({
    id: 'pulse',
    drugId: 'methylprednisolone',
    route: 'intravenous',
    untilDay: '2025-01-03',
    steps: [daily('2025-01-01', 500)],
    intakes: taken('2025-01-01', '2025-01-03'),
  }),
  tablets({ id: 'cream', drugId: 'hydrocortisone', route: 'topical', steps: [daily('2025-01-01', 30)] }),
];

const FLARES = [
  { id: 'before', day: '2024-12-24' },
  { id: 'pulse day', day: '2025-01-02' },
  { id: 'summer', day: '2025-07-11' },
  { id: 'november', day: '2025-11-14' },
];

const ledger = steroidLedger({ courses: YEAR, pulses: [], flares: FLARES, to: '2025-12-31', since: '2025-07-01' });

test('the year adds up as it was worked by hand, pulses among it', () => {
  expect(ledger.windows[3]).toMatchObject({
    from: '2025-01-01',
    to: '2025-12-31',
    days: 365,
    recorded: 365,
    total: { low: 620 + 590 + 682.5 + 600 + 77.5 + 1875, high: 620 + 590 + 682.5 + 600 + 150 + 77.5 + 1875 },
    pulses: { low: 1875, high: 1875 },
    mean: { low: 4445 / 365, high: 4595 / 365 },
    doses: 365 + 3,
    answered: 365 - 30 + 3,
  });
});

test('7, 30 and 90 days up to the same day', () => {
  expect(ledger.windows.slice(0, 3)).toMatchObject([
    { from: '2025-12-25', days: 7, total: { low: 17.5, high: 17.5 }, mean: { low: 2.5, high: 2.5 } },
    { from: '2025-12-02', days: 30, total: { low: 75, high: 75 }, doses: 30, answered: 30 },
    // 29 days of October's 5 mg (3 to 31), 30 not answered, 31 of 2.5.
    { from: '2025-10-03', days: 90, total: { low: 145 + 77.5, high: 145 + 150 + 77.5 }, doses: 90, answered: 60 },
  ]);
});

test('days above 5 and 7.5 mg: a dose on the limit is not above it', () => {
  expect(ledger.windows[3]?.above).toEqual([
    { limitMg: 5, days: { low: 31 + 59 + 91, high: 31 + 59 + 91 } },
    { limitMg: 7.5, days: { low: 31 + 59, high: 31 + 59 } },
  ]);
});

test('the sum since any day', () => {
  expect(ledger.since).toMatchObject({ from: '2025-07-01', days: 184, total: { low: 677.5, high: 827.5 } });
});

test('the dose on each flare’s first day, and nothing where nothing was recorded', () => {
  expect(ledger.onsets).toEqual([
    { episodeId: 'before', day: '2024-12-24', dose: null },
    { episodeId: 'pulse day', day: '2025-01-02', dose: { low: 20 + 625, high: 20 + 625 } },
    { episodeId: 'summer', day: '2025-07-11', dose: { low: 0, high: 0 } },
    { episodeId: 'november', day: '2025-11-14', dose: { low: 0, high: 5 } },
  ]);
});

test('cream is listed and never converted', () => {
  expect(ledger.local).toEqual(['cream']);
});

test('a record that begins later says on how many days it stands', () => {
  const late = [
    tablets({ day: '2025-12-22', steps: [daily('2025-12-22', 10)], intakes: taken('2025-12-22', '2025-12-31') }),
  ];
  const { windows, begins } = steroidLedger({
    courses: late,
    pulses: [],
    flares: [],
    to: '2025-12-31',
    since: '2025-12-22',
  });
  expect(begins).toBe('2025-12-22');
  expect(windows.map(({ recorded, days }) => [recorded, days])).toEqual([
    [7, 7],
    [10, 30],
    [10, 90],
    [10, 365],
  ]);
  expect(windows[1]?.mean).toEqual({ low: 100 / 30, high: 100 / 30 });
});

test('a pulse that was kept as a treatment is in the sums, and one that stands in both places is there once', () => {
  const given = { day: '2025-01-01', untilDay: '2025-01-03', mg: 625 };
  const more = { day: '2025-12-30', untilDay: '2025-12-30', mg: 1250 };
  const asked = { courses: YEAR, flares: [], to: '2025-12-31', since: '2025-01-01' };
  const [once, twice] = [[given], [given, more]].map((pulses) => steroidLedger({ ...asked, pulses }).since);
  expect(once?.total).toEqual(ledger.windows[3]?.total);
  expect(twice?.pulses).toEqual({ low: 1875 + 1250, high: 1875 + 1250 });
});

test('without a steroid there is nothing to say', () => {
  const { begins, since } = steroidLedger({
    courses: [],
    pulses: [],
    flares: [],
    to: '2025-12-31',
    since: '2026-02-01',
  });
  expect(begins).toBeNull();
  expect(since).toMatchObject({ from: '2025-12-31', days: 1, recorded: 0, total: { low: 0, high: 0 } });
});

test('cut anywhere, the parts add up to the whole', () => {
  const days = steroidDays(YEAR, '2025-01-01', '2025-12-31');
  const sums = (part: typeof days): number[] =>
    [ledgerStretch(part, null)].flatMap((one) => [one?.total.low ?? NaN, one?.total.high ?? NaN, one?.answered ?? NaN]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 364 }), (cut) => {
      const [head, tail] = [sums(days.slice(0, cut)), sums(days.slice(cut))];
      const added = head.map((sum, place) => sum + (tail[place] ?? 0));
      for (const [place, sum] of sums(days).entries()) expect(added[place]).toBeCloseTo(sum, 6);
    }),
    { numRuns: 30 },
  );
});
