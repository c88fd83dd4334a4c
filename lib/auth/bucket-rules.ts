/** A brake: so many tries in a window, then perhaps one now and then. Times in milliseconds. */
export type BucketRule = {
  /** Names the bucket; made of keyed hashes, never of an address in clear. */
  key: string;
  windowMs: number;
  most: number;
  /** Once the window is used up, one more try this long after the last; null = none. */
  thenEveryMs: number | null;
};

/** What stands in the table for a bucket. */
export type Bucket = { windowStart: number; count: number; lastAt: number };

/** The bucket after one more try at `at`; null when the brake holds. A held try leaves the bucket as it was. */
export function afterTry(rule: BucketRule, bucket: Bucket | null, at: number): Bucket | null {
  const isOver = bucket === null || at - bucket.windowStart >= rule.windowMs;
  if (isOver) return { windowStart: at, count: 1, lastAt: at };
  const isOpen = bucket.count < rule.most || (rule.thenEveryMs !== null && at - bucket.lastAt >= rule.thenEveryMs);
  return isOpen ? { ...bucket, count: bucket.count + 1, lastAt: at } : null;
}
