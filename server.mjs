import './scripts/check-node.mjs';
import { fileURLToPath } from 'node:url';
import { withConstantPages } from './scripts/constant-pages.mjs';
import { finish, listen } from './scripts/http-server.mjs';
import { beforeEnd, script, Unready } from './scripts/lifetime.mjs';
import { loadSettings } from './scripts/settings.mjs';

// Only this machine reaches the server itself; whoever serves others puts a proxy with a certificate in front.
const HOSTNAME = '127.0.0.1';

// The database and its copies are for the user who runs this.
const OWNER_ONLY = 0o077;

const HOOK_PREFIX = 'An error occurred while loading instrumentation hook: ';

async function prepare(app) {
  const { log } = console;
  // Next says how long its configuration took; stdout is for the ready line.
  console.log = console.error;
  try {
    await app.prepare();
  } catch (error) {
    const { message } = error;
    throw message.startsWith(HOOK_PREFIX) ? new Unready(message.slice(HOOK_PREFIX.length)) : error;
  } finally {
    console.log = log;
  }
}

async function listenOrSay(handler, { port, hostname, guard }) {
  try {
    return await listen(handler, { port, hostname, guard });
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Unready(`Port ${port} is taken: stop what listens there, or set PORT to another number.`);
  }
}

/**
 * Serves the production build until this process is told to stop; then answers what was asked, and leaves a
 * checkpointed database.
 *
 * @param {{ port: number, hostname?: string, appOrigin: string, trustedProxyHops?: number,
 *   onReady?: (origin: string) => void }} options
 */
export async function startServer({ port, hostname = HOSTNAME, appOrigin, trustedProxyHops = 0, onReady }) {
  process.env.NODE_ENV = 'production';
  process.umask(OWNER_ONLY);
  const [{ default: next }, { EventEmitter }] = await Promise.all([import('next'), import('node:events')]);
  // Next would answer protocol upgrades on its own, past the guard; it listens for them here, where none arrive.
  const httpServer = new EventEmitter();
  // `quiet`: Next would print whole messages of errors, which may hold what a person entered; instrumentation.ts logs
  // them without.
  const app = next({ dev: false, dir: import.meta.dirname, hostname, port, httpServer, quiet: true });
  await prepare(app);
  const handler = withConstantPages(app.getRequestHandler(), port);
  const server = await listenOrSay(handler, { port, hostname, guard: { appOrigin, trustedProxyHops } });
  beforeEnd(async () => {
    await finish(server);
    await app.close();
    await globalThis.__flarelineClose?.();
  });
  onReady?.(appOrigin);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await script(async () => {
    process.chdir(import.meta.dirname);
    const settings = await loadSettings({ make: false });
    await startServer({ ...settings, onReady: (origin) => process.stdout.write(`ready on ${origin}\n`) });
  });
}
