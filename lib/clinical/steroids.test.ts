import { describe, expect, test } from 'vitest';
import { addDays } from './days';
import type { Intake, MedicineCourse, Schedule } from './doses';
import { asPrednisoneMg, isSystemicSteroid, steroidDays, totalOf, type SteroidId } from './steroids';

const daily = (amount: number): Schedule => ({ kind: 'daily', doses: [{ at: '08:00', amount }] });

type Given = Partial<Pick<MedicineCourse, 'drugId' | 'route' | 'untilDay' | 'intakes'>> & { unit?: string };

function steroid(steps: [day: string, schedule: Schedule][], { unit = 'mg', ...given }: Given = {}): MedicineCourse {
  const dated = steps.map(([day, schedule], place) => ({ id: `dos-${String(place)}`, day, unit, schedule }));
  const defaults = { drugId: 'prednisone', route: 'oral', untilDay: null, intakes: [] };
  return { id: 'med-1', day: '2026-03-02', steps: dated, ...defaults, ...given };
}

const answer = (day: string, state: Intake['state'], amount: number | null = null, dueAt: string | null = '08:00') => ({
  day,
  dueAt,
  state,
  amount,
});

describe('as prednisone, 5 mg are', () => {
  test.each([
    ['prednisone', 5],
    ['prednisolone', 5],
    ['methylprednisolone', 4],
    ['triamcinolone', 4],
    ['dexamethasone', 0.75],
    ['betamethasone', 0.75],
    ['hydrocortisone', 20],
    ['cortisone', 25],
    ['deflazacort', 6],
  ] satisfies [SteroidId, number][])('%s %s mg', (drug, mg) => {
    expect(asPrednisoneMg(drug, mg)).toBe(5);
  });

  test('never by a rounded factor: 9 mg of deflazacort sit on 7.5 mg, not above', () => {
    expect(asPrednisoneMg('deflazacort', 9)).toBe(7.5);
    expect(asPrednisoneMg('dexamethasone', 1.125)).toBe(7.5);
  });
});

describe('which doses count', () => {
  test.each([
    ['prednisone', 'oral', true],
    ['methylprednisolone', 'intravenous', true],
    ['triamcinolone', 'intramuscular', true],
    ['triamcinolone', 'intra-articular', false],
    ['topical-corticosteroid', 'topical', false],
    ['hydroxychloroquine', 'oral', false],
    [null, 'oral', false],
  ])('%s, %s: %s', (drugId, route, counts) => {
    expect(isSystemicSteroid({ drugId, route })).toBe(counts);
  });

  test('a joint injection stands in no day', () => {
    const joint = steroid(
      [['2026-03-02', { kind: 'on-days', days: ['2026-03-02'], doses: [{ at: '10:00', amount: 40 }] }]],
      {
        drugId: 'triamcinolone',
        route: 'intra-articular',
      },
    );
    expect(totalOf(steroidDays([joint], '2026-03-01', '2026-03-31')).highMg).toBe(0);
  });
});

/*
 * A taper worked by hand. Monday 2 March 2026 to Sunday 15 March, prednisone in the morning:
 *   2–5 March 20 mg, from Friday 6 March 15 mg, from Thursday 12 March 10 mg.
 *   2 and 3 March taken, 4 March skipped, 5 March no answer, 6 March taken late but 20 mg instead of 15,
 *   7–15 March no answer.
 * Besides, methylprednisolone 500 mg into the vein on 9 and 10 March: 625 mg as prednisone each, a pulse.
 */
const taper = steroid(
  [
    ['2026-03-02', daily(20)],
    ['2026-03-06', daily(15)],
    ['2026-03-12', daily(10)],
  ],
  {
    intakes: [
      answer('2026-03-02', 'taken'),
      answer('2026-03-03', 'taken', 20),
      answer('2026-03-04', 'skipped'),
      answer('2026-03-06', 'late', 20),
    ],
  },
);
const pulses = steroid(
  [['2026-03-09', { kind: 'on-days', days: ['2026-03-09', '2026-03-10'], doses: [{ at: '11:00', amount: 500 }] }]],
  { drugId: 'methylprednisolone', route: 'intravenous', intakes: [answer('2026-03-09', 'taken', null, '11:00')] },
);

