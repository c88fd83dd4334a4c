import { once } from 'node:events';
import { createServer } from 'node:net';
import { run, Unready } from './lifetime.mjs';

const TSX = ['--import', 'tsx'];

// What these scripts write, such as the database, is for the user who runs them; packages and builds are not.
const OWNER_ONLY = 0o077;

/**
 * Runs one of our TypeScript scripts; its sentence becomes ours when it fails.
 *
 * @param {string} file below the project's folder
 * @param {string[]} [args]
 * @returns {Promise<string>} what it printed
 */
export async function runTypeScript(file, args = []) {
  const before = process.umask(OWNER_ONLY);
  const running = run(process.execPath, [...TSX, file, ...args]);
  process.umask(before);
  const { code, out, err } = await running;
  if (code !== 0) throw new Unready(err.trim() || `${file} ended with ${code}.`);
  return out;
}

/**
 * Reads the settings and gives this process, and all it starts, what follows from them: absolute folders, and what
 * next-auth wants to know.
 *
 * @param {{ make: boolean }} options `make`: also makes the folders and secrets of a first start
 * @returns {Promise<import('../lib/platform/env').Env & { isLoopback: boolean }>}
 */
export async function loadSettings({ make }) {
  const { auth, ...settings } = JSON.parse(await runTypeScript('scripts/settings.ts', make ? ['--make'] : []));
  Object.assign(process.env, {
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: settings.dataDir,
    SECRETS_DIR: settings.secretsDir,
    APP_ORIGIN: settings.appOrigin,
    PORT: String(settings.port),
    NEXTAUTH_URL: settings.appOrigin,
    NEXTAUTH_SECRET: auth,
  });
  return settings;
}

/** Stops with a sentence when something listens on the port already. */
export async function checkPort(port, hostname) {
  const probe = createServer();
  try {
    probe.listen(port, hostname);
    await once(probe, 'listening');
  } catch (error) {
    if (error.code === 'EACCES') throw new Unready(`Port ${port} needs more rights: set PORT to a number above 1023.`);
    throw new Unready(`Port ${port} is taken: stop what listens there, or set PORT to another number.`);
  } finally {
    probe.close();
  }
}
