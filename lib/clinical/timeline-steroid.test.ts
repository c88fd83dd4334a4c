import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days';
import type { DoseStep, Intake, Schedule } from './doses';
import { steroidDays } from './steroids';
import type { RecordedMedicine } from './timeline-record';
import { steroidLane, steroidOver } from './timeline-steroid';

const window = { from: '2026-01-01', to: '2026-03-31' };
const at8 = (amount: number) => [{ at: '08:00', amount }];
const daily = (amount: number): Schedule => ({ kind: 'daily', doses: at8(amount) });

function step(day: string, schedule: Schedule, unit = 'mg'): DoseStep {
  return { id: `dos-${day}`, day, unit, schedule };
}

function course(steps: DoseStep[], more: Partial<RecordedMedicine> = {}): RecordedMedicine {
  const day = steps[0]?.day ?? window.from;
  const answered = (more.intakes ?? []).map((intake) => intake.day);
  const known = { drugId: 'prednisone', drugClass: 'corticosteroid', name: null, route: 'oral', answered };
  return {
    id: 'med-1',
    ...known,
    isCutStart: false,
    isCutEnd: false,
    day,
    untilDay: null,
    steps,
    intakes: [],
    ...more,
  };
}

const taken = (day: string, amount: number | null = null, dueAt: string | null = '08:00'): Intake => ({
  day,
  dueAt,
  state: 'taken',
  amount,
});

describe('the steps of the steroid lane', () => {
  test('a taper is one run a step, cut at the edges of the view', () => {
    const taper = course([step('2025-12-01', daily(20)), step('2026-01-15', daily(15)), step('2026-02-01', daily(10))]);
    expect(steroidLane([taper], window).runs).toEqual([
      { from: '2026-01-01', to: '2026-01-14', mg: 20 },
      { from: '2026-01-15', to: '2026-01-31', mg: 15 },
      { from: '2026-02-01', to: '2026-03-31', mg: 10 },
    ]);
  });

  test('a step that repeats the dose before it is no step', () => {
    const same = course([step('2026-01-01', daily(5)), step('2026-02-01', daily(5))]);
    expect(steroidLane([same], window).runs).toEqual([{ ...window, mg: 5 }]);
  });

  test('of two steps on one day the later one counts', () => {
    const twice = course([step('2026-01-01', daily(10)), step('2026-01-01', daily(7.5))]);
    expect(steroidLane([twice], window).runs).toEqual([{ ...window, mg: 7.5 }]);
  });

  test('after the last day nothing is drawn, and no zero either', () => {
    const stopped = course([step('2026-01-01', daily(5))], { untilDay: '2026-01-31' });
    const { runs } = steroidLane([stopped], window);
    expect(runs).toEqual([{ from: '2026-01-01', to: '2026-01-31', mg: 5 }]);
    expect(steroidOver({ runs }, { from: '2026-02-01', to: '2026-02-07' })).toBeNull();
  });

  test.each([
    ['every other day is half of it a day', { kind: 'every', days: 2, doses: at8(10) }, 5],
    ['once a week is a seventh', { kind: 'weekly', weekdays: [0], doses: at8(7) }, 1],
    ['two tablets a day are their sum', { kind: 'daily', doses: [...at8(5), { at: '20:00', amount: 2.5 }] }, 7.5],
  ] as const)('%s', (_title, schedule, mg) => {
    expect(steroidLane([course([step('2026-01-01', schedule as Schedule)])], window).runs).toEqual([{ ...window, mg }]);
  });

  test('two steroids at once are one line of prednisone', () => {
    const hydrocortisone = course([step('2026-01-01', daily(20))], { id: 'med-2', drugId: 'hydrocortisone' });
    const both = [course([step('2026-01-01', daily(5))]), hydrocortisone];
    expect(steroidLane(both, window).runs).toEqual([{ ...window, mg: 10 }]);
  });

  test('a cream is no steroid of this lane', () => {
    const cream = course([step('2026-01-01', daily(5))], { route: 'topical' });
    expect(steroidLane([cream], window).runs).toEqual([]);
  });

  test('what is taken as needed stands on its day', () => {
    const asNeeded = course([step('2026-01-01', { kind: 'as-needed', amount: 10 })], {
      intakes: [taken('2026-02-03', 10, null), { ...taken('2026-02-05', 10, null), state: 'skipped' }],
    });
    expect(steroidLane([asNeeded], window).runs).toEqual([{ from: '2026-02-03', to: '2026-02-03', mg: 10 }]);
  });
});

