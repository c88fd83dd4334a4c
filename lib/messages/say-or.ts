import { isPlainKey, say } from './say';

/** The sentence under a key that may not be there, e.g. of a sign that no screen offers yet; else the fallback. */
export function sayOr(key: string, fallback: string): string {
  return isPlainKey(key) ? say(key) : fallback;
}
