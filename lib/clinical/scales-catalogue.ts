/** One way to say how much of a symptom there is, beside mild, moderate and severe. */
export type CatalogueScale = {
  readonly id: string;
  readonly kind: 'integer' | 'decimal' | 'boolean' | 'pair' | 'joint-set';
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly source: readonly string[];
  readonly verified: boolean;
};

/**
 * The nine scales of the clinical specification's symptoms file. A scale is an optional exact measurement beside the
 * three words, never instead. `verified: false`: general knowledge, to be confirmed by a clinician.
 */
export const SCALE_CATALOGUE = [
  {
    id: 'severity-0-10',
    kind: 'integer',
    min: 0,
    max: 10,
    unit: null,
    source: ['memory'],
    verified: false,
  },
  {
    id: 'severity-0-3',
    kind: 'integer',
    min: 0,
    max: 3,
    unit: null,
    source: ['memory'],
    verified: false,
  },
  {
    id: 'yes-no',
    kind: 'boolean',
    min: null,
    max: null,
    unit: null,
    source: ['memory'],
    verified: false,
  },
  {
    id: 'count',
    kind: 'integer',
    min: 0,
    max: 99,
    unit: 'per day',
    source: ['memory'],
    verified: false,
  },
  {
    id: 'temperature-c',
    kind: 'decimal',
    min: 34,
    max: 43,
    unit: 'C',
    source: ['memory'],
    verified: false,
  },
  {
    id: 'minutes',
    kind: 'integer',
    min: 0,
    max: 720,
    unit: 'min',
    source: ['memory'],
    verified: false,
  },
  {
    id: 'kg-change',
    kind: 'decimal',
    min: 0,
    max: 60,
    unit: 'kg',
    source: ['memory'],
    verified: false,
  },
  {
    id: 'blood-pressure',
    kind: 'pair',
    min: null,
    max: null,
    unit: 'mmHg',
    source: ['memory'],
    verified: false,
  },
  {
    id: 'joint-map',
    kind: 'joint-set',
    min: null,
    max: null,
    unit: null,
    source: ['memory'],
    verified: false,
  },
] as const satisfies readonly CatalogueScale[];
