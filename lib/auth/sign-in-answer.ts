import { z } from 'zod';
import { clearSideCookie, readSideCookie, setSideCookie } from './session-cookie';

const LIFE_MS = 5 * 60_000;

/**
 * What the sign-in page shows again after an attempt that did not work: what was typed, never a secret, and what was
 * wrong with it, as keys of the message catalogue.
 */
const answerShape = z.strictObject({
  email: z.string().max(300),
  isOwnDevice: z.boolean(),
  faults: z.record(z.string(), z.array(z.string()).readonly()),
});

export type SignInAnswer = z.infer<typeof answerShape>;

const NOTHING: SignInAnswer = { email: '', isOwnDevice: false, faults: {} };

/** Keeps the answer in the browser itself for as long as somebody may be correcting the form. */
export async function keepAnswer(answer: SignInAnswer): Promise<void> {
  await setSideCookie('fl_typed', Buffer.from(JSON.stringify(answer)).toString('base64url'), LIFE_MS);
}

/** Forgets the answer once the form went through. */
export async function forgetAnswer(): Promise<void> {
  await clearSideCookie('fl_typed');
}

/** The answer to show; an empty form when there is none, or somebody made one up. */
export async function readAnswer(): Promise<SignInAnswer> {
  const kept = await readSideCookie('fl_typed');
  try {
    return answerShape.parse(JSON.parse(Buffer.from(kept ?? '', 'base64url').toString('utf8')));
  } catch {
    return NOTHING;
  }
}
