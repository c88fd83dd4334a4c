import './check-node.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { script } from './lifetime.mjs';
import { checkPort, loadSettings, runTypeScript } from './settings.mjs';

const HOSTNAME = '127.0.0.1';

await script(async () => {
  await ensureInstalled();
  const settings = await loadSettings({ make: true });
  await checkPort(settings.port, HOSTNAME);
  await ensureBuilt();
  const { startServer } = await import('../server.mjs');
  await startServer({ ...settings, hostname: HOSTNAME });
  // Until it has been used, each start prints the link that makes the first administrator.
  const firstAdmin = await runTypeScript('scripts/first-admin.ts');
  process.stdout.write(`ready on ${settings.appOrigin}\n${firstAdmin}`);
});
