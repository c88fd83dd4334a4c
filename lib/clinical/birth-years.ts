import type { IsoDay } from './days';

/** Flareline is for adults: whoever is younger has a guardian, whose part it does not play yet. */
export const LEAST_AGE = 18;

/** Nobody is older. */
export const MOST_AGE = 120;

export type BirthYearFault = 'too-young' | 'impossible';

/**
 * What a year of birth says; null when it may stand. In the year of the 18th birthday the year alone cannot tell, so
 * the person says it in words (the consent).
 */
export function birthYearFault(year: number, today: IsoDay): BirthYearFault | null {
  const turns = Number(today.slice(0, 4)) - year;
  if (turns < 0 || turns > MOST_AGE) return 'impossible';
  return turns < LEAST_AGE ? 'too-young' : null;
}
