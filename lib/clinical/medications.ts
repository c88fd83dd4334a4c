import type { IsoDay } from './days';
import {
  ATC_INDEX,
  DRUG_CLASSES,
  MEDICATION_CATALOGUE,
  ROUTES,
  type CatalogueDrug,
  type DrugClass,
  type Route,
} from './medications-catalogue';

export { ATC_INDEX, DRUG_CLASSES, ROUTES, type DrugClass, type Route };

export type DrugId = (typeof MEDICATION_CATALOGUE)[number]['id'];

export type Drug = CatalogueDrug & { readonly id: DrugId };

const DRUGS: readonly Drug[] = MEDICATION_CATALOGUE;

const byId = new Map<string, Drug>(DRUGS.map((drug) => [drug.id, drug]));

/** The catalogue entry of an id; undefined when the catalogue has none. */
export function drugById(id: string | null): Drug | undefined {
  return id === null ? undefined : byId.get(id);
}

/** Every generic and brand name of the catalogue. */
export const DRUG_NAMES: readonly string[] = DRUGS.flatMap(({ genericName, brands }) => [genericName, ...brands]);

/** Why a medicine was stopped, as the form offers it. */
export const STOP_REASONS = [
  'switched',
  'finished',
  'side-effect',
  'not-helping',
  'better',
  'told-to',
  'own-choice',
  'other',
] as const;

export type StopReason = (typeof STOP_REASONS)[number];

/** Why a dose was skipped, as the form offers it. */
export const SKIP_REASONS = [
  'side-effect',
  'ran-out',
  'forgot',
  'felt-unwell',
  'told-to',
  'other',
  'none-given',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

/** Units a dose may have: the catalogue's, and what people count in. */
export const UNITS = [
  'mg',
  'g',
  'µg',
  'IU',
  'ml',
  'tablet',
  'drop',
  'puff',
  'application',
  'percent',
  'cells',
  'other',
] as const;

export type Unit = (typeof UNITS)[number];

export type MedicineState = 'planned' | 'current' | 'stopped';

type Span = { day: IsoDay; untilDay: IsoDay | null; stopReason: string | null };

/** A course that was stopped today is over; one that was planned to end today lasts until tonight. */
export function stateOfMedicine({ day, untilDay, stopReason }: Span, today: IsoDay): MedicineState {
  const isOver = untilDay !== null && (untilDay < today || (untilDay === today && stopReason !== null));
  if (isOver) return 'stopped';
  return day > today ? 'planned' : 'current';
}

/** Letters and digits only, without accents: `Solu-Medrol` and `solu medrol` are one spelling. */
function spelled(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function beginsWord(name: string, wanted: string): boolean {
  return ` ${spelled(name)}`.includes(` ${wanted}`);
}

export type FoundDrug = { drug: Drug; brand: string | null };

function match(drug: Drug, wanted: string): FoundDrug | null {
  if (beginsWord(drug.genericName, wanted)) return { drug, brand: null };
  const brand = drug.brands.find((name) => beginsWord(name, wanted));
  return brand === undefined ? null : { drug, brand };
}

/** Shorter searches would find half of the catalogue. */
const SHORTEST = 2;

/**
 * Medicines of the catalogue whose generic name or a common brand name has a word that begins with the search text;
 * `brand` is the trade name that matched. Names that begin with the text come first.
 */
export function findDrugs(text: string): FoundDrug[] {
  const wanted = spelled(text);
  if (wanted.length < SHORTEST) return [];
  const found = DRUGS.flatMap((drug) => match(drug, wanted) ?? []);
  const starts = ({ drug, brand }: FoundDrug) => (spelled(brand ?? drug.genericName).startsWith(wanted) ? 0 : 1);
  return found.sort((a, b) => starts(a) - starts(b));
}
