import { describe, expect, test } from 'vitest';
import { LAB_NAMES } from '@/lib/clinical/lab-names-catalogue';
import { readOwnUnit } from '@/lib/clinical/lab-units';
import { LAB_UNITS, LABS } from '@/lib/clinical/labs';
import type { LabResult } from '@/lib/records/lab-rows';
import { allCoursesOf, coursesOf, hasUndrawn, ownCoursesOf, pointsOf, unitOfCourse } from './lab-series';
import { labName, statusWords, testName, typedUnit } from './lab-words';

const NOTHING = { comparator: null, titre: null, code: null, assay: null, range: { low: null, high: null } };
const KEPT = { reportId: null, at: 0, laboratory: null, isPrivate: false, version: 1 };

type Of = Partial<Pick<LabResult, 'value' | 'titre' | 'unit' | 'range'>>;

function own(id: string, [name, day]: [name: string, day: string], of: Of): LabResult {
  return { ...NOTHING, ...KEPT, id, day, value: null, unit: null, ...of, analyteId: null, name };
}

const crp: LabResult = {
  ...{ ...NOTHING, ...KEPT, id: 'lab-c', day: '2026-03-01', value: 4, unit: 'mg/L' },
  analyteId: 'crp',
};

test('every test is called on screen what its search calls it first', () => {
  expect(LABS.map(({ id }) => labName(id))).toEqual(LABS.map(({ id }) => LAB_NAMES[id][0]));
});

test('a unit in a typed field is read as the same unit again', () => {
  expect(LAB_UNITS.map((unit) => readOwnUnit(typedUnit(unit)))).toEqual(LAB_UNITS);
  expect([typedUnit('umol/L'), typedUnit('/hpf'), typedUnit('pg/ml'), typedUnit(null)]).toEqual([
    'µmol/L',
    '/hpf',
    'pg/ml',
    '',
  ]);
});

describe('tests in own words', () => {
  const results = [
    own('lab-z1', ['zinc', '2026-01-01'], { value: 11, unit: 'umol/L' }),
    own('lab-z2', ['Zinc', '2026-02-01'], { value: 12, unit: 'umol/L' }),
    own('lab-f1', ['Ferritin', '2026-02-01'], { value: 9 }),
    own('lab-s1', ['Selenium', '2026-02-01'], { value: 9, range: { low: 10, high: null } }),
    crp,
  ];

  test('are courses of their own, outside their report’s range first, then by name', () => {
    expect(ownCoursesOf(results).map(({ test: one }) => testName(one))).toEqual(['Selenium', 'Ferritin', 'Zinc']);
    expect(coursesOf(results).map(({ key }) => key)).toEqual(['crp']);
    expect(allCoursesOf(results)).toHaveLength(4);
  });

  test('stand in an address by the id of the result that was entered first, never by their name', () => {
    expect(ownCoursesOf(results).map(({ key }) => key)).toEqual(['lab-s1', 'lab-f1', 'lab-z1']);
    const copiedLater = { ...own('lab-a0', ['Zinc', '2020-01-01'], { value: 12 }), at: 5 };
    expect(ownCoursesOf([copiedLater, ...results]).at(-1)).toMatchObject({ key: 'lab-z1', results: { length: 3 } });
  });
});

describe('the drawing of a test in own words', () => {
  const inMg = own('lab-1', ['Zinc', '2026-01-01'], { value: 0.7, unit: 'mg/L' });
  const first = own('lab-2', ['Zinc', '2026-02-01'], { value: 11, unit: 'umol/L' });
  const last = own('lab-3', ['Zinc', '2026-03-01'], { value: 12, unit: 'µmol/l' });
  const word = { ...own('lab-4', ['Zinc', '2026-04-01'], {}), code: 'negative' as const };
  const drawn = (...results: LabResult[]) => pointsOf(results, '2026-01-01', '2026-12-31').map(({ value }) => value);

  test('holds what stands in the unit of the last number, and says that others are left out', () => {
    expect(drawn(inMg, first, last, word)).toEqual([11, 12]);
    expect([hasUndrawn([inMg, first, last]), hasUndrawn([first, last, word])]).toEqual([true, false]);
    expect(unitOfCourse([inMg, first, last, word])).toBe('µmol/l');
  });

  test('never mixes a number without a unit, or a titre, with one that has one', () => {
    const bare = own('lab-5', ['Zinc', '2026-05-01'], { value: 5 });
    const titre = own('lab-6', ['Zinc', '2026-06-01'], { titre: 80 });
    expect(drawn(first, bare)).toEqual([5]);
    expect(drawn(bare, titre)).toEqual([80]);
    expect(unitOfCourse([first, bare])).toBeNull();
  });

  test('what was before is said only in the same unit', () => {
    expect(statusWords(last, first)).toBe('No range on the report, was 11');
    expect(statusWords(first, inMg)).toBe('No range on the report');
  });
});
