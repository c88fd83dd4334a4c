import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const LIFETIME = pathToFileURL(join(import.meta.dirname, 'lifetime.mjs')).href;
const FOR_EVER = 'setInterval(() => {}, 1000)';

let folder: string;

/** A script like `scripts/demo.mjs`: it says that it is up, and then does `work`. */
function scriptThat(work: string): string {
  const file = join(folder, 'demo.mjs');
  const program = `import { beforeEnd, run, script, Unready } from '${LIFETIME}';
    await script(async () => { ${work} });`;
  writeFileSync(file, program);
  return file;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flareline-lifetime-'));
  vi.stubEnv('npm_lifecycle_event', 'demo');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const SERVER = `beforeEnd(async () => process.stdout.write('database closed'));
  process.stdout.write('up, '); ${FOR_EVER};`;

it('a server ends in good order when the npm that started it is killed', async () => {
  // npm, its shell, and the script: only the first is killed, and it cannot pass anything on.
  const command = `sh -c '${process.execPath} ${scriptThat(SERVER)}; true'; true`;
  const npm = spawn(process.execPath, [
    '-e',
    `require('child_process').spawn('sh', ['-c', ${JSON.stringify(command)}],
    { stdio: 'inherit' }); process.title = 'npm run demo'; ${FOR_EVER}`,
  ]);
  const said = text(npm.stdout);
  await once(npm.stdout, 'data');
  npm.kill('SIGKILL');
  expect(await said).toBe('up, database closed');
});

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('a server ends in good order on %s', async (signal) => {
  const server = spawn(process.execPath, [scriptThat(SERVER)]);
  const said = text(server.stdout);
  await once(server.stdout, 'data');
  server.kill(signal);
  expect(await Promise.all([once(server, 'exit'), said])).toEqual([[0, null], 'up, database closed']);
});

it('work that is cut off takes what it started with it, and says so with its code', async () => {
  const worker = `process.on('SIGTERM', () => {}); process.stderr.write('building'); ${FOR_EVER}`;
  const building = spawn(process.execPath, [
    scriptThat(`await run(process.execPath, ['-e', ${JSON.stringify(worker)}], { show: true });
      process.stderr.write('went on');`),
  ]);
  const said = text(building.stderr);
  await once(building.stderr, 'data');
  building.kill('SIGTERM');
  // The worker holds the same stderr: it ends only when the worker, too, is gone.
  expect(await Promise.all([once(building, 'exit'), said])).toEqual([[143, null], 'building']);
});

it('a failure with a sentence is that sentence and nothing else', async () => {
  const failing = spawn(process.execPath, [scriptThat(`throw new Unready('Port 3000 is taken: set PORT.');`)]);
  expect(await Promise.all([text(failing.stderr), once(failing, 'exit')])).toEqual([
    'Port 3000 is taken: set PORT.\n',
    [1, null],
  ]);
});