describe('pulses', () => {
  const days = ['2026-02-10', '2026-02-11', '2026-02-12'];
  const pulse = course([step('2026-02-10', { kind: 'on-days', days, doses: at8(500) })], {
    id: 'med-3',
    drugId: 'methylprednisolone',
    route: 'intravenous',
    untilDay: '2026-02-12',
  });

  test('stand apart as they were given, and never stretch the scale', () => {
    const lane = steroidLane([pulse, course([step('2026-01-01', daily(7.5))])], window);
    expect(lane.pulses).toEqual([{ from: '2026-02-10', to: '2026-02-12', mg: 500, days: 3 }]);
    expect(lane.runs).toEqual([{ ...window, mg: 7.5 }]);
    expect(lane.top).toBe(10);
  });

  test('a small dose by vein is a dose', () => {
    const small = { ...pulse, steps: [step('2026-02-10', { kind: 'on-days', days, doses: at8(80) })] };
    const lane = steroidLane([small], window);
    expect(lane.pulses).toEqual([]);
    expect(lane.runs).toEqual([{ from: '2026-02-10', to: '2026-02-12', mg: 100 }]);
    expect(lane.top).toBe(10);
  });

  const skipped = (day: string): Intake => ({ ...taken(day), state: 'skipped' });

  test('one that was skipped is not drawn; one without an answer stays planned', () => {
    const lane = steroidLane([{ ...pulse, intakes: [taken('2026-02-10'), skipped('2026-02-11')] }], window);
    expect(lane.pulses).toEqual([
      { from: '2026-02-10', to: '2026-02-10', mg: 500, days: 1 },
      { from: '2026-02-12', to: '2026-02-12', mg: 500, days: 1 },
    ]);
    expect(steroidLane([{ ...pulse, intakes: days.map(skipped) }], window)).toMatchObject({ pulses: [], runs: [] });
  });

  test('less than was planned is drawn as it was given', () => {
    const lane = steroidLane(
      [{ ...pulse, intakes: [taken('2026-02-10', 125), ...days.slice(1).map(skipped)] }],
      window,
    );
    expect(lane.pulses).toEqual([{ from: '2026-02-10', to: '2026-02-10', mg: 125, days: 1 }]);
  });

  test('a small dose by vein that was skipped is no dose', () => {
    const small = { ...pulse, steps: [step('2026-02-10', { kind: 'on-days', days, doses: at8(80) })] };
    const lane = steroidLane([{ ...small, intakes: [skipped('2026-02-11')] }], window);
    expect(lane.runs.map(({ from }) => from)).toEqual(['2026-02-10', '2026-02-12']);
  });
});

test.each([
  [10, 10],
  [10.5, 20],
  [20, 20],
  [40, 40],
  [60, 60],
  [200, 60],
])('the scale of %d mg tablets goes up to %d', (mg, top) => {
  expect(steroidLane([course([step('2026-01-01', daily(mg))])], window).top).toBe(top);
});

describe('a dose nobody confirms', () => {
  const prednisone = (intakes: Intake[]) => steroidLane([course([step('2026-01-01', daily(5))], { intakes })], window);

  test('is hatched after 14 days without any dose logged', () => {
    expect(prednisone([]).unconfirmed).toEqual([{ from: '2026-01-15', to: '2026-03-31' }]);
    expect(prednisone([taken('2026-02-01'), taken('2026-02-15')]).unconfirmed).toEqual([
      { from: '2026-01-15', to: '2026-01-31' },
      { from: '2026-03-02', to: '2026-03-31' },
    ]);
  });

  test('an answer shortly before the window is none that is missing in it', () => {
    const answered = { intakes: [taken('2026-01-20'), taken('2026-02-05'), taken('2026-02-16')] };
    const february = { from: '2026-02-01', to: '2026-02-20' };
    const lane = steroidLane([course([step('2025-01-01', daily(5))], answered)], february);
    expect(lane.unconfirmed).toEqual([{ from: '2026-02-04', to: '2026-02-04' }]);
  });

  test('a skipped dose is an answer too', () => {
    const answers = Array.from({ length: 13 }, (_, week) => ({
      ...taken(addDays('2026-01-01', week * 7)),
      state: 'skipped' as const,
    }));
    expect(prednisone(answers).unconfirmed).toEqual([]);
  });

  test('a monthly dose is not doubted before two weeks after the next one was due', () => {
    const monthly = course([step('2026-01-01', { kind: 'every', days: 28, doses: at8(40) })], {
      intakes: [taken('2026-01-01'), taken('2026-01-29')],
    });
    expect(steroidLane([monthly], window).unconfirmed).toEqual([{ from: '2026-03-12', to: '2026-03-31' }]);
  });
});

const amount = fc.constantFrom(1, 2.5, 5, 7.5, 10, 15, 20, 40);
const anyCourse = fc
  .record({
    steps: fc.uniqueArray(fc.tuple(fc.integer({ min: -60, max: 100 }), amount), {
      minLength: 1,
      maxLength: 12,
      selector: ([day]) => day,
    }),
    length: fc.constantFrom(0, 1, 30, 120, 4000),
    drugId: fc.constantFrom('prednisone', 'hydrocortisone', 'dexamethasone', 'methylprednisolone'),
  })
  .map(({ steps, length, drugId }): RecordedMedicine => {
    const days = steps.toSorted(([a], [b]) => a - b);
    const first = addDays(window.from, days[0]?.[0] ?? 0);
    return course(
      days.map(([back, mg]) => step(addDays(window.from, back), daily(mg))),
      { drugId, untilDay: addDays(first, length) },
    );
  });

test('the lane says of every day what its doses add up to', () => {
  fc.assert(
    fc.property(fc.array(anyCourse, { maxLength: 4 }), (courses) => {
      const lane = steroidLane(courses, window);
      const found = steroidDays(courses, window.from, window.to).map(({ day }) => ({
        day,
        mg: steroidOver(lane, { from: day, to: day })?.mean ?? 0,
      }));
      const expected = steroidDays(courses, window.from, window.to).map(({ day, dose }) => ({
        day,
        mg: expect.closeTo(dose.plannedMg, 5) as number,
      }));
      expect(found).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
