import { describe, expect, test } from 'vitest';
import { comparedTo, isSame, isUnlikely, placeOf, type Entry, type Place } from './lab-rules';
import { labOf, type LabId } from './labs';

function entry(of: Partial<Entry>): Entry {
  const nothing = { comparator: null, value: null, titre: null, code: null, unit: null, assay: null };
  return { ...nothing, range: { low: null, high: null }, ...of };
}

describe('a result against the range of its own report', () => {
  test.each([
    [{ value: 46, range: { low: null, high: 30 } }, 'above'],
    [{ value: 30, range: { low: null, high: 30 } }, 'inside'],
    [{ value: 0.88, range: { low: 0.9, high: 1.8 } }, 'below'],
    [{ value: 0.9, range: { low: 0.9, high: 1.8 } }, 'inside'],
    [{ value: 0, range: { low: 0, high: 5 } }, 'inside'],
    [{ value: 46, range: { low: null, high: null } }, 'unsaid'],
    [{ comparator: '<', value: 0.5, range: { low: 0.9, high: 1.8 } }, 'below'],
    [{ comparator: '<', value: 10, range: { low: null, high: 30 } }, 'inside'],
    [{ comparator: '<', value: 40, range: { low: null, high: 30 } }, 'unsaid'],
    [{ comparator: '>', value: 200, range: { low: null, high: 30 } }, 'above'],
    [{ comparator: '>', value: 90, range: { low: 60, high: null } }, 'inside'],
    [{ comparator: '>', value: 20, range: { low: 10, high: 30 } }, 'unsaid'],
    [{ titre: 640, range: { low: null, high: 80 } }, 'above'],
    [{ code: 'positive', range: { low: null, high: 30 } }, 'unsaid'],
  ] satisfies [Partial<Entry>, Place][])('%j is %s', (of, place) => {
    expect(placeOf(entry(of))).toBe(place);
  });
});

const DNA_30 = { unit: 'IU/mL', range: { low: null, high: 30 } };

type Case = { why: string; id: LabId; now: Partial<Entry>; last?: Entry };

const ASKED: Case[] = [
  { why: 'ten times over the printed range', id: 'anti-dsdna', now: { value: 301, ...DNA_30 } },
  {
    why: 'a tenth under the printed range',
    id: 'complement-c3',
    now: { value: 0.08, unit: 'g/L', range: { low: 0.9, high: 1.8 } },
  },
  { why: 'over the catalogue’s where none is printed', id: 'creatinine', now: { value: 88, unit: 'mg/dL' } },
  {
    why: 'six times the last one',
    id: 'platelets',
    now: { value: 880, unit: '10^9/L' },
    last: entry({ value: 140, unit: '10^9/L' }),
  },
  {
    why: 'a sixth of the last one, in another unit',
    id: 'complement-c3',
    now: { value: 15, unit: 'mg/dL' },
    last: entry({ value: 0.9, unit: 'g/L' }),
  },
  {
    why: 'far from the last one of the same assay',
    id: 'anti-dsdna',
    now: { value: 180, unit: 'IU/mL', assay: 'farr' },
    last: entry({ value: 9, unit: 'IU/mL', assay: 'farr' }),
  },
];

const KEPT: Case[] = [
  { why: 'at ten times the printed range', id: 'anti-dsdna', now: { value: 300, ...DNA_30 } },
  { why: 'in the other unit it is usual', id: 'creatinine', now: { value: 88, unit: 'umol/L' } },
  {
    why: 'the printed range wins over the catalogue’s',
    id: 'esr',
    now: { value: 250, unit: 'mm/h', range: { low: 0, high: 30 } },
  },
  { why: 'there is no range anywhere', id: 'ch50', now: { value: 9000, unit: 'U/mL' } },
  {
    why: 'at five times the last one',
    id: 'platelets',
    now: { value: 700, unit: '10^9/L' },
    last: entry({ value: 140, unit: '10^9/L' }),
  },
  {
    why: 'a last one of 0 says nothing',
    id: 'urine-red-cells',
    now: { value: 20, unit: '/hpf' },
    last: entry({ value: 0, unit: '/hpf' }),
  },
  { why: 'a titre', id: 'ana', now: { titre: 5120, range: { low: null, high: 80 } }, last: entry({ titre: 80 }) },
  {
    why: 'another assay is no last one',
    id: 'anti-dsdna',
    now: { value: 180, unit: 'IU/mL', assay: 'farr' },
    last: entry({ value: 9, unit: 'IU/mL', assay: 'elisa' }),
  },
];

