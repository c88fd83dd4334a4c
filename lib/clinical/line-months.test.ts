import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laneDaysOf, lanesOf, NO_LANES } from './lane-levels';
import {
  answeredIn,
  answersIn,
  checkInsIn,
  emptyMonth,
  lanesIn,
  LINE_RECIPE,
  monthOfText,
  setDay,
  takenAsNeededIn,
  textOfMonth,
  type LineDay,
} from './line-months';
import type { Level } from './severity';
import { SYMPTOMS } from './symptoms';
import { SYSTEMS } from './systems';

const MONTH = '2026-02';
const WHOLE = { from: '2026-02-01', to: '2026-02-28' };
const dayAt = (number: number) => `${MONTH}-${String(number).padStart(2, '0')}`;

const lanes = fc
  .array(fc.tuple(fc.constantFrom(...SYSTEMS), fc.constantFrom<Level>(0, 1, 2, 3)), { maxLength: 5 })
  .map((list) => list.reduce((sum, [system, level]) => lanesOf.higher(sum, lanesOf.system(system, level)), NO_LANES));

const checkIn = fc.option(
  fc.record({
    feeling: fc.constantFrom(null, 0, 4 as const),
    tired: fc.constantFrom(null, 2 as const),
    pain: fc.constantFrom(null, 3 as const),
    observations: fc.integer({ min: 1, max: 12 }),
  }),
);

const answer = fc.record({
  medicationId: fc.constantFrom('med-a', 'med-b'),
  state: fc.constantFrom('taken' as const, 'skipped' as const, 'late' as const),
  amount: fc.constantFrom(null, 2.5),
});

const anyDay = fc.record({
  number: fc.integer({ min: 1, max: 28 }),
  checkIn,
  lanes,
  // A scheduled dose has one answer; those taken as needed may be many.
  planned: fc.uniqueArray(fc.tuple(answer, fc.constantFrom('08:00', '20:00')), {
    maxLength: 3,
    selector: ([{ medicationId }, dueAt]) => medicationId + dueAt,
  }),
  asNeeded: fc.array(answer, { maxLength: 2 }),
});

type AnyDay = typeof anyDay extends fc.Arbitrary<infer T> ? T : never;

function lineDay({ number, planned, asNeeded, ...said }: AnyDay): LineDay {
  const day = dayAt(number);
  const answers = [
    ...planned.map(([one, dueAt]) => ({ ...one, day, dueAt })),
    ...asNeeded.map((one) => ({ ...one, day, dueAt: null })),
  ];
  return { checkIn: said.checkIn, lanes: said.lanes, answers };
}

const written = (days: readonly AnyDay[]) => {
  const month = emptyMonth();
  for (const one of days) setDay(month, dayAt(one.number), lineDay(one));
  return month;
};

const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();

describe('a month of a line', () => {
  test('reads back what its days said, the last word of each day', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 20 }), (days) => {
        const part = { month: MONTH, written: monthOfText(textOfMonth(written(days))) };
        const last = [...new Map(days.map((one) => [one.number, one])).values()].sort((a, b) => a.number - b.number);
        expect(checkInsIn([part], WHOLE)).toEqual(
          last.filter((one) => one.checkIn !== null).map((one) => ({ day: dayAt(one.number), ...one.checkIn })),
        );
        expect(lanesIn([part], WHOLE)).toEqual(
          last
            .filter((one) => one.lanes !== NO_LANES)
            .map((one) => ({ day: dayAt(one.number), levels: lanesOf.levels(one.lanes) })),
        );
        const answers = last
          .flatMap((one) => lineDay(one).answers)
          .filter(({ medicationId }) => medicationId === 'med-a');
        const plain = answers.map(({ day, dueAt, state, amount }) => ({ day, dueAt, state, amount }));
        expect(sorted(answersIn([part], 'med-a', WHOLE))).toEqual(sorted(plain));
        expect(answeredIn([part], 'med-a', WHOLE)).toEqual([...new Set(plain.map(({ day }) => day))].sort());
        expect(sorted(takenAsNeededIn([part], 'med-a', WHOLE))).toEqual(
          sorted(plain.filter(({ dueAt }) => dueAt === null)),
        );
      }),
    );
  });

  test('is the same text however its days came to be', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDay, { maxLength: 12, selector: ({ number }) => number }),
        anyDay,
        (days, other) => {
          const text = textOfMonth(written(days));
          expect(textOfMonth(written(days.toReversed()))).toBe(text);
          const nothing = { ...other, checkIn: null, lanes: NO_LANES, planned: [], asNeeded: [] };
          const without = days.filter(({ number }) => number !== other.number);
          expect(textOfMonth(written([...without, other, nothing]))).toBe(textOfMonth(written(without)));
        },
      ),
    );
  });
});

describe('parts of a line', () => {
  test('without entries are no text, and are cut at the days asked for', () => {
    expect(textOfMonth(emptyMonth())).toBe('');
    const days = [3, 9].map((number) => ({ number, checkIn: null, lanes: lanesOf.system('skin', 2) }));
    const month = emptyMonth();
    for (const { number, ...said } of days) setDay(month, dayAt(number), { ...said, answers: [] });
    const part = { month: MONTH, written: month };
    expect(lanesIn([part], { from: dayAt(4), to: dayAt(9) })).toEqual([{ day: dayAt(9), levels: { skin: 2 } }]);
  });

  test('two of one month say the worse of both', () => {
    const said = (feeling: 0 | 4, level: Level): LineDay => ({
      checkIn: { feeling, tired: null, pain: null, observations: 1 },
      lanes: lanesOf.system('skin', level),
      answers: [],
    });
    const parts = [said(4, 1), said(0, 3)].map((day) => {
      const month = emptyMonth();
      setDay(month, dayAt(5), day);
      return { month: MONTH, written: month };
    });
    expect(checkInsIn(parts, WHOLE)).toEqual([{ day: dayAt(5), feeling: 4, tired: null, pain: null, observations: 2 }]);
    expect(lanesIn(parts, WHOLE)).toEqual([{ day: dayAt(5), levels: { skin: 3 } }]);
  });
});

test('Signs stand in their lane, and the higher of a system and its signs counts', () => {
  const day = '2026-02-03';
  const found = laneDaysOf({
    systemDays: [{ day, system: 'kidneys', level: 1 }],
    symptoms: [
      { day, symptomId: 'leg-swelling', level: 2 },
      { day, symptomId: 'nausea', level: 0 },
      { day, symptomId: 'unknown', level: 3 },
    ],
  });
  expect(found).toEqual([{ day, levels: { kidneys: 2, stomach: 0 } }]);
});

test('Months are written in a new way when the catalogue moves a sign to another lane', () => {
  const places = SYMPTOMS.map(({ id, lane }) => `${id}:${lane}`).sort();
  const print = createHash('sha256')
    .update([...SYSTEMS, ...places].join())
    .digest('hex')
    .slice(0, 12);
  expect([LINE_RECIPE, print]).toEqual([1, '2caaf6f63991']);
});
