import { ASSAYS, LAB_PANELS, LAB_UNITS, LABS, unitsOf } from '@/lib/clinical/labs';
import { startUnit } from '@/lib/clinical/lab-form';
import { say } from '@/lib/messages/say';
import { unitText } from '@/lib/messages/units';
import type { LabResult } from '@/lib/records/lab-rows';
import { unitOfCourse } from './lab-series';
import { labName } from './lab-words';

export type Option = { value: string; words: string };

/** A test as the form offers it: `units` fit it, `start` is chosen with it. */
export type TestOption = Option & { units: readonly Option[]; start: string };

/** Everything a row of the form says, finished; `sure` keeps `{value}`, because only the row knows it. */
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
    assays: [
      { value: '', words: say('lab.assay.unsaid') },
      ...ASSAYS.map((assay) => ({ value: assay, words: say(`lab.assay.${assay}`) })),
    ],
  };
}

export type RowOffers = ReturnType<typeof rowOffers>;