const isAsked = ({ id, now, last }: Case): boolean => isUnlikely(labOf(id), entry(now), last ?? null);

describe('a value is asked about', () => {
  test.each(ASKED)('$why ($id)', (one) => {
    expect(isAsked(one)).toBe(true);
  });

  test.each(KEPT)('but not: $why ($id)', (one) => {
    expect(isAsked(one)).toBe(false);
  });
});

describe('anti-dsDNA is never compared across assays', () => {
  const elisa = entry({ value: 46, unit: 'IU/mL', assay: 'elisa' });
  test.each([
    ['elisa', 46],
    ['clia', null],
    ['farr', null],
    ['crithidia', null],
    ['other', null],
    [null, null],
  ] as const)('ELISA against %s: %s', (assay, expected) => {
    expect(comparedTo(labOf('anti-dsdna'), elisa, entry({ value: 31, unit: 'IU/mL', assay }))).toBe(expected);
  });

  test('two results that say no assay are not compared', () => {
    const unknown = entry({ value: 31, unit: 'IU/mL' });
    expect(comparedTo(labOf('anti-dsdna'), unknown, unknown)).toBeNull();
  });

  test('other tests compare in the other’s unit', () => {
    const before = entry({ value: 1, unit: 'g/L' });
    expect(comparedTo(labOf('complement-c3'), entry({ value: 88, unit: 'mg/dL' }), before)).toBeCloseTo(0.88, 12);
    expect(comparedTo(labOf('complement-c3'), entry({ code: 'negative' }), before)).toBeNull();
    expect(comparedTo(labOf('complement-c3'), entry({ value: 88, unit: 'mm/h' }), before)).toBeNull();
  });
});

type Pair = { what: string; a: Partial<Entry>; b: Partial<Entry>; expected: boolean };

const PAIRS: Pair[] = [
  { what: 'in another unit', a: { value: 88, unit: 'mg/dL' }, b: { value: 0.88, unit: 'g/L' }, expected: true },
  { what: 'another value', a: { value: 88, unit: 'mg/dL' }, b: { value: 0.89, unit: 'g/L' }, expected: false },
  {
    what: 'below is not equal',
    a: { comparator: '<', value: 88, unit: 'mg/dL' },
    b: { value: 88, unit: 'mg/dL' },
    expected: false,
  },
  { what: 'a word', a: { code: 'negative' }, b: { code: 'negative' }, expected: true },
  { what: 'a word and a number', a: { code: 'negative' }, b: { value: 1, unit: 'g/L' }, expected: false },
];

describe('the same result', () => {
  test.each(PAIRS)('$what: $expected', ({ a, b, expected }) => {
    expect(isSame(labOf('complement-c3'), entry(a), entry(b))).toBe(expected);
  });
});

describe('a test in own words', () => {
  const zinc = (value: number, unit: string | null, high: number | null = null) =>
    entry({ value, unit, range: { low: null, high } });

  test.each([
    { why: 'six times the last one in its unit', now: zinc(60, 'µg/dL'), last: zinc(10, 'ug/dl'), expected: true },
    { why: 'six times one in another unit', now: zinc(60, 'µg/dL'), last: zinc(10, 'µmol/L'), expected: false },
    { why: 'six times one without a unit', now: zinc(60, 'µg/dL'), last: zinc(10, null), expected: false },
    { why: 'both without a unit', now: zinc(60, null), last: zinc(10, null), expected: true },
    { why: 'over ten times its report’s range', now: zinc(181, null, 18), last: null, expected: true },
    { why: 'no range, no last one', now: zinc(9_999_999, 'mg/dL'), last: null, expected: false },
  ])('is asked about by its report and its last result only: $why', ({ now, last, expected }) => {
    expect(isUnlikely(null, now, last)).toBe(expected);
  });

  test('is compared in one unit, never across two', () => {
    expect(comparedTo(null, zinc(10, 'ug/dL'), zinc(60, 'µg/dl'))).toBe(10);
    expect(comparedTo(null, zinc(1, 'g/L'), zinc(100, 'mg/dL'))).toBeNull();
    expect(comparedTo(null, entry({ titre: 80 }), entry({ titre: 160 }))).toBe(80);
  });

  test('is the same result only in the same unit', () => {
    expect(isSame(null, zinc(10, 'µmol/L'), zinc(10, 'umol/L'))).toBe(true);
    expect(isSame(null, zinc(1, 'g/L'), zinc(100, 'mg/dL'))).toBe(false);
    expect(isSame(null, zinc(10, null), zinc(10, 'mg/dL'))).toBe(false);
  });
});
