import { isSoonGuessed } from './passphrase-strength';

/** Code points; counted after composition, because the same phrase must count the same on every keyboard. */
export const PASSPHRASE_LENGTH = { least: 15, most: 128 } as const;

const PRODUCT_WORDS = ['flareline', 'lupus', 'sle', 'password', 'passphrase'];
/** What must remain once the words anybody could guess are taken out. */
const LEAST_OF_OWN = 8;
const LEAST_DIFFERENT = 5;

export type PassphraseFault = 'too-short' | 'too-long' | 'too-plain' | 'too-common';

type Person = {
  email: string;
  name: string;
  /** Words that anybody would try with a person of this product: names of medicines. */
  subject: readonly string[];
};

function guessable({ email, name }: Person): string[] {
  const parts = `${email} ${name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  // Longest first, so that a part of a longer word does not break it up.
  return [...parts.filter((part) => part.length >= 3), ...PRODUCT_WORDS].sort((a, b) => b.length - a.length);
}

function isPlain(passphrase: string, person: Person): boolean {
  const all = passphrase.toLowerCase();
  const own = guessable(person).reduce((text, word) => text.replaceAll(word, ''), all);
  const left = own.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from(left).length < LEAST_OF_OWN || new Set(all).size < LEAST_DIFFERENT;
}

/**
 * What is wrong with a new passphrase; null when nothing is. Length, not made of the person's address, name or the
 * product's words alone, and not soon found by somebody who tries common passwords, keys in a row and medicines.
 * Nothing is trimmed.
 */
export function passphraseFault(passphrase: string, person: Person): PassphraseFault | null {
  const composed = passphrase.normalize('NFC');
  const length = Array.from(composed).length;
  if (length < PASSPHRASE_LENGTH.least) return 'too-short';
  if (length > PASSPHRASE_LENGTH.most) return 'too-long';
  if (isPlain(composed, person)) return 'too-plain';
  return isSoonGuessed(composed, [...guessable(person), ...person.subject]) ? 'too-common' : null;
}
