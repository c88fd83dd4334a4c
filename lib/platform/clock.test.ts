import { expect, it } from 'vitest';
import { now, withFixedClock } from './clock';

const JULY = Date.UTC(2026, 6, 8, 12);

it('a story of the past is written at its own time, and nothing else notices', async () => {
  const inside = withFixedClock(JULY, async () => {
    await Promise.resolve();
    return now();
  });
  expect(now()).toBeGreaterThan(JULY);
  expect(await inside).toBe(JULY);
});

it('a moment inside a moment ends with it', () => {
  const seen = withFixedClock(JULY, () => [withFixedClock(1, now), now()]);
  expect(seen).toEqual([1, JULY]);
});
