import { expect, test } from 'vitest';
import type { MedicineCourse } from './doses';
import { pulseDaysKeptTwice, pulsesAmong, withGivenPulses } from './steroid-pulses';
import { steroidDays, totalOf } from './steroids';

const FIRST = '2025-11-10';
const LAST = '2025-11-12';

const treatment = (amount: number | null, day = FIRST, untilDay: string | null = LAST) =>
  ({ kind: 'methylprednisolone', day, untilDay, amount, unit: 'mg' }) as const;

const medicine = (drugId: string, route: string, days: string[], amount: number): MedicineCourse => ({
  id: drugId,
  drugId,
  route,
  day: FIRST,
  untilDay: null,
  intakes: [],
  steps: [
    { id: 'step', day: FIRST, unit: 'mg', schedule: { kind: 'on-days', days, doses: [{ at: '11:00', amount }] } },
  ],
});

const asMedicine = medicine('methylprednisolone', 'intravenous', [FIRST, '2025-11-11', LAST], 500);

test('500 mg on three days are 1875 mg as prednisone, in the sum and never in the dose', () => {
  const days = withGivenPulses(steroidDays([], '2025-11-09', '2025-11-13'), pulsesAmong([treatment(500)]));
  expect(days.map(({ pulse }) => pulse.highMg)).toEqual([0, 625, 625, 625, 0]);
  expect(days.every(({ dose }) => dose.highMg === 0)).toBe(true);
  expect(totalOf(days)).toMatchObject({ plannedMg: 1875, lowMg: 1875, highMg: 1875, pulseMg: 1875 });
});

test('a pulse kept as a medicine and as a treatment is counted once', () => {
  const days = withGivenPulses(steroidDays([asMedicine], FIRST, LAST), pulsesAmong([treatment(500)]));
  expect(totalOf(days)).toMatchObject({ plannedMg: 1875, lowMg: 1875, highMg: 1875 });
});

test('of two amounts for one pulse the larger counts', () => {
  const days = withGivenPulses(steroidDays([asMedicine], FIRST, LAST), pulsesAmong([treatment(1000), treatment(250)]));
  expect(totalOf(days).highMg).toBe(3750);
});

test('a pulse without an amount, and other treatments, count for nothing', () => {
  const rituximab = { ...treatment(1000), kind: 'rituximab' } as const;
  expect(pulsesAmong([treatment(null), rituximab])).toEqual([]);
});

test('grams are milligrams, and a pulse of one day has that day', () => {
  expect(pulsesAmong([{ ...treatment(1), unit: 'g', untilDay: null }])).toEqual([
    { day: FIRST, untilDay: FIRST, mg: 1250 },
  ]);
});

test.each([
  ['the same pulse as a medicine', [asMedicine], [FIRST, '2025-11-11', LAST]],
  ['a tablet of those days', [medicine('methylprednisolone', 'oral', [FIRST], 16)], []],
  ['another steroid into a vein', [medicine('hydrocortisone', 'intravenous', [FIRST], 100)], []],
  ['a pulse of other days', [medicine('methylprednisolone', 'intravenous', ['2025-11-20'], 500)], []],
] as const)('kept twice: %s', (_, courses, days) => {
  expect(pulseDaysKeptTwice(courses, pulsesAmong([treatment(500)]))).toEqual(days);
});