describe('a taper worked by hand', () => {
  const days = steroidDays([taper, pulses], '2026-03-01', '2026-03-15');

  test.each([
    ['2026-03-01', [0, 0, 0]],
    ['2026-03-02', [20, 20, 20]],
    ['2026-03-03', [20, 20, 20]],
    ['2026-03-04', [20, 0, 0]],
    ['2026-03-05', [20, 0, 20]],
    ['2026-03-06', [15, 20, 20]],
    ['2026-03-11', [15, 0, 15]],
    ['2026-03-12', [10, 0, 10]],
  ])('%s: planned, at least and at most %j', (day, expected) => {
    const dose = days.find((one) => one.day === day)?.dose;
    expect([dose?.plannedMg, dose?.lowMg, dose?.highMg]).toEqual(expected);
  });

  test('pulses stand apart and leave the dose of their days alone', () => {
    const [ninth, tenth] = days.slice(8, 10);
    expect(ninth).toMatchObject({ dose: { plannedMg: 15 }, pulse: { plannedMg: 625, lowMg: 625, highMg: 625 } });
    expect(tenth?.pulse).toEqual({ plannedMg: 625, lowMg: 0, highMg: 625 });
  });

  test('says how many doses were answered', () => {
    expect(days.reduce((sum, { answered }) => sum + answered, 0)).toBe(5);
    expect(days.reduce((sum, { doses }) => sum + doses, 0)).toBe(16);
  });

  test('the sum holds everything, pulses too', () => {
    // Planned 4 × 20 + 6 × 15 + 4 × 10 = 210, and 2 × 625. At least 20 + 20 + 20, and 625.
    // At most 20 + 20 + 0 + 20 + 20 + 5 × 15 + 4 × 10 = 195, and 1,250.
    expect(totalOf(days)).toEqual({ days: 15, plannedMg: 1460, lowMg: 685, highMg: 1445, pulseMg: 1250 });
  });
});

describe('other patterns', () => {
  test('every other day counts in full on its day and as half in the average', () => {
    const other = steroid([['2026-03-02', { kind: 'every', days: 2, doses: [{ at: '08:00', amount: 10 }] }]]);
    const days = steroidDays([other], '2026-03-02', '2026-03-07');
    expect(days.map(({ dose }) => dose.plannedMg)).toEqual([10, 0, 10, 0, 10, 0]);
    expect(totalOf(days).plannedMg / 6).toBe(5);
  });

  test('two steroids at once are summed: hydrocortisone 15 + 5 mg and dexamethasone 0.75 mg make 10 mg', () => {
    const hydrocortisone = steroid(
      [
        [
          '2026-03-02',
          {
            kind: 'daily',
            doses: [
              { at: '08:00', amount: 15 },
              { at: '16:00', amount: 5 },
            ],
          },
        ],
      ],
      { drugId: 'hydrocortisone' },
    );
    const dexamethasone = steroid([['2026-03-03', daily(0.75)]], { drugId: 'dexamethasone', untilDay: '2026-03-03' });
    const days = steroidDays([hydrocortisone, dexamethasone], '2026-03-02', '2026-03-04');
    expect(days.map(({ dose }) => dose.plannedMg)).toEqual([5, 10, 5]);
  });
});

describe('at the edges', () => {
  test('a dose as needed, and one at an hour the plan no longer has, count when they were taken', () => {
    const needed = steroid([['2026-03-02', { kind: 'as-needed', amount: 5 }]], {
      intakes: [answer('2026-03-02', 'taken', 5, null), answer('2026-03-02', 'taken', 10, '22:00')],
    });
    expect(steroidDays([needed], '2026-03-02', '2026-03-02')[0]?.dose).toEqual({ plannedMg: 0, lowMg: 15, highMg: 15 });
  });
});

describe('by weight and by the calendar', () => {
  test('grams are milligrams, and what has no weight is not converted', () => {
    const gram = steroid([['2026-03-02', daily(0.5)]], {
      unit: 'g',
      drugId: 'methylprednisolone',
      route: 'intravenous',
    });
    const tablets = steroid([['2026-03-02', daily(2)]], { unit: 'application' });
    const [day] = steroidDays([gram, tablets], '2026-03-02', '2026-03-02');
    expect(day).toMatchObject({ dose: { plannedMg: 0 }, pulse: { plannedMg: 625 } });
  });

  test('a vein dose below a pulse is a dose like any other', () => {
    const small = steroid([['2026-03-02', daily(40)]], { drugId: 'methylprednisolone', route: 'intravenous' });
    expect(steroidDays([small], '2026-03-02', '2026-03-02')[0]?.dose.plannedMg).toBe(50);
  });

  test('nobody who stopped is given a dose', () => {
    const stopped = { ...taper, untilDay: '2026-03-08', intakes: [] };
    const days = steroidDays([stopped], '2026-03-08', '2026-03-10');
    expect(days.map(({ dose }) => dose.highMg)).toEqual([15, 0, 0]);
  });

  test('a window that ends before it begins has no days', () => {
    expect(steroidDays([taper], addDays('2026-03-02', 1), '2026-03-02')).toEqual([]);
  });
});
