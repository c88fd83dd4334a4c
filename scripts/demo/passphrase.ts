import { randomInt } from 'node:crypto';
import { PASSPHRASE_WORDS } from './passphrase-words-catalogue';

const WORDS = 5;

/** Five random words joined by hyphens: more than 45 bits, and never under 15 characters. */
export function newPassphrase(): string {
  return Array.from({ length: WORDS }, () => PASSPHRASE_WORDS[randomInt(PASSPHRASE_WORDS.length)] ?? '').join('-');
}
