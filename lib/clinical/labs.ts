import { LAB_CATALOGUE, LAB_PANELS, type CatalogueLab, type LabPanel } from './labs-catalogue';

export { LAB_PANELS, type LabPanel };

export type LabId = (typeof LAB_CATALOGUE)[number]['id'];

export type Lab = CatalogueLab & { readonly id: LabId };

/** The tests a person may record, in the catalogue's order. */
export const LABS: readonly Lab[] = LAB_CATALOGUE;

const byId = new Map<string, Lab>(LABS.map((lab) => [lab.id, lab]));
const TABLE = Object.fromEntries(byId) as Record<LabId, Lab>;

/** The catalogue entry of a known id. */
export function labOf(id: LabId): Lab {
  return TABLE[id];
}

/** The catalogue entry of an id; undefined when the catalogue has none. */
export function labById(id: string | null): Lab | undefined {
  return id === null ? undefined : byId.get(id);
}

/** Units a value of this test may have, the one a form offers first at the front; none where words are the result. */
export function unitsOf({ kind, units, extraUnits }: CatalogueLab): string[] {
  if (kind !== 'numeric') return [];
  return [...new Set([units.conventional, units.si, ...extraUnits.map(({ unit }) => unit)])];
}

/** Every unit of the catalogue once. */
export const LAB_UNITS: readonly string[] = [...new Set(LABS.flatMap(unitsOf))];

function factorToSi({ units, extraUnits }: CatalogueLab, unit: string): number | null {
  if (unit === units.si) return 1;
  if (unit === units.conventional) return units.toSi;
  const extra = extraUnits.find((one) => one.unit === unit);
  return extra === undefined ? null : extra.toConventional * units.toSi;
}

/** A value of a test in another of its units; null where one of the units does not fit the test. */
export function convert(lab: CatalogueLab, value: number, from: string, to: string): number | null {
  const multiply = factorToSi(lab, from);
  const divide = factorToSi(lab, to);
  if (multiply === null || divide === null) return null;
  return from === to ? value : (value * multiply) / divide;
}

/** How a result was measured, where results of two ways may not be compared. */
export const ASSAYS = ['elisa', 'clia', 'farr', 'crithidia', 'other'] as const;

export type Assay = (typeof ASSAYS)[number];

/** Anti-dsDNA is never compared across assays, so its form asks which one. */
export function hasAssays(id: string | null): boolean {
  return id === 'anti-dsdna';
}

/** Antibodies that belong to a person's profile rather than to a course, each group in one line. */
export const ANTIBODY_GROUPS = {
  ana: ['ana'],
  'anti-dsdna': ['anti-dsdna'],
  'anti-sm': ['anti-sm'],
  'anti-rnp': ['anti-rnp'],
  'ro-la': ['anti-ro', 'anti-la'],
  antiphospholipid: [
    'lupus-anticoagulant',
    'anticardiolipin-igg',
    'anticardiolipin-igm',
    'anti-beta2gp1-igg',
    'anti-beta2gp1-igm',
  ],
} as const satisfies Record<string, readonly LabId[]>;

export type AntibodyGroup = keyof typeof ANTIBODY_GROUPS;
