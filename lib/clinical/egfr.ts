export type KidneySex = 'female' | 'male';

/** Constants of CKD-EPI 2021 (Inker, N Engl J Med 2021;385:1737); docs/clinical/labs.md. */
const TERMS = {
  female: { k: 0.7, a: -0.241, times: 1.012 },
  male: { k: 0.9, a: -0.302, times: 1 },
} as const;
const ADULT = 18;

export type EgfrFacts = {
  creatinineMgDl: number;
  /** The year of the result less the year of birth: up to a year more than the person's age on the day. */
  age: number | null;
  /** "Sex used for the kidney formula"; null where it is not stated. */
  sex: KidneySex | null;
};

/** mL/min/1.73 m², unrounded; null where sex is not stated, for children, and for what is no creatinine. */
export function egfr({ creatinineMgDl, age, sex }: EgfrFacts): number | null {
  if (sex === null || age === null || age < ADULT || !(creatinineMgDl > 0)) return null;
  const { k, a, times } = TERMS[sex];
  const share = creatinineMgDl / k;
  return 142 * Math.min(share, 1) ** a * Math.max(share, 1) ** -1.2 * 0.9938 ** age * times;
}
