import { closeEngine } from '@/db/engine/open';
import { firstAdminLink } from '@/lib/auth/first-admin';

/** Prints the one-time link that makes the first administrator; nothing once there is one. */
const link = await firstAdminLink();
if (link !== null) {
  process.stdout.write(`Nobody administers this server yet. Within seven days, open this link once:\n  ${link}\n`);
}
await closeEngine();
