import type { SourceId } from './text-sources';

/** Something that is usually looked at while a medicine is taken. */
export const CHECKS = [
  'fbc',
  'renal',
  'liver',
  'blood-pressure',
  'weight',
  'glucose',
  'drug-level',
  'potassium',
  'urinalysis',
  'igg',
  'lipids',
  'eye-exam',
  'bone-density',
  'pregnancy-test',
  'nerve-exam',
  'inr',
] as const;

export type CheckId = (typeof CHECKS)[number];

/** When a check falls due without a number of days: at each visit, with each infusion … */
export type Occasion = 'visit' | 'infusion' | 'course' | 'clinic' | 'renal';

/**
 * `everyDays` null: at an `occasion`. A phase holds until the dose has not changed for so many days (`stable`), for so
 * many days after the phase before (`after-stable`), or after the start (`start`); one without an end goes on.
 */
export type CheckPhase = {
  readonly checks: readonly CheckId[];
  readonly everyDays: number | null;
  readonly occasion: Occasion | null;
  readonly until: { readonly from: 'stable' | 'after-stable' | 'start'; readonly days: number } | null;
};

/** One catalogue entry; the meaning of the fields stands below. */
export type DrugChecks = {
  readonly id: string;
  readonly drugIds: readonly string[];
  readonly phases: readonly CheckPhase[];
  readonly source: readonly SourceId[];
  readonly verified: boolean;
};

/**
 * Usual checks by medicine: the drug rows of the clinical specification's monitoring file, only the fields in use. The
 * eye checks of hydroxychloroquine have rules of their own (`hydroxychloroquine.ts`). `verified` false means general
 * knowledge that a clinician has yet to confirm. Sources: docs/clinical/monitoring.md.
 */
