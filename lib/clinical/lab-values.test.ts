import { describe, expect, test } from 'vitest';
import { readNumber, readResult, type ReadResult } from './lab-values';
import { labOf, type LabId } from './labs';

const read = (id: LabId, typed: string, chosen?: string): ReadResult => readResult(labOf(id), typed, chosen);

const result = (of: Partial<Extract<ReadResult, { is: 'result' }>['result']>) => ({
  is: 'result',
  result: { comparator: null, value: null, titre: null, code: null, ...of },
});

describe('a result as it is printed', () => {
  test.each([
    ['anti-dsdna', '46', { value: 46 }],
    ['anti-dsdna', ' 0.5 ', { value: 0.5 }],
    ['anti-dsdna', '<0.5', { comparator: '<', value: 0.5 }],
    ['anti-dsdna', '> 200', { comparator: '>', value: 200 }],
    ['anti-dsdna', '1:10', { titre: 10 }],
    ['anti-dsdna', 'Negative', { code: 'negative' }],
    ['ana', '1:640', { titre: 640 }],
    ['ana', '> 1 : 1280', { comparator: '>', titre: 1280 }],
    ['ana', 'positive', { code: 'positive' }],
    ['lupus-anticoagulant', 'not  detected', { code: 'negative' }],
    ['lupus-anticoagulant', 'equivocal', { code: 'borderline' }],
    ['urine-protein-dipstick', 'trace', { code: 'trace' }],
    ['urine-protein-dipstick', '++', { code: '++' }],
    ['urine-protein-dipstick', '4+', { code: '++++' }],
    ['platelets', '1 203', { value: 1203 }],
  ] as const)('%s %j', (id, typed, expected) => {
    expect(read(id, typed)).toEqual(result(expected));
  });

  test.each([
    ['platelets', 'negative'],
    ['platelets', '1:640'],
    ['ana', '++'],
    ['ana', '640'],
    ['ana', '1:0'],
    ['lupus-anticoagulant', '12'],
    ['urine-protein-dipstick', 'positive'],
    ['creatinine', ''],
    ['creatinine', 'high'],
    ['creatinine', '-1'],
    ['creatinine', '1e9'],
    ['creatinine', '1.2.3'],
    ['creatinine', '<'],
    ['creatinine', '1,2,3'],
    ['creatinine', '9999999999'],
  ] satisfies [LabId, string][])('%s %j is none', (id, typed) => {
    expect(read(id, typed)).toEqual({ is: 'none' });
  });
});

describe('a comma is asked about, never guessed', () => {
  test.each([
    ['12,5', ['12.5', '125']],
    ['1,250', ['1.25', '1250']],
    ['0,88', ['0.88', '88']],
    ['1.250,0', ['1250', '1.25']],
    ['1,250.0', ['1250', '1.25']],
    ['12.345.678,9', ['12345678.9', '12.3456789']],
  ])('%s', (typed, readings) => {
    expect(readNumber(typed)).toEqual({ is: 'ask', readings });
  });

  test.each([
    ['12,5', '12.5', 12.5],
    ['12,5', '125', 125],
    ['1.250,0', '1.25', 1.25],
  ])('%s, and %s was chosen', (typed, chosen, value) => {
    expect(readNumber(typed, chosen)).toEqual({ is: 'number', value });
  });

  test('a choice of something else is asked again', () => {
    expect(readNumber('12,5', '13')).toEqual({ is: 'ask', readings: ['12.5', '125'] });
  });

  test('both ways alike needs no question, and a point is a point', () => {
    expect(readNumber('0,0')).toEqual({ is: 'number', value: 0 });
    expect(readNumber('1.250')).toEqual({ is: 'number', value: 1.25 });
  });

  test('a sign before it stays', () => {
    expect(read('crp', '<0,6')).toEqual({ is: 'ask', readings: ['0.6', '6'] });
    expect(read('crp', '<0,6', '0.6')).toEqual(result({ comparator: '<', value: 0.6 }));
  });
});
