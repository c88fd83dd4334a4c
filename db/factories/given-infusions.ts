import type { RecordOwner } from './entry-rows';
import { give, placedOn, type On } from './given-entries';
import { addInfusionRow, type InfusionEntry } from './infusion-rows';

type GivenInfusion = On & Partial<InfusionEntry>;

/** A treatment of one day, MSC unless told otherwise; its id. */
export async function givenInfusion(owner: RecordOwner, entry: GivenInfusion): Promise<string> {
  const nothing = { amount: null, unit: null, route: null, details: {}, words: {} };
  const made: InfusionEntry = { kind: 'msc', untilDay: entry.day, category: 'meds', ...nothing, ...entry };
  return give(owner, entry, (rows, keyed) => addInfusionRow(rows, keyed, placedOn(entry), made));
}
