import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days';
import type { DoseStep, Intake, Schedule } from './doses';
import { doubtsInView, steroidDoubts } from './timeline-doubts';
import { readingOf } from './timeline-reading';
import { NOTHING_RECORDED, type RecordedMedicine } from './timeline-record';
import { steroidLane } from './timeline-steroid';

const week = { from: '2026-01-05', to: '2026-01-11' };
const known = { from: '2026-01-01', to: '2026-01-31' };
const daily = (...amounts: number[]): Schedule => ({
  kind: 'daily',
  doses: amounts.map((amount, place) => ({ at: `0${String(place + 7)}:00`, amount })),
});

function course(schedule: Schedule, more: Partial<RecordedMedicine> = {}): RecordedMedicine {
  const steps: DoseStep[] = [{ id: 'dos-1', day: known.from, unit: 'mg', schedule }];
  const facts = { drugId: 'prednisone', drugClass: 'corticosteroid', name: null, route: 'oral', answered: [] };
  return {
    id: 'med-1',
    ...facts,
    isCutStart: false,
    isCutEnd: false,
    day: known.from,
    untilDay: null,
    steps,
    intakes: [],
    ...more,
  };
}

const answer = (day: string, state: Intake['state'], amount: number | null = null): Intake => ({
  day,
  dueAt: '07:00',
  state,
  amount,
});
const answersOf = (days: number[], state: Intake['state'] = 'taken'): Intake[] =>
  days.map((place) => answer(addDays(week.from, place), state));

function doubtsOf(medicines: RecordedMedicine[], answersIn: typeof known | null = known) {
  return steroidDoubts({ medicines, answersIn }, steroidLane(medicines, known), [week]);
}

describe('what is not certain of a week of steroid doses', () => {
  test.each([
    ['no answer at all', [], { low: 0, high: 7, doses: 7 }],
    ['four days taken', answersOf([0, 1, 2, 3]), { low: 4, high: 7, doses: 3 }],
    ['a skipped day is certain', answersOf([0], 'skipped'), { low: 0, high: 6, doses: 6 }],
  ])('%s', (_title, intakes, expected) => {
    expect(doubtsOf([course(daily(7), { intakes })])).toEqual([{ ...week, ...expected }]);
  });

  test('with every dose answered there is no doubt', () => {
    expect(doubtsOf([course(daily(7), { intakes: answersOf([0, 1, 2, 3, 4, 5, 6]) })])).toEqual([]);
  });

  test('two steroids are one band, as prednisone', () => {
    const other = course(daily(20), { id: 'med-2', drugId: 'hydrocortisone' });
    const both = [course(daily(7), { intakes: answersOf([0, 1, 2, 3, 4, 5, 6]) }), other];
    expect(doubtsOf(both)).toEqual([{ ...week, low: 7, high: 12, doses: 7 }]);
  });

  test('days whose doses are not over, or were not read, are in nobody’s doubt', () => {
    const medicines = [course(daily(7))];
    expect(doubtsOf(medicines, { from: known.from, to: '2026-01-06' })).toEqual([
      { from: week.from, to: '2026-01-06', low: 0, high: 7, doses: 2 },
    ]);
    expect(doubtsOf(medicines, { from: '2026-01-06', to: known.to })).toEqual([]);
    expect(doubtsOf(medicines, null)).toEqual([]);
  });

  test('a pulse without an answer says nothing of the daily dose', () => {
    const pulse = course({ kind: 'on-days', days: ['2026-01-06'], doses: [{ at: '07:00', amount: 500 }] });
    expect(doubtsOf([{ ...pulse, route: 'intravenous', drugId: 'methylprednisolone' }])).toEqual([]);
  });

  test('over many years, where the answers of the first days were not read, the view shows no band', () => {
    const medicines = [course(daily(7))];
    const lane = steroidLane(medicines, known);
    const bins = [{ from: '2026-01-01', to: '2026-01-04' }, week];
    expect(doubtsInView({ medicines, answersIn: known }, lane, bins)).toHaveLength(2);
    expect(doubtsInView({ medicines, answersIn: { ...known, from: week.from } }, lane, bins)).toEqual([]);
    expect(doubtsInView({ medicines, answersIn: known }, null, bins)).toEqual([]);
  });
});

test('whatever the truth of the unanswered doses, it lies in the band', () => {
  const someDays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(someDays, someDays, (answered, secretly) => {
      const intakes = answersOf(answered);
      const lived = new Set([...answered, ...secretly]).size;
      const [doubt] = doubtsOf([course(daily(7), { intakes })]);
      expect(doubt?.doses ?? 0).toBe(7 - answered.length);
      expect(doubt?.low ?? 7).toBeLessThanOrEqual(lived);
      expect(doubt?.high ?? 7).toBeGreaterThanOrEqual(lived);
    }),
  );
});

describe('medicines that nobody confirms', () => {
  const record = {
    ...NOTHING_RECORDED,
    ...known,
    today: known.to,
    firstDay: known.from,
    answersIn: known,
  };
  const azathioprine = (intakes: Intake[]) => course(daily(100), { id: 'med-aza', drugId: 'azathioprine', intakes });
  const unansweredOf = (medicine: RecordedMedicine) =>
    readingOf({ ...record, medicines: [medicine] }, null, week).unanswered;

  test.each([
    ['none of its doses is answered', azathioprine([]), ['med-aza']],
    ['a skipped dose is an answer', azathioprine(answersOf([0], 'skipped')), []],
    ['as needed, nothing is expected', course({ kind: 'as-needed', amount: 1 }, { drugId: 'naproxen' }), []],
    ['a steroid has its own words', course(daily(7)), []],
  ])('%s', (_title, medicine, expected) => {
    expect(unansweredOf(medicine)).toEqual(expected);
  });
});
