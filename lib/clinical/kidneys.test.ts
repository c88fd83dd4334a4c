import { expect, test } from 'vitest';
import { isReduced, lastFiltration } from './kidneys';

const TODAY = '2026-11-24';
const FEMALE = { birthYear: 1971, sex: 'female' } as const;
const MALE = { birthYear: 1971, sex: 'male' } as const;

const of = (analyteId: 'egfr' | 'creatinine' | 'crp', day: string, value: number, at = 0) => ({
  analyteId,
  day,
  at,
  value,
  comparator: null,
  unit: { egfr: 'mL/min/1.73m2', creatinine: 'mg/dL', crp: 'mg/L' }[analyteId],
});

test.each([
  [[], FEMALE, null],
  [[of('egfr', '2026-10-01', 48)], FEMALE, { value: 48, day: '2026-10-01', isWorkedOut: false }],
  [[of('egfr', '2026-10-01', 48), of('egfr', '2026-11-01', 71)], FEMALE, { value: 71, day: '2026-11-01' }],
  [[of('egfr', '2025-11-24', 48)], FEMALE, { value: 48 }],
  // A year and a day old, and of tomorrow: neither says anything about today.
  [[of('egfr', '2025-11-23', 48)], FEMALE, null],
  [[of('egfr', '2026-11-25', 48)], FEMALE, null],
  [[of('creatinine', '2026-11-01', 1.2), of('crp', '2026-11-02', 5)], { ...MALE, sex: null }, null],
  [[of('creatinine', '2026-11-01', 1.2)], { birthYear: null, sex: 'male' }, null],
  // The printed one of a day before the one worked out, whichever came later.
  [[of('egfr', '2026-11-01', 66, 1), of('creatinine', '2026-11-01', 1.2, 2)], MALE, { value: 66, isWorkedOut: false }],
] as const)('of %j the last is %j', (...[results, kidney, last]) => {
  expect([lastFiltration([...results], kidney, TODAY)]).toMatchObject([last]);
});

test('CKD-EPI 2021: creatinine of 1.2 mg/dL, 55, male is 71 (CLINICAL, check value)', () => {
  const found = lastFiltration([of('creatinine', '2026-11-01', 1.2)], MALE, TODAY);
  expect(Math.round(found?.value ?? 0)).toBe(71);
  expect(found?.isWorkedOut).toBe(true);
});

test.each([
  [null, 59.9, true],
  [null, 60, false],
  ['<', 60, true],
  ['<', 15, true],
  ['<', 90, false],
  ['>', 60, false],
  ['>', 15, false],
] as const)('%s %d is below 60: %s', (comparator, value, reduced) => {
  expect(isReduced({ comparator, value })).toBe(reduced);
});

test('nothing known is not reduced', () => {
  expect(isReduced(null)).toBe(false);
});
