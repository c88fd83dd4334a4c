/**
 * Entries that no form offers until their owner asks for them: cycle, pregnancy and hormones, and mood and mind.
 */
export const ASKED_CATEGORIES = ['cycle', 'mental'] as const;

export type AskedCategory = (typeof ASKED_CATEGORIES)[number];

const isAskedFor = (category: string): category is AskedCategory =>
  (ASKED_CATEGORIES as readonly string[]).includes(category);

/** The known ones of a list, each once, in their order. */
export function askedOf(names: readonly string[]): AskedCategory[] {
  return ASKED_CATEGORIES.filter((category) => names.includes(category));
}

/** May a form offer something of this category? Whatever is not of these two always. */
export function isOffered(category: string, asked: readonly AskedCategory[]): boolean {
  return !isAskedFor(category) || asked.includes(category);
}

/** A category switched on or off. */
export function withAsked(asked: readonly AskedCategory[], category: AskedCategory, isOn: boolean): AskedCategory[] {
  return ASKED_CATEGORIES.filter((one) => (one === category ? isOn : asked.includes(one)));
}
