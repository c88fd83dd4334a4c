import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Guesses, as a power of ten, that a passphrase must withstand. Source: docs/security.md. */
const LEAST_GUESSES_LOG10 = 10;
/** The time it takes grows with the square of the length; what is strong is strong within this many characters. */
const JUDGED = 64;

let judge: ZxcvbnFactory | null = null;

/**
 * Would somebody with a list of common passwords, and with these words about the person, guess it soon? On the server
 * only: the lists are too large to be sent to a browser.
 */
export function isSoonGuessed(passphrase: string, words: readonly string[]): boolean {
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const judged = Array.from(passphrase).slice(0, JUDGED).join('');
  return judge.check(judged, [...words]).guessesLog10 < LEAST_GUESSES_LOG10;
}
