import './check-node.mjs';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { accountLines, isDemoFolder, markDemoFolder } from './demo-accounts.mjs';
import { ensureInstalled } from './install.mjs';
import { script, Unready } from './lifetime.mjs';
import { checkPort, loadSettings, runTypeScript } from './settings.mjs';

const HOSTNAME = '127.0.0.1';
const OURS = /^(flareline\.db(-wal|-shm|\.migrating(-journal|-wal|-shm)?|\.before-migration)?|demo-accounts\.txt)$/;

function options() {
  const given = process.argv.slice(2);
  const unknown = given.find((option) => option !== '--fresh' && option !== '--codes');
  if (unknown !== undefined) throw new Unready(`"${unknown}" is not known; there are --fresh and --codes.`);
  return { isFresh: given.includes('--fresh'), isCodes: given.includes('--codes') };
}

// Its passphrases stand in a file and on the screen: no demo for the whole world by accident.
function refuseOtherMachines({ appOrigin, isLoopback }) {
  if (isLoopback || process.env.DEMO_ALLOW_PUBLIC === '1') return;
  throw new Unready(
    `The demo is for this machine and APP_ORIGIN is ${appOrigin}: set DEMO_ALLOW_PUBLIC=1 if you mean it.`,
  );
}

function startOver({ dataDir, databaseUrl }) {
  if (databaseUrl !== null)
    throw new Unready('--fresh empties the embedded database only: empty the one at DATABASE_URL.');
  if (!existsSync(dataDir)) return;
  const files = readdirSync(dataDir).filter((file) => OURS.test(file));
  if (files.length > 0 && !isDemoFolder(dataDir)) {
    throw new Unready(`${dataDir} holds a database that is not a demo: set DATA_DIR to another folder.`);
  }
  // The list of accounts goes last: it says that the rest is a demo's.
  for (const file of files.sort().reverse()) rmSync(join(dataDir, file));
}

async function serve(settings) {
  const { startServer } = await import('../server.mjs');
  await startServer({ ...settings, hostname: HOSTNAME });
  const lines = await accountLines(settings.dataDir);
  process.stdout.write([`ready on ${settings.appOrigin}`, ...lines, ''].join('\n'));
}

await script(async () => {
  const { isFresh, isCodes } = options();
  await ensureInstalled();
  const settings = await loadSettings({ make: !isCodes });
  if (isCodes) {
    process.stdout.write(`${(await accountLines(settings.dataDir)).join('\n')}\n`);
    return process.exit(0);
  }
  refuseOtherMachines(settings);
  await checkPort(settings.port, HOSTNAME);
  await ensureBuilt();
  if (isFresh) startOver(settings);
  if (settings.databaseUrl === null) markDemoFolder(settings.dataDir);
  await runTypeScript('scripts/demo-fill.ts');
  return serve(settings);
});