export const MONITORING_CATALOGUE: readonly DrugChecks[] = [
  {
    id: 'azathioprine',
    drugIds: ['azathioprine'],
    phases: [
      { checks: ['fbc', 'renal', 'liver'], everyDays: 14, occasion: null, until: { from: 'stable', days: 42 } },
      { checks: ['fbc', 'renal', 'liver'], everyDays: 30, occasion: null, until: { from: 'after-stable', days: 91 } },
      { checks: ['fbc', 'renal', 'liver'], everyDays: 91, occasion: null, until: null },
    ],
    source: ['nhsl-dmard', 'nhsh-dmard'],
    verified: true,
  },
  {
    id: 'methotrexate',
    drugIds: ['methotrexate'],
    phases: [
      { checks: ['fbc', 'renal', 'liver'], everyDays: 14, occasion: null, until: { from: 'stable', days: 42 } },
      { checks: ['fbc', 'renal', 'liver'], everyDays: 30, occasion: null, until: { from: 'after-stable', days: 91 } },
      { checks: ['fbc', 'renal', 'liver'], everyDays: 91, occasion: null, until: null },
    ],
    source: ['nhsl-dmard', 'nhsh-dmard'],
    verified: true,
  },
  {
    id: 'mycophenolate',
    drugIds: ['mycophenolate-mofetil', 'mycophenolic-acid'],
    phases: [
      { checks: ['fbc', 'renal', 'liver'], everyDays: 14, occasion: null, until: { from: 'stable', days: 42 } },
      { checks: ['fbc', 'renal', 'liver'], everyDays: 30, occasion: null, until: { from: 'after-stable', days: 91 } },
      { checks: ['fbc', 'renal', 'liver'], everyDays: 91, occasion: null, until: null },
    ],
    source: ['nhsl-dmard'],
    verified: true,
  },
  {
    id: 'leflunomide',
    drugIds: ['leflunomide'],
    phases: [
      {
        checks: ['fbc', 'renal', 'liver', 'blood-pressure', 'weight'],
        everyDays: 14,
        occasion: null,
        until: { from: 'stable', days: 42 },
      },
      {
        checks: ['fbc', 'renal', 'liver', 'blood-pressure', 'weight'],
        everyDays: 30,
        occasion: null,
        until: { from: 'after-stable', days: 91 },
      },
      { checks: ['fbc', 'renal', 'liver', 'blood-pressure', 'weight'], everyDays: 91, occasion: null, until: null },
    ],
    source: ['nhsl-dmard'],
    verified: true,
  },
  {
    id: 'ciclosporin',
    drugIds: ['ciclosporin'],
    phases: [
      {
        checks: ['fbc', 'renal', 'liver', 'glucose', 'blood-pressure'],
        everyDays: 14,
        occasion: null,
        until: { from: 'stable', days: 91 },
      },
      { checks: ['fbc', 'renal', 'liver', 'glucose', 'blood-pressure'], everyDays: 30, occasion: null, until: null },
    ],
    source: ['nhsl-dmard'],
    verified: true,
  },
  {
    id: 'tacrolimus',
    drugIds: ['tacrolimus'],
    phases: [
      {
        checks: ['fbc', 'renal', 'liver', 'glucose', 'blood-pressure', 'drug-level'],
        everyDays: 30,
        occasion: null,
        until: null,
      },
    ],
    source: ['nhsh-dmard'],
    verified: true,
  },
  {
    id: 'voclosporin',
    drugIds: ['voclosporin'],
    phases: [
      { checks: ['blood-pressure', 'renal'], everyDays: 14, occasion: null, until: { from: 'start', days: 30 } },
      { checks: ['renal'], everyDays: 28, occasion: null, until: null },
      { checks: ['potassium', 'blood-pressure'], everyDays: null, occasion: 'renal', until: null },
    ],
    source: ['acr-voclosporin', 'lupkynis-label', 'lupkynis-dosing'],
    verified: true,
  },
  {
    id: 'cyclophosphamide-iv',
    drugIds: ['cyclophosphamide'],
    phases: [
      { checks: ['fbc'], everyDays: null, occasion: 'infusion', until: null },
      { checks: ['renal', 'urinalysis', 'liver'], everyDays: 28, occasion: null, until: null },
      { checks: ['urinalysis'], everyDays: 365, occasion: null, until: null },
    ],
    source: ['cyc-monitor', 'memory'],
    verified: false,
  },
  {
    id: 'rituximab',
    drugIds: ['rituximab'],
    phases: [{ checks: ['fbc', 'igg'], everyDays: null, occasion: 'course', until: null }],
    source: ['memory'],
    verified: false,
  },
  {
    id: 'nsaid',
    drugIds: ['ibuprofen', 'naproxen', 'diclofenac', 'celecoxib', 'indometacin', 'meloxicam'],
    phases: [{ checks: ['renal', 'blood-pressure', 'fbc', 'liver'], everyDays: 182, occasion: null, until: null }],
    source: ['memory'],
    verified: false,
  },
  {
    id: 'glucocorticoid',
    drugIds: [
      'prednisone',
      'prednisolone',
      'methylprednisolone',
      'dexamethasone',
      'hydrocortisone',
      'cortisone',
      'triamcinolone',
      'betamethasone',
      'deflazacort',
    ],
    phases: [
      { checks: ['blood-pressure', 'glucose', 'weight'], everyDays: null, occasion: 'visit', until: null },
      { checks: ['lipids', 'eye-exam'], everyDays: 365, occasion: null, until: null },
      { checks: ['bone-density'], everyDays: 730, occasion: null, until: null },
    ],
    source: ['mosca2010', 'memory'],
    verified: false,
  },
  {
    id: 'thalidomide',
    drugIds: ['thalidomide'],
    phases: [{ checks: ['pregnancy-test', 'nerve-exam'], everyDays: 30, occasion: null, until: null }],
    source: ['memory'],
    verified: false,
  },
  {
    id: 'dapsone',
    drugIds: ['dapsone'],
    phases: [
      { checks: ['fbc', 'liver'], everyDays: 14, occasion: null, until: { from: 'start', days: 91 } },
      { checks: ['fbc', 'liver'], everyDays: 91, occasion: null, until: null },
    ],
    source: ['memory'],
    verified: false,
  },
  {
    id: 'warfarin',
    drugIds: ['warfarin'],
    phases: [{ checks: ['inr'], everyDays: null, occasion: 'clinic', until: null }],
    source: ['memory'],
    verified: false,
  },
];
