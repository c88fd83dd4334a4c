import type { Viewer } from '@/lib/access/viewer';
import { proveAgain, type Proof } from './proof';
import { setSessionCookie } from './session-cookie';

/**
 * Proves again who is there: the passphrase and, where one is enrolled, a code. The session gets a new token, the old
 * one dies at once, and the cookie follows. Null when the proof does not match or a brake holds.
 */
export async function stepUp(viewer: Viewer, proof: Proof): Promise<Viewer | null> {
  const renewal = await proveAgain(viewer, proof);
  if (renewal === null) return null;
  await setSessionCookie(renewal.session);
  return renewal.viewer;
}
