import { OWN_TEST, startUnit } from '@/lib/clinical/lab-form';
import { ASSAYS, LAB_PANELS, LAB_UNITS, labById, LABS, unitsOf } from '@/lib/clinical/labs';
import { say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabResult } from '@/lib/records/lab-rows';
import { ownCoursesOf, unitOfCourse } from './lab-series';
import { labName, testName, typedUnit } from './lab-words';

export type Option = { value: string; words: string };

/** A test as the form offers it: `units` fit it, `start` is chosen with it. */
export type TestOption = Option & { units: readonly Option[]; start: string };

/** Everything a row of the form says, finished; what only the row knows keeps its `{value}`. */
export function rowWords() {
  return {
    row: say('lab.row', { place: '{place}' }),
    test: say('lab.test'),
    chooseTest: say('lab.test.choose'),
    value: say('lab.value'),
    valueHint: say('lab.value.hint'),
    unit: say('lab.unit'),
    chooseUnit: say('lab.unit.choose'),
    low: say('lab.low'),
    high: say('lab.high'),
    assay: say('lab.assay'),
    assayHint: say('lab.assay.hint'),
    reading: say('lab.reading'),
    sure: say('lab.sure', { value: '{value}' }),
    more: say('lab.more'),
    own: say('lab.own.add'),
    ownName: say('lab.own.name'),
    ownNameHint: say('lab.own.name.hint'),
    ownUnit: say('lab.own.unit'),
    take: say('lab.own.take', { name: '{name}' }),
  };
}

export type RowWords = ReturnType<typeof rowWords>;

const unitOption = (unit: string): Option => ({ value: unit, words: unitText(unit) });

/** The tests by the parts of a report, each with the unit it was last reported in chosen first. */
export function testGroups(results: readonly LabResult[]): { words: string; tests: TestOption[] }[] {
  return LAB_PANELS.map((panel) => ({
    words: say(`lab.panel.${panel}`),
    tests: LABS.filter((lab) => lab.panel === panel).map((lab) => {
      const lastUnit = unitOfCourse(results.filter(({ analyteId }) => analyteId === lab.id));
      const start = startUnit(lab, lastUnit);
      return { value: lab.id, words: labName(lab.id), units: unitsOf(lab).map(unitOption), start };
    }),
  }));
}

/** What a row needs to offer. */
export function rowOffers(results: readonly LabResult[]) {
  return {
    groups: testGroups(results),
    units: LAB_UNITS.map(unitOption),
    typedUnits: LAB_UNITS.map(typedUnit),
    ownNames: ownCoursesOf(results).map(({ test }) => testName(test)),
    assays: [
      { value: '', words: say('lab.assay.unsaid') },
      ...ASSAYS.map((assay) => ({ value: assay, words: say(`lab.assay.${assay}`) })),
    ],
  };
}

export type RowOffers = ReturnType<typeof rowOffers>;

/** What the first row of a form begins with, by field. */
export type FirstRow = { test: string; name: string; unit: string };

type Asked = { test: string | undefined; own: string | undefined };

/** The row that an address asks for: a test of the catalogue, one in own words by its series, or a new one. */
export function firstRowOf({ test, own }: Asked, results: readonly LabResult[]): FirstRow | null {
  if (own !== undefined) return { test: OWN_TEST, name: '', unit: '' };
  const lab = labById(test ?? null);
  if (lab !== undefined) return { test: lab.id, name: '', unit: '' };
  const course = ownCoursesOf(results).find((one) => one.results.some(({ id }) => id === test));
  if (course === undefined) return null;
  return { test: OWN_TEST, name: testName(course.test), unit: typedUnit(unitOfCourse(course.results)) };
}
