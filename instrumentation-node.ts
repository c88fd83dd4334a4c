import { prepareDatabase } from '@/db/engine/migrate';
import { closeEngine } from '@/db/engine/open';
import { startMailLoop } from '@/lib/jobs/mail-loop';
import { startRemovalLoop } from '@/lib/jobs/removals';
import { logError, newReference } from '@/lib/platform/log';
import { secrets } from '@/lib/platform/secrets';

// server.mjs calls it when it stops; it cannot import from the build.
type WithHook = typeof globalThis & { __flarelineClose?: () => Promise<void> };

/** Stops the start with a sentence when secrets are missing or the database cannot be brought up to date. */
export async function startApplication(): Promise<void> {
  secrets();
  await prepareDatabase();
  const stopMail = startMailLoop();
  const stopRemovals = startRemovalLoop();
  (globalThis as WithHook).__flarelineClose = async () => {
    await stopMail();
    await stopRemovals();
    await closeEngine();
  };
}

function digestOf(error: unknown): string {
  const digest = error instanceof Error && 'digest' in error ? error.digest : null;
  return typeof digest === 'string' ? digest : newReference();
}

/** Logs an error under Next's digest, which the error page shows as its reference. */
export function logRequestError(error: unknown): void {
  logError(error, { reference: digestOf(error) });
}
