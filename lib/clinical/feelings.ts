/** The five words of "How do you feel?", best first. Stored as 0 to 4: higher is worse. */
export const FEELINGS = ['very-well', 'well', 'so-so', 'bad', 'very-bad'] as const;

/** A stored feeling: 0 very well to 4 very bad. */
export type Feeling = 0 | 1 | 2 | 3 | 4;

function isFeeling(value: unknown): value is Feeling {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4;
}

/** The feeling nearest to a mean of several days; exactly between two words the worse one counts. */
export function nearestFeeling(mean: number): Feeling {
  const rounded = Math.min(4, Math.max(0, Math.round(mean)));
  return isFeeling(rounded) ? rounded : 0;
}
