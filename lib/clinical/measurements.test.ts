import { describe, expect, test } from 'vitest';
import {
  inUnit,
  isImpossible,
  isUnlikely,
  MEASUREMENT_KINDS,
  MEASUREMENT_UNITS,
  otherUnit,
  readNumber,
  trendOf,
  type Measured,
} from './measurements';

const weight = (value: number, unit: 'kg' | 'lb' = 'kg'): Measured => ({ kind: 'weight', value, lower: null, unit });
const pressure = (value: number, lower: number | null): Measured => ({
  kind: 'blood-pressure',
  value,
  lower,
  unit: 'mmHg',
});

describe('units', () => {
  test.each([
    [100, 'lb', 'kg', 45.359237],
    [45.359237, 'kg', 'lb', 100],
    [98.6, 'F', 'C', 37],
    [37, 'C', 'F', 98.6],
    [-40, 'C', 'F', -40],
    [120, 'mmHg', 'mmHg', 120],
  ] as const)('%d %s is %s %d', (value, from, to, is) => {
    expect(inUnit(value, from, to)).toBeCloseTo(is, 9);
  });

  test('every conversion inverts', () => {
    for (const kind of MEASUREMENT_KINDS) {
      const [a, b = a] = MEASUREMENT_UNITS[kind];
      for (let value = 0.5; value < 300; value += 7.3) {
        expect(inUnit(inUnit(value, a, b), b, a)).toBeCloseTo(value, 9);
      }
    }
  });

  test('units of two kinds never mix', () => {
    expect(() => inUnit(1, 'kg', 'C')).toThrow();
    expect([otherUnit(weight(70)), otherUnit(pressure(120, 80))]).toEqual(['lb', null]);
  });
});

describe('numbers as they are typed', () => {
  test.each([
    ['70', 70],
    ['70.5', 70.5],
    ['70,5', 70.5],
    [' 37,25 ', 37.25],
    ['0', 0],
    ['1.250', null],
    ['1,250', null],
    ['-5', null],
    ['1e3', null],
    ['١٢', null],
    ['', null],
    ['about 70', null],
    ['1000', 1000],
    ['10000', null],
  ])('%j reads as %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('what the form asks about, and keeps', () => {
  test.each([
    ['a usual weight', weight(70), null, false],
    ['a weight of 7 kg', weight(7), null, true],
    ['154 lb', weight(154, 'lb'), null, false],
    ['154 kg after 70 kg', weight(154), weight(70), true],
    ['11 % less than the last', weight(62.4), weight(70), false],
    ['16 % less than the last', weight(58.8), weight(70), true],
    ['the same weight in the other unit', weight(154.3, 'lb'), weight(70), false],
    ['120 over 80', pressure(120, 80), null, false],
    ['80 over 120', pressure(80, 120), null, true],
    ['260 over 90', pressure(260, 90), null, true],
    ['37 degrees entered as Fahrenheit', { kind: 'temperature', value: 37, lower: null, unit: 'F' }, null, true],
    ['100.4 F', { kind: 'temperature', value: 100.4, lower: null, unit: 'F' }, null, false],
    ['a day spent outdoors', { kind: 'outdoors', value: 800, lower: null, unit: 'min' }, null, true],
    ['no minute outdoors', { kind: 'outdoors', value: 0, lower: null, unit: 'min' }, null, false],
    ['no sleep at all', { kind: 'sleep', value: 0, lower: null, unit: 'h' }, null, true],
  ] as const)('%s', (_what, measured, last, isAsked) => {
    expect(isUnlikely(measured, last)).toBe(isAsked);
  });

  test.each([
    ['no weight', weight(0), true],
    ['one number of two', pressure(120, null), true],
    ['25 hours of sleep', { kind: 'sleep', value: 25, lower: null, unit: 'h' }, true],
    ['a night without sleep', { kind: 'sleep', value: 0, lower: null, unit: 'h' }, false],
    ['more minutes outdoors than a day has', { kind: 'outdoors', value: 1441, lower: null, unit: 'min' }, true],
    ['no minute outdoors', { kind: 'outdoors', value: 0, lower: null, unit: 'min' }, false],
    ['a lower number for a weight', { ...weight(70), lower: 3 }, true],
    ['an unlikely weight', weight(400), false],
  ] as const)('%s cannot be: %j', (_what, measured, cannot) => {
    expect(isImpossible(measured)).toBe(cannot);
  });
});

test('a trend needs two values, and says first, last, lowest and highest', () => {
  expect(trendOf([70])).toBeNull();
  expect(trendOf([70, 66, 68])).toEqual({ first: 70, last: 68, least: 66, most: 70, count: 3 });
});
