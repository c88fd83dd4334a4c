import { LAB_NAMES } from './lab-names-catalogue';
import type { LabId } from './labs';
import { searchByWords } from './word-search';

/** What a result is of: a test of the catalogue, or one in the patient's own words. */
export type LabTest = { analyteId: LabId } | { analyteId: null; name: string };

const MARKS = /\p{M}/gu;
const BETWEEN = /[\s\-\u2010-\u2015._'’]+/gu;

/**
 * A name as it is compared: "Vit. D", "vit d" and "VIT-D" are one. What tells two tests apart stays: "CD4 %" is not
 * "CD4".
 */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(BETWEEN, '');
}

/** Results with the same key are of one series. */
export function testKey(test: LabTest): string {
  return test.analyteId ?? `own:${nameKey(test.name)}`;
}

const IDS = Object.keys(LAB_NAMES) as LabId[];
const BY_KEY = new Map(IDS.flatMap((id) => LAB_NAMES[id].map((name) => [nameKey(name), id] as const)));

/** The catalogue's test that goes by this name or common abbreviation; null when it has none. */
export function labNamed(name: string): LabId | null {
  return BY_KEY.get(nameKey(name)) ?? null;
}

/** Tests of the catalogue of which a name has each word of the search, in the catalogue's order. */
export function findLabs(text: string): LabId[] {
  return searchByWords(
    text,
    IDS.map((id) => ({ id, texts: LAB_NAMES[id] })),
  ).map(({ id }) => id);
}
