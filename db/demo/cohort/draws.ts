import type { Random } from '../random';

const TWO_TO_32 = 2 ** 32;

/** splitmix32: one step of it turns any number into a well mixed seed. */
function mix(seed: number): number {
  let z = (seed + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

/** One stream for each patient and process: a field that is added to one process changes no other. */
export function streamOf(seed: number, patient: number, process: string): Random {
  let state = mix(mix(seed) ^ mix(patient + 1));
  for (const letter of process) state = mix(state ^ letter.charCodeAt(0));
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}

/** A standard normal number (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Mean 1, shape 1: many have little of it, few have much. */
export function frailty(random: Random): number {
  return -Math.log(1 - random());
}

/**
 * A share between 0 and 1, Beta(a, b) with a whole b, exact: a number to the power of 1/a is Beta(a, 1), and
 * Beta(a, 1) times Beta(a + 1, b - 1) is Beta(a, b). Takes b numbers.
 */
export function beta(random: Random, a: number, b: number): number {
  let share = 1;
  for (let shape = a; shape < a + b; shape += 1) share *= Math.pow(1 - random(), 1 / shape);
  return share;
}

/** Between two whole numbers, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the words, by weight. */
export function chosen<T extends string>(random: Random, weights: Readonly<Partial<Record<T, number>>>): T {
  const entries = Object.entries(weights) as [T, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [word, weight] of entries) {
    left -= weight;
    if (left < 0) return word;
  }
  const last = entries.at(-1);
  if (last === undefined) throw new Error('There is nothing to choose from.');
  return last[0];
}

/** A value inside its bounds. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
