import { describe, expect, test } from 'vitest';
import { convert, LAB_UNITS, labOf, LABS, unitsOf } from './labs';

const AMOUNTS = [0.004, 0.5, 1, 46, 203, 12_345.678];

/** The check digit of a LOINC code: mod 10, every second digit from the right doubled. */
function checkDigit(digits: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const times = [doubled[Number(digit)], Number(digit)][place % 2];
    return total + Number(times);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

const codes = LABS.flatMap(({ id, loinc }) => loinc.map(({ code }) => ({ id, code })));
const pairs = LABS.flatMap((lab) => unitsOf(lab).flatMap((from) => unitsOf(lab).map((to) => ({ lab, from, to }))));

describe('the catalogue of laboratory tests', () => {
  test('holds 44 tests, each under an id of its own', () => {
    expect(LABS).toHaveLength(44);
    expect(new Set(LABS.map(({ id }) => id)).size).toBe(44);
  });

  test('says of each entry where it comes from and whether that was read', () => {
    expect(LABS.filter(({ source }) => source.length === 0)).toEqual([]);
    expect(LABS.filter(({ loinc }) => loinc.some(({ seenIn, verified }) => verified && seenIn === 'memory'))).toEqual(
      [],
    );
  });

  test.each(codes)('LOINC $code of $id has its check digit', ({ code }) => {
    const [digits, check] = code.split('-');
    expect(checkDigit(digits ?? '')).toBe(Number(check));
  });

  test('no LOINC code stands for two tests', () => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  });

  test('the conventional unit is offered first', () => {
    expect(unitsOf(labOf('upcr'))).toEqual(['mg/g', 'mg/mmol', 'g/g', 'mg/mg']);
    expect(unitsOf(labOf('complement-c3'))).toEqual(['mg/dL', 'g/L']);
    expect(unitsOf(labOf('platelets'))).toEqual(['10^3/uL', '10^9/L']);
    expect(unitsOf(labOf('ana'))).toEqual([]);
  });
});

describe('units of one test convert', () => {
  test.each(pairs)('$lab.id from $from to $to and back', ({ lab: one, from, to }) => {
    for (const amount of AMOUNTS) {
      const there = convert(one, amount, from, to);
      expect(there).not.toBeNull();
      expect(convert(one, there ?? Number.NaN, to, from)).toBeCloseTo(amount, 9);
    }
  });

  test.each([
    { id: 'creatinine', value: 1.2, from: 'mg/dL', to: 'umol/L', expected: 106.08 },
    { id: 'complement-c3', value: 88, from: 'mg/dL', to: 'g/L', expected: 0.88 },
    { id: 'albumin', value: 4, from: 'g/dL', to: 'g/L', expected: 40 },
    { id: 'glucose', value: 100, from: 'mg/dL', to: 'mmol/L', expected: 5.55 },
    { id: 'upcr', value: 0.5, from: 'g/g', to: 'mg/g', expected: 500 },
    { id: 'upcr', value: 500, from: 'mg/g', to: 'mg/mmol', expected: 56.561 },
    { id: 'crp', value: 1.2, from: 'mg/dL', to: 'mg/L', expected: 12 },
  ] as const)('$id $value $from are, as published, $expected $to', ({ id, value, from, to, expected }) => {
    expect(convert(labOf(id), value, from, to)).toBeCloseTo(expected, 3);
  });

  test('a unit of another test fits nothing', () => {
    for (const one of LABS) {
      const [own = one.units.si] = unitsOf(one);
      const others = LAB_UNITS.filter((unit) => unit !== one.units.si && !unitsOf(one).includes(unit));
      expect(others.map((unit) => convert(one, 1, unit, own)).filter((value) => value !== null)).toEqual([]);
    }
  });
});
