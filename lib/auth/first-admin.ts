import { now } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { env } from '@/lib/platform/env';
import { newToken } from '@/lib/platform/ids';
import { inviteFirstAdmin } from './identity-store/invitations';

/**
 * A one-time link that makes the first administrator, good for seven days; earlier links stop working. Null once
 * there is an administrator. The token stands in the fragment, which browsers keep out of requests and logs.
 */
export async function firstAdminLink(): Promise<string | null> {
  const token = newToken();
  const isMade = await inviteFirstAdmin(sha256Hex(token), now());
  return isMade ? `${env().appOrigin}/invitation#${token}` : null;
}
