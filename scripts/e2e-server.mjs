import './check-node.mjs';
import { join } from 'node:path';
import { script } from './lifetime.mjs';
import { loadSettings } from './settings.mjs';

// The server of `npm start`, from a build that is there, for browser tests: nothing is installed, built or printed
// but the line that says it is ready.
await script(async () => {
  process.chdir(join(import.meta.dirname, '..'));
  const settings = await loadSettings({ make: true });
  const { startServer } = await import('../server.mjs');
  await startServer({ ...settings, onReady: (origin) => process.stdout.write(`ready on ${origin}\n`) });
});
