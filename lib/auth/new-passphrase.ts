import type { Viewer } from '@/lib/access/viewer';
import { identityById } from './identity-store/accounts';
import { passphraseFault, type PassphraseFault } from './passphrase-rules';
import { hashPassword } from './passwords';
import type { Proof } from './proof';
import { stepUp } from './step-up';

/** What an account wants to sign in with from now on, and the proof that it is its owner who asks. */
type Wanted = { passphrase: string; subject: readonly string[]; proof: Proof };

export type MadePassphrase =
  | { is: 'fault'; fault: PassphraseFault }
  /** The proof does not match, or a brake holds. */
  | { is: 'unproven' }
  /** `viewer` has the session that the proof renewed; `hash` is what to store. */
  | { is: 'made'; viewer: Viewer; hash: string };

/**
 * Judges a passphrase that an account wants to have, then the proof, and makes the hash to store. In this order: a
 * proof is a try, and a code is used up, so neither is spent on a passphrase that can't be had anyway.
 */
export async function newPassphrase(viewer: Viewer, { passphrase, subject, proof }: Wanted): Promise<MadePassphrase> {
  const identity = await identityById(viewer.accountId);
  const fault = passphraseFault(passphrase, { email: identity?.email ?? '', name: viewer.displayName, subject });
  if (fault !== null) return { is: 'fault', fault };
  const proven = await stepUp(viewer, proof);
  return proven === null ? { is: 'unproven' } : { is: 'made', viewer: proven, hash: await hashPassword(passphrase) };
}
