import { engine } from '@/db/engine/open';
import { invitations } from '@/db/schema';
import { now as clockNow } from '@/lib/platform/clock';
import { sha256Hex } from '@/lib/platform/digest';
import { newId, newToken } from '@/lib/platform/ids';

const DAY_MS = 86_400_000;

type InvitationOptions = { email?: string; name?: string; role?: 'clinician' | 'admin'; token?: string };

/** A colleague's open invitation; its id. */
export async function givenInvitation(options: InvitationOptions = {}): Promise<string> {
  const id = newId('inv');
  const { email = `${id}@example.org`, name = 'Dr Given', role = 'clinician', token = newToken() } = options;
  const at = clockNow();
  await engine().write('accounts', (q) =>
    q.insert(invitations).values({
      id,
      tokenHash: sha256Hex(token),
      kind: 'staff',
      emailNorm: email,
      role,
      displayName: name,
      createdAt: at,
      expiresAt: at + 7 * DAY_MS,
    }),
  );
  return id;
}
