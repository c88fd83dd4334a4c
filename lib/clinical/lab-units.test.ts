import { describe, expect, test } from 'vitest';
import { isSameUnit, readOwnUnit, unitAmong } from './lab-units';

describe('a unit in own words', () => {
  test.each([
    ['', null],
    ['  ', null],
    ['µmol/L', 'umol/L'],
    ['μmol/l', 'umol/L'],
    ['MMOL/L', 'MMOL/L'],
    ['G/L', 'G/L'],
    ['G/l', 'G/l'],
    ['log₁₀', 'log₁₀'],
    ['mg·l⁻¹', 'mg·l⁻¹'],
    ['×10⁹/L', '10^9/L'],
    ['10*9/L', '10^9/L'],
    ['pg/ml', 'pg/ml'],
    ['%', '%'],
    ['mL/min/1,73m2', 'mL/min/1,73m2'],
    ['mL/min/1.73 m²', 'mL/min/1.73m2'],
    ['ng/mL  FEU', 'ng/mL FEU'],
    ['12', undefined],
    ['<b>', undefined],
    ['mg/L;drop', undefined],
    ['a'.repeat(20), 'a'.repeat(20)],
    ['a'.repeat(21), undefined],
    ['mg\u0000', undefined],
  ])('%j is kept as %j', (typed, kept) => {
    expect(readOwnUnit(typed)).toBe(kept);
  });
});

describe('one unit', () => {
  test.each([
    ['pg/ml', 'pg/mL'],
    ['µg/L', 'ug/L'],
    ['10⁶/L', '10^6/L'],
    [null, null],
  ])('%j and %j are the same', (a, b) => {
    expect(isSameUnit(a, b)).toBe(true);
  });

  test.each([
    ['pg/mL', 'ng/mL'],
    ['mU/L', 'MU/L'],
    ['G/L', 'g/L'],
    ['mg/L', null],
    ['µmol/L', 'µmol/mol'],
  ])('%j and %j are two, and nothing is converted', (a, b) => {
    expect(isSameUnit(a, b)).toBe(false);
  });

  test('of a list is found however big its letters are', () => {
    expect(unitAmong(['ng/mL', 'nmol/L'], 'NMOL/l')).toBe('nmol/L');
    expect(unitAmong(['ng/mL', 'nmol/L'], 'mg/L')).toBeUndefined();
  });
});
