/** Numbers from 0 to below 1, always the same ones for the same seed. */
export type Random = () => number;

const TWO_TO_32 = 2 ** 32;

/** A linear congruential generator; the drawn story was made with it, so the demo keeps its numbers. */
export function congruential(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / TWO_TO_32;
  };
}

/** mulberry32: a stream of its own for each process, so that a new field does not change the others. */
export function stream(seed: number, process: string): Random {
  let state =
    Array.from(process).reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 2_654_435_761), seed) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}
