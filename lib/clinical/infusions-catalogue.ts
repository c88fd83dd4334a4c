import type { DrugId } from './medications';

/** What a treatment is, in the order of the form. On screen: treatment. */
export const INFUSION_KINDS = [
  'msc',
  'car-t',
  'other-cells',
  'rituximab',
  'belimumab',
  'cyclophosphamide',
  'methylprednisolone',
  'other-infusion',
  'hospital',
  'operation',
  'vaccine',
] as const;

export type InfusionKind = (typeof INFUSION_KINDS)[number];

/** Which questions a kind is asked. */
export type InfusionGroup = 'cells' | 'infusion' | 'pulse' | 'hospital' | 'operation' | 'vaccine';

export type KindEntry = {
  readonly id: InfusionKind;
  readonly group: InfusionGroup;
  readonly drugId: DrugId | null;
  /** It has no name of its own, so the person gives it one. */
  readonly asksName: boolean;
  /** Above this much, in milligrams, a form asks once more: our own limit for slips of the finger. */
  readonly askAboveMg: number | null;
};

export const INFUSION_CATALOGUE = [
  { id: 'msc', group: 'cells', drugId: 'mesenchymal-stromal-cells', asksName: false, askAboveMg: null },
  { id: 'car-t', group: 'cells', drugId: 'car-t-cells', asksName: false, askAboveMg: null },
  { id: 'other-cells', group: 'cells', drugId: null, asksName: true, askAboveMg: null },
  { id: 'rituximab', group: 'infusion', drugId: 'rituximab', asksName: false, askAboveMg: 2000 },
  { id: 'belimumab', group: 'infusion', drugId: 'belimumab', asksName: false, askAboveMg: 2000 },
  { id: 'cyclophosphamide', group: 'infusion', drugId: 'cyclophosphamide', asksName: false, askAboveMg: 3000 },
  { id: 'methylprednisolone', group: 'pulse', drugId: 'methylprednisolone', asksName: false, askAboveMg: 1500 },
  { id: 'other-infusion', group: 'infusion', drugId: null, asksName: true, askAboveMg: null },
  { id: 'hospital', group: 'hospital', drugId: null, asksName: false, askAboveMg: null },
  { id: 'operation', group: 'operation', drugId: null, asksName: true, askAboveMg: null },
  { id: 'vaccine', group: 'vaccine', drugId: null, asksName: true, askAboveMg: null },
] as const satisfies readonly KindEntry[];

/** Fields of a cell treatment, with where each comes from (docs/clinical/treatments.md). */
export const CELL_SOURCES = [
  'umbilical-cord',
  'bone-marrow',
  'adipose-tissue',
  'placenta',
  'other',
  'unknown',
] as const;
export const DONORS = ['allogeneic', 'autologous', 'unknown'] as const;
export const CELL_ROUTES = ['intravenous', 'renal-artery', 'other'] as const;
export const CELL_UNITS = ['million-per-kg', 'million'] as const;
export const INFUSION_UNITS = ['mg', 'g'] as const;

/** What happened afterwards. A person can say grades 1 to 4; the fifth of the scale is death. */
export const ADVERSE_EVENTS = [
  'fever',
  'infusion-reaction',
  'infection',
  'low-blood-counts',
  'blood-clot',
  'cytokine-release',
  'nerve-effects',
  'pain-at-the-site',
  'other',
] as const;
export const GRADES = [1, 2, 3, 4] as const;
export const RELATED = ['yes', 'no', 'unknown'] as const;

export type CellField = {
  readonly id: string;
  readonly isRequired: boolean;
  readonly source: readonly string[];
  readonly verified: boolean;
};

/** The data file's fields, kept with what is known of their origin. */
export const CELL_FIELDS: readonly CellField[] = [
  { id: 'product-type', isRequired: true, source: ['memory'], verified: false },
  { id: 'cell-source', isRequired: true, source: ['zhou2020'], verified: true },
  { id: 'donor', isRequired: true, source: ['deng2017'], verified: true },
  { id: 'dose-mode', isRequired: true, source: ['zhou2020'], verified: true },
  { id: 'dose', isRequired: true, source: ['zhou2020'], verified: true },
  { id: 'weight', isRequired: false, source: ['memory'], verified: false },
  { id: 'route', isRequired: true, source: ['zhou2020'], verified: true },
  { id: 'infusion-number', isRequired: true, source: ['zhou2020'], verified: true },
  { id: 'infusion-date', isRequired: true, source: ['memory'], verified: false },
  { id: 'centre', isRequired: false, source: ['memory'], verified: false },
  { id: 'passage', isRequired: false, source: ['memory'], verified: false },
  { id: 'conditioning', isRequired: false, source: ['memory'], verified: false },
  { id: 'background', isRequired: true, source: ['zhou2020'], verified: true },
  { id: 'adverse-events', isRequired: true, source: ['zhou2020'], verified: true },
];

export type EvidenceEntry = {
  readonly id: 'deng-2017' | 'zhou-2020' | 'wang-2014' | 'wang-2018' | 'muller-2024' | 'steroid-sparing';
  readonly kind: 'msc' | 'car-t';
  /** How many people; null for what is no study of its own. */
  readonly people: number | null;
  readonly source: string;
  readonly verified: boolean;
};

/** What is known so far, the blinded trial first. The sentences stand in the message catalogue, one an id. */
export const CELL_EVIDENCE: readonly EvidenceEntry[] = [
  { id: 'deng-2017', kind: 'msc', people: 18, source: 'Ann Rheum Dis 2017;76:1436-1439', verified: true },
  { id: 'zhou-2020', kind: 'msc', people: null, source: 'Stem Cells Int 2020;6518508', verified: true },
  { id: 'wang-2014', kind: 'msc', people: 40, source: 'Arthritis Res Ther 2014;16:R79', verified: true },
  { id: 'wang-2018', kind: 'msc', people: 81, source: 'Stem Cell Reports 2018', verified: true },
  { id: 'steroid-sparing', kind: 'msc', people: null, source: 'none found', verified: true },
  { id: 'muller-2024', kind: 'car-t', people: 8, source: 'N Engl J Med 2024;390:687-700', verified: true },
];
