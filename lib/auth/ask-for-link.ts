import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newToken } from '@/lib/platform/ids';
import { takeFormOnce, takeLetter, takeLetterOf } from './brakes';
import { postPasswordLink, postSignUp, type Link } from './identity-store/letters';
import type { Visitor } from './visitor';

export type LinkKind = 'sign-up' | 'password';

/** `asked`: if that address can be used, a letter is on its way. Nobody learns whether it can. */
export type AskAnswer = 'asked' | 'too-many';

export type Asking = { kind: LinkKind; email: string; /** The form's own key. */ key: string };

const POSTS: Record<LinkKind, (link: Link) => Promise<void>> = { 'sign-up': postSignUp, password: postPasswordLink };

/**
 * Asks for a link at an address, which is normalised already. An address that was asked for often hears nothing more
 * for a while, and the answer stays the same: nobody's mailbox is filled from outside. One form sends one letter,
 * however often it is sent: of two letters the first would hold a link that works no more.
 */
export async function askForLink({ kind, email, key }: Asking, { network }: Visitor): Promise<AskAnswer> {
  if (!(await takeLetter(network, now()))) return 'too-many';
  if (!(await takeFormOnce(`${kind}|${email}|${key}`, now()))) return 'asked';
  const isOpen = await takeLetterOf(email, now());
  const token = newToken();
  if (isOpen) await POSTS[kind]({ email, token, tokenHash: sha256Hex(token), at: now() });
  return 'asked';
}
