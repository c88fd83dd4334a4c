import { accessSync, constants } from 'node:fs';
import { parseArgs } from 'node:util';
import { env, isLoopbackHost } from '@/lib/platform/env';
import { makeFolder } from '@/lib/platform/folders';
import { ensureSecrets, secrets } from '@/lib/platform/secrets';

/** What start scripts need to know, as one line of JSON; they are plain Node and cannot read the schema themselves. */

function checkDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(`The data folder ${dataDir} cannot be written: change its owner, or set DATA_DIR to one that can.`);
  }
}

function start(): void {
  const { values } = parseArgs({ options: { make: { type: 'boolean', default: false } } });
  const settings = env();
  if (values.make) checkDataFolder(settings.dataDir);
  const { auth } = values.make ? ensureSecrets() : secrets();
  process.stdout.write(
    `${JSON.stringify({ ...settings, auth, isLoopback: isLoopbackHost(new URL(settings.appOrigin).hostname) })}\n`,
  );
}

try {
  start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`);
  process.exitCode = 1;
}
