import './check-node.mjs';
import { ensureInstalled } from './install.mjs';
import { run, script, Unready } from './lifetime.mjs';
import { checkPort, loadSettings } from './settings.mjs';

const HOSTNAME = '127.0.0.1';

await script(async () => {
  await ensureInstalled();
  const { port } = await loadSettings({ make: true });
  await checkPort(port, HOSTNAME);
  const args = ['node_modules/next/dist/bin/next', 'dev', '--hostname', HOSTNAME, '--port', String(port)];
  const { code } = await run(process.execPath, args, { env: { NODE_ENV: 'development' }, show: true });
  if (code !== 0) throw new Unready(`next dev ended with ${code}.`);
});
