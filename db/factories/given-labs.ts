import { give, placedOn, type On } from './given-entries';
import type { RecordOwner } from './entry-rows';
import { addReport, type LabEntry } from './lab-rows';

type GivenResult = On & Partial<LabEntry> & { laboratory?: string };

const USUAL: LabEntry = {
  analyteId: 'anti-dsdna',
  comparator: null,
  value: 46,
  titre: null,
  code: null,
  unit: 'IU/mL',
  rangeLow: null,
  rangeHigh: 30,
  assay: 'elisa',
};

/** A report with one result: anti-dsDNA of 46 IU/mL by ELISA over a range up to 30, unless told otherwise; its id. */
export async function givenLabResult(owner: RecordOwner, given: GivenResult): Promise<string> {
  const { day, isPrivate = false, laboratory = null, ...result } = given;
  const results = [{ ...USUAL, ...result }];
  const on = { day, isPrivate };
  return give(owner, on, (rows, keyed) => addReport(rows, keyed, placedOn(on), { laboratory, results })[0] ?? '');
}
