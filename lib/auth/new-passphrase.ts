import type { Viewer } from '@/lib/access/viewer';
import { identityById } from './identity-store/accounts';
import { passphraseFault, type PassphraseFault } from './passphrase-rules';
import { hashPassword } from './passwords';

/** Judges a passphrase that an account wants to have, and makes the hash to store of it. */
export async function newPassphrase(
  { accountId, displayName }: Viewer,
  passphrase: string,
  subject: readonly string[],
): Promise<{ fault: PassphraseFault } | { hash: string }> {
  const identity = await identityById(accountId);
  const fault = passphraseFault(passphrase, { email: identity?.email ?? '', name: displayName, subject });
  return fault === null ? { hash: await hashPassword(passphrase) } : { fault };
}
