import { describe, expect, test } from 'vitest';
import { readRows, type TypedLabs } from './lab-form';

const OWN = { test1: 'own', name1: 'Zinc', value1: '11.2', unit1: 'µmol/L' };
const NOTHING = { comparator: null, value: null, titre: null, code: null, unit: null, assay: null };
const NO_RANGE = { low: null, high: null };

const read = (typed: TypedLabs) => readRows({ ...OWN, ...typed });

describe('a row for a test in own words', () => {
  test('is read as it is printed', () => {
    expect(read({ low1: '10', high1: '18', sure1: 'on' })).toEqual({
      faults: [],
      rows: [
        {
          place: '1',
          test: { analyteId: null, name: 'Zinc' },
          entry: { ...NOTHING, value: 11.2, unit: 'umol/L', range: { low: 10, high: 18 } },
          isSure: true,
        },
      ],
    });
  });

  test.each([
    [{ value1: '<0.5' }, { comparator: '<', value: 0.5, unit: 'umol/L' }],
    [{ value1: '1:640' }, { titre: 640 }],
    [{ value1: '> 1:80' }, { comparator: '>', titre: 80 }],
    [{ value1: 'Not detected' }, { code: 'negative' }],
    [{ value1: '2+' }, { code: '++' }],
    [{ value1: '1.250,0', value1is: '', valueis1: '1250', unit1: '' }, { value: 1250 }],
  ])('takes %j', (typed, entry) => {
    expect(read(typed).rows.map((row) => row.entry)).toEqual([{ ...NOTHING, ...entry, range: NO_RANGE }]);
  });

  test.each([
    [{ name1: '' }, 'name1', 'lab.own.name.missing'],
    [{ name1: '12' }, 'name1', 'lab.own.name.missing'],
    [{ name1: 'vit. d' }, 'name1', 'lab.own.known'],
    [{ name1: 'vit. d', as1: 'crp' }, 'name1', 'lab.own.known'],
    [{ value1: '' }, 'value1', 'lab.value.missing'],
    [{ value1: 'high' }, 'value1', 'lab.value.form'],
    [{ value1: 'constructor' }, 'value1', 'lab.value.form'],
    [{ value1: '1.250,0' }, 'value1', 'lab.number.ask'],
    [{ unit1: '12 345' }, 'unit1', 'lab.own.unit.form'],
    [{ low1: 'x' }, 'low1', 'lab.range.number'],
    [{ low1: '9', high1: '3' }, 'high1', 'lab.range.order'],
  ])('with %j is asked about at %s: %s', (typed, name, fault) => {
    expect(read(typed)).toEqual({ rows: [], faults: [{ name, fault }] });
  });
});

describe('a row of the form', () => {
  test('for own words is empty as long as nothing but its kind was sent', () => {
    expect(readRows({ test1: 'own', name1: ' ', unit1: 'mg/L' })).toEqual({ rows: [], faults: [] });
  });

  test('whose own words were taken for the catalogue’s test is one of it, in the catalogue’s unit', () => {
    const taken = read({ name1: 'Vit D', as1: 'vitamin-d', unit1: 'NMOL/l' });
    expect(taken.rows).toMatchObject([{ test: { analyteId: 'vitamin-d' }, entry: { unit: 'nmol/L' } }]);
    const unfit = read({ name1: 'Vit D', as1: 'vitamin-d' });
    expect(unfit.faults).toEqual([{ name: 'unit1', fault: 'lab.unit.fits' }]);
  });

  test('the tick for a test counts only under that test’s name', () => {
    expect(read({ as1: 'vitamin-d' }).rows).toMatchObject([{ test: { analyteId: null, name: 'Zinc' } }]);
  });
});
