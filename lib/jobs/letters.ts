import { say, type PlainKey } from '@/lib/messages/say';
import type { Letter, LetterKind } from '@/lib/platform/letters';

type Words = { subject: PlainKey; text: `mail.${LetterKind}`; path: string };

const WORDS: Record<LetterKind, Words> = {
  'sign-up': { subject: 'mail.subject.join', text: 'mail.sign-up', path: '/invitation' },
  'account-exists': { subject: 'mail.subject.join', text: 'mail.account-exists', path: '/sign-in' },
  'staff-invitation': { subject: 'mail.subject.join', text: 'mail.staff-invitation', path: '/invitation' },
  'password-link': { subject: 'mail.subject.password', text: 'mail.password-link', path: '/invitation' },
  'password-changed': { subject: 'mail.subject.password', text: 'mail.password-changed', path: '/sign-in/forgot' },
  'share-invited': { subject: 'mail.subject.message', text: 'mail.share-invited', path: '/requests' },
};

/**
 * A letter in words. A code stands behind the `#`, which browsers keep to themselves.
 *
 * @param origin scheme and host that people use, without a slash at the end
 */
export function wordsOf({ kind, token }: Letter, origin: string): { subject: string; text: string } {
  const { subject, text, path } = WORDS[kind];
  const link = token === null ? origin + path : `${origin}${path}#${token}`;
  return { subject: say(subject), text: say(text, { link }) };
}
