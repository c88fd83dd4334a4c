import { clamp, between, normal, streamOf } from './draws';
import type { CohortPerson } from './people';

/**
 * An infusion of mesenchymal stromal cells as this cohort invents it. It says nothing of what cells do: the numbers are
 * choices of the design, and the records say so. `flareFactor` multiplies how often flares come afterwards, `pace` the
 * days between two steps of a steroid.
 */
export type CohortCells = { on: number; isResponder: boolean; flareFactor: number; pace: number };

const SHARE = 0.03;
const NON_RESPONDERS = 0.25;
const FLARE_FACTOR = 0.6;
const PACE = 0.7;
/** Days of a record before an infusion, and after it. */
const BESIDE = 100;

/** The arm: three in a hundred of those with relapsing or kidney disease, once each. Pure. */
export function cellsOf(seed: number, person: CohortPerson, days: number): CohortCells | null {
  const random = streamOf(seed, person.index, 'cells');
  const isCandidate = person.phenotype === 'relapsing' || person.phenotype === 'renal';
  const isGiven = random() < SHARE;
  if (!isCandidate || !isGiven || days <= 2 * BESIDE) return null;
  const on = between(random, BESIDE, days - BESIDE);
  const isResponder = random() >= NON_RESPONDERS;
  const flareFactor = clamp(FLARE_FACTOR + 0.2 * normal(random), 0.1, 1);
  const pace = clamp(PACE + 0.15 * normal(random), 0.4, 1);
  return isResponder ? { on, isResponder, flareFactor, pace } : { on, isResponder, flareFactor: 1, pace: 1 };
}
